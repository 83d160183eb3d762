import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { changeMaterial, type Material } from '../../api/handing-out.js';
import { toast } from '../../shell/toasts.js';
import { day } from '../../time/format.js';
import { usePlace } from '../../time/use-place.js';
import { Tag } from '../../ui/tag.js';
import { useAction } from '../../ui/use-action.js';
import { useOpened } from '../../ui/use-opened.js';
import css from '../material-form/material-form.module.css';
import { VersionForm } from '../material-form/version-form.js';
import { ContentFact, SearchedFact } from '../material-form/version-facts.js';
import { ReadingFacts } from '../materials/reading-facts.js';
import { ChangeDialog } from './change-dialog.js';

/** Something in the library, or taken out of it, and what can be done about it. */
export function KeptRow({ material }: { material: Material }) {
  const { t } = useTranslation(['library-keeping', 'material-form']);
  const { open, show, close, opener } = useOpened<'changing' | 'version'>();
  const { archived, id, title } = material;
  return (
    <li className="stack">
      <div className={css.head}>
        <div>
          <h2>
            {archived ? (
              title
            ) : (
              <Link to="/library/$materialId" params={{ materialId: id }}>
                {title}
              </Link>
            )}
          </h2>
          <Facts material={material} />
        </div>
        {archived && <Tag>{t('out.tag')}</Tag>}
      </div>
      <span className="row tight" role="group" aria-label={title}>
        {!archived && (
          <>
            <Button variant="default" size="xs" onClick={() => show('changing')}>
              {t('change.open')}
            </Button>
            <Button ref={opener('version')} variant="default" size="xs" onClick={() => show('version')}>
              {t('material-form:version.open')}
            </Button>
          </>
        )}
        <TakeOut material={material} />
      </span>
      {open === 'changing' && <ChangeDialog material={material} onClose={close} />}
      {open === 'version' && (
        <VersionForm material={material} latest={material.versions[0]!} text={t('version')} level={3} onClose={close} />
      )}
    </li>
  );
}

function Facts({ material }: { material: Material }) {
  const { t } = useTranslation('library-keeping');
  const place = usePlace();
  const latest = material.versions[0]!;
  const when = { number: latest.number, day: day(latest.createdAt, place) };
  return (
    <div className={css.facts}>
      <ReadingFacts item={material} />
      <ContentFact kind={material.kind} version={latest} />
      <SearchedFact version={latest} />
      {latest.number > 1 && (
        <p className="muted">{latest.note ? t('versionNote', { ...when, note: latest.note }) : t('versionOf', when)}</p>
      )}
    </div>
  );
}

/** Takes something out with one press, and puts it back with another. */
function TakeOut({ material: { archived, id, revision, title: name } }: { material: Material }) {
  const { t } = useTranslation('library-keeping');
  const back = useAction((read: number) => changeMaterial(id, { revision: read, archived: false }), {
    stale: 'materials',
    done: t('out.back', { name }),
  });
  const out = useAction(
    async () => {
      const now = await changeMaterial(id, { revision, archived: true });
      toast(t('out.done', { name }), 'good', { label: t('undo'), act: () => back.mutate(now.revision) });
    },
    { stale: 'materials' },
  );
  return (
    <Button
      variant={archived ? 'default' : 'subtle'}
      size="xs"
      loading={out.isPending || back.isPending}
      onClick={() => (archived ? back.mutate(revision) : out.mutate())}
    >
      {t(archived ? 'out.undo' : 'out.open')}
    </Button>
  );
}
