import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Temporal } from 'temporal-polyfill';
import { tzlib_get_timezones } from 'timezones-ical-library';
import { CheckedBy, DayField } from './request-fields.js';

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

/** A day that something can be planned on: beyond this century the rules of clocks are anybody's guess. */
export const PlannedDayField = (more: ApiPropertyOptions = {}) =>
  DayField(more, { from: '2000-01-01', before: '2100-01-01' });

/** A time of day on the wall. */
export const TimeOfDayField = (more: ApiPropertyOptions = {}) =>
  applyDecorators(
    ApiProperty({
      type: String,
      pattern: '^([01]\\d|2[0-3]):[0-5]\\d$',
      example: '18:30',
      ...more,
    }),
    CheckedBy('time', (value) => typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value), 'time'),
  );

/** An IANA time zone. */
export const ZoneField = (more: ApiPropertyOptions = {}) =>
  applyDecorators(
    ApiProperty({ type: String, example: 'Europe/Berlin', ...more }),
    CheckedBy('zone', (value) => typeof value === 'string' && isZone(value), 'time-zone'),
  );

/** An address that a call happens at: https, and no password in it. */
export const CallUrlField = (max: number, more: ApiPropertyOptions = {}) =>
  applyDecorators(
    ApiProperty({ type: String, format: 'uri', maxLength: max, ...more }),
    CheckedBy('callUrl', (value) => isCallUrl(value, max), 'call-url', { max }),
  );

function isCallUrl(value: unknown, max: number): boolean {
  if (typeof value !== 'string' || value.length > max || !/^https:\/\/[^\s\p{Cc}<>"\\]+$/iu.test(value)) return false;
  const url = URL.parse(value);
  return url !== null && url.username === '' && url.password === '' && value.isWellFormed();
}
