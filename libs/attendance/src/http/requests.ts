import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Length, Max, MaxLength, Min } from 'class-validator';
import { says } from '#platform';

/** What an override may set. */
const MINUTES = { min: 0, max: 1_440 };

const trimmed = () => Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

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

export class OverrideBody {
  @ApiProperty({ description: 'Whole minutes; at most as long as the session was', minimum: 0, maximum: 1440 })
  @IsInt()
  @Min(MINUTES.min, says('between', MINUTES))
  @Max(MINUTES.max, says('between', MINUTES))
  minutes: number;

  @ApiProperty({ description: 'Why; the person sees it', minLength: 3, maxLength: 500 })
  @trimmed()
  @IsString()
  @Length(3, 500, says('text-within', { min: 3, max: 500 }))
  reason: string;
}

export class DisputeBody {
  @ApiProperty({ description: 'What is wrong, in one’s own words', minLength: 3, maxLength: 2000 })
  @trimmed()
  @IsString()
  @Length(3, 2_000, says('text-within', { min: 3, max: 2000 }))
  words: string;
}

export class AnswerBody {
  @ApiProperty({ description: 'The person gets it by mail', minLength: 1, maxLength: 2000 })
  @trimmed()
  @IsString()
  @Length(1, 2_000, says('text-within', { min: 1, max: 2000 }))
  answer: string;
}
