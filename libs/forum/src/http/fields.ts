import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsUUID, Max, Min, ValidateBy, ValidateIf } from 'class-validator';
import { type FieldReason, FORUM_LIMITS, type ReasonParams } from '#contracts';
import { says } from '#platform';

/** A field that may be left out, and only that. */
export const MayBeAbsent = () => ValidateIf((_, value) => value !== undefined);

const checked = (name: string, validate: (value: unknown) => boolean, code: FieldReason, params?: ReasonParams) =>
  ValidateBy({ name, validator: { validate } }, says(code, params));

/** Control characters, line ends and what turns the direction of text around: a title stands in mails and lists. */
const NO_LINE = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u;
/** The same but for tabs and line ends. */
const NO_TEXT = /[^\P{Cc}\t\n\r]/u;
/** Something that can be seen. */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

const isLine = (value: unknown, max: number): boolean =>
  typeof value === 'string' &&
  value.isWellFormed() &&
  !NO_LINE.test(value) &&
  VISIBLE.test(value) &&
  [...value.trim()].length <= max;

const isText = (value: unknown, min: number, max: number): boolean =>
  typeof value === 'string' &&
  value.isWellFormed() &&
  value.length <= max &&
  !NO_TEXT.test(value) &&
  (min === 0 || VISIBLE.test(value));

const trimmed = () => Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

/** One line of 1 to `max` characters, with something to see in it. */
export const LineField = (max: number, more: ApiPropertyOptions = {}) =>
  applyDecorators(
    ApiProperty({ type: String, minLength: 1, maxLength: max, ...more }),
    trimmed(),
    checked('line', (value) => isLine(value, max), 'line', { min: 1, max }),
  );

/** Text of at most `max` characters; with `min` 1 it must not be blank. */
export const TextField = ({ min, max }: { min: 0 | 1; max: number }, more: ApiPropertyOptions = {}) =>
  applyDecorators(
    ApiProperty({ type: String, minLength: min, maxLength: max, ...more }),
    checked('text', (value) => isText(value, min, max), 'text-within', { min, max }),
  );

/** Tags, each once. */
export const TagsField = (more: ApiPropertyOptions = {}) =>
  applyDecorators(
    ApiProperty({ type: [String], maxItems: FORUM_LIMITS.tags, ...more }),
    checked('tags', (value) => !Array.isArray(value) || value.every((tag) => isLine(tag, FORUM_LIMITS.tag)), 'line', {
      min: 1,
      max: FORUM_LIMITS.tag,
    }),
    ArrayMaxSize(FORUM_LIMITS.tags, says('too-many', { max: FORUM_LIMITS.tags })),
    IsArray(says('list')),
  );

/** An id, in its stored spelling. */
export const IdField = (more: ApiPropertyOptions = {}) =>
  applyDecorators(
    ApiProperty({ type: String, format: 'uuid', ...more }),
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.toLowerCase() : value)),
    IsUUID(undefined, says('id')),
  );

/** One of some words. */
export const ChoiceField = (choices: readonly string[], more: ApiPropertyOptions = {}) =>
  applyDecorators(
    ApiProperty({ enum: choices, ...more }),
    IsIn([...choices], says('choice', { choices: choices.join(', ') })),
  );

/** Yes or no. */
export const YesNoField = (more: ApiPropertyOptions = {}) =>
  applyDecorators(
    ApiProperty({ type: Boolean, ...more }),
    checked('boolean', (value) => typeof value === 'boolean', 'yes-or-no'),
  );

/** A small address of words and dashes. */
export const SlugField = (more: ApiPropertyOptions = {}) =>
  applyDecorators(
    ApiProperty({ type: String, pattern: '^[a-z0-9](-?[a-z0-9]){0,59}$', ...more }),
    checked('slug', (value) => typeof value === 'string' && /^[a-z0-9](-?[a-z0-9]){0,59}$/.test(value), 'slug'),
  );

/** A whole number in an address. */
export const CountInQuery = ({ min, max }: { min: number; max: number }, more: ApiPropertyOptions = {}) =>
  applyDecorators(
    ApiProperty({ type: 'integer', minimum: min, maximum: max, required: false, ...more } as ApiPropertyOptions),
    MayBeAbsent(),
    Type(() => Number),
    IsInt(says('between', { min, max })),
    Min(min, says('between', { min, max })),
    Max(max, says('between', { min, max })),
  );

/** A whole number. */
export const WholeField = ({ min, max }: { min: number; max: number }, more: ApiPropertyOptions = {}) =>
  applyDecorators(
    ApiProperty({ type: 'integer', minimum: min, maximum: max, ...more }),
    checked('whole', (value) => Number.isInteger(value) && Number(value) >= min && Number(value) <= max, 'between', {
      min,
      max,
    }),
  );
