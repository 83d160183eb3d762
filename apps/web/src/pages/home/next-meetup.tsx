import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { calendarFile, type MeetupSummary } from '../../api/meetups.js';
import { fromNow, longDay } from '../../time/format.js';
import { useNow } from '../../time/use-now.js';
import { usePlace } from '../../time/use-place.js';
import { AnchorButton, ButtonLink } from '../../ui/links.js';
import { Faces } from '../../ui/faces.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import { Tag } from '../../ui/tag.js';
import { ruleInWords } from '../meetups/rule-in-words.js';
import { useRegistration } from '../meetups/use-registration.js';

/** From here on the board is what people come for. */
const BOARD_OPENS_MS = 24 * 3_600_000;
const SOON_MS = 120_000;

/** The next meetup, how long until then, and the one thing to do about it. */
export function NextMeetup({ meetup }: { meetup: MeetupSummary }) {
  const { t, i18n } = useTranslation('home');
  const { t: meetups } = useTranslation('meetups');
  const there = usePlace(meetup.zone);
  return (
    <section className="card warm stack" aria-labelledby="next-meetup">
      <div className="row between">
        <p className="muted sentence">
          {meetup.recurrence && `${ruleInWords(meetups, meetup.recurrence)} · `}
          {longDay(meetup.startsAt, there)} · <TwoClocks at={meetup.startsAt} zone={meetup.zone} />
        </p>
        <Link to="/meetups/$meetupId" params={{ meetupId: meetup.id }} className="muted">
          {t('details')}
        </Link>
      </div>
      <h2 id="next-meetup" className="headline">
        <Headline meetup={meetup} language={i18n.language} />
      </h2>
      <p>
        {t('coming', { count: meetup.registrationCount })} {t('topics', { count: meetup.topicCount })}
      </p>
      <div className="row">
        <Actions meetup={meetup} />
        <span className="push">
          <Faces
            names={meetup.firstRegistered.map(({ displayName }) => displayName)}
            total={meetup.registrationCount}
          />
        </span>
      </div>
    </section>
  );
}

function Headline({ meetup, language }: { meetup: MeetupSummary; language: string }) {
  const { t } = useTranslation('home');
  const start = Date.parse(meetup.startsAt);
  const [coarse, fine] = [useNow(15_000), useNow(1_000)];
  const now = start - fine < SOON_MS ? fine : coarse;
  if (meetup.status === 'live' || now >= start) return t('live', { title: meetup.title });
  return t('starts', { title: meetup.title, when: fromNow(meetup.startsAt, now, language) });
}

function Actions({ meetup }: { meetup: MeetupSummary }) {
  const { t } = useTranslation('home');
  const now = useNow(15_000);
  const { busy, register } = useRegistration(meetup.id);
  const to = { to: '/meetups/$meetupId/board', params: { meetupId: meetup.id } } as const;
  const live = meetup.status === 'live' || now >= Date.parse(meetup.startsAt);
  const near = Date.parse(meetup.startsAt) - now < BOARD_OPENS_MS;
  return (
    <>
      {live || near || meetup.registered ? (
        <ButtonLink {...to} size="lg">
          {t(live ? 'join' : 'openBoard')}
        </ButtonLink>
      ) : (
        <Button size="lg" loading={busy} onClick={register}>
          {t('register')}
        </Button>
      )}
      {!live && near && !meetup.registered && (
        <Button size="lg" variant="default" loading={busy} onClick={register}>
          {t('register')}
        </Button>
      )}
      {meetup.registered && !live && (
        <>
          <AnchorButton size="lg" variant="default" href={calendarFile(meetup.id)}>
            {t('addToCalendar')}
          </AnchorButton>
          <Tag tone="good">{t('registered')}</Tag>
        </>
      )}
    </>
  );
}
