import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsObject, isUUID, ValidateBy, ValidateIf, ValidateNested } from 'class-validator';
import type { FieldReason, ReasonParams } from '#contracts';
import { type Bounds, isLine, isText, isWholeWithin } from './field-rules.js';
import { says } from './validation.js';

/** A field that may be left out, and only that; with `orNull` it may also be null. */
export const MayBeAbsent = ({ orNull = false } = {}) =>
  ValidateIf((_, value) => value !== undefined && !(orNull && value === null));

/** A rule of one's own, with what is said when a value breaks it. */
export const CheckedBy = (
  name: string,
  validate: (value: unknown) => boolean,
  code: FieldReason,
  params?: ReasonParams,
) => ValidateBy({ name, validator: { validate } }, says(code, params));

const changed = (change: (text: string) => unknown) =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? change(value) : value));

/** One line within `bounds`, without blanks around it; where it may not be empty, there is something to see in it. */
export const LineField = (bounds: Bounds, more: ApiPropertyOptions = {}) =>
  applyDecorators(
    ApiProperty({ type: String, minLength: bounds.min, maxLength: bounds.max, ...more }),
    changed((text) => text.trim()),
    CheckedBy('line', (value) => isLine(value, bounds), 'line', { ...bounds }),
  );

/** Text of several lines within `bounds`, kept as it was typed: Markdown counts blanks. */
export const TextField = (bounds: Bounds, more: ApiPropertyOptions = {}) =>
  applyDecorators(
    ApiProperty({ type: String, minLength: bounds.min, maxLength: bounds.max, ...more }),
    CheckedBy('text', (value) => isText(value, bounds), bounds.min === 0 ? 'too-long' : 'text-within', { ...bounds }),
  );

/** What one person tells another: text within `bounds`, without blanks around it. */
export const WordsField = (bounds: Bounds, more: ApiPropertyOptions = {}) =>
  applyDecorators(
    TextField(bounds, more),
    changed((text) => text.trim()),
  );

/** An id, in its stored spelling. */
export const IdField = (more: ApiPropertyOptions = {}) =>
  applyDecorators(
    ApiProperty({ type: String, format: 'uuid', ...more }),
    changed((text) => text.toLowerCase()),
    CheckedBy('id', (value) => isUUID(value), 'id'),
  );

/** One of some words. */
export const ChoiceField = (choices: readonly (string | number)[], more: ApiPropertyOptions = {}) =>
  applyDecorators(
    ApiProperty({ enum: choices as string[], ...more }),
    CheckedBy('choice', (value) => choices.includes(value as string), 'choice', { choices: choices.join(', ') }),
  );

/** Yes or no, as JSON says it. */
export const YesNoField = (more: ApiPropertyOptions = {}) =>
  applyDecorators(
    ApiProperty({ type: Boolean, ...more }),
    CheckedBy('boolean', (value) => typeof value === 'boolean', 'yes-or-no'),
  );

const SLUG = '^[a-z0-9](-?[a-z0-9]){0,59}$';

/** A small address of words and dashes. */
export const SlugField = (more: ApiPropertyOptions = {}) =>
  applyDecorators(
    ApiProperty({ type: String, pattern: SLUG, ...more }),
    CheckedBy('slug', (value) => typeof value === 'string' && new RegExp(SLUG).test(value), 'slug'),
  );

/** A whole number within `bounds`. */
export const WholeField = (bounds: Bounds, more: ApiPropertyOptions = {}) =>
  applyDecorators(
    ApiProperty({ type: 'integer', minimum: bounds.min, maximum: bounds.max, ...more }),
    CheckedBy('whole', (value) => isWholeWithin(value, bounds), 'between', { ...bounds }),
  );

/** A whole number in an address: digits, and nothing else that JavaScript would take for a number. */
export const CountInQuery = (bounds: Bounds, more: ApiPropertyOptions = {}) =>
  applyDecorators(
    WholeField(bounds, more),
    changed((text) => (/^\d{1,16}$/.test(text) ? Number(text) : text)),
  );

