import type { CloseReason, Continuation, SessionSettings, Thumb, ParticipantKind } from '#contracts';
import type { Duration, Instant } from '#kernel';

export type PersonId = string;
export type TopicId = string;
export type TakeawayId = string;

/** Stored with every snapshot. Raised with each change of the shape, by a migration that brings stored ones along. */
export const STATE_VERSION = 1;

/** Where a topic came from: a thread of the forum, or an earlier meetup that did not get to it. */
export interface TopicOrigin {
  kind: 'forum' | 'carried';
  /** The id of the thread, or of the meetup. */
  ref: string;
  /** The title of either, as of then. */
  label: string;
  /** Of a thread: how many had this question too when it came. */
  meToo?: number;
}

/** Thumbs counted; who gave which is not part of it. */
export interface ThumbCounts {
  up: number;
  sideways: number;
  down: number;
}

/** How a continuation poll came out; `undecided` where the facilitator has the last word. */
export interface PollResult {
  counts: ThumbCounts;
  outcome: Continuation | 'undecided';
  at: Instant;
}

export interface Topic {
  id: TopicId;
  /** 1, 2, 3, ... in the order of writing; never given twice in a session. */
  number: number;
  title: string;
  note: string;
  anonymous: boolean;
  /** The author; null for an anonymous topic (see `Secret.authors`) and for one that nobody here wrote. */
  by: PersonId | null;
  at: Instant;
  /** `merged`: part of another topic now, and only shown with it. */
  status: 'open' | 'current' | 'discussed' | 'merged';
  /** Votes including those of merged parts; null while they are hidden. */
  votes: number | null;
  mergedInto: TopicId | null;
  /** Topics merged into this one, in order; each keeps its own text and ballots so that it can be split off again. */
  parts: TopicId[];
  origin: TopicOrigin | null;
  /** When it was first discussed. */
  startedAt: Instant | null;
  /** Time its timeboxes ran, pauses excluded. Grows when a timebox stops; a running one is not in it yet. */
  talkedMs: Duration;
  polls: PollResult[];
}

export interface Takeaway {
  id: TakeawayId;
  /** 1, 2, 3, ... in the order of writing. */
  number: number;
  text: string;
  topicId: TopicId | null;
  by: PersonId | null;
  at: Instant;
  editedAt: Instant | null;
}

export type Timebox =
  /** `since`: when this stretch of talking began. */
  | { state: 'running'; deadline: Instant; since: Instant }
  | { state: 'paused'; remaining: Duration }
  | { state: 'expired'; at: Instant };

export type Poll =
  /** `id` is the step at which it opened, so that a late thumb never counts in the next poll. */
  | {
      state: 'open';
      id: number;
      secret: boolean;
      deadline: Instant;
      answered: number;
      /** Who shows what; stays empty in a secret poll (see `Secret.thumbs`). */
      thumbs: Record<PersonId, Thumb>;
    }
  /** Counted; the facilitator decides. */
  | { state: 'undecided'; counts: ThumbCounts };

/** The topic on the table. */
export interface Current {
  topicId: TopicId;
  /** 0 for its first timebox, 1 for the second, ... */
  round: number;
  timebox: Timebox;
  poll: Poll | null;
}

export type Stage =
  | { phase: 'scheduled' }
  /** `deadline` informs; nothing happens by itself when it passes. */
  | { phase: 'gathering'; deadline: Instant | null }
  | { phase: 'voting'; deadline: Instant | null }
  | { phase: 'discussing'; current: Current | null }
  | { phase: 'closed'; at: Instant; reason: CloseReason };

/** What never leaves the server, for no kind of viewer, ever. */
export interface Secret {
  /** Authors of anonymous topics. */
  authors: Record<TopicId, PersonId>;
  /** Votes as they were cast, by the topic they were cast on: a merge moves none of them. */
  ballots: Record<TopicId, Record<PersonId, number>>;
  /** Votes that count against each person's budget; kept beside the ballots so that a vote costs O(1). */
  spent: Record<PersonId, number>;
  /** Thumbs of the open poll. */
  thumbs: Record<PersonId, Thumb>;
}

/** Somebody who may not come back. The reason is for the facilitators alone. */
export interface Removal {
  at: Instant;
  reason?: string;
}

/**
 * All there is to know about a session, as plain JSON. A projection has the same type with `secret` null, so that
 * server and browser run the same `evolve`.
 */
export interface SessionState {
  version: typeof STATE_VERSION;
  sessionId: string;
  /** The scheduled start and end. */
  startsAt: Instant;
  endsAt: Instant;
  /** When `start-session` happened. */
  startedAt: Instant | null;
  settings: SessionSettings;
  stage: Stage;
  /**
   * Counts the changes of phase, current topic, timebox and poll. Commands that advance name the step they were
   * meant for, so that of two people who press "next" together one gets a conflict.
   */
  step: number;
  /** From the first opening of voting on, how votes work is fixed. */
  votingStarted: boolean;
  owner: PersonId;
  cofacilitators: PersonId[];
  removed: Record<PersonId, Removal>;
  locked: boolean;
  topics: Record<TopicId, Topic>;
  topicsAdded: number;
  /** Topics still to be discussed, next first; empty before voting has closed. */
  queue: TopicId[];
  takeaways: Record<TakeawayId, Takeaway>;
  takeawaysAdded: number;
  secret: Secret | null;
}

/** What one person knows beyond their projection: their own. Small; sent in acknowledgements and to their own tabs. */
export interface PrivateView {
  personId: PersonId;
  /** Votes that count against the budget. */
  spent: number;
  /** Own votes per topic as they count, parts included. Topics without are absent. */
  votes: Record<TopicId, number>;
  /** Own anonymous topics. */
  anonymousTopics: TopicId[];
  /** Own thumb, and the poll it belongs to. */
  thumb: { poll: number; thumb: Thumb } | null;
}

export type Role = 'owner' | 'cofacilitator' | 'participant';

/** A person who acts. `canHost`: holds a right to run this meetup (its host, a moderator) besides any role in the room. */
export interface PersonActor {
  personId: PersonId;
  kind: ParticipantKind;
  canHost?: boolean;
}

/** Who gives a command. */
export type Actor = PersonActor | 'server';

/**
 * Who is in the room, asked only by the few commands that depend on it. Removed people do not count.
 * Without it nobody counts as present (a browser that predicts does so).
 */
export interface Presence {
  /** How many people present may show a thumb (members and guests). */
  readonly voters: number;
  /** Those people; only walked when at least as many thumbs are up as people may show one. */
  voterIds(): Iterable<PersonId>;
  /** How somebody is here; null when they are not. */
  kindOf(personId: PersonId): ParticipantKind | null;
  /** Since when the owner is away (the room's opening, or the scheduled start if later, for one who never came); null: here. */
  readonly ownerAwaySince: Instant | null;
  /** Since when nobody is here; null: somebody is. */
  readonly emptySince: Instant | null;
}

/** What a decision depends on besides state and command. */
export interface DecideContext {
  now: Instant;
  actor: Actor;
  presence?: Presence;
}
