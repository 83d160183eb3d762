import { Temporal } from 'temporal-polyfill';

/**
 * The day on which something expires that was issued on `issuedOn` for so many months: the same day of the month, or the
 * last one where that month is shorter (29 February to 28 February).
 */
export const expiryOf = (issuedOn: string, months: number): string =>
  Temporal.PlainDate.from(issuedOn).add({ months }).toString();

/** So many days earlier on the calendar; later where there are fewer than none. */
export const daysBefore = (day: string, days: number): string =>
  Temporal.PlainDate.from(day).subtract({ days }).toString();

/** So many months earlier, on the same day of the month, or on the last one where that month is shorter. */
export const monthsBefore = (day: string, months: number): string =>
  Temporal.PlainDate.from(day).subtract({ months }).toString();

/** How many days it is from one day to another; below zero where the other one comes first. */
export const daysFrom = (day: string, other: string): number =>
  Temporal.PlainDate.from(day).until(other, { largestUnit: 'days' }).days;
