import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { ValidateBy, ValidateIf } from 'class-validator';
import type { FieldReason, ReasonParams } from '#contracts';
import { says } from '#platform';
import { isDate, isZone } from '../domain/meetup/wall-time.js';

/** A field that may be left out, and only that; with `orNull` it may also be null. */
export const MayBeAbsent = ({ orNull = false } = {}) =>
  ValidateIf((_, value) => value !== undefined && !(orNull && value === null));

/** A check of our own, with what is said when it fails. */
export const CheckedBy = (
  name: string,
  validate: (value: unknown) => boolean,
  code: FieldReason,
  params?: ReasonParams,
) => ValidateBy({ name, validator: { validate } }, says(code, params));

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
    CheckedBy('line', (value) => isText(value, bounds, false), 'line', bounds),
  );

/** Any text of at most `max` characters. */
export const TextField = (max: number, more: ApiPropertyOptions = {}) =>
  applyDecorators(
    ApiProperty({ type: String, maxLength: max, ...more }),
    CheckedBy('text', (value) => isText(value, { min: 0, max }, true), 'too-long', { max }),
  );

/** A whole number within bounds. */
export const WholeField = (bounds: { min: number; max: number }, more: ApiPropertyOptions = {}) =>
  applyDecorators(
    ApiProperty({ type: 'integer', minimum: bounds.min, maximum: bounds.max, ...more }),
    CheckedBy(
      'whole',
      (value) => Number.isInteger(value) && Number(value) >= bounds.min && Number(value) <= bounds.max,
      'between',
      bounds,
    ),
  );

/** Yes or no, as JSON says it. */
export const BooleanField = (more: ApiPropertyOptions = {}) =>
  applyDecorators(
    ApiProperty({ type: Boolean, ...more }),
    CheckedBy('boolean', (value) => typeof value === 'boolean', 'yes-or-no'),
  );

/** A day that exists. */
export const DateField = (more: ApiPropertyOptions = {}) =>
  applyDecorators(
    ApiProperty({ type: String, format: 'date', example: '2026-12-17', ...more }),
    CheckedBy('date', isPlannableDate, 'date'),
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

/** Days a meetup can be planned on: beyond this century the rules of clocks are anybody's guess. */
const isPlannableDate = (value: unknown): boolean =>
  typeof value === 'string' && isDate(value) && value >= '2000-01-01' && value < '2100-01-01';

function isCallUrl(value: unknown, max: number): boolean {
  if (typeof value !== 'string' || value.length > max || !/^https:\/\/[^\s\p{Cc}<>"\\]+$/iu.test(value)) return false;
  const url = URL.parse(value);
  return url !== null && url.username === '' && url.password === '' && value.isWellFormed();
}
