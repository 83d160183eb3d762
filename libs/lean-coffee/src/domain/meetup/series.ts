import type { Instant } from '#kernel';
import {
  cancelled,
  type ChangedField,
  changed,
  fieldsOf,
  isOver,
  type Meetup,
  type MeetupChange,
  planAfter,
  type Series,
} from './meetup.js';
import { datesOf, firstDayOf, horizon, type MonthlyRule, monthOf } from './recurrence.js';

/** A day on which a series meets, and the month that names it. */
export interface Occurrence {
  month: string;
  date: string;
}

/** The days a series meets on from `from` up to the horizon, without the months that have their meetup already. */
export function missingOccurrences(
  series: Series,
  existingMonths: ReadonlySet<string>,
  from: string,
  now: Instant,
): Occurrence[] {
  return datesOf(series.rule, series.anchor, from, horizon(now, series.zone))
    .map((date) => ({ month: monthOf(date), date }))
    .filter(({ month }) => !existingMonths.has(month));
}

/** What becomes of the meetups of a series when it changes from one of them on. */
export interface SeriesRevision {
  series: Series;
  /** Those that changed, with whether their time did. */
  changed: { meetup: Meetup; moved: boolean }[];
  /** Those whose month the new rule leaves out. */
  cancelled: Meetup[];
  /** Days of the new rule in months that had no meetup. */
  missing: Occurrence[];
}

/**
 * Changes `first` and those that follow. Registrations stay, since each meetup keeps its id: the meetup of November stays
 * the meetup of November on whichever day the new rule puts it. What was set on a single meetup stays as it was set there,
 * except on `first` itself, which somebody has in front of them.
 *
 * @param following every meetup of the series from `first` on, `first` included
 */
export function reviseSeries(
  series: Series,
  following: Meetup[],
  first: Meetup,
  revision: { change: Omit<MeetupChange, 'date'>; rule?: MonthlyRule | undefined },
  now: Instant,
): SeriesRevision {
  const anchor = revision.rule ? firstDayOf(first.month!) : series.anchor;
  const next: Series = {
    ...series,
    ...planAfter(series, revision.change),
    time: revision.change.time ?? series.time,
    rule: revision.rule ?? series.rule,
    anchor,
  };
  const days = new Map(
    datesOf(next.rule, anchor, firstDayOf(first.month!), lastDay(next, following, now)).map((date) => [
      monthOf(date),
      date,
    ]),
  );
  const open = following.filter((meetup) => meetup.cancelledAt === null && !isOver(meetup, now));
  const kept = revision.rule ? open.filter((meetup) => days.has(meetup.month!)) : open;
  return {
    series: next,
    changed: kept.flatMap((meetup) => {
      const day = revision.rule ? { date: days.get(meetup.month!)! } : {};
      const all: MeetupChange = { ...revision.change, ...day };
      return meetup.id === first.id ? [changedWithSeries(meetup, all, now)] : changedUnlessOwn(meetup, all, now);
    }),
    cancelled: open.filter((meetup) => !kept.includes(meetup)).map((meetup) => cancelled(meetup, null, now)),
    missing: revision.rule
      ? missingOccurrences(next, new Set(following.map((meetup) => meetup.month!)), firstDayOf(first.month!), now)
      : [],
  };
}

/** Far enough for the horizon and for the last meetup there is. */
const lastDay = (series: Series, following: Meetup[], now: Instant): string =>
  [horizon(now, series.zone), ...following.map((meetup) => `${meetup.month!}-28`)].reduce((a, b) => (a > b ? a : b));

function changedWithSeries(meetup: Meetup, change: MeetupChange, now: Instant) {
  const result = changed(meetup, change, now);
  const shared = fieldsOf(change);
  result.meetup.ownFields = meetup.ownFields.filter((field) => !shared.includes(field));
  return result;
}

function changedUnlessOwn(meetup: Meetup, change: MeetupChange, now: Instant) {
  const own = new Set<ChangedField>(meetup.ownFields);
  const rest = Object.fromEntries(Object.entries(change).filter(([field]) => !own.has(field as ChangedField)));
  return fieldsOf(rest).length === 0 ? [] : [changed(meetup, rest, now)];
}

/** Changes one meetup of a series alone, and remembers what is its own from now on. */
export function changedAlone(meetup: Meetup, change: MeetupChange, now: Instant) {
  const result = changed(meetup, change, now);
  if (meetup.seriesId) result.meetup.ownFields = [...new Set([...meetup.ownFields, ...fieldsOf(change)])];
  return result;
}
