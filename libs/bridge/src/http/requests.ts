import { ValidateIf } from 'class-validator';
import { IdField, MayBeAbsent, YesNoField } from '#platform';

export class ProposalBody {
  @IdField({ required: false, description: 'The next one where it is left out' })
  @MayBeAbsent()
  meetupId?: string;
}

export class MinutesSpaceBody {
  @IdField({ nullable: true, description: 'A space of all members; null: nowhere' })
  @ValidateIf((_, value) => value !== null)
  spaceId: string | null;

  @YesNoField({ description: 'For all meetups of the series for which nothing else is said' })
  forSeries: boolean;
}
