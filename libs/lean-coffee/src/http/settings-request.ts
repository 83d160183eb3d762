import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn } from 'class-validator';
import {
  type Continuation,
  type ContinuationRule,
  SESSION_SETTING_BOUNDS as BOUNDS,
  type SessionSettings,
} from '#contracts';
import { says } from '#platform';
import { BooleanField, CheckedBy, MayBeAbsent, WholeField } from './fields.js';

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
  @BooleanField(ABSENT)
  severalVotesPerTopic?: boolean;

  @MayBeAbsent()
  @BooleanField(ABSENT)
  votesHidden?: boolean;

  @MayBeAbsent()
  @BooleanField(ABSENT)
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
  @BooleanField(ABSENT)
  thumbsSecret?: boolean;

  @MayBeAbsent()
  @WholeField(BOUNDS.pollSeconds, ABSENT)
  pollSeconds?: number;

  @ApiProperty({ enum: ['majority', 'facilitator'], enumName: 'ContinuationRule', ...ABSENT })
  @MayBeAbsent()
  @IsIn(['majority', 'facilitator'], says('choice', { choices: 'majority, facilitator' }))
  continuation?: ContinuationRule;

  @ApiProperty({ enum: ['continue', 'finish'], enumName: 'Continuation', ...ABSENT })
  @MayBeAbsent()
  @IsIn(['continue', 'finish'], says('choice', { choices: 'continue, finish' }))
  tie?: Continuation;

  @MayBeAbsent()
  @BooleanField(ABSENT)
  observersAllowed?: boolean;

  @MayBeAbsent()
  @BooleanField(ABSENT)
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
