import { Button, CopyButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { lazy, Suspense, useState } from 'react';
import { recordQuery, type AttendanceRecord } from '../../api/records.js';
import { announce } from '../../shell/announce.js';
import { day, minutesInWords, moment } from '../../time/format.js';
import { usePlace } from '../../time/use-place.js';
import { Tag } from '../../ui/tag.js';
import { ExplainingBar } from './explaining-bar.js';
import { HowCounted, minutesUp } from './how-counted.js';

const DisputeDialog = lazy(() => import('./dispute-dialog.js').then((m) => ({ default: m.DisputeDialog })));

/** A date without a time is the same everywhere. */
export const plainDay = (date: string, language: string): string =>
  day(`${date}T12:00:00Z`, { language, timeZone: 'UTC' });

/** One session in one's ledger: what counted, why, and a way to say that it is wrong. */
export function RecordCard({ record }: { record: AttendanceRecord }) {
  const { t, i18n } = useTranslation(['records', 'common']);
  const [disputing, setDisputing] = useState(false);
  const about = record.topics.length > 0 ? ` · ${t('topics', { topics: record.topics.join(', ') })}` : '';
  return (
    <article className="card stack">
      <div className="row between">
        <h2>{record.title}</h2>
        <span className="row">
          {record.disputed && <Tag tone="warn">{t('disputed')}</Tag>}
          {record.overridden && <Tag tone="new">{t('corrected')}</Tag>}
          <Tag tone={record.issued ? 'good' : 'warn'}>
            {record.issued ? t('minutesCounted', { count: record.minutes }) : t('noRecord')}
          </Tag>
        </span>
      </div>
      <p className="muted">
        {plainDay(record.startedOn, i18n.language)}
        {about}
      </p>
      <ExplainingBar record={record} />
      {!record.issued && <BelowMinimum record={record} />}
      {(record.overridden || record.disputed) && <Said recordId={record.id} />}
      <HowCounted record={record} />
      <div className="row">
        {record.issued && <CopySheet record={record} />}
        {!record.disputed && (
          <Button variant="subtle" size="sm" className="push" onClick={() => setDisputing(true)}>
            {t('dispute.open')}
          </Button>
        )}
      </div>
      {disputing && (
        <Suspense fallback={null}>
          <DisputeDialog recordId={record.id} onClose={() => setDisputing(false)} />
        </Suspense>
      )}
    </article>
  );
}

function BelowMinimum({ record: { verdict, minutes } }: { record: AttendanceRecord }) {
  const { t } = useTranslation(['records', 'common']);
  if (verdict.reason === null) return null;
  const need = minutesUp(verdict.neededSeconds);
  const missing = minutesUp(verdict.missingSeconds);
  return <p>{t(`below.${verdict.reason}`, { have: minutes, need, missing })}</p>;
}

/** What was corrected by hand and what was asked, with the names and reasons. */
export function Said({ recordId }: { recordId: string }) {
  const { t } = useTranslation(['records', 'common']);
  const place = usePlace();
  const { data } = useQuery(recordQuery(recordId));
  if (!data) return null;
  return (
    <ul className="stack">
      {data.overrides.map(({ id, by, at, reason, minutes, minutesBefore }) => (
        <li key={id}>
          {t('override.by', { name: by, before: minutesBefore, after: minutes, date: moment(at, place), reason })}
        </li>
      ))}
      {data.disputes.map(({ id, words, raisedAt, answer, answeredBy, answeredAt }) => (
        <li key={id}>
          {t('dispute.theirs', { name: data.person.name, words, date: moment(raisedAt, place) })}{' '}
          {answer !== null && answeredAt !== null
            ? t('dispute.answer', { name: answeredBy, answer, date: moment(answeredAt, place) })
            : t('dispute.waiting')}
        </li>
      ))}
    </ul>
  );
}

function CopySheet({ record }: { record: AttendanceRecord }) {
  const { t, i18n } = useTranslation(['records', 'common']);
  const text = t('copyText', {
    description: record.description,
    date: plainDay(record.startedOn, i18n.language),
    time: minutesInWords(record.minutes, i18n.language),
  });
  return (
    <CopyButton value={text}>
      {({ copied, copy }) => (
        <Button
          onClick={() => {
            copy();
            announce(t('copied'));
          }}
        >
          {copied ? t('common:copied') : t('copy')}
        </Button>
      )}
    </CopyButton>
  );
}
