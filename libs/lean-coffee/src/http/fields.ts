import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { ValidateBy, ValidateIf } from 'class-validator';
import { isDate, isZone } from '../domain/meetup/wall-time.js';

/** A field that may be left out, and only that; with `orNull` it may also be null. */
export const MayBeAbsent = ({ orNull = false } = {}) =>
  ValidateIf((_, value) => value !== undefined && !(orNull && value === null));

/** A check of our own, with the sentence said when it fails. */
export const CheckedBy = (name: string, validate: (value: unknown) => boolean, message: string) =>
  ValidateBy({ name, validator: { validate, defaultMessage: () => message } });

/** No control characters, which a database or a calendar file cannot hold, and no line ends of any kind. */
const LINE = /^[^\p{Cc}\p{Zl}\p{Zp}]*$/u;
/** The same with tabs and line ends. */
const LINES = /^[^\p{Cc}]*$/u;

/** Well-formed text whose length in characters, without blanks around it, lies between `min` and `max`. */
function isText(value: unknown, { min, max }: { min: number; max: number }, severalLines: boolean): boolean {
  if (typeof value !== 'string' || !value.isWellFormed() || [...value].length > max) return false;
  const allowed = severalLines ? LINES.test(value.replace(/[\t\n\r]/g, '')) : LINE.test(value);
  return allowed && [...value.trim()].length >= min;
}

/** One line of text, between `min` and `max` characters. */
export const LineField = (bounds: { min: number; max: number }, more: ApiPropertyOptions = {}) =>
  applyDecorators(
    ApiProperty({ type: String, minLength: bounds.min, maxLength: bounds.max, ...more }),
    CheckedBy(
      'line',
      (value) => isText(value, bounds, false),
      `must be one line of ${bounds.min} to ${bounds.max} characters`,
    ),
  );

/** Any text of at most `max` characters. */
export const TextField = (max: number, more: ApiPropertyOptions = {}) =>
  applyDecorators(
    ApiProperty({ type: String, maxLength: max, ...more }),
    CheckedBy('text', (value) => isText(value, { min: 0, max }, true), `must be text of at most ${max} characters`),
  );

/** A whole number within bounds. */
export const WholeField = (bounds: { min: number; max: number }, more: ApiPropertyOptions = {}) =>
  applyDecorators(
    ApiProperty({ type: 'integer', minimum: bounds.min, maximum: bounds.max, ...more }),
    CheckedBy(
      'whole',
      (value) => Number.isInteger(value) && Number(value) >= bounds.min && Number(value) <= bounds.max,
      `must be a whole number from ${bounds.min} to ${bounds.max}`,
    ),
  );

/** Yes or no, as JSON says it. */
export const BooleanField = (more: ApiPropertyOptions = {}) =>
  applyDecorators(
    ApiProperty({ type: Boolean, ...more }),
    CheckedBy('boolean', (value) => typeof value === 'boolean', 'must be true or false'),
  );

/** A day that exists. */
export const DateField = (more: ApiPropertyOptions = {}) =>
  applyDecorators(
    ApiProperty({ type: String, format: 'date', example: '2026-12-17', ...more }),
    CheckedBy('date', isPlannableDate, 'must be a day such as 2026-12-17'),
  );

/** A time of day on the wall. */
export const TimeField = (more: ApiPropertyOptions = {}) =>
  applyDecorators(
    ApiProperty({
      type: String,
      pattern: '^([01]\\d|2[0-3]):[0-5]\\d$',
      example: '18:30',
      ...more,
    }),
    CheckedBy(
      'time',
      (value) => typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value),
      'must be a time of day such as 18:30',
    ),
  );

/** An IANA time zone. */
export const ZoneField = (more: ApiPropertyOptions = {}) =>
  applyDecorators(
    ApiProperty({ type: String, example: 'Europe/Berlin', ...more }),
    CheckedBy(
      'zone',
      (value) => typeof value === 'string' && isZone(value),
      'must be the name of a time zone such as Europe/Berlin',
    ),
  );

/** An address that a call happens at: https, and no password in it. */
export const CallUrlField = (max: number, more: ApiPropertyOptions = {}) =>
  applyDecorators(
    ApiProperty({ type: String, format: 'uri', maxLength: max, ...more }),
    CheckedBy(
      'callUrl',
      (value) => isCallUrl(value, max),
      `must be an address that begins with https://, of at most ${max} characters`,
    ),
  );

/** Days a meetup can be planned on: beyond this century the rules of clocks are anybody's guess. */
const isPlannableDate = (value: unknown): boolean =>
  typeof value === 'string' && isDate(value) && value >= '2000-01-01' && value < '2100-01-01';

function isCallUrl(value: unknown, max: number): boolean {
  if (typeof value !== 'string' || value.length > max || !/^https:\/\/[^\s\p{Cc}<>"\\]+$/iu.test(value)) return false;
  const url = URL.parse(value);
  return url !== null && url.username === '' && url.password === '' && value.isWellFormed();
}
