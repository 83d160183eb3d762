import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Offering } from '../../api/classes.js';
import { addEntry, removeEntry, type Section, setOrder } from '../../api/handing-out.js';
import { type Arrangement, classMaterialsQuery, type Entry } from '../../api/materials.js';
import { toast } from '../../shell/toasts.js';
import { useAction } from '../../ui/use-action.js';
import { useOpened } from '../../ui/use-opened.js';
import css from '../material-form/material-form.module.css';
import { VersionForm } from '../material-form/version-form.js';
import { ChangeDialog } from './change-dialog.js';
import { EntryFacts, EntryTags } from './entry-facts.js';
import { headingId } from './heading-id.js';
import { MoveButtons } from './move-buttons.js';
import { orderOf, withEntryAt } from './order.js';
import type { Moves } from './use-order.js';
import { planAsItIs } from './plan.js';
import { VersionsDialog } from './versions-dialog.js';

interface EntryRowProps {
  offering: Offering;
  arrangement: Arrangement;
  section: Section;
  entry: Entry;
  moves: Moves;
}

/** Something a class hands out, when and in which version, and what can be done about it. */
export function EntryRow({ offering, arrangement, section, entry, moves }: EntryRowProps) {
  const { t } = useTranslation(['handing-out', 'material-form']);
  const { open, show, close, opener } = useOpened<'changing' | 'version' | 'versions'>();
  const { id, material } = entry;
  const { sections } = arrangement;
  return (
    <li className="stack">
      <div className={css.head}>
        <div>
          <h3>
            <Link to="/classes/$offeringId/materials/$entryId" params={{ offeringId: offering.id, entryId: id }}>
              {material.title}
            </Link>
          </h3>
          <EntryFacts entry={entry} zone={offering.zone} />
        </div>
        <EntryTags entry={entry} />
      </div>
      <span className="row tight" role="group" aria-label={material.title}>
        <MoveButtons
          id={id}
          name={material.title}
          first={sections[0] === section && section.entries[0] === entry}
          last={sections.at(-1) === section && section.entries.at(-1) === entry}
          move={moves.entry}
        />
        <Button variant="default" size="xs" onClick={() => show('changing')}>
          {t('entry.change')}
        </Button>
        <Button ref={opener('version')} variant="default" size="xs" onClick={() => show('version')}>
          {t('material-form:version.open')}
        </Button>
        {entry.latest.number > 1 && (
          <Button variant="subtle" size="xs" onClick={() => show('versions')}>
            {t('versions.open')}
          </Button>
        )}
        <RemoveEntry offeringId={offering.id} section={section} entry={entry} />
      </span>
      {open === 'version' && (
        <VersionForm material={material} latest={entry.latest} text={t('version.text')} level={4} onClose={close} />
      )}
      {open === 'changing' && <ChangeDialog offering={offering} entry={entry} onClose={close} />}
      {open === 'versions' && <VersionsDialog offeringId={offering.id} entry={entry} onClose={close} />}
    </li>
  );
}

/** Takes something out with one press, and brings it back to its place with another. */
function RemoveEntry({ offeringId, section, entry }: { offeringId: string; section: Section; entry: Entry }) {
  const { t } = useTranslation('handing-out');
  const client = useQueryClient();
  const { id, material } = entry;
  const place = section.entries.findIndex((one) => one.id === id);
  const back = useAction(
    async () => {
      const again = { sectionId: section.id, materialId: material.id, ...planAsItIs(entry) };
      const made = await addEntry(offeringId, again);
      const now = await client.fetchQuery({ ...classMaterialsQuery(offeringId), staleTime: 0 });
      await setOrder(offeringId, withEntryAt(orderOf(now.sections), made.id, place));
    },
    { stale: 'materials', done: t('entry.back', { name: material.title }) },
  );
  const remove = useAction(
    async () => {
      await removeEntry(offeringId, id);
      // The button that was pressed goes with it.
      document.getElementById(headingId(section.id))?.focus();
      toast(t('entry.removed', { name: material.title }), 'good', { label: t('undo'), act: () => back.mutate() });
    },
    { stale: 'materials' },
  );
  return (
    <Button variant="subtle" size="xs" loading={remove.isPending} onClick={() => remove.mutate()}>
      {t('entry.remove')}
    </Button>
  );
}
