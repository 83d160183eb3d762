import { Temporal } from 'temporal-polyfill';
import type { Instant } from './clock.js';

/** What a clock on the wall says somewhere: a day (`2026-11-19`) and a time (`18:30`). */
export interface WallTime {
  date: string;
  time: string;
}

/**
 * The moment at which clocks in `zone` show `wall`. Where they never do (clocks go forward over it) it is as much later
 * as they skip, so a meetup happens rather than being dropped; where they do twice (clocks go back) it is the first time.
 */
export function instantOf(wall: WallTime, zone: string): Instant {
  return Temporal.PlainDateTime.from(`${wall.date}T${wall.time}`).toZonedDateTime(zone, {
    disambiguation: 'compatible',
  }).epochMilliseconds;
}

/** What clocks in `zone` show at `instant`, to the minute. */
export function wallTimeOf(instant: Instant, zone: string): WallTime {
  const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDateTime();
  return { date: local.toPlainDate().toString(), time: local.toPlainTime().toString({ smallestUnit: 'minute' }) };
}
