import type { CommandType, Continuation, ErrorCode, FieldProblem, SessionSettings, Thumb } from '#contracts';
import type { Instant } from '#kernel';
import type { PersonId, TakeawayId, TopicId, TopicOrigin } from './state.js';

/**
 * The command is meant for this `SessionState.step`; at another one it is refused as a conflict (from the server: it
 * is stale and changes nothing).
 */
interface AtStep {
  expected: number;
}

/** What each command carries. Ids of new things are UUIDs (lower case) made by the client. */
export interface CommandFields {
  'start-session': object;
  'add-topic': { topicId: TopicId; title: string; note?: string; anonymous?: boolean; origin?: TopicOrigin | null };
  'edit-topic': { topicId: TopicId; title?: string; note?: string };
  'withdraw-topic': { topicId: TopicId };
  'merge-topics': { targetId: TopicId; sourceIds: TopicId[] };
  /** Splits off the given parts, or all. */
  'split-topic': { topicId: TopicId; parts?: TopicId[] };
  'open-voting': AtStep;
  'cast-vote': { topicId: TopicId };
  'retract-vote': { topicId: TopicId };
  'close-voting': AtStep;
  /** Whole seconds from now, or null for no timer; while gathering or voting. */
  'set-phase-timer': { seconds: number | null };
  /** The new order; topics of the queue that are left out follow in their old order. */
  'reorder-queue': { topicIds: TopicId[] };
  /** Takes a topic onto the table; one that is there is finished first. A topic discussed before may return. */
  'start-topic': { topicId: TopicId } & AtStep;
  'pause-timebox': AtStep;
  'resume-timebox': AtStep;
  /** Whole seconds. On an expired timebox: so long from now, and the poll is dropped. */
  'extend-timebox': { seconds: number } & AtStep;
  'expire-timebox': AtStep;
  'open-poll': AtStep;
  'show-thumb': { thumb: Thumb } & AtStep;
  'close-poll': AtStep;
  'decide-continuation': { outcome: Continuation } & AtStep;
  'finish-topic': AtStep;
  'add-takeaway': { takeawayId: TakeawayId; text: string; topicId?: TopicId | null };
  'edit-takeaway': { takeawayId: TakeawayId; text: string };
  'remove-takeaway': { takeawayId: TakeawayId; reason?: string };
  'change-settings': { changes: Partial<SessionSettings> };
  'hand-over': { personId: PersonId };
  'add-cofacilitator': { personId: PersonId };
  'remove-cofacilitator': { personId: PersonId };
  'claim-facilitation': object;
  'remove-topic': { topicId: TopicId; reason?: string };
  'remove-participant': { personId: PersonId; reason: string };
  'lock-room': object;
  'unlock-room': object;
  'reopen-step': AtStep;
  'end-session': object;
  'close-abandoned': object;
  reschedule: { startsAt: Instant; endsAt: Instant };
  'cancel-session': object;
}

/** One command of one type, flat: `{type: 'cast-vote', topicId}`. */
export type CommandOf<Type extends CommandType> = { type: Type } & CommandFields[Type];

export type Command = { [Type in CommandType]: CommandOf<Type> }[CommandType];

/** Why not. `detail` is a sentence for the person in front of the screen, and never says what is hidden. */
export interface Refusal {
  code: ErrorCode;
  detail?: string;
  fields?: FieldProblem[];
}
