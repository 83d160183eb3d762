import type { Instant } from '#kernel';
import { Temporal } from 'temporal-polyfill';
import { tzlib_get_timezones } from 'timezones-ical-library';

/** What a clock on the wall says somewhere: a day (`2026-11-19`) and a time (`18:30`). */
export interface WallTime {
  date: string;
  time: string;
}

const zonesWithCalendarData = new Set(tzlib_get_timezones());

/** Whether `name` is an IANA time zone that both our clock arithmetic and calendar files know, in its own spelling. */
export function isZone(name: string): boolean {
  if (!zonesWithCalendarData.has(name)) return false;
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId === name;
  } catch {
    return false;
  }
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
