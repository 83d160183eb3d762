import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { meetupsQuery, type MeetupSummary } from '../../api/meetups.js';
import { itemsOf } from '../../api/pages.js';
import { clockTime, plainDay, wallClock } from '../../time/format.js';
import { monthInWords, monthsOn, weekdayNames, weeksOf } from '../../time/month.js';
import { usePlace } from '../../time/use-place.js';
import { ButtonLink } from '../../ui/links.js';
import { QueryView } from '../../ui/query-view.js';
import css from './meetups-calendar.module.css';

/** A month of meetups, each on its day in the reader's zone. On a phone a list, since seven columns are too many there. */
export function MeetupsCalendar({ month }: { month: string }) {
  const { t, i18n } = useTranslation('meetups');
  const { timeZone } = usePlace();
  const coming = useMeetups('upcoming', monthsOn(month, 1));
  const past = useMeetups('past', month);
  const dayOf = ({ startsAt }: MeetupSummary) => wallClock(startsAt, timeZone).slice(0, 10);
  const inMonth = [...past.items, ...coming.items]
    .filter((meetup) => dayOf(meetup).startsWith(month))
    .sort((one, other) => one.startsAt.localeCompare(other.startsAt));
  const name = monthInWords(month, i18n.language);
  return (
    <section className="card stack" aria-label={t('calendar.of', { month: name })}>
      <div className="row between">
        <h2 className={css.month} aria-live="polite">
          {name}
        </h2>
        <span className="row tight">
          <Turn to={monthsOn(month, -1)} label={t('calendar.before')} sign="‹" />
          <Turn to={monthsOn(month, 1)} label={t('calendar.after')} sign="›" />
        </span>
      </div>
      <QueryView query={coming.query}>
        {() => (
          <QueryView query={past.query}>
            {() => (
              <>
                <Weeks month={month} meetupsOn={(day) => inMonth.filter((meetup) => dayOf(meetup) === day)} />
                <ul className={`list ${css.agenda}`}>
                  {inMonth.map((meetup) => (
                    <li key={meetup.id}>
                      <span className="muted">{plainDay(dayOf(meetup), i18n.language)}</span>
                      <br />
                      <Entry meetup={meetup} />
                    </li>
                  ))}
                </ul>
                {inMonth.length === 0 && <p className="muted">{t('calendar.none')}</p>}
              </>
            )}
          </QueryView>
        )}
      </QueryView>
    </section>
  );
}

/** The meetups that come, or have been, as far as the month needs them. */
function useMeetups(when: 'upcoming' | 'past', until: string) {
  const query = useInfiniteQuery(meetupsQuery(when));
  const items = query.data ? itemsOf(query.data) : [];
  const last = items.at(-1)?.startsAt.slice(0, 7);
  const more = last !== undefined && (when === 'upcoming' ? last <= until : last >= until);
  const { hasNextPage, isFetching, isError, fetchNextPage } = query;
  useEffect(() => {
    if (more && hasNextPage && !isFetching && !isError) void fetchNextPage();
  }, [more, hasNextPage, isFetching, isError, fetchNextPage]);
  return { query, items };
}

function Turn({ to, label, sign }: { to: string; label: string; sign: string }) {
  return (
    <ButtonLink
      to="/meetups"
      search={{ when: 'calendar', month: to }}
      replace
      variant="default"
      size="sm"
      aria-label={label}
      title={label}
    >
      {sign}
    </ButtonLink>
  );
}

function Weeks({ month, meetupsOn }: { month: string; meetupsOn: (day: string) => MeetupSummary[] }) {
  const { i18n } = useTranslation();
  const { timeZone } = usePlace();
  const today = wallClock(new Date().toISOString(), timeZone).slice(0, 10);
  return (
    <table className={css.weeks}>
      <thead>
        <tr>
          {weekdayNames(i18n.language).map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week, index) => (
          <tr key={index}>
            {week.map((day, column) => (
              <td key={column} data-today={day === today || undefined} data-empty={day === null || undefined}>
                {day !== null && (
                  <>
                    <time dateTime={day} className={css.day} aria-current={day === today ? 'date' : undefined}>
                      {Number(day.slice(8))}
                    </time>
                    {meetupsOn(day).map((meetup) => (
                      <Entry key={meetup.id} meetup={meetup} />
                    ))}
                  </>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Entry({ meetup }: { meetup: MeetupSummary }) {
  const { t } = useTranslation('meetups');
  const place = usePlace();
  const { id, title, startsAt, status, registered } = meetup;
  const marks = [
    (status === 'cancelled' || status === 'live') && t(`status.${status}`),
    registered && status === 'scheduled' && t('registered'),
  ].filter(Boolean);
  return (
    <Link
      to={status === 'over' ? '/meetups/$meetupId/summary' : '/meetups/$meetupId'}
      params={{ meetupId: id }}
      className={css.entry}
      data-status={status}
      data-registered={registered || undefined}
    >
      <small>{clockTime(startsAt, place)}</small> <span>{title}</span>
      {marks.length > 0 && <small className={css.marks}> · {marks.join(' · ')}</small>}
    </Link>
  );
}
