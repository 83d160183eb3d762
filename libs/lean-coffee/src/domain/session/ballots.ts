import { entry } from './lookup.js';
import type { PersonId, Secret, SessionState, Topic, TopicId } from './state.js';

/**
 * Ballots stay with the topic they were cast on. What counts for a merged topic is reckoned from the ballots of all its
 * parts, so that merging keeps what fits and refunds the rest by itself, and splitting gives back what was there.
 */

/** A topic and all that was merged into it, the topic itself first. */
export function groupOf(topics: Record<TopicId, Topic>, topicId: TopicId): TopicId[] {
  const topic = entry(topics, topicId);
  if (!topic) return [];
  return topic.parts.length === 0 ? [topicId] : [topicId, ...topic.parts.flatMap((part) => groupOf(topics, part))];
}

/** How many of somebody's votes on these topics count when the topics are one. */
export function countedVotes(state: SessionState, secret: Secret, group: TopicId[], personId: PersonId): number {
  let sum = 0;
  for (const topicId of group) sum += entry(entry(secret.ballots, topicId) ?? {}, personId) ?? 0;
  return state.settings.severalVotesPerTopic ? sum : Math.min(1, sum);
}

/** Everybody with a vote on one of these topics. */
export function votersOf(secret: Secret, group: TopicId[]): PersonId[] {
  const voters = new Set<PersonId>();
  for (const topicId of group) for (const personId of Object.keys(secret.ballots[topicId] ?? {})) voters.add(personId);
  return [...voters];
}

/** The votes that count for these topics as one. */
export const totalOf = (state: SessionState, secret: Secret, group: TopicId[]): number =>
  votersOf(secret, group).reduce((total, personId) => total + countedVotes(state, secret, group, personId), 0);

export const spentBy = (state: SessionState, personId: PersonId): number =>
  state.secret ? (entry(state.secret.spent, personId) ?? 0) : 0;

/** Adds one vote in place, and to what the person has spent. */
export function addVote(secret: Secret, topicId: TopicId, personId: PersonId): void {
  const ballots = (secret.ballots[topicId] ??= {});
  ballots[personId] = (ballots[personId] ?? 0) + 1;
  secret.spent[personId] = (secret.spent[personId] ?? 0) + 1;
}

/** Takes one counted vote back in place: from the topic itself first, then from its parts. */
export function takeVote(state: SessionState, secret: Secret, topicId: TopicId, personId: PersonId): void {
  for (const id of groupOf(state.topics, topicId)) {
    const held = entry(secret.ballots[id] ?? {}, personId) ?? 0;
    if (held === 0) continue;
    if (state.settings.severalVotesPerTopic) {
      takeBallots(secret, id, personId, 1);
      break;
    }
    // Merged ballots count once, so that one vote taken back is all of them.
    takeBallots(secret, id, personId, held);
  }
  changeSpent(secret, personId, -1);
}

export function takeBallots(secret: Secret, topicId: TopicId, personId: PersonId, count: number): void {
  const ballots = secret.ballots[topicId];
  if (!ballots) return;
  const left = (ballots[personId] ?? 0) - count;
  if (left > 0) ballots[personId] = left;
  else delete ballots[personId];
}

export function changeSpent(secret: Secret, personId: PersonId, by: number): void {
  const spent = (secret.spent[personId] ?? 0) + by;
  if (spent > 0) secret.spent[personId] = spent;
  else delete secret.spent[personId];
}

/** Runs a change of groups in place and settles what `people` have spent by it. */
export function settling(
  state: SessionState,
  people: PersonId[] | undefined,
  before: TopicId[][],
  change: () => void,
  after: () => TopicId[][],
): void {
  const { secret } = state;
  const counted = (groups: TopicId[][], personId: PersonId) =>
    groups.reduce((sum, group) => sum + countedVotes(state, secret!, group, personId), 0);
  const was = secret ? (people ?? []).map((personId) => counted(before, personId)) : [];
  change();
  if (!secret) return;
  const groups = after();
  (people ?? []).forEach((personId, index) => changeSpent(secret, personId, counted(groups, personId) - was[index]!));
}
