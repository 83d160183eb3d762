import { fieldProblem, SESSION_LIMITS as LIMITS } from '#contracts';
import { countedVotes, groupOf, spentBy, totalOf, votersOf } from '../ballots.js';
import { byVotes, topicOf, topicsByNumber, votesMasked } from '../lookup.js';
import type { PersonId, SessionState, Topic, TopicId } from '../state.js';
import { event, happened, invalid, personOf, refuse, type Deciders } from './decision.js';

/** Counted votes of each topic; null while totals are hidden. */
function totalsOf(state: SessionState, groups: TopicId[][]): Record<TopicId, number> | null {
  if (votesMasked(state) || !state.secret) return null;
  return Object.fromEntries(groups.map((group) => [group[0]!, totalOf(state, state.secret!, group)]));
}

/** A topic may be merged while it waits; it may also take others in while it is on the table. */
const takesParts = (topic: Topic): boolean => topic.status === 'open' || topic.status === 'current';

/**
 * What does not fit any more when a topic is split: a vote that the merge gave back may have been spent elsewhere since.
 * The topic itself comes first, then its parts in order; what does not fit is dropped from the end.
 */
function droppedBySplit(state: SessionState, whole: TopicId[], groups: TopicId[][], people: PersonId[]) {
  const dropped: Record<PersonId, Record<TopicId, number>> = {};
  const { secret, settings } = state;
  if (!secret) return dropped;
  for (const personId of people) {
    const counted = groups.map((group) => countedVotes(state, secret, group, personId));
    const elsewhere = spentBy(state, personId) - countedVotes(state, secret, whole, personId);
    let over = elsewhere + counted.reduce((sum, votes) => sum + votes, 0) - settings.votesPerPerson;
    for (let last = groups.length - 1; over > 0 && last >= 0; last--) {
      if (counted[last] === 0) continue;
      over -= counted[last]!;
      const ballots = (dropped[personId] ??= {});
      for (const id of groups[last]!) {
        const held = secret.ballots[id]?.[personId];
        if (held) ballots[id] = held;
      }
    }
  }
  return dropped;
}

/** The totals after a split: counted as if the dropped ballots were gone. */
function splitTotals(
  state: SessionState,
  groups: TopicId[][],
  dropped: Record<PersonId, Record<TopicId, number>>,
): Record<TopicId, number> | null {
  const totals = totalsOf(state, groups);
  if (!totals) return null;
  for (const [personId, ballots] of Object.entries(dropped)) {
    for (const group of groups) {
      if (!group.some((id) => ballots[id])) continue;
      totals[group[0]!]! -= countedVotes(state, state.secret!, group, personId);
    }
  }
  return totals;
}

export const decideVotes: Deciders<'cast-vote' | 'retract-vote' | 'close-voting' | 'merge-topics' | 'split-topic'> = {
  'cast-vote'(state, { topicId }, context) {
    const topic = topicOf(state, topicId);
    const personId = personOf(context.actor);
    if (!topic || personId === undefined || !state.secret) return refuse('topic-unknown');
    if (topic.status !== 'open') return refuse('topic-not-open');
    const { settings, secret } = state;
    if (!settings.severalVotesPerTopic && countedVotes(state, secret, groupOf(state.topics, topicId), personId) > 0) {
      return refuse('already-voted');
    }
    if (spentBy(state, personId) >= settings.votesPerPerson) return refuse('budget-spent');
    const total = votesMasked(state) ? null : (topic.votes ?? 0) + 1;
    return happened(event(context, 'vote-cast', { topicId, hidden: total === null, total }));
  },

  'retract-vote'(state, { topicId }, context) {
    const topic = topicOf(state, topicId);
    const personId = personOf(context.actor);
    if (!topic || personId === undefined || !state.secret) return refuse('topic-unknown');
    if (topic.status !== 'open') return refuse('topic-not-open');
    if (countedVotes(state, state.secret, groupOf(state.topics, topicId), personId) === 0) return refuse('no-vote');
    const total = votesMasked(state) ? null : Math.max(0, (topic.votes ?? 0) - 1);
    return happened(event(context, 'vote-retracted', { topicId, hidden: total === null, total }));
  },

  'close-voting'(state, _, context) {
    const waiting = topicsByNumber(state).filter((topic) => topic.status === 'open');
    const counted = waiting.map((topic) => ({
      ...topic,
      votes: state.secret ? totalOf(state, state.secret, groupOf(state.topics, topic.id)) : (topic.votes ?? 0),
    }));
    const totals = Object.fromEntries(counted.map((topic) => [topic.id, topic.votes]));
    const queue = counted.sort(byVotes).map((topic) => topic.id);
    return happened(event(context, 'voting-closed', { totals, queue }));
  },

  'merge-topics'(state, { targetId, sourceIds }, context) {
    const target = topicOf(state, targetId);
    const wrong = fieldProblem('sourceIds', 'other-topics');
    if (!Array.isArray(sourceIds) || sourceIds.length === 0 || sourceIds.length > LIMITS.topicsPerSession) {
      return invalid(wrong);
    }
    if (sourceIds.includes(targetId) || new Set(sourceIds).size < sourceIds.length) return invalid(wrong);
    if (!target) return refuse('topic-unknown');
    if (!takesParts(target)) return refuse('topic-not-open');
    for (const sourceId of sourceIds) {
      const source = topicOf(state, sourceId);
      if (!source) return refuse('topic-unknown');
      if (source.status !== 'open') return refuse('topic-not-open');
    }
    const merged = [targetId, ...sourceIds].flatMap((id) => groupOf(state.topics, id));
    const affected = state.secret ? votersOf(state.secret, merged) : [];
    const total = totalsOf(state, [merged])?.[targetId] ?? null;
    return happened(event(context, 'topics-merged', { targetId, sourceIds: [...sourceIds], total, affected }));
  },

  'split-topic'(state, { topicId, parts: wanted }, context) {
    const topic = topicOf(state, topicId);
    if (!topic) return refuse('topic-unknown');
    if (!takesParts(topic) || topic.parts.length === 0) {
      return refuse('topic-not-open', 'There is nothing to split off.');
    }
    const parts = wanted === undefined ? [...topic.parts] : wanted;
    if (!Array.isArray(parts) || parts.length === 0 || new Set(parts).size < parts.length) {
      return invalid(fieldProblem('parts', 'parts-of-topic'));
    }
    if (!parts.every((part) => topic.parts.includes(part)))
      return refuse('topic-unknown', 'It is not a part of this topic.');
    const whole = groupOf(state.topics, topicId);
    const split = parts.map((part) => groupOf(state.topics, part));
    const left = whole.filter((id) => !split.some((group) => group.includes(id)));
    const affected = state.secret ? votersOf(state.secret, whole) : [];
    const dropped = droppedBySplit(state, whole, [left, ...split], affected);
    const totals = splitTotals(state, [left, ...split], dropped);
    return happened(event(context, 'topic-split', { topicId, parts: [...parts], totals, affected, dropped }));
  },
};
