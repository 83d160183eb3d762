import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import {
  FORUM_LIMITS,
  READER_LIMITS,
  SUBSCRIPTION_LEVELS,
  type SubscriptionLevel,
  THREAD_KINDS,
  type ThreadKind,
} from '#contracts';
import { says } from '#platform';

const TITLE = { max: FORUM_LIMITS.title };
const BODY = { max: FORUM_LIMITS.body };
const TAG = { max: FORUM_LIMITS.tag };
const TAGS = { max: FORUM_LIMITS.tags };
const REASON = { max: FORUM_LIMITS.reason };
const NOTE = { max: READER_LIMITS.bookmarkNote };
/** The numbers of posts are PostgreSQL integers. */
const NUMBER = { min: 1, max: 2 ** 31 - 1 };
/** Versions are whole numbers that a JavaScript number holds exactly. */
const VERSION = { min: 0, max: Number.MAX_SAFE_INTEGER };

export class ReadBody {
  @ApiProperty({ type: 'integer', ...NUMBER, description: 'All posts up to this number were read' })
  @IsInt()
  @Min(NUMBER.min, says('between', NUMBER))
  @Max(NUMBER.max, says('between', NUMBER))
  number: number;
}

export class SubscriptionBody {
  @ApiProperty({ enum: SUBSCRIPTION_LEVELS, enumName: 'SubscriptionLevel' })
  @IsIn(SUBSCRIPTION_LEVELS, says('choice', { choices: SUBSCRIPTION_LEVELS.join(', ') }))
  level: SubscriptionLevel;
}

export class BookmarkBody {
  @ApiPropertyOptional({ maxLength: NOTE.max, default: '' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  @IsString()
  @MaxLength(NOTE.max, says('too-long', NOTE))
  note?: string;
}

/** Which part of a list. */
export class PageQuery {
  @ApiPropertyOptional({ description: 'How many at most', minimum: 1, maximum: 100, default: 20 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1, says('between', { min: 1, max: 100 }))
  @Max(100, says('between', { min: 1, max: 100 }))
  limit: number = 20;

  @ApiPropertyOptional({ description: '`nextCursor` of the page before' })
  @IsOptional()
  @IsString()
  @MaxLength(2_000, says('cursor'))
  cursor?: string;
}

/** The revisions of a post are long, and are compared: few at a time. */
export class RevisionsQuery {
  @ApiPropertyOptional({ description: 'How many at most', minimum: 1, maximum: 20, default: 10 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1, says('between', { min: 1, max: 20 }))
  @Max(20, says('between', { min: 1, max: 20 }))
  limit: number = 10;

  @ApiPropertyOptional({ description: '`nextCursor` of the page before' })
  @IsOptional()
  @IsString()
  @MaxLength(2_000, says('cursor'))
  cursor?: string;
}

/** Which version of a draft was read before. */
export class DraftVersionQuery {
  @ApiProperty({ type: 'integer', ...VERSION })
  @Type(() => Number)
  @IsInt()
  @Min(VERSION.min, says('between', VERSION))
  @Max(VERSION.max, says('between', VERSION))
  version: number;
}

/** What was typed so far: nothing of it needs to be complete. */
export class DraftContentBody {
  @ApiPropertyOptional({ maxLength: TITLE.max })
  @IsOptional()
  @IsString()
  @MaxLength(TITLE.max, says('too-long', TITLE))
  title?: string;

  @ApiPropertyOptional({ maxLength: BODY.max })
  @IsOptional()
  @IsString()
  @MaxLength(BODY.max, says('too-long', BODY))
  body?: string;

  @ApiPropertyOptional({ type: [String], maxItems: TAGS.max })
  @IsOptional()
  @IsArray(says('list'))
  @ArrayMaxSize(TAGS.max, says('too-many', TAGS))
  @IsString({ each: true, ...says('text') })
  @MaxLength(TAG.max, { each: true, ...says('too-long', TAG) })
  tags?: string[];

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID('all', says('id'))
  spaceId?: string;

  @ApiPropertyOptional({ enum: THREAD_KINDS })
  @IsOptional()
  @IsIn(THREAD_KINDS, says('choice', { choices: THREAD_KINDS.join(', ') }))
  kind?: ThreadKind;

  @ApiPropertyOptional()
  @IsOptional()
  @IsBoolean(says('yes-or-no'))
  anonymous?: boolean;

  @ApiPropertyOptional({ maxLength: REASON.max, description: 'Why a post is edited' })
  @IsOptional()
  @IsString()
  @MaxLength(REASON.max, says('too-long', REASON))
  reason?: string;
}

export class DraftBody extends DraftContentBody {
  @ApiProperty({ type: 'integer', ...VERSION, description: 'The version this began from; 0 where there was none' })
  @IsInt()
  @Min(VERSION.min, says('between', VERSION))
  @Max(VERSION.max, says('between', VERSION))
  version: number;
}
