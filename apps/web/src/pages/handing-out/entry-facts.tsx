import { useTranslation } from 'react-i18next';
import type { Entry } from '../../api/materials.js';
import { shortDay } from '../../time/format.js';
import { usePlace } from '../../time/use-place.js';
import { Tag } from '../../ui/tag.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import css from '../material-form/material-form.module.css';
import { ContentFact, SearchedFact } from '../material-form/version-facts.js';

/** What something is, in which version, when it is handed out, and who has opened it. */
export function EntryFacts({ entry, zone }: { entry: Entry; zone: string }) {
  const { t } = useTranslation('handing-out');
  const { completed, dueAt, latest, material, opened, prework, release, releasesAt } = entry;
  return (
    <div className={css.facts}>
      <ContentFact kind={material.kind} version={latest} />
      <SearchedFact version={latest} />
      <Version entry={entry} />
      <p className="muted">
        {t(`release.${release}`)}
        {releasesAt && <Moment of={releasesAt} zone={zone} />}
      </p>
      {prework && dueAt && (
        <p className="muted">
          {t('entry.due')}
          <Moment of={dueAt} zone={zone} />
        </p>
      )}
      {Boolean(opened) && <p className="muted">{t('entry.use', { opened: opened ?? 0, completed: completed ?? 0 })}</p>}
    </div>
  );
}

/** Which version the class is taught with, where there are several, and what the newest brings. */
function Version({ entry: { latest, pinned, taught } }: { entry: Entry }) {
  const { t } = useTranslation('handing-out');
  if (latest.number === 1) return null;
  const note = latest.note && ` · ${t('versions.note', { note: latest.note })}`;
  if (taught.id !== latest.id) {
    return (
      <p>
        <small>
          {t('versions.both', { taught: taught.number, latest: latest.number })}
          {note}
        </small>
      </p>
    );
  }
  return (
    <p className="muted">
      {t(pinned ? 'versions.pinned' : 'versions.newest', { number: latest.number })}
      {note}
    </p>
  );
}

function Moment({ of, zone }: { of: string; zone: string }) {
  const there = usePlace(zone);
  return (
    <>
      {` · ${shortDay(of, there)}, `}
      <TwoClocks at={of} zone={zone} />
    </>
  );
}

/** Words about something that one looks for. */
export function EntryTags({ entry: { prework, released } }: { entry: Entry }) {
  const { t } = useTranslation('handing-out');
  return (
    <p className="row tight">
      {prework && <Tag tone="warn">{t('entry.prework')}</Tag>}
      <Tag tone={released ? 'good' : 'plain'}>{t(released ? 'entry.released' : 'entry.notReleased')}</Tag>
    </p>
  );
}
