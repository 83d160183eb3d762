import { addVote, changeSpent, countedVotes, groupOf, settling, takeBallots, takeVote } from './ballots.js';
import type { Appliers } from './apply.js';
import { byVotes, currentOf, topicOf, votesMasked } from './lookup.js';
import type { PersonId, SessionState, TopicId } from './state.js';

export type TopicEvents =
  | 'topic-added'
  | 'topic-edited'
  | 'topic-withdrawn'
  | 'topic-removed'
  | 'topics-merged'
  | 'topic-split'
  | 'vote-cast'
  | 'vote-retracted'
  | 'queue-reordered'
  | 'takeaway-added'
  | 'takeaway-edited'
  | 'takeaway-removed';

/** Puts a topic into the queue where its votes say, and leaves the order of the others as the facilitator has it. */
function enqueue(state: SessionState, topicId: TopicId): void {
  if (state.stage.phase !== 'discussing') return;
  const topic = state.topics[topicId]!;
  const place = state.queue.findIndex((other) => byVotes(topic, state.topics[other]!) < 0);
  state.queue.splice(place < 0 ? state.queue.length : place, 0, topicId);
}

function drop(state: SessionState, topicId: TopicId, affected: PersonId[] | undefined): void {
  const group = groupOf(state.topics, topicId);
  const { secret } = state;
  if (secret) {
    for (const personId of affected ?? []) {
      changeSpent(secret, personId, -countedVotes(state, secret, group, personId));
    }
  }
  for (const id of group) {
    delete state.topics[id];
    delete secret?.ballots[id];
    delete secret?.authors[id];
  }
  state.queue = state.queue.filter((id) => !group.includes(id));
  for (const takeaway of Object.values(state.takeaways)) {
    if (takeaway.topicId !== null && group.includes(takeaway.topicId)) takeaway.topicId = null;
  }
  if (state.stage.phase === 'discussing' && currentOf(state)?.topicId === topicId) {
    state.stage.current = null;
    state.step += 1;
    if (secret) secret.thumbs = {};
  }
}

export const applyTopics: Appliers<TopicEvents> = {
  'topic-added'(state, { topicId, title, note, anonymous, origin, at, by }) {
    state.topics[topicId] = {
      id: topicId,
      number: (state.topicsAdded += 1),
      title,
      note,
      anonymous,
      by: anonymous ? null : (by ?? null),
      at,
      status: 'open',
      votes: votesMasked(state) ? null : 0,
      mergedInto: null,
      parts: [],
      origin,
      startedAt: null,
      talkedMs: 0,
      polls: [],
    };
    if (state.secret && anonymous && by !== undefined) state.secret.authors[topicId] = by;
    enqueue(state, topicId);
  },

  'topic-edited'(state, { topicId, title, note }) {
    const topic = topicOf(state, topicId);
    if (topic) Object.assign(topic, { title, note });
  },

  'topic-withdrawn'(state, { topicId, affected }) {
    drop(state, topicId, affected);
  },

  'topic-removed'(state, { topicId, affected }) {
    drop(state, topicId, affected);
  },

  'topics-merged'(state, { targetId, sourceIds, total, affected }) {
    const target = topicOf(state, targetId);
    if (!target) return;
    const groups = [targetId, ...sourceIds].map((id) => groupOf(state.topics, id));
    settling(
      state,
      affected,
      groups,
      () => {
        for (const id of sourceIds) {
          Object.assign(state.topics[id]!, { status: 'merged', mergedInto: targetId, votes: null });
          target.parts.push(id);
        }
        target.votes = total;
        state.queue = state.queue.filter((id) => !sourceIds.includes(id));
      },
      () => [groups.flat()],
    );
  },

  'topic-split'(state, { topicId, parts, totals, affected, dropped }) {
    const target = topicOf(state, topicId);
    if (!target) return;
    settling(
      state,
      affected,
      [groupOf(state.topics, topicId)],
      () => {
        target.parts = target.parts.filter((id) => !parts.includes(id));
        target.votes = totals?.[topicId] ?? null;
        for (const id of parts) {
          Object.assign(state.topics[id]!, { status: 'open', mergedInto: null, votes: totals?.[id] ?? null });
          enqueue(state, id);
        }
        for (const [personId, ballots] of Object.entries((state.secret && dropped) ?? {})) {
          for (const [id, count] of Object.entries(ballots)) takeBallots(state.secret!, id, personId, count);
        }
      },
      () => [topicId, ...parts].map((id) => groupOf(state.topics, id)),
    );
  },

  'vote-cast'(state, { topicId, total, by }) {
    const topic = topicOf(state, topicId);
    if (!topic) return;
    if (total !== null) topic.votes = total;
    if (state.secret && by !== undefined) addVote(state.secret, topicId, by);
  },

  'vote-retracted'(state, { topicId, total, by }) {
    const topic = topicOf(state, topicId);
    if (!topic) return;
    if (total !== null) topic.votes = total;
    if (state.secret && by !== undefined) takeVote(state, state.secret, topicId, by);
  },

  'queue-reordered'(state, { queue }) {
    state.queue = [...queue];
  },

  'takeaway-added'(state, { takeawayId, text, topicId, at, by }) {
    state.takeaways[takeawayId] = {
      id: takeawayId,
      number: (state.takeawaysAdded += 1),
      text,
      topicId,
      by: by ?? null,
      at,
      editedAt: null,
    };
  },

  'takeaway-edited'(state, { takeawayId, text, at }) {
    const takeaway = state.takeaways[takeawayId];
    if (takeaway) Object.assign(takeaway, { text, editedAt: at });
  },

  'takeaway-removed'(state, { takeawayId }) {
    delete state.takeaways[takeawayId];
  },
};
