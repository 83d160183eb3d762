import type { Current, SessionState, Topic, TopicId } from './state.js';

/**
 * A record's own entry. Ids come from outside: `record['constructor']` must not find anything, and what is no text names
 * nothing (an object may not even be turned into one).
 */
export const entry = <Value>(record: Record<string, Value>, key: string): Value | undefined =>
  typeof key === 'string' && Object.hasOwn(record, key) ? record[key] : undefined;

export const topicOf = (state: SessionState, topicId: TopicId): Topic | undefined => entry(state.topics, topicId);

/** What is on the table, or null. */
export const currentOf = (state: SessionState): Current | null =>
  state.stage.phase === 'discussing' ? state.stage.current : null;

/** Every topic, in the order of writing. */
export const topicsByNumber = (state: SessionState): Topic[] =>
  Object.values(state.topics).sort((one, other) => one.number - other.number);

/** Most votes first, then the one written earlier: the order of the queue when voting closes. */
export const byVotes = (one: Topic, other: Topic): number =>
  (other.votes ?? 0) - (one.votes ?? 0) || one.number - other.number;

/** Are totals out of sight at this point? Closing the voting brings them to light, reopening it hides them again. */
export const votesMasked = (state: SessionState): boolean =>
  state.settings.votesHidden && state.stage.phase !== 'discussing';
