import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { offeringQuery, type HalfDay, type Offering } from '../../api/classes.js';
import { clockTime, longDay, minutesInWords, sameClock, shortDay } from '../../time/format.js';
import { usePlace } from '../../time/use-place.js';
import { Page } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import { Tag } from '../../ui/tag.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import { Bookings } from './bookings.js';
import { ClassActions } from './class-actions.js';
import css from './classes.module.css';
import { Learning } from './learning.js';
import { RosterCard } from './roster/roster-card.js';
import { daysInWords, nameOf, TONES, trainersInWords } from './words.js';

const route = getRouteApi('/shell/mine/classes/$offeringId');

/** One class, for those who run it. */
export function ClassPage() {
  const { t } = useTranslation('classes');
  const { offeringId } = route.useParams();
  const query = useQuery(offeringQuery(offeringId));
  return (
    <Page
      title={query.data ? nameOf(query.data) : t('title')}
      action={query.data && <Standing offering={query.data} />}
    >
      <QueryView query={query}>
        {(offering) => (
          <div className="stack">
            <Link to="/classes">{t('page.back')}</Link>
            <div className="columns">
              <div className="stack">
                <About offering={offering} />
                <HalfDays offering={offering} />
              </div>
              <div className="stack">
                <RosterCard offering={offering} />
                <Bookings offering={offering} />
              </div>
            </div>
          </div>
        )}
      </QueryView>
    </Page>
  );
}

function Standing({ offering: { status } }: { offering: Offering }) {
  const { t } = useTranslation('classes');
  return <Tag tone={TONES[status]}>{t(`status.${status}`)}</Tag>;
}

function About({ offering }: { offering: Offering }) {
  const { t } = useTranslation('classes');
  const there = usePlace(offering.zone);
  const { cancelReason, capacity, course, exam, seatsBooked, startsAt, status, zone } = offering;
  return (
    <section className="card stack">
      {status === 'cancelled' && (
        <p role="status">{cancelReason ? t('page.cancelledBecause', { reason: cancelReason }) : t('page.cancelled')}</p>
      )}
      <dl className="facts">
        <dt>{t('page.course')}</dt>
        <dd>
          {course.name}
          {exam && <span className="muted"> · {t('courses.exam')}</span>}
        </dd>
        <dt>{t('page.when')}</dt>
        <dd>
          <p className="sentence">{daysInWords(offering, there)}</p>
          <TwoClocks at={startsAt} zone={zone} />
        </dd>
        <dt>{t('page.where')}</dt>
        <dd>
          <Where offering={offering} />
        </dd>
        <dt>{t('page.trainers')}</dt>
        <dd>{trainersInWords(t, offering)}</dd>
        <dt>{t('page.seats')}</dt>
        <dd>{t('seats', { booked: seatsBooked, count: capacity })}</dd>
      </dl>
      <ClassActions offering={offering} />
    </section>
  );
}

function Where({ offering: { address, callUrl, mode } }: { offering: Offering }) {
  const { t } = useTranslation('classes');
  return (
    <>
      {t(`modes.${mode}`)}
      {address && <p className={css.address}>{address}</p>}
      {callUrl && (
        <p>
          <a href={callUrl} target="_blank" rel="noreferrer">
            {t('page.callLink')}
          </a>
        </p>
      )}
      {mode === 'online' && !callUrl && <p className="muted">{t('page.callNone')}</p>}
    </>
  );
}

function HalfDays({ offering }: { offering: Offering }) {
  const { t } = useTranslation('classes');
  return (
    <section className="card stack">
      <h2>{t('page.halfDays')}</h2>
      <ol className="list">
        {offering.halfDays.map((half) => (
          <HalfDayLine key={half.id} half={half} zone={offering.zone} />
        ))}
      </ol>
      <Learning planned={offering.plannedMinutes} required={offering.requiredMinutes} />
    </section>
  );
}

function HalfDayLine({ half, zone }: { half: HalfDay; zone: string }) {
  const { t, i18n } = useTranslation(['classes', 'common']);
  const [own, there] = [usePlace(), usePlace(zone)];
  const { breakMinutes, ends, endsAt, learningMinutes, starts, startsAt } = half;
  const elsewhereDay = shortDay(startsAt, own) === shortDay(startsAt, there) ? '' : `${shortDay(startsAt, own)}, `;
  return (
    <li className="row between">
      <div>
        <p className="sentence">
          {longDay(startsAt, there)} · {starts}–{ends}
        </p>
        {!sameClock(startsAt, zone, own.timeZone) && (
          <p className="muted">
            {t('common:time.yours', {
              time: `${elsewhereDay}${clockTime(startsAt, own)}–${clockTime(endsAt, own)}`,
            })}
          </p>
        )}
      </div>
      <small className="muted">
        {t('learning.half', { learning: minutesInWords(learningMinutes, i18n.language) })}
        {breakMinutes > 0 && ` · ${t('learning.breaks', { count: breakMinutes })}`}
      </small>
    </li>
  );
}
