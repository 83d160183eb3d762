import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsUUID, ValidateBy, ValidateIf } from 'class-validator';
import type { FieldReason, ReasonParams } from '#contracts';
import { says } from '#platform';

const QUERY_MAX = 200;
const TITLE_MAX = 200;
const TAG_MAX = 35;
const CURSOR_MAX = 500;
export const PAGE = 20;
const PAGE_MAX = 50;

const KINDS = ['thread', 'post', 'question', 'discussion'] as const;

const MayBeAbsent = () => ValidateIf((_, value) => value !== undefined);

const by = (name: string, validate: (value: unknown) => boolean, code: FieldReason, params?: ReasonParams) =>
  ValidateBy({ name, validator: { validate } }, says(code, params));

/** Text of at most so many characters. What the database cannot store is found nowhere, and asked of nobody. */
const TextField = (max: number) =>
  applyDecorators(
    ApiProperty({ type: String, maxLength: max, required: false }),
    by('text', (value) => typeof value === 'string' && [...value].length <= max, 'too-long', { max }),
    MayBeAbsent(),
  );

const ChoiceField = (enumName: string, choices: readonly string[]) =>
  applyDecorators(
    ApiProperty({ enum: choices, enumName, required: false }),
    IsIn(choices, says('choice', { choices: choices.join(', ') })),
    MayBeAbsent(),
  );

const IdField = () =>
  applyDecorators(
    ApiProperty({ type: String, format: 'uuid', required: false }),
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.toLowerCase() : value)),
    IsUUID(undefined, says('id')),
    MayBeAbsent(),
  );

const DAY = /^\d{4}-\d{2}-\d{2}$/;

const isDay = (value: unknown): boolean =>
  typeof value === 'string' && DAY.test(value) && !Number.isNaN(Date.parse(value)) && roundTrips(value);

/** 2026-02-30 is read as a day in March. */
const roundTrips = (day: string) => new Date(day).toISOString().startsWith(day);

const DayField = () =>
  applyDecorators(
    ApiProperty({ type: String, format: 'date', required: false }),
    by('day', isDay, 'date'),
    MayBeAbsent(),
  );

/** What to find. Without words, the newest of what the filters let through. */
export class SearchQuery {
  /** Words, "words that follow one another", -without, or. The last word may be unfinished. */
  @TextField(QUERY_MAX)
  q?: string;

  @IdField()
  space?: string;

  /** Never finds what was written without a name. */
  @IdField()
  author?: string;

  @TextField(TAG_MAX)
  tag?: string;

  @ChoiceField('FoundKindFilter', KINDS)
  kind?: (typeof KINDS)[number];

  /** Questions with an accepted answer, and what was written to them; or those without. */
  @ChoiceField('AnsweredFilter', ['yes', 'no'])
  answered?: 'yes' | 'no';

  /** The first day, in UTC. */
  @DayField()
  from?: string;

  /** The last day, in UTC. */
  @DayField()
  to?: string;

  @ApiProperty({ type: String, maxLength: CURSOR_MAX, required: false })
  @by('cursor', (value) => typeof value === 'string' && value.length <= CURSOR_MAX, 'cursor')
  @MayBeAbsent()
  cursor?: string;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: PAGE_MAX, default: PAGE, required: false })
  @Transform(({ value }: { value: unknown }) => (value === undefined ? undefined : Number(value)))
  @by('limit', (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= PAGE_MAX, 'between', {
    min: 1,
    max: PAGE_MAX,
  })
  @MayBeAbsent()
  limit?: number;
}

export class SimilarQuery {
  @ApiProperty({ type: String, minLength: 1, maxLength: TITLE_MAX })
  @by('title', (value) => typeof value === 'string' && value !== '' && [...value].length <= TITLE_MAX, 'line', {
    min: 1,
    max: TITLE_MAX,
  })
  title: string;
}
