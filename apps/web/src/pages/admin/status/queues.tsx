import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type HouseStatus, retryQueue } from '../../../api/status.js';
import { useAction } from '../../../ui/use-action.js';
import css from './status.module.css';
import { useFigures } from './use-figures.js';

type Queue = HouseStatus['queues'][number];

const isBusy = ({ waiting, active, failed }: Queue): boolean => waiting + active + failed > 0;

/** Work for later. Queues with nothing in them are counted only. */
export function Queues({ of: queues }: { of: Queue[] }) {
  const { t } = useTranslation('status');
  const busy = queues.filter(isBusy);
  const empty = queues.length - busy.length;
  return (
    <section className="card stack">
      <h2>{t('queue.title')}</h2>
      {busy.length > 0 && (
        <ul className="list">
          {busy.map((queue) => (
            <QueueRow key={queue.name} queue={queue} />
          ))}
        </ul>
      )}
      {empty > 0 && <p className="muted">{t('queue.empty', { count: empty })}</p>}
    </section>
  );
}

function QueueRow({ queue: { name, waiting, active, failed, oldestSeconds } }: { queue: Queue }) {
  const { t } = useTranslation('status');
  const { number, seconds } = useFigures();
  const retrying = useAction(() => retryQueue(name), { stale: 'status', done: t('queue.retried') });
  return (
    <li className="row between">
      <span className={css.item}>
        <code className={css.name}>{name}</code>
        <small className="muted">
          {[
            t('queue.waiting', { number: number(waiting) }),
            ...(active > 0 ? [t('queue.active', { number: number(active) })] : []),
            ...(failed > 0 ? [t('queue.failed', { count: failed, number: number(failed) })] : []),
            ...(oldestSeconds >= 1 ? [t('queue.oldest', { time: seconds(oldestSeconds) })] : []),
          ].join(' · ')}
        </small>
      </span>
      {failed > 0 && (
        <Button
          size="sm"
          variant="default"
          loading={retrying.isPending}
          aria-label={t('queue.retryOf', { name })}
          onClick={() => retrying.mutate()}
        >
          {t('retry')}
        </Button>
      )}
    </li>
  );
}
