import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { FORUM_LIMITS } from '#contracts';
import { says } from '#platform';
import { CountInQuery, MayBeAbsent } from './fields.js';

/** Which part of a list. */
export class PageQuery {
  @CountInQuery({ min: 1, max: FORUM_LIMITS.longestPage }, { default: FORUM_LIMITS.page })
  limit: number = FORUM_LIMITS.page;

  @ApiProperty({ type: String, required: false, description: '`nextCursor` of the page before' })
  @MayBeAbsent()
  @IsString(says('cursor'))
  @MaxLength(8_000, says('cursor'))
  cursor?: string;
}
