import { ApiProperty } from '@nestjs/swagger';
import { NamedAuthorView } from '../readers/responses.js';

export class VoteView {
  @ApiProperty({ description: 'Whether your vote stands' })
  voted: boolean;

  @ApiProperty({ description: 'All votes' })
  score: number;
}

export class MeTooView {
  @ApiProperty({ description: 'Whether you have the question too' })
  meToo: boolean;

  @ApiProperty({ description: 'How many have' })
  meTooCount: number;
}

export class EndorsementView {
  @ApiProperty({ type: NamedAuthorView, description: 'The trainer whose word stands' })
  by: NamedAuthorView;

  @ApiProperty({ type: String, format: 'date-time' })
  at: string;
}
