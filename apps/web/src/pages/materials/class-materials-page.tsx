import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  classMaterialsQuery,
  completeEntry,
  reopenEntry,
  zipOf,
  type Arrangement,
  type Entry,
} from '../../api/materials.js';
import { shortDay } from '../../time/format.js';
import { usePlace } from '../../time/use-place.js';
import { Empty } from '../../ui/empty.js';
import { AnchorButton } from '../../ui/links.js';
import { Page } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import { sizeInWords } from '../../ui/sizes.js';
import { Tag } from '../../ui/tag.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import { useAction } from '../../ui/use-action.js';
import { DueLine } from './due-line.js';
import css from './materials.module.css';

const route = getRouteApi('/shell/mine/classes/$offeringId/materials');

/** What a class hands out: to prepare, to read, and for afterwards. */
export function ClassMaterialsPage() {
  const { t } = useTranslation('materials');
  const { offeringId } = route.useParams();
  const query = useQuery(classMaterialsQuery(offeringId));
  return (
    <Page title={t('title')} action={query.data && <Zip arrangement={query.data} />}>
      <div className="stack wide">
        <Link to="/classes/$offeringId" params={{ offeringId }}>
          {t('backToClass')}
        </Link>
        <QueryView query={query}>
          {(arrangement) =>
            arrangement.sections.length === 0 ? (
              <Empty title={t('none')}>{t(arrangement.manages ? 'noneTextTrainer' : 'noneText')}</Empty>
            ) : (
              <>
                <Prework arrangement={arrangement} />
                {arrangement.sections.map(({ id, title, entries }) => (
                  <section key={id} className="card stack">
                    <h2>{title}</h2>
                    {entries.length === 0 && <p className="muted">{t('sectionNone')}</p>}
                    <ul className="list">
                      {entries.map((entry) => (
                        <EntryRow key={entry.id} entry={entry} arrangement={arrangement} />
                      ))}
                    </ul>
                  </section>
                ))}
              </>
            )
          }
        </QueryView>
      </div>
    </Page>
  );
}

const entriesOf = ({ sections }: Arrangement): Entry[] => sections.flatMap(({ entries }) => entries);

function Zip({ arrangement }: { arrangement: Arrangement }) {
  const { t, i18n } = useTranslation('materials');
  const bytes = entriesOf(arrangement).reduce((sum, { taught }) => sum + (taught.file?.bytes ?? 0), 0);
  if (entriesOf(arrangement).length === 0) return null;
  return (
    <AnchorButton href={zipOf(arrangement.offeringId)} download variant="default">
      {bytes > 0 ? t('zip', { size: sizeInWords(bytes, i18n.language) }) : t('zipOfPages')}
    </AnchorButton>
  );
}

/** What is to be done before the class, to be ticked off; nothing once all of it is done. */
function Prework({ arrangement }: { arrangement: Arrangement }) {
  const { t } = useTranslation('materials');
  const tick = useAction(({ id, completedAt }: Entry) => (completedAt ? reopenEntry(id) : completeEntry(id)), {
    stale: 'materials',
  });
  // What was pressed counts at once, until the server has answered.
  const [pressed, setPressed] = useState<{ id: string; done: boolean }>();
  const toPrepare = entriesOf(arrangement).filter(({ prework }) => prework);
  if (arrangement.manages || toPrepare.length === 0) return null;
  const open = toPrepare.filter(({ completedAt }) => completedAt === null).length;
  return (
    <section className="card warm stack">
      <h2>{t('prework.title')}</h2>
      <p role="status">{open === 0 ? t('prework.done') : t('prework.open', { count: open })}</p>
      <ul className="stack">
        {toPrepare.map((entry) => (
          <li key={entry.id}>
            <Checkbox
              label={entry.material.title}
              description={<DueLine entry={entry} zone={arrangement.zone} />}
              checked={pressed?.id === entry.id ? pressed.done : entry.completedAt !== null}
              onChange={({ currentTarget: { checked } }) => {
                setPressed({ id: entry.id, done: checked });
                tick.mutate(entry, { onSettled: () => setPressed(undefined) });
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function EntryRow({ entry, arrangement: { manages, offeringId, zone } }: { entry: Entry; arrangement: Arrangement }) {
  const { t, i18n } = useTranslation('materials');
  const { completedAt, latest, material, openedAt, prework, released, taught } = entry;
  return (
    <li className={css.entry}>
      <div>
        <h3>
          <Link to="/classes/$offeringId/materials/$entryId" params={{ offeringId, entryId: entry.id }}>
            {material.title}
          </Link>
        </h3>
        <p className="muted">
          {t(`kinds.${material.kind}`)}
          {material.author && ` · ${material.author}`}
          {taught.file && ` · ${sizeInWords(taught.file.bytes, i18n.language)}`}
          {taught.id !== latest.id && ` · ${t('versions.newer', { number: latest.number })}`}
        </p>
        {!released && <ReleaseLine entry={entry} zone={zone} />}
        {manages && (
          <p className="muted">{t('counts', { opened: entry.opened ?? 0, completed: entry.completed ?? 0 })}</p>
        )}
      </div>
      <p className="row tight">
        {prework && <Tag tone="warn">{t('prework.tag')}</Tag>}
        {!released && <Tag>{t('notReleased')}</Tag>}
        {!manages && completedAt !== null && <Tag tone="good">{t('marks.completedTag')}</Tag>}
        {!manages && completedAt === null && openedAt === null && <Tag tone="new">{t('marks.newTag')}</Tag>}
      </p>
    </li>
  );
}

/** When those in the class will see it, on both clocks; for who runs the class. */
function ReleaseLine({ entry: { release, releasesAt }, zone }: { entry: Entry; zone: string }) {
  const { t } = useTranslation('materials');
  const there = usePlace(zone);
  return (
    <p className="muted">
      {t(`release.${release}`)}
      {releasesAt && (
        <>
          {' · '}
          {shortDay(releasesAt, there)} <TwoClocks at={releasesAt} zone={zone} />
        </>
      )}
    </p>
  );
}