/** A day that exists: 30 February does not. */
export const isDay = (value: unknown): value is string =>
  typeof value === 'string' &&
  /^\d{4}-\d{2}-\d{2}$/.test(value) &&
  !Number.isNaN(Date.parse(value)) &&
  new Date(value).toISOString().startsWith(value);

/** A day of the calendar, where wanted not before `from` and before `before`. */
export const DayField = (
  more: ApiPropertyOptions = {},
  { from = '0001-01-01', before = '9999-12-31' }: { from?: string; before?: string } = {},
) =>
  applyDecorators(
    ApiProperty({ type: String, format: 'date', example: '2026-12-17', ...more }),
    CheckedBy('day', (value) => isDay(value) && value >= from && value < before, 'date'),
  );

/** As RFC 3339 writes it. ISO 8601 has weeks, days of the year and fractions of an hour besides, which dates here do not read. */
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;

const isMoment = (value: unknown): boolean =>
  typeof value === 'string' && MOMENT.test(value) && isDay(value.slice(0, 10)) && !Number.isNaN(Date.parse(value));

/** A point in time that says how far it is from UTC. */
export const InstantField = (more: ApiPropertyOptions = {}) =>
  applyDecorators(
    ApiProperty({ type: String, format: 'date-time', ...more }),
    CheckedBy('instant', isMoment, 'moment'),
  );

const isList = (value: unknown): value is unknown[] => Array.isArray(value);

/** A list of `min` to `max` entries, each of which passes; what is no list is only told that. */
const listOf = ({ min, max }: Bounds, more: ApiPropertyOptions, ...rules: PropertyDecorator[]) =>
  applyDecorators(
    ApiProperty({ minItems: min || undefined, maxItems: max, isArray: true, ...more }),
    CheckedBy('list', isList, 'list'),
    CheckedBy('enough', (value) => !isList(value) || value.length >= min, 'too-few', { min }),
    CheckedBy('notTooMany', (value) => !isList(value) || value.length <= max, 'too-many', { max }),
    ...rules,
  );

const each = (passes: (entry: unknown) => boolean) => (value: unknown) => !isList(value) || value.every(passes);
const once = () => CheckedBy('once', (value) => !isList(value) || new Set(value).size === value.length, 'repeated');

/** Lines, each within `line`. */
export const LinesField = (most: number, line: Bounds, more: ApiPropertyOptions = {}) =>
  listOf(
    { min: 0, max: most },
    { type: String, ...more },
    CheckedBy(
      'lines',
      each((entry) => isLine(entry, line)),
      'line',
      { ...line },
    ),
  );

/** Ids, each once, in their stored spelling. */
export const IdsField = (most: number, more: ApiPropertyOptions = {}) =>
  applyDecorators(
    listOf(
      { min: 0, max: most },
      { type: String, format: 'uuid', ...more },
      CheckedBy(
        'ids',
        each((entry) => isUUID(entry)),
        'id',
      ),
      once(),
    ),
    Transform(({ value }: { value: unknown }) =>
      isList(value) ? value.map((id) => (typeof id === 'string' ? id.toLowerCase() : id)) : value,
    ),
  );

/** At least `min` of some words, each once. */
export const ChoicesField = (choices: readonly string[], min: 0 | 1, more: ApiPropertyOptions = {}) =>
  listOf(
    { min, max: choices.length },
    { enum: choices, ...more },
    CheckedBy(
      'choices',
      each((entry) => choices.includes(entry as string)),
      'choice',
      { choices: choices.join(', ') },
    ),
    once(),
  );

/** An object with fields of its own, checked by its class; it may be left out. */
export const NestedField = (type: () => new () => object) =>
  applyDecorators(
    // Swagger knows a class that is not there yet by a function of this very name.
    ApiProperty({ type: () => type(), required: false }),
    ValidateNested(says('object')),
    Type(type),
    IsObject(says('object')),
    CheckedBy('single', (value) => !Array.isArray(value), 'object'),
    MayBeAbsent(),
  );
