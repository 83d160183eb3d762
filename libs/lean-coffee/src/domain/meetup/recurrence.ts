import { type Instant, wallTimeOf } from '#kernel';
import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';

export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** First to fourth of the month, or the last (-1). A fifth is left out: most months have none. */
export const ORDINALS = [1, 2, 3, 4, -1] as const;
export type Ordinal = (typeof ORDINALS)[number];

/** "The third Thursday of every month": at most one day a month, which is why a month names an occurrence. */
export interface MonthlyRule {
  /** 1: every month, 2: every other, ... */
  interval: number;
  weekday: Weekday;
  ordinal: Ordinal;
  /** The last day on which it may fall, `YYYY-MM-DD`. */
  until: string | null;
}

/** The rule as RFC 5545 (section 3.3.10) writes it. */
export function rruleOf(rule: MonthlyRule): string {
  const interval = rule.interval === 1 ? '' : `;INTERVAL=${rule.interval}`;
  const until = rule.until === null ? '' : `;UNTIL=${rule.until.replaceAll('-', '')}T235959Z`;
  return `FREQ=MONTHLY${interval};BYDAY=${rule.ordinal}${rule.weekday}${until}`;
}

const MIDNIGHT_UTC = 'T00:00[UTC]';

/**
 * The days of `rule` from `from` to `through` (both included), counted in intervals from the month of `anchor`. Days are
 * found in UTC and get their time of day in the meetup's zone afterwards: a rule that skips what a clock change swallows
 * would leave out that month.
 */
export function datesOf(rule: MonthlyRule, anchor: string, from: string, through: string): string[] {
  const start = Temporal.ZonedDateTime.from(anchor.slice(0, 8) + '01' + MIDNIGHT_UTC);
  const days = new RRuleTemporal({ rruleString: rruleOf(rule), dtstart: start, temporal: Temporal });
  const bounds = [from, through].map((day) => Temporal.ZonedDateTime.from(day + MIDNIGHT_UTC)) as [
    Temporal.ZonedDateTime,
    Temporal.ZonedDateTime,
  ];
  return days.between(...bounds, true).map((day) => day.toPlainDate().toString());
}

/** The month of a day: `2026-11`. */
export const monthOf = (date: string): string => date.slice(0, 7);

/** The first day of a month. */
export const firstDayOf = (month: string): string => `${month}-01`;

/** The day before the first of `month`. */
export const dayBefore = (month: string): string =>
  Temporal.PlainDate.from(firstDayOf(month)).subtract({ days: 1 }).toString();

/** How far ahead the meetups of a series exist as rows of their own, in months. */
const HORIZON_MONTHS = 12;

/** The last day for which meetups of a series are made, seen at `now`. */
export const horizon = (now: Instant, zone: string): string =>
  Temporal.PlainDate.from(wallTimeOf(now, zone).date).add({ months: HORIZON_MONTHS }).toString();
