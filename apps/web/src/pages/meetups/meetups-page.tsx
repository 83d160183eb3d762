import { SegmentedControl } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { schedules, useMe } from '../../api/identity.js';
import { meetupsQuery, type MeetupSummary, type When } from '../../api/meetups.js';
import { longDay, wallClock } from '../../time/format.js';
import { usePlace } from '../../time/use-place.js';
import { Empty } from '../../ui/empty.js';
import { ButtonLink } from '../../ui/links.js';
import { Page } from '../../ui/page.js';
import { PagedList } from '../../ui/paged-list.js';
import { Tag, type Tone } from '../../ui/tag.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import { CalendarFeed } from './calendar-feed.js';
import { MeetupsCalendar } from './meetups-calendar.js';
import { ruleInWords } from './rule-in-words.js';

const route = getRouteApi('/shell/mine/meetups');

export function MeetupsPage() {
  const { t } = useTranslation('meetups');
  const { when = 'upcoming', month } = route.useSearch();
  const navigate = route.useNavigate();
  const me = useMe();
  const { timeZone } = usePlace();
  return (
    <Page title={t('title')} action={schedules(me) && <ButtonLink to="/meetups/new">{t('create')}</ButtonLink>}>
      <div className="columns">
        <div className="stack">
          <div>
            <SegmentedControl
              aria-label={t('view')}
              value={when}
              onChange={(value) => void navigate({ search: { when: value }, replace: true })}
              data={[
                { value: 'upcoming', label: t('upcoming') },
                { value: 'past', label: t('past') },
                { value: 'calendar', label: t('calendar.title') },
              ]}
            />
          </div>
          {when === 'calendar' ? (
            <MeetupsCalendar month={month ?? wallClock(new Date().toISOString(), timeZone).slice(0, 7)} />
          ) : (
            <MeetupList when={when} />
          )}
        </div>
        <CalendarFeed />
      </div>
    </Page>
  );
}

function MeetupList({ when }: { when: When }) {
  const { t } = useTranslation('meetups');
  const query = useInfiniteQuery(meetupsQuery(when));
  const past = when === 'past';
  return (
    <PagedList
      query={query}
      empty={<Empty title={t(past ? 'nonePast' : 'none')}>{t(past ? 'nonePastText' : 'noneText')}</Empty>}
    >
      {(meetup) => <MeetupRow key={meetup.id} meetup={meetup} />}
    </PagedList>
  );
}

const TONES: Record<MeetupSummary['status'], Tone> = {
  scheduled: 'plain',
  live: 'good',
  over: 'plain',
  cancelled: 'bad',
};

function MeetupRow({ meetup }: { meetup: MeetupSummary }) {
  const { t } = useTranslation('meetups');
  const there = usePlace(meetup.zone);
  const toCome = meetup.status === 'scheduled' || meetup.status === 'live';
  return (
    <li className="card stack">
      <div className="row between">
        <h2>
          <Link
            to={meetup.status === 'over' ? '/meetups/$meetupId/summary' : '/meetups/$meetupId'}
            params={{ meetupId: meetup.id }}
          >
            {meetup.title}
          </Link>
        </h2>
        <span className="row">
          {meetup.registered && toCome && <Tag tone="good">{t('registered')}</Tag>}
          <Tag tone={TONES[meetup.status]}>{t(`status.${meetup.status}`)}</Tag>
        </span>
      </div>
      <p>
        {longDay(meetup.startsAt, there)} · <TwoClocks at={meetup.startsAt} zone={meetup.zone} />
      </p>
      <p className="muted">
        {toCome && t('coming', { count: meetup.registrationCount })}
        {toCome && meetup.recurrence && ' · '}
        {meetup.recurrence && t('series', { rule: ruleInWords(t, meetup.recurrence) })}
      </p>
    </li>
  );
}
