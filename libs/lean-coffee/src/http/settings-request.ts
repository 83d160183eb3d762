import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn } from 'class-validator';
import {
  type Continuation,
  type ContinuationRule,
  SESSION_SETTING_BOUNDS as BOUNDS,
  type SessionSettings,
} from '#contracts';
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
  @CheckedBy(
    'timeboxes',
    (value) => !Array.isArray(value) || value.every(isTimebox),
    `must hold whole numbers from ${timeboxSeconds.min} to ${timeboxSeconds.max}`,
  )
  @ArrayMaxSize(timeboxes.max, { message: `must list at most ${timeboxes.max} timeboxes` })
  @ArrayMinSize(timeboxes.min, { message: `must list at least ${timeboxes.min} timebox` })
  @IsArray({ message: 'must be a list of seconds' })
  timeboxSeconds?: number[];

  @MayBeAbsent()
  @BooleanField(ABSENT)
  thumbsSecret?: boolean;

  @MayBeAbsent()
  @WholeField(BOUNDS.pollSeconds, ABSENT)
  pollSeconds?: number;

  @ApiProperty({ enum: ['majority', 'facilitator'], enumName: 'ContinuationRule', ...ABSENT })
  @MayBeAbsent()
  @IsIn(['majority', 'facilitator'], { message: 'must be majority or facilitator' })
  continuation?: ContinuationRule;

  @ApiProperty({ enum: ['continue', 'finish'], enumName: 'Continuation', ...ABSENT })
  @MayBeAbsent()
  @IsIn(['continue', 'finish'], { message: 'must be continue or finish' })
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
