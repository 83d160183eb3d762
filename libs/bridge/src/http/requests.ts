import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsUUID, ValidateIf } from 'class-validator';
import { says } from '#platform';

/** An id, in its stored spelling. */
const Id = () =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.toLowerCase() : value)),
    IsUUID(undefined, says('id')),
  );

export class ProposalBody {
  @ApiProperty({ type: String, format: 'uuid', required: false, description: 'The next one where it is left out' })
  @ValidateIf((_, value) => value !== undefined)
  @Id()
  meetupId?: string;
}

export class MinutesSpaceBody {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'A space of all members; null: nowhere' })
  @ValidateIf((_, value) => value !== null)
  @Id()
  spaceId: string | null;

  @ApiProperty({ type: Boolean, description: 'For all meetups of the series for which nothing else is said' })
  @IsBoolean(says('yes-or-no'))
  forSeries: boolean;
}
