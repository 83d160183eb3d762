import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { MinutesJson } from '#lean-coffee/core';
import { useMe } from '../../api/identity.js';
import { exportAddress, summaryQuery, type ExportFormat, type Meetup } from '../../api/meetups.js';
import { itemsOf } from '../../api/pages.js';
import { recordsQuery } from '../../api/records.js';
import { longDay, minutesInWords } from '../../time/format.js';
import { usePlace } from '../../time/use-place.js';
import { Empty } from '../../ui/empty.js';
import { AnchorButton, ButtonLink } from '../../ui/links.js';
import { Page } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import { Tag } from '../../ui/tag.js';
import { RecordCard } from '../records/record-card.js';
import { ClaimCard } from './claim-card.js';
import { type Takeaway, takeawaysOf } from './takeaways.js';

const route = getRouteApi('/shell/meetups/$meetupId/summary');

type Topic = MinutesJson['discussed'][number];

/** What was talked about, what people take along, and one's own minutes. */
export function SummaryPage() {
  const { t } = useTranslation('meetups');
  const { meetupId } = route.useParams();
  const me = useMe();
  const query = useQuery(summaryQuery(meetupId));
  const title = query.data ? t('summary.of', { title: query.data.meetup.title }) : t('summary.title');
  return (
    <Page title={title}>
      <QueryView query={query}>
        {({ meetup, minutes }) =>
          minutes === null || minutes.closedAt === null ? (
            <NotYet meetup={meetup} />
          ) : (
            <div className="columns">
              <Topics minutes={minutes} />
              <div className="stack">
                <Takeaways minutes={minutes} />
                <Exports meetupId={meetupId} />
                {me ? <MyRecord meetupId={meetupId} /> : <ClaimCard meetupId={meetupId} />}
              </div>
            </div>
          )
        }
      </QueryView>
    </Page>
  );
}

function NotYet({ meetup }: { meetup: Meetup }) {
  const { t } = useTranslation('meetups');
  if (meetup.status === 'over' || meetup.status === 'cancelled') {
    return <Empty title={t('summary.never')}>{t('summary.neverText')}</Empty>;
  }
  return (
    <Empty
      title={t('summary.notYet')}
      action={
        <ButtonLink to="/meetups/$meetupId/board" params={{ meetupId: meetup.id }}>
          {t('summary.openBoard')}
        </ButtonLink>
      }
    >
      {t('summary.notYetText')}
    </Empty>
  );
}

function Topics({ minutes }: { minutes: MinutesJson }) {
  const { t } = useTranslation('meetups');
  const place = usePlace();
  return (
    <div className="stack">
      <p className="muted">
        {minutes.startedAt && `${longDay(minutes.startedAt, place)} · `}
        {minutes.facilitator && t('summary.facilitator', { name: minutes.facilitator })}
      </p>
      <h2>{t('summary.discussed')}</h2>
      {minutes.discussed.length === 0 && <p className="muted">{t('summary.nothingDiscussed')}</p>}
      <ol className="stack">
        {minutes.discussed.map((topic) => (
          <TopicCard key={topic.id} topic={topic} />
        ))}
      </ol>
      {minutes.notDiscussed.length > 0 && (
        <>
          <h2>{t('summary.notDiscussed')}</h2>
          <ol className="stack">
            {minutes.notDiscussed.map((topic) => (
              <TopicCard key={topic.id} topic={topic} />
            ))}
          </ol>
        </>
      )}
    </div>
  );
}

function TopicCard({ topic }: { topic: Topic }) {
  const { t, i18n } = useTranslation('meetups');
  const talked = Math.round(topic.talkedSeconds / 60);
  const facts = [
    topic.anonymous ? t('summary.anonymous') : topic.by,
    talked > 0 && t('summary.talked', { minutes: minutesInWords(talked, i18n.language) }),
  ].filter(Boolean);
  return (
    <li className="card stack">
      <div className="row between">
        <h3>{topic.title}</h3>
        {topic.votes !== null && <Tag tone="new">{t('summary.votes', { count: topic.votes })}</Tag>}
      </div>
      {facts.length > 0 && <p className="muted">{facts.join(' · ')}</p>}
      {topic.origin?.kind === 'forum' && <FromForum origin={topic.origin} />}
      {topic.note && <p className="prose">{topic.note}</p>}
      {topic.takeaways.length > 0 && <TakeawayList takeaways={topic.takeaways} />}
    </li>
  );
}

/** The thread that a topic comes from; guests have no way there. */
function FromForum({ origin }: { origin: NonNullable<Topic['origin']> }) {
  const { t } = useTranslation('bridge');
  const me = useMe();
  return (
    <p className="muted">
      {t('fromForum')} ·{' '}
      {me ? (
        <Link to="/threads/$threadId" params={{ threadId: origin.ref }}>
          {origin.label}
        </Link>
      ) : (
        origin.label
      )}
      {origin.meToo && ` · ${t('meToo', { count: origin.meToo })}`}
    </p>
  );
}

const TakeawayList = ({ takeaways }: { takeaways: Takeaway[] }) => (
  <ul className="list">
    {takeaways.map(({ id, text, by }) => (
      <li key={id}>
        {text}
        {by && <span className="muted"> · {by}</span>}
      </li>
    ))}
  </ul>
);

function Takeaways({ minutes }: { minutes: MinutesJson }) {
  const { t } = useTranslation('meetups');
  const each = takeawaysOf(minutes);
  return (
    <section className="card stack">
      <h2>{t('summary.takeaways')}</h2>
      {each.length === 0 ? <p className="muted">{t('summary.noTakeaways')}</p> : <TakeawayList takeaways={each} />}
    </section>
  );
}

const FORMATS: ExportFormat[] = ['markdown', 'csv', 'json'];

function Exports({ meetupId }: { meetupId: string }) {
  const { t, i18n } = useTranslation('meetups');
  return (
    <section className="card stack">
      <h2>{t('summary.export')}</h2>
      <div className="row">
        {FORMATS.map((format) => (
          <AnchorButton
            key={format}
            variant="default"
            size="sm"
            href={exportAddress(meetupId, format, i18n.language)}
            download
          >
            {t(`summary.${format}`)}
          </AnchorButton>
        ))}
      </div>
    </section>
  );
}

function MyRecord({ meetupId }: { meetupId: string }) {
  const { t } = useTranslation('meetups');
  const query = useInfiniteQuery({ ...recordsQuery, refetchInterval: 10_000 });
  return (
    <section className="stack">
      <div className="row between">
        <h2>{t('summary.myRecord')}</h2>
        <Link to="/records" className="muted">
          {t('summary.allRecords')}
        </Link>
      </div>
      <QueryView query={query}>
        {(data) => {
          const record = itemsOf(data).find((mine) => mine.meetupId === meetupId);
          return record ? <RecordCard record={record} /> : <p className="muted">{t('summary.noRecordYet')}</p>;
        }}
      </QueryView>
    </section>
  );
}
