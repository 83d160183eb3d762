import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/identity.js';
import { itemsOf } from '../../api/pages.js';
import { attendanceQuery, type AttendanceRecord } from '../../api/records.js';
import { Empty } from '../../ui/empty.js';
import { MoreButton } from '../../ui/more-button.js';
import { Page } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import { Tag } from '../../ui/tag.js';
import { KeptCredential } from '../credentials/kept-credential.js';
import { ExplainingBar } from './explaining-bar.js';
import { HowCounted } from './how-counted.js';
import { Said } from './said.js';

const OverrideDialog = lazy(() => import('./override-dialog.js').then((m) => ({ default: m.OverrideDialog })));

const route = getRouteApi('/shell/mine/meetups/$meetupId/attendance');

/** Everybody's minutes after one meetup, for those who look after records. */
export function AttendancePage() {
  const { t } = useTranslation('records');
  const { meetupId } = route.useParams();
  const query = useInfiniteQuery(attendanceQuery(meetupId));
  const records = query.data ? itemsOf(query.data) : [];
  const title = records[0]?.title;
  return (
    <Page title={title ? t('attendance.of', { title }) : t('attendance.title')} narrow>
      <QueryView query={query}>
        {() =>
          records.length === 0 ? (
            <Empty title={t('attendance.none')}>{t('attendance.noneText')}</Empty>
          ) : (
            <div className="stack">
              <p className="muted">
                {t('attendance.summary', {
                  records: records.filter(({ issued }) => issued).length,
                  people: records.length,
                })}
              </p>
              {records.map((record) => (
                <Attendee key={record.id} record={record} />
              ))}
              <MoreButton query={query} />
            </div>
          )
        }
      </QueryView>
    </Page>
  );
}

function Attendee({ record }: { record: AttendanceRecord }) {
  const { t } = useTranslation('records');
  const me = useMe();
  const [correcting, setCorrecting] = useState(false);
  const own = me?.id === record.person.id;
  return (
    <article className="card stack">
      <div className="row between">
        <h2>
          {record.person.name}
          {record.person.kind === 'guest' && <small className="muted"> · {t('attendance.guest')}</small>}
        </h2>
        <span className="row">
          {record.disputed && <Tag tone="warn">{t('disputed')}</Tag>}
          {record.overridden && <Tag tone="new">{t('corrected')}</Tag>}
          <Tag tone={record.issued ? 'good' : 'plain'}>{t('minutesCounted', { count: record.minutes })}</Tag>
          {!record.issued && <Tag tone="warn">{t('noRecord')}</Tag>}
        </span>
      </div>
      <ExplainingBar {...record.bar} />
      {(record.overridden || record.disputed || record.answered) && <Said recordId={record.id} />}
      <HowCounted record={record} />
      {record.issued && record.person.kind === 'member' && !own && (
        <KeptCredential sourceId={record.id} person={record.person} />
      )}
      {own ? (
        <p className="muted">{t('attendance.own')}</p>
      ) : (
        <div>
          <Button
            variant="default"
            size="sm"
            aria-label={t('attendance.correctFor', { name: record.person.name })}
            onClick={() => setCorrecting(true)}
          >
            {t('attendance.correct')}
          </Button>
        </div>
      )}
      {correcting && (
        <Suspense fallback={null}>
          <OverrideDialog record={record} onClose={() => setCorrecting(false)} />
        </Suspense>
      )}
    </article>
  );
}
