import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import {
  APPEAL_OUTCOMES,
  type AppealOutcome,
  FLAG_KINDS,
  type FlagKind,
  MODERATION_ACTIONS,
  MODERATION_LIMITS,
  MODERATION_REASONS,
  type ModerationAction,
  type ModerationReason,
} from '#contracts';
import { says } from '#platform';
import type { Rules } from '../domain/rules.js';

const WORDS = { min: 1, max: MODERATION_LIMITS.words };
const BODY = { min: 1, max: 50_000 };
const TITLE = { min: 1, max: 200 };
const NEWCOMERS = ['when-open', 'always', 'never'] as const;

const trimmed = () => Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));
const lowerCase = () =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.toLowerCase() : value));
const choices = (all: readonly string[]) => says('choice', { choices: all.join(', ') });

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

export class CasesQuery extends PageQuery {
  @ApiPropertyOptional({ enum: ['open', 'closed'], default: 'open' })
  @IsOptional()
  @IsIn(['open', 'closed'], choices(['open', 'closed']))
  state: 'open' | 'closed' = 'open';

  @ApiPropertyOptional({ format: 'uuid', description: 'Of this space alone' })
  @IsOptional()
  @IsUUID(undefined, says('id'))
  space?: string;
}

export class LogQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'About whom' })
  @IsOptional()
  @IsUUID(undefined, says('id'))
  person?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'By whom' })
  @IsOptional()
  @IsUUID(undefined, says('id'))
  actor?: string;

  @ApiPropertyOptional({ description: 'Such as `action.hide`', maxLength: 60 })
  @IsOptional()
  @IsString()
  @MaxLength(60, says('too-long', { max: 60 }))
  action?: string;
}

export class FlagBody {
  @ApiProperty({ enum: FLAG_KINDS, enumName: 'FlagKind' })
  @IsIn(FLAG_KINDS, choices(FLAG_KINDS))
  kind: FlagKind;

  @ApiPropertyOptional({ description: 'For the moderators', maxLength: WORDS.max, default: '' })
  @trimmed()
  @IsOptional()
  @IsString()
  @MaxLength(WORDS.max, says('too-long', { max: WORDS.max }))
  words: string = '';
}

export class WordsBody {
  @ApiProperty({ minLength: WORDS.min, maxLength: WORDS.max })
  @trimmed()
  @IsString()
  @Length(WORDS.min, WORDS.max, says('text-within', WORDS))
  words: string;
}

export class DecideAppealBody {
  @ApiProperty({ enum: APPEAL_OUTCOMES, enumName: 'AppealOutcome' })
  @IsIn(APPEAL_OUTCOMES, choices(APPEAL_OUTCOMES))
  outcome: AppealOutcome;

  @ApiProperty({ description: 'The person gets it', minLength: WORDS.min, maxLength: WORDS.max })
  @trimmed()
  @IsString()
  @Length(WORDS.min, WORDS.max, says('text-within', WORDS))
  answer: string;
}

export class ActionBody {
  @ApiProperty({ enum: MODERATION_ACTIONS, enumName: 'ModerationAction' })
  @IsIn(MODERATION_ACTIONS, choices(MODERATION_ACTIONS))
  action: ModerationAction;

  @ApiProperty({ enum: MODERATION_REASONS, enumName: 'ModerationReason' })
  @IsIn(MODERATION_REASONS, choices(MODERATION_REASONS))
  reason: ModerationReason;

  @ApiPropertyOptional({ description: 'For the person concerned', maxLength: WORDS.max, default: '' })
  @trimmed()
  @IsOptional()
  @IsString()
  @MaxLength(WORDS.max, says('too-long', { max: WORDS.max }))
  words: string = '';

  @ApiPropertyOptional({ format: 'uuid', description: 'The case that this decides' })
  @lowerCase()
  @IsOptional()
  @IsUUID(undefined, says('id'))
  caseId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Without a case: the post' })
  @lowerCase()
  @IsOptional()
  @IsUUID(undefined, says('id'))
  postId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Without a case: the thread' })
  @lowerCase()
  @IsOptional()
  @IsUUID(undefined, says('id'))
  threadId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Without a case, to warn, silence or suspend: the member' })
  @lowerCase()
  @IsOptional()
  @IsUUID(undefined, says('id'))
  personId?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'To silence and to suspend' })
  @IsOptional()
  @IsISO8601({ strict: true }, says('moment'))
  until?: string;

  @ApiPropertyOptional({ description: 'To edit: the new words', maxLength: BODY.max })
  @IsOptional()
  @IsString()
  @Length(BODY.min, BODY.max, says('text-within', BODY))
  body?: string;

  @ApiPropertyOptional({ description: 'To split: the title of the new thread', maxLength: TITLE.max })
  @trimmed()
  @IsOptional()
  @IsString()
  @Length(TITLE.min, TITLE.max, says('line', TITLE))
  title?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'To move: where to' })
  @lowerCase()
  @IsOptional()
  @IsUUID(undefined, says('id'))
  spaceId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'To merge: into which thread' })
  @lowerCase()
  @IsOptional()
  @IsUUID(undefined, says('id'))
  intoThreadId?: string;

  @ApiPropertyOptional({ description: 'More will be done: the case stays open', default: false })
  @IsOptional()
  @IsBoolean(says('yes-or-no'))
  keepOpen: boolean = false;
}

const count = (max: number) => (target: object, property: string) => {
  ApiProperty({ minimum: 0, maximum: max })(target, property);
  IsInt(says('whole'))(target, property);
  Min(0, says('between', { min: 0, max }))(target, property);
  Max(max, says('between', { min: 0, max }))(target, property);
};

const entries = (description: string) => (target: object, property: string) => {
  const { blockedEntries: most, blockedEntry: length } = MODERATION_LIMITS;
  ApiProperty({ type: [String], description, maxItems: most })(target, property);
  IsArray(says('list'))(target, property);
  ArrayMaxSize(most, says('too-many', { max: most }))(target, property);
  IsString({ each: true, ...says('text') })(target, property);
  Length(1, length, { each: true, ...says('text-within', { min: 1, max: length }) })(target, property);
};

/** The rules, as they are stored. */
export class RulesBody implements Rules {
  @ApiProperty({ enum: NEWCOMERS })
  @IsIn(NEWCOMERS, choices(NEWCOMERS))
  newcomers: Rules['newcomers'];

  @count(365)
  newForDays: number;

  @count(100)
  firstPosts: number;

  @count(100)
  firstPostsWithLinks: number;

  @count(1_000)
  floodPosts: number;

  @count(1_440)
  floodMinutes: number;

  @entries('Found between the borders of words, whatever their case and accents')
  words: string[];

  @entries('With all that is below them')
  domains: string[];
}

/** The rules, as they are shown. */
export class RulesView extends OmitType(RulesBody, []) {}
