import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { CheckedBy, DayField } from '#platform';
import { isZone } from '../domain/meetup/wall-time.js';

/** A day a meetup can be planned on: beyond this century the rules of clocks are anybody's guess. */
export const DateField = (more: ApiPropertyOptions = {}) =>
  DayField(more, { from: '2000-01-01', before: '2100-01-01' });

/** A time of day on the wall. */
export const TimeField = (more: ApiPropertyOptions = {}) =>
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
