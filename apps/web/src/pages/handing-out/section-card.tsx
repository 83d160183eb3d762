import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Offering } from '../../api/classes.js';
import { addSection, removeSection, type Section, setOrder } from '../../api/handing-out.js';
import { type Arrangement, classMaterialsQuery } from '../../api/materials.js';
import { toast } from '../../shell/toasts.js';
import { useAction } from '../../ui/use-action.js';
import { useOpened } from '../../ui/use-opened.js';
import css from '../material-form/material-form.module.css';
import { AddForm } from './add-form.js';
import { EntryRow } from './entry-row.js';
import { headingId } from './heading-id.js';
import { KnownDialog } from './known-dialog.js';
import { MoveButtons } from './move-buttons.js';
import { orderOf, withSectionAt } from './order.js';
import { RenameForm } from './title-form.js';
import type { Moves } from './use-order.js';

interface SectionCardProps {
  offering: Offering;
  arrangement: Arrangement;
  section: Section;
  moves: Moves;
}

/** A section, what is in it, and what can be done about both. */
export function SectionCard({ offering, arrangement, section, moves }: SectionCardProps) {
  const { t } = useTranslation('handing-out');
  const { open, show, close, opener } = useOpened<'renaming' | 'adding' | 'known'>();
  const { entries, id, title } = section;
  return (
    <section className="card stack" aria-labelledby={headingId(id)}>
      <div className={css.head}>
        <h2 id={headingId(id)} tabIndex={-1}>
          {title}
        </h2>
        <span className="row tight" role="group" aria-label={title}>
          <MoveButtons
            id={id}
            name={title}
            first={arrangement.sections[0] === section}
            last={arrangement.sections.at(-1) === section}
            move={moves.section}
          />
          <Button ref={opener('renaming')} variant="subtle" size="xs" onClick={() => show('renaming')}>
            {t('section.rename')}
          </Button>
          <RemoveSection offeringId={offering.id} arrangement={arrangement} section={section} />
        </span>
      </div>
      {open === 'renaming' && <RenameForm offeringId={offering.id} section={section} onClose={close} />}
      {entries.length === 0 && open !== 'adding' && <p className="muted">{t('section.empty')}</p>}
      {entries.length > 0 && (
        <ul className="list">
          {entries.map((entry) => (
            <EntryRow
              key={entry.id}
              offering={offering}
              arrangement={arrangement}
              section={section}
              entry={entry}
              moves={moves}
            />
          ))}
        </ul>
      )}
      {open === 'adding' ? (
        <AddForm offering={offering} section={section} onClose={close} />
      ) : (
        <div className="row tight">
          <Button ref={opener('adding')} variant="default" size="sm" onClick={() => show('adding')}>
            {t('add.open', { section: title })}
          </Button>
          <Button variant="subtle" size="sm" onClick={() => show('known')}>
            {t('known.open')}
          </Button>
        </div>
      )}
      {open === 'known' && (
        <KnownDialog offering={offering} arrangement={arrangement} section={section} onClose={close} />
      )}
    </section>
  );
}

/** Removes a section in which nothing is, with one press, and brings it back where it was with another. */
function RemoveSection({
  offeringId,
  arrangement,
  section: { id, title },
}: {
  offeringId: string;
  arrangement: Arrangement;
  section: Section;
}) {
  const { t } = useTranslation('handing-out');
  const client = useQueryClient();
  const place = arrangement.sections.findIndex((section) => section.id === id);
  const back = useAction(
    async () => {
      const made = await addSection(offeringId, title);
      const now = await client.fetchQuery({ ...classMaterialsQuery(offeringId), staleTime: 0 });
      await setOrder(offeringId, withSectionAt(orderOf(now.sections), made.id, place));
    },
    { stale: 'materials', done: t('section.back', { name: title }) },
  );
  const remove = useAction(
    async () => {
      await removeSection(offeringId, id);
      // The button that was pressed goes with it.
      document.querySelector('h1')?.focus();
      toast(t('section.removed', { name: title }), 'good', { label: t('undo'), act: () => back.mutate() });
    },
    { stale: 'materials' },
  );
  return (
    <Button variant="subtle" size="xs" loading={remove.isPending} onClick={() => remove.mutate()}>
      {t('section.remove')}
    </Button>
  );
}
