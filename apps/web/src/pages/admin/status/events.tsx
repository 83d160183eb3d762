import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type HouseStatus, retryEvent } from '../../../api/status.js';
import { moment } from '../../../time/format.js';
import { usePlace } from '../../../time/use-place.js';
import { useAction } from '../../../ui/use-action.js';
import css from './status.module.css';
import { useFigures } from './use-figures.js';

type Outbox = HouseStatus['outbox'];

/** What rooms tell each other: what waits, and what was given up, with the reason. */
export function Events({ of: outbox }: { of: Outbox }) {
  const { t } = useTranslation('status');
  const { number, seconds } = useFigures();
  const { waiting, parked, oldestSeconds, given } = outbox;
  return (
    <section className="card stack">
      <h2>{t('event.title')}</h2>
      <p className="muted">
        {waiting === 0
          ? t('event.none')
          : t('event.waiting', { number: number(waiting), time: seconds(oldestSeconds) })}
      </p>
      {given.length > 0 && (
        <ul className="list">
          {given.map((event) => (
            <EventRow key={event.id} event={event} />
          ))}
        </ul>
      )}
      {parked > given.length && <p className="muted">{t('event.more', { number: number(parked - given.length) })}</p>}
    </section>
  );
}

function EventRow({ event: { id, type, attempts, lastError, parkedAt } }: { event: Outbox['given'][number] }) {
  const { t } = useTranslation('status');
  const place = usePlace();
  const retrying = useAction(() => retryEvent(id), { stale: 'status', done: t('event.retried') });
  return (
    <li className="row between">
      <span className={css.item}>
        <code className={css.name}>{type}</code>
        {lastError && <span className={css.reason}>{lastError}</span>}
        <small className="muted">{t('event.given', { count: attempts, moment: moment(parkedAt, place) })}</small>
      </span>
      <Button
        size="sm"
        variant="default"
        loading={retrying.isPending}
        aria-label={t('event.retryOf', { name: type })}
        onClick={() => retrying.mutate()}
      >
        {t('retry')}
      </Button>
    </li>
  );
}
