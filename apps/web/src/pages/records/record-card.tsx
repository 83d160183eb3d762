import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { lazy, Suspense, useState } from 'react';
import type { AttendanceRecord } from '../../api/records.js';
import { plainDay } from '../../time/format.js';
import { Tag } from '../../ui/tag.js';
import { ExplainingBar } from './explaining-bar.js';
import { HowCounted, minutesUp } from './how-counted.js';
import { Said } from './said.js';

const DisputeDialog = lazy(() => import('./dispute-dialog.js').then((m) => ({ default: m.DisputeDialog })));

/** One session in one's ledger: what counted, why, and a way to say that it is wrong. */
export function RecordCard({ record }: { record: AttendanceRecord }) {
  const { t, i18n } = useTranslation(['records', 'common']);
  const [disputing, setDisputing] = useState(false);
  const about = record.topics.length > 0 ? ` · ${t('topics', { topics: record.topics.join(', ') })}` : '';
  return (
    <article className="card stack" id={record.id}>
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
      <ExplainingBar {...record.bar} />
      {!record.issued && <BelowMinimum record={record} />}
      {(record.overridden || record.disputed || record.answered) && <Said recordId={record.id} />}
      <HowCounted record={record} />
      <div className="row">
        {!record.disputed && (
          <Button variant="transparent" size="sm" px={0} className="push" onClick={() => setDisputing(true)}>
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
