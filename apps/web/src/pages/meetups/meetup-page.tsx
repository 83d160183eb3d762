import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { keepsRecords, useMe } from '../../api/identity.js';
import { calendarFile, meetupQuery, registrationsQuery, type Meetup } from '../../api/meetups.js';
import { itemsOf } from '../../api/pages.js';
import { longDay, minutesInWords } from '../../time/format.js';
import { usePlace } from '../../time/use-place.js';
import { AnchorButton, ButtonLink } from '../../ui/links.js';
import { Face } from '../../ui/faces.js';
import { MoreButton } from '../../ui/more-button.js';
import { Page } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import { Tag } from '../../ui/tag.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import { PostedMinutes, Questions } from './questions.js';
import { ruleInWords } from './rule-in-words.js';
import { useRegistration } from './use-registration.js';

const route = getRouteApi('/shell/mine/meetups/$meetupId');

export function MeetupPage() {
  const { t } = useTranslation('meetups');
  const { meetupId } = route.useParams();
  const query = useQuery(meetupQuery(meetupId));
  return (
    <Page title={query.data?.title ?? t('title')} action={query.data && <Standing meetup={query.data} />}>
      <QueryView query={query}>
        {(meetup) => (
          <div className="columns">
            <div className="stack">
              <About meetup={meetup} />
              <Questions meetupId={meetup.id} />
              {(meetup.mayManage || meetup.status === 'over') && <Managing meetup={meetup} />}
            </div>
            <People meetup={meetup} />
          </div>
        )}
      </QueryView>
    </Page>
  );
}

function Standing({ meetup }: { meetup: Meetup }) {
  const { t } = useTranslation('meetups');
  const tone = { scheduled: 'plain', live: 'good', over: 'plain', cancelled: 'bad' } as const;
  return <Tag tone={tone[meetup.status]}>{t(`status.${meetup.status}`)}</Tag>;
}

function About({ meetup }: { meetup: Meetup }) {
  const { t, i18n } = useTranslation('meetups');
  const there = usePlace(meetup.zone);
  return (
    <section className="card stack">
      {meetup.status === 'cancelled' && (
        <p role="status">
          {meetup.cancelReason ? t('page.cancelledBecause', { reason: meetup.cancelReason }) : t('page.cancelled')}
        </p>
      )}
      {meetup.description && <p className="prose">{meetup.description}</p>}
      <dl className="facts">
        <dt>{t('page.when')}</dt>
        <dd>
          {longDay(meetup.startsAt, there)}
          <br />
          <TwoClocks at={meetup.startsAt} zone={meetup.zone} />
          {' · '}
          {minutesInWords(meetup.durationMinutes, i18n.language)}
          {meetup.recurrence && (
            <>
              <br />
              <span className="muted">{t('series', { rule: ruleInWords(t, meetup.recurrence) })}</span>
            </>
          )}
        </dd>
        <dt>{t('page.host')}</dt>
        <dd>{[meetup.host, ...meetup.cohosts].map(({ displayName }) => displayName).join(' · ')}</dd>
        <dt>{t('page.call')}</dt>
        <dd>
          <Call meetup={meetup} />
        </dd>
      </dl>
      {meetup.minimumMinutes !== null && <p className="muted">{t('page.minimum', { count: meetup.minimumMinutes })}</p>}
      <Actions meetup={meetup} />
    </section>
  );
}

function Call({ meetup }: { meetup: Meetup }) {
  const { t } = useTranslation('meetups');
  if (meetup.callUrl) {
    return (
      <a href={meetup.callUrl} target="_blank" rel="noreferrer">
        {t('page.callLink')}
      </a>
    );
  }
  return (
    <span className="muted">{t(meetup.registered || meetup.mayManage ? 'page.callNone' : 'page.callHidden')}</span>
  );
}

function Actions({ meetup }: { meetup: Meetup }) {
  const { t } = useTranslation('meetups');
  const { busy, register, unregister } = useRegistration(meetup.id);
  const params = { meetupId: meetup.id };
  if (meetup.status === 'cancelled') return null;
  if (meetup.status === 'over') {
    return (
      <div className="row">
        <ButtonLink to="/meetups/$meetupId/summary" params={params}>
          {t('page.summary')}
        </ButtonLink>
        <PostedMinutes meetupId={meetup.id} />
      </div>
    );
  }
  const board = (
    <ButtonLink
      to="/meetups/$meetupId/board"
      params={params}
      variant={meetup.registered || meetup.status === 'live' ? 'filled' : 'default'}
    >
      {t('page.openBoard')}
    </ButtonLink>
  );
  return (
    <>
      <p className="muted">{t('page.topics', { count: meetup.topicCount })}</p>
      <div className="row">
        {meetup.registered && board}
        {!meetup.registered && (
          <Button loading={busy} variant={meetup.status === 'live' ? 'default' : 'filled'} onClick={register}>
            {t('page.register')}
          </Button>
        )}
        {!meetup.registered && board}
        <AnchorButton variant="default" href={calendarFile(meetup.id)}>
          {t('page.calendar')}
        </AnchorButton>
        {meetup.registered && meetup.status === 'scheduled' && (
          <Button variant="subtle" loading={busy} onClick={unregister}>
            {t('page.unregister')}
          </Button>
        )}
      </div>
    </>
  );
}

function Managing({ meetup }: { meetup: Meetup }) {
  const { t } = useTranslation('meetups');
  const me = useMe();
  const params = { meetupId: meetup.id };
  const open = meetup.status === 'scheduled' || meetup.status === 'live';
  return (
    <div className="row">
      {meetup.mayManage && open && (
        <ButtonLink to="/meetups/$meetupId/edit" params={params} variant="default" size="sm">
          {t('page.edit')}
        </ButtonLink>
      )}
      {meetup.mayManage && (
        <ButtonLink to="/meetups/$meetupId/manage" params={params} variant="default" size="sm">
          {t('page.manage')}
        </ButtonLink>
      )}
      {keepsRecords(me) && (
        <ButtonLink to="/meetups/$meetupId/attendance" params={params} variant="default" size="sm">
          {t('page.attendance')}
        </ButtonLink>
      )}
    </div>
  );
}

function People({ meetup }: { meetup: Meetup }) {
  const { t } = useTranslation('meetups');
  const query = useInfiniteQuery(registrationsQuery(meetup.id));
  return (
    <section className="card stack">
      <div className="row between">
        <h2>{t('page.people')}</h2>
        <small className="muted">{t('coming', { count: meetup.registrationCount })}</small>
      </div>
      <QueryView query={query}>
        {(data) => (
          <>
            {itemsOf(data).length === 0 && <p className="muted">{t('page.nobody')}</p>}
            <ul className="stack">
              {itemsOf(data).map(({ id, displayName }) => (
                <li key={id} className="row">
                  <Face name={displayName} />
                  {displayName}
                </li>
              ))}
            </ul>
            <MoreButton query={query} />
          </>
        )}
      </QueryView>
    </section>
  );
}
