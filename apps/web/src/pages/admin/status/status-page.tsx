import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type HouseStatus, statusQuery } from '../../../api/status.js';
import { clockTime } from '../../../time/format.js';
import { usePlace } from '../../../time/use-place.js';
import { QueryView } from '../../../ui/query-view.js';
import { Tag } from '../../../ui/tag.js';
import { AdminPage } from '../admin-page.js';
import { Events } from './events.js';
import { Processes } from './processes.js';
import { Queues } from './queues.js';
import { SlowStatements } from './slow-statements.js';
import css from './status.module.css';
import { useFigures } from './use-figures.js';

/** From here on something is amiss: nobody tells events, and so no mail is written. */
const LATE_SECONDS = 60;

/** How the house is: what waits, what was given up, and what everything runs on. */
export function StatusPage() {
  const { t } = useTranslation('status');
  return (
    <AdminPage title={t('title')}>
      <Looking />
    </AdminPage>
  );
}

/** Asks only where an administrator looks. */
function Looking() {
  const query = useQuery(statusQuery);
  return <QueryView query={query}>{(status) => <House status={status} />}</QueryView>;
}

function House({ status }: { status: HouseStatus }) {
  const { t } = useTranslation('status');
  const place = usePlace();
  const worries = useWorries(status);
  return (
    <div className="stack">
      <section className="card stack">
        <div className="row between">
          <h2>{worries.length === 0 ? t('well') : t('worries')}</h2>
          <small className="muted">{t('at', { time: clockTime(status.at, place) })}</small>
        </div>
        {worries.length > 0 && (
          <ul className={css.worries}>
            {worries.map((worry) => (
              <li key={worry}>
                <Tag tone="bad">{t('look')}</Tag> {worry}
              </li>
            ))}
          </ul>
        )}
      </section>
      <Processes of={status.processes} />
      <Queues of={status.queues} />
      <Events of={status.outbox} />
      <Mails of={status.mails} />
      <Store of={status.store} />
      <SlowStatements of={status.slow} />
    </div>
  );
}

function useWorries({ processes, queues, outbox, mails, store }: HouseStatus): string[] {
  const { t } = useTranslation('status');
  const away = processes.filter(({ alive }) => !alive).length;
  const failed = queues.reduce((sum, queue) => sum + queue.failed, 0);
  const working = processes.some(({ alive, roles }) => alive && roles.includes('jobs'));
  return [
    ...(working ? [] : [t('worry.nobodyWorks')]),
    ...(away > 0 ? [t('worry.away', { count: away })] : []),
    ...(failed > 0 ? [t('worry.failed', { count: failed })] : []),
    ...(outbox.parked > 0 ? [t('worry.parked', { count: outbox.parked })] : []),
    ...(outbox.oldestSeconds > LATE_SECONDS ? [t('worry.late')] : []),
    ...(mails.failed > 0 ? [t('worry.refused', { count: mails.failed })] : []),
    ...(store.missingMigrations > 0 ? [t('worry.migrations', { count: store.missingMigrations })] : []),
    ...(store.diskBytes > 0 && store.diskFreeBytes < store.diskBytes / 10 ? [t('worry.disk')] : []),
  ];
}

function Mails({ of: mails }: { of: HouseStatus['mails'] }) {
  const { t } = useTranslation('status');
  const { number } = useFigures();
  return (
    <section className="card stack">
      <div className="row between">
        <h2>{t('mail.title')}</h2>
        <Link to="/administration/mail">{t('mail.all')}</Link>
      </div>
      <dl className={css.figures}>
        {(['waiting', 'sent', 'failed', 'kept'] as const).map((state) => (
          <div key={state}>
            <dt>{t(`mail.${state}`)}</dt>
            <dd>{number(mails[state])}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Store({ of: store }: { of: HouseStatus['store'] }) {
  const { t } = useTranslation('status');
  const { bytes } = useFigures();
  return (
    <section className="card stack">
      <h2>{t('store.title')}</h2>
      <dl className={css.figures}>
        <div>
          <dt>{t('store.database')}</dt>
          <dd>{bytes(store.databaseBytes)}</dd>
        </div>
        <div>
          <dt>{t('store.disk')}</dt>
          <dd>{store.diskBytes > 0 ? bytes(store.diskFreeBytes) : '–'}</dd>
        </div>
        <div>
          <dt>PostgreSQL</dt>
          <dd>{store.postgres.split(' ')[0]}</dd>
        </div>
      </dl>
      <p className="muted">{t('store.migration', { name: store.lastMigration, count: store.migrations })}</p>
    </section>
  );
}
