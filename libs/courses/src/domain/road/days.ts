import { Temporal } from 'temporal-polyfill';

/**
 * The day on which something expires that was issued on `issuedOn` for so many months: the same day of the month, or the
 * last one where that month is shorter (29 February to 28 February).
 */
export const expiryOf = (issuedOn: string, months: number): string =>
  Temporal.PlainDate.from(issuedOn).add({ months }).toString();

/** So many days earlier on the calendar. */
export const daysBefore = (day: string, days: number): string =>
  Temporal.PlainDate.from(day).subtract({ days }).toString();
