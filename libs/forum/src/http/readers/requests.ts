import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsString, MaxLength } from 'class-validator';
import {
  FORUM_LIMITS,
  READER_LIMITS,
  SUBSCRIPTION_LEVELS,
  type SubscriptionLevel,
  THREAD_KINDS,
  type ThreadKind,
} from '#contracts';
import {
  ChoiceField,
  CountInQuery,
  IdField,
  MayBeAbsent,
  pageQuery,
  says,
  WholeField,
  WordsField,
  YesNoField,
} from '#platform';

/** The numbers of posts are PostgreSQL integers. */
const NUMBER = { min: 1, max: 2 ** 31 - 1 };
/** Versions are whole numbers that a JavaScript number holds exactly. */
const VERSION = { min: 0, max: Number.MAX_SAFE_INTEGER };

const ABSENT: ApiPropertyOptions = { required: false };

/** What is being typed may be empty or odd: that is looked at when it is sent. */
const TypedField = (max: number, more: ApiPropertyOptions = {}) =>
  applyDecorators(
    ApiProperty({ type: String, maxLength: max, required: false, ...more } as ApiPropertyOptions),
    MayBeAbsent(),
    IsString(says('text')),
    MaxLength(max, says('too-long', { max })),
  );

export class ReadBody {
  @WholeField(NUMBER, { description: 'All posts up to this number were read' })
  number: number;
}

export class SubscriptionBody {
  @ChoiceField(SUBSCRIPTION_LEVELS, { enumName: 'SubscriptionLevel' })
  level: SubscriptionLevel;
}

export class BookmarkBody {
  @WordsField({ min: 0, max: READER_LIMITS.bookmarkNote }, { ...ABSENT, default: '' })
  @MayBeAbsent()
  note?: string;
}

/** Revisions are long, and each is compared with the one before: few at a time. */
export class RevisionsQuery extends pageQuery({ usual: 10, most: 20 }) {}

/** Which version of a draft was read before. */
export class DraftVersionQuery {
  @CountInQuery(VERSION)
  version: number;
}

/** What was typed so far: nothing of it needs to be complete. */
export class DraftContentBody {
  @TypedField(FORUM_LIMITS.title)
  title?: string;

  @TypedField(FORUM_LIMITS.body)
  body?: string;

  @ApiProperty({ type: [String], maxItems: FORUM_LIMITS.tags, required: false })
  @MayBeAbsent()
  @IsString({ each: true, ...says('text') })
  @MaxLength(FORUM_LIMITS.tag, { each: true, ...says('too-long', { max: FORUM_LIMITS.tag }) })
  @ArrayMaxSize(FORUM_LIMITS.tags, says('too-many', { max: FORUM_LIMITS.tags }))
  @IsArray(says('list'))
  tags?: string[];

  @MayBeAbsent()
  @IdField(ABSENT)
  spaceId?: string;

  @MayBeAbsent()
  @ChoiceField(THREAD_KINDS, ABSENT)
  kind?: ThreadKind;

  @MayBeAbsent()
  @YesNoField(ABSENT)
  anonymous?: boolean;

  @TypedField(FORUM_LIMITS.reason, { description: 'Why a post is edited' })
  reason?: string;
}

export class DraftBody extends DraftContentBody {
  @WholeField(VERSION, { description: 'The version this began from; 0 where there was none' })
  version: number;
}
