import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { itemsOf } from '../../../api/pages.js';
import { type RuleKind, rulesQuery, type RuleVersion } from '../../../api/rules.js';
import { moment, plainDay } from '../../../time/format.js';
import { useNow } from '../../../time/use-now.js';
import { usePlace } from '../../../time/use-place.js';
import { MoreButton } from '../../../ui/more-button.js';
import { QueryView } from '../../../ui/query-view.js';
import { Tag } from '../../../ui/tag.js';
import { AdminPage } from '../admin-page.js';
import { NumbersList } from './numbers-list.js';

const KINDS = ['attendance', 'renewal'] as const;

const AttendanceForm = lazy(() => import('./attendance-form.js').then((m) => ({ default: m.AttendanceForm })));
const RenewalForm = lazy(() => import('./renewal-form.js').then((m) => ({ default: m.RenewalForm })));

/** The rules with their dates, and a way to add a version. */
export function RulesPage() {
  const { t } = useTranslation('rules');
  return (
    <AdminPage title={t('title')}>
      <Rules />
    </AdminPage>
  );
}

function Rules() {
  const { t } = useTranslation('rules');
  const query = useInfiniteQuery(rulesQuery);
  return (
    <div className="stack wide">
      <p className="muted">{t('intro')}</p>
      <QueryView query={query}>
        {(data) => (
          <>
            {KINDS.map((kind) => (
              <Kind key={kind} kind={kind} versions={itemsOf(data).filter((one) => one.kind === kind)} />
            ))}
            <MoreButton query={query} />
          </>
        )}
      </QueryView>
    </div>
  );
}

function Kind({ kind, versions }: { kind: RuleKind; versions: RuleVersion[] }) {
  const { t } = useTranslation('rules');
  const [adding, setAdding] = useState(false);
  const today = new Date(useNow(60_000)).toISOString().slice(0, 10);
  const now = versions.find(({ effectiveFrom }) => effectiveFrom <= today);
  const latest = versions[0];
  const Form = kind === 'attendance' ? AttendanceForm : RenewalForm;
  return (
    <section className="card stack" aria-labelledby={kind}>
      <div className="row between">
        <h2 id={kind}>{t(`kinds.${kind}`)}</h2>
        {!adding && (
          <Button
            variant="default"
            aria-label={t('addOf', { kind: t(`kinds.${kind}`) })}
            onClick={() => setAdding(true)}
          >
            {t('add')}
          </Button>
        )}
      </div>
      {adding && latest && (
        <Suspense fallback={null}>
          <Form latest={latest} onClose={() => setAdding(false)} />
        </Suspense>
      )}
      <div className="stack">
        {versions.map((version) => (
          <Version key={version.id} version={version} state={stateOf(version, now, today)} />
        ))}
      </div>
    </section>
  );
}

const stateOf = (version: RuleVersion, now: RuleVersion | undefined, today: string) => {
  if (version === now) return 'now';
  return version.effectiveFrom > today ? 'ahead' : 'past';
};

function Version({ version, state }: { version: RuleVersion; state: 'now' | 'ahead' | 'past' }) {
  const { t, i18n } = useTranslation('rules');
  const place = usePlace();
  const { addedBy, addedAt, effectiveFrom, sources } = version;
  return (
    <details open={state === 'now'}>
      <summary>
        {t('version', { version: version.version })}{' '}
        <Tag tone={{ now: 'good', ahead: 'new', past: 'plain' }[state] as 'good' | 'new' | 'plain'}>
          {t(state, { day: plainDay(effectiveFrom, i18n.language) })}
        </Tag>
      </summary>
      <div className="stack">
        <NumbersList version={version} />
        <div>
          <h3>{t('sources')}</h3>
          <ul>
            {sources.map((source) => (
              <li key={source}>{source}</li>
            ))}
          </ul>
        </div>
        <p className="muted">
          {addedBy === null ? t('byProgram') : t('by', { name: addedBy, moment: moment(addedAt, place) })}
        </p>
      </div>
    </details>
  );
}
