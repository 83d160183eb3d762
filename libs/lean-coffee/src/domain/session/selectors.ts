import type { Duration, Instant } from '#kernel';
import type { CommandOf } from './commands.js';
import { currentOf, topicsByNumber } from './lookup.js';
import type { SessionState, Takeaway, Topic, TopicId } from './state.js';

/**
 * Topics still to be discussed: the queue where there is one, else in the order of writing. Totals do not reorder
 * topics while people vote, so that nothing moves under their fingers.
 */
export function toDiscuss(state: SessionState): Topic[] {
  const queued = state.queue.map((topicId) => state.topics[topicId]).filter((topic) => topic !== undefined);
  const rest = topicsByNumber(state).filter((topic) => topic.status === 'open' && !state.queue.includes(topic.id));
  return [...queued, ...rest];
}

/** The topic on the table, or null. */
export const currentTopic = (state: SessionState): Topic | null => {
  const current = currentOf(state);
  return current ? (state.topics[current.topicId] ?? null) : null;
};

/** Topics that have been discussed, in the order they first were. */
export const discussed = (state: SessionState): Topic[] =>
  Object.values(state.topics)
    .filter((topic) => topic.status === 'discussed')
    .sort((one, other) => (one.startedAt ?? 0) - (other.startedAt ?? 0) || one.number - other.number);

/** The topics merged into one, at any depth, in order. */
export const partsOf = (state: SessionState, topicId: TopicId): Topic[] =>
  (state.topics[topicId]?.parts ?? []).flatMap((part) => {
    const topic = state.topics[part];
    return topic ? [topic, ...partsOf(state, part)] : [];
  });

/** Takeaways in the order of writing; of one topic, or (null) of none. */
export const takeawaysOf = (state: SessionState, topicId?: TopicId | null): Takeaway[] =>
  Object.values(state.takeaways)
    .filter((takeaway) => topicId === undefined || takeaway.topicId === topicId)
    .sort((one, other) => one.number - other.number);

/** The next topic to offer: the head of the queue. */
export const nextTopic = (state: SessionState): Topic | null => state.topics[state.queue[0] ?? ''] ?? null;

/** What is left of the timebox, in milliseconds, never negative; null without one. */
export function timeLeft(state: SessionState, now: Instant): Duration | null {
  const timebox = currentOf(state)?.timebox;
  if (!timebox) return null;
  if (timebox.state === 'paused') return timebox.remaining;
  return timebox.state === 'running' ? Math.max(0, timebox.deadline - now) : 0;
}

/** What the server must do next by itself, and when: the command is stale, and without effect, if anything changes. */
export function nextDeadline(
  state: SessionState,
): { at: Instant; command: CommandOf<'expire-timebox'> | CommandOf<'close-poll'> } | null {
  const current = currentOf(state);
  const expected = state.step;
  if (current?.timebox.state === 'running') {
    return { at: current.timebox.deadline, command: { type: 'expire-timebox', expected } };
  }
  if (current?.poll?.state === 'open') return { at: current.poll.deadline, command: { type: 'close-poll', expected } };
  return null;
}
