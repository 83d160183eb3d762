import type { CloseReason, Continuation, SessionSettings, Thumb } from '#contracts';
import type { Duration, Instant } from '#kernel';
import type { PersonId, TakeawayId, ThumbCounts, Timebox, TopicId, TopicOrigin } from './state.js';

/**
 * What happened, by type. An event says by itself what a projection must drop (`hidden`, `secret`, `anonymous`), so
 * that masking never needs the state. Optional fields are those a projection may drop; nobody has a name here, only an id.
 */
export interface EventFields {
  'session-started': { deadline: Instant | null };
  rescheduled: { startsAt: Instant; endsAt: Instant };
  'topic-added': {
    topicId: TopicId;
    title: string;
    note: string;
    anonymous: boolean;
    origin: TopicOrigin | null;
  };
  'topic-edited': { topicId: TopicId; title: string; note: string; anonymous: boolean };
  /** `affected`, here and below: the people whose private view this changes. Known to the server alone. */
  'topic-withdrawn': { topicId: TopicId; anonymous: boolean; affected?: PersonId[] };
  'topic-removed': { topicId: TopicId; reason?: string; affected?: PersonId[] };
  /** `total`: votes of the merged topic, null while hidden. */
  'topics-merged': { targetId: TopicId; sourceIds: TopicId[]; total: number | null; affected?: PersonId[] };
  /** `dropped`: votes that no longer fit and are gone, per person and topic they were cast on. */
  'topic-split': {
    topicId: TopicId;
    parts: TopicId[];
    totals: Record<TopicId, number> | null;
    affected?: PersonId[];
    dropped?: Record<PersonId, Record<TopicId, number>>;
  };
  'voting-opened': { deadline: Instant | null };
  /** `total`: of this topic after the vote; null while hidden. */
  'vote-cast': { topicId: TopicId; hidden: boolean; total: number | null };
  'vote-retracted': { topicId: TopicId; hidden: boolean; total: number | null };
  'voting-closed': { totals: Record<TopicId, number>; queue: TopicId[] };
  'phase-timer-set': { deadline: Instant | null };
  /** Back one step. `stopped`: the topic that was on the table, with its time so far. */
  'step-reopened': {
    phase: 'gathering' | 'voting';
    deadline: Instant | null;
    stopped: { topicId: TopicId; talkedMs: Duration } | null;
  };
  'queue-reordered': { queue: TopicId[] };
  'topic-started': { topicId: TopicId; deadline: Instant };
  'topic-continued': { topicId: TopicId; round: number; deadline: Instant };
  'topic-finished': { topicId: TopicId; talkedMs: Duration };
  'timebox-paused': { topicId: TopicId; remaining: Duration; talkedMs: Duration };
  'timebox-resumed': { topicId: TopicId; deadline: Instant };
  'timebox-extended': { topicId: TopicId; timebox: Timebox; addedMs: Duration };
  'timebox-expired': { topicId: TopicId; talkedMs: Duration };
  'poll-opened': { topicId: TopicId; secret: boolean; deadline: Instant };
  /** `first`: this person had not answered yet. A changed mind in a secret poll is masked. */
  'thumb-shown': { secret: boolean; first: boolean; thumb?: Thumb };
  'poll-closed': { topicId: TopicId; counts: ThumbCounts; outcome: Continuation | 'undecided' };
  'takeaway-added': { takeawayId: TakeawayId; text: string; topicId: TopicId | null };
  'takeaway-edited': { takeawayId: TakeawayId; text: string };
  'takeaway-removed': { takeawayId: TakeawayId; reason?: string };
  'settings-changed': { changes: Partial<SessionSettings> };
  'handed-over': { to: PersonId };
  'facilitation-claimed': { from: PersonId; to: PersonId };
  'cofacilitator-added': { personId: PersonId };
  'cofacilitator-removed': { personId: PersonId };
  'participant-removed': { personId: PersonId; reason?: string };
  'room-locked': object;
  'room-unlocked': object;
  'session-closed': { reason: CloseReason };
}

export type EventType = keyof EventFields;

/** One event of one type. `by`: who did it; absent for the server, and where a projection hides it. */
export type SessionEventOf<Type extends EventType> = { type: Type; at: Instant; by?: PersonId } & EventFields[Type];

/** Anything that can happen in a session: what `decide` gives and `evolve` takes, in full or projected. */
export type SessionEvent = { [Type in EventType]: SessionEventOf<Type> }[EventType];

/** An event with its place in the log. */
export type StoredEvent = SessionEvent & { seq: number };
