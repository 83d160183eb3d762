import type { CloseReason } from '#contracts';
import type { Duration, Instant } from '#kernel';
import { currentOf } from './lookup.js';
import { currentTopic, discussed, partsOf, takeawaysOf, toDiscuss } from './selectors.js';
import type { PersonId, PollResult, SessionState, Takeaway, Topic, TopicId, TopicOrigin } from './state.js';

export interface MinutesTakeaway {
  id: string;
  text: string;
  by: PersonId | null;
  at: Instant;
}

export interface MinutesTopic {
  id: TopicId;
  number: number;
  title: string;
  note: string;
  /** Null for an anonymous topic. */
  by: PersonId | null;
  anonymous: boolean;
  /** Null where totals never came to light. */
  votes: number | null;
  /** Milliseconds its timeboxes ran, pauses excluded. */
  talkedMs: Duration;
  startedAt: Instant | null;
  origin: TopicOrigin | null;
  polls: PollResult[];
  /** Topics merged into it. */
  parts: { id: TopicId; title: string; note: string; by: PersonId | null; origin: TopicOrigin | null }[];
  takeaways: MinutesTakeaway[];
}

/** What is kept of a meeting: no ballots, no thumbs, no authors of anonymous topics. Instants are epoch milliseconds. */
export interface Minutes {
  sessionId: string;
  startsAt: Instant;
  endsAt: Instant;
  startedAt: Instant | null;
  closedAt: Instant | null;
  closeReason: CloseReason | null;
  facilitator: PersonId;
  discussed: MinutesTopic[];
  /** Topics nobody got to, next first: those the next meetup takes over. */
  notDiscussed: MinutesTopic[];
  /** Takeaways without a topic. */
  takeaways: MinutesTakeaway[];
}

const takeawayOf = ({ id, text, by, at }: Takeaway): MinutesTakeaway => ({ id, text, by, at });

function topicMinutes(state: SessionState, topic: Topic): MinutesTopic {
  const { id, number, title, note, by, anonymous, votes, talkedMs, startedAt, origin, polls } = topic;
  const parts = partsOf(state, id);
  return {
    id,
    number,
    title,
    note,
    by,
    anonymous,
    votes,
    talkedMs,
    startedAt,
    origin,
    polls,
    parts: parts.map((part) => ({
      id: part.id,
      title: part.title,
      note: part.note,
      by: part.by,
      origin: part.origin,
    })),
    takeaways: [id, ...parts.map((part) => part.id)].flatMap((topicId) => takeawaysOf(state, topicId)).map(takeawayOf),
  };
}

/** The minutes of a session, closed or still going on. Reads public parts only, of a projection or of the full state. */
export function minutesOf(state: SessionState): Minutes {
  const { stage } = state;
  const current = currentOf(state) ? currentTopic(state) : null;
  const talkedAbout = current ? [...discussed(state), current] : discussed(state);
  return {
    sessionId: state.sessionId,
    startsAt: state.startsAt,
    endsAt: state.endsAt,
    startedAt: state.startedAt,
    closedAt: stage.phase === 'closed' ? stage.at : null,
    closeReason: stage.phase === 'closed' ? stage.reason : null,
    facilitator: state.owner,
    discussed: talkedAbout.map((topic) => topicMinutes(state, topic)),
    notDiscussed: toDiscuss(state).map((topic) => topicMinutes(state, topic)),
    takeaways: takeawaysOf(state, null).map(takeawayOf),
  };
}
