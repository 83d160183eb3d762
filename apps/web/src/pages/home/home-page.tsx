import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { communityQuery, schedules, useMe } from '../../api/identity.js';
import { meetupsQuery, nextMeetupQuery } from '../../api/meetups.js';
import { itemsOf } from '../../api/pages.js';
import { recordsQuery } from '../../api/records.js';
import { minutesInWords, shortDay } from '../../time/format.js';
import { usePlace } from '../../time/use-place.js';
import { Empty } from '../../ui/empty.js';
import { ButtonLink } from '../../ui/links.js';
import { Page } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import { CardsComing } from '../../ui/skeletons.js';
import { News, Unanswered } from './forum-cards.js';
import { LastTime } from './last-time.js';
import { NextClass } from './next-class.js';
import { NextMeetup } from './next-meetup.js';

export function HomePage() {
  const { t } = useTranslation('home');
  const demo = useQuery(communityQuery).data?.demo ?? false;
  return (
    <Page title={t('title')} hideTitle>
      <div className="columns">
        <div className="stack">
          <Next />
          <NextClass />
          <News />
          <Unanswered />
          <LastTime />
          {demo && <p className="muted">{t('demo')}</p>}
        </div>
        <div className="stack">
          <LatestRecords />
          <LaterMeetups />
        </div>
      </div>
    </Page>
  );
}

function Next() {
  const { t } = useTranslation('home');
  const me = useMe();
  const query = useQuery({ ...nextMeetupQuery, refetchInterval: 30_000 });
  return (
    <QueryView query={query} coming={<CardsComing cards={1} />}>
      {({ meetup }) =>
        meetup ? (
          <NextMeetup meetup={meetup} />
        ) : (
          <Empty
            title={t('noMeetup')}
            action={
              schedules(me) ? (
                <ButtonLink to="/meetups/new">{t('plan')}</ButtonLink>
              ) : (
                <ButtonLink to="/meetups" search={{ when: 'past' }} variant="default">
                  {t('past')}
                </ButtonLink>
              )
            }
          >
            {t('noMeetupText')}
          </Empty>
        )
      }
    </QueryView>
  );
}

const SHOWN = 3;

function LatestRecords() {
  const { t, i18n } = useTranslation('home');
  const query = useInfiniteQuery(recordsQuery);
  const place = usePlace();
  return (
    <section className="card stack">
      <div className="row between">
        <h2>{t('records')}</h2>
        <Link to="/records" className="muted">
          {t('allRecords')}
        </Link>
      </div>
      <QueryView query={query} coming={<CardsComing cards={1} lines={2} />}>
        {(data) => {
          const records = itemsOf(data).slice(0, SHOWN);
          if (records.length === 0) return <p className="muted">{t('noRecords')}</p>;
          return (
            <ul className="list">
              {records.map((record) => (
                <li key={record.id} className="row between">
                  <span>
                    {record.title}
                    <br />
                    <small className="muted">{shortDay(record.startedAt, place)}</small>
                  </span>
                  <small className="muted">
                    {record.issued ? minutesInWords(record.minutes, i18n.language) : t('noRecord')}
                  </small>
                </li>
              ))}
            </ul>
          );
        }}
      </QueryView>
    </section>
  );
}

function LaterMeetups() {
  const { t } = useTranslation('home');
  const query = useInfiniteQuery(meetupsQuery('upcoming'));
  const next = useQuery(nextMeetupQuery).data?.meetup?.id;
  const place = usePlace();
  return (
    <section className="card stack">
      <div className="row between">
        <h2>{t('later')}</h2>
        <Link to="/meetups" className="muted">
          {t('allMeetups')}
        </Link>
      </div>
      <QueryView query={query} coming={<CardsComing cards={1} lines={2} />}>
        {(data) => {
          const later = itemsOf(data)
            .filter(({ id, status }) => id !== next && status !== 'cancelled')
            .slice(0, SHOWN);
          if (later.length === 0) return <p className="muted">{t('nothingLater')}</p>;
          return (
            <ul className="list">
              {later.map((meetup) => (
                <li key={meetup.id} className="row between">
                  <Link to="/meetups/$meetupId" params={{ meetupId: meetup.id }}>
                    {meetup.title}
                  </Link>
                  <small className="muted">{shortDay(meetup.startsAt, place)}</small>
                </li>
              ))}
            </ul>
          );
        }}
      </QueryView>
    </section>
  );
}
