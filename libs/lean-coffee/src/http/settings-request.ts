import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray } from 'class-validator';
import {
  type Continuation,
  type ContinuationRule,
  SESSION_SETTING_BOUNDS as BOUNDS,
  type SessionSettings,
} from '#contracts';
import { CheckedBy, ChoiceField, MayBeAbsent, says, WholeField, YesNoField } from '#platform';

const ABSENT = { required: false } as const;
const { timeboxes, timeboxSeconds } = BOUNDS;

const isTimebox = (seconds: unknown): boolean =>
  Number.isInteger(seconds) && Number(seconds) >= timeboxSeconds.min && Number(seconds) <= timeboxSeconds.max;

/** How the session is run; what is left out stays, or takes its default. */
export class SessionSettingsRequest implements Partial<SessionSettings> {
  @MayBeAbsent()
  @WholeField(BOUNDS.votesPerPerson, ABSENT)
  votesPerPerson?: number;

  @MayBeAbsent()
  @YesNoField(ABSENT)
  severalVotesPerTopic?: boolean;

  @MayBeAbsent()
  @YesNoField(ABSENT)
  votesHidden?: boolean;

  @MayBeAbsent()
  @YesNoField(ABSENT)
  anonymousTopics?: boolean;

  /** First timebox, second, ...; the last one repeats. */
  @ApiProperty({ type: [Number], minItems: timeboxes.min, maxItems: timeboxes.max, ...ABSENT })
  @MayBeAbsent()
  @CheckedBy('timeboxes', (value) => !Array.isArray(value) || value.every(isTimebox), 'between', timeboxSeconds)
  @ArrayMaxSize(timeboxes.max, says('timeboxes', timeboxes))
  @ArrayMinSize(timeboxes.min, says('timeboxes', timeboxes))
  @IsArray(says('list'))
  timeboxSeconds?: number[];

  @MayBeAbsent()
  @YesNoField(ABSENT)
  thumbsSecret?: boolean;

  @MayBeAbsent()
  @WholeField(BOUNDS.pollSeconds, ABSENT)
  pollSeconds?: number;

  @MayBeAbsent()
  @ChoiceField(['majority', 'facilitator'], { enumName: 'ContinuationRule', ...ABSENT })
  continuation?: ContinuationRule;

  @MayBeAbsent()
  @ChoiceField(['continue', 'finish'], { enumName: 'Continuation', ...ABSENT })
  tie?: Continuation;

  @MayBeAbsent()
  @YesNoField(ABSENT)
  observersAllowed?: boolean;

  @MayBeAbsent()
  @YesNoField(ABSENT)
  guestsAllowed?: boolean;

  /** Null for no timer. */
  @MayBeAbsent({ orNull: true })
  @WholeField(BOUNDS.phaseTimerSeconds, { ...ABSENT, nullable: true })
  gatheringSeconds?: number | null;

  /** Null for no timer. */
  @MayBeAbsent({ orNull: true })
  @WholeField(BOUNDS.phaseTimerSeconds, { ...ABSENT, nullable: true })
  votingSeconds?: number | null;
}
