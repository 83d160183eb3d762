import type { Thumb } from '#contracts';
import { countedVotes, groupOf, spentBy } from './ballots.js';
import type { SessionEvent } from './events.js';
import { currentOf, entry } from './lookup.js';
import type { PersonId, PrivateView, SessionState, TopicId } from './state.js';

/** What belongs to one person, from the full state. Looks at each topic once (200 at most), never at other people. */
export function privateOf(state: SessionState, personId: PersonId): PrivateView {
  const { secret } = state;
  const view: PrivateView = { personId, spent: spentBy(state, personId), votes: {}, anonymousTopics: [], thumb: null };
  if (!secret) return view;
  for (const topic of Object.values(state.topics)) {
    if (secret.authors[topic.id] === personId) view.anonymousTopics.push(topic.id);
    if (topic.status === 'merged') continue;
    const votes = countedVotes(state, secret, groupOf(state.topics, topic.id), personId);
    if (votes > 0) view.votes[topic.id] = votes;
  }
  view.anonymousTopics.sort((one, other) => state.topics[one]!.number - state.topics[other]!.number);
  const poll = currentOf(state)?.poll;
  const thumb = entry(secret.thumbs, personId);
  if (poll?.state === 'open' && thumb) view.thumb = { poll: poll.id, thumb };
  return view;
}

/** Whose private view an event of the log (in full, not projected) changes. */
export function privateAffected(event: SessionEvent): PersonId[] {
  switch (event.type) {
    case 'vote-cast':
    case 'vote-retracted':
    case 'thumb-shown':
      return event.by === undefined ? [] : [event.by];
    case 'topic-added':
      return event.anonymous && event.by !== undefined ? [event.by] : [];
    case 'topic-withdrawn':
    case 'topic-removed':
    case 'topics-merged':
    case 'topic-split':
      return event.affected ?? [];
    default:
      return [];
  }
}

/**
 * A projection with one's own part put back in: what a browser decides and predicts on. It knows of nobody else's
 * votes, so totals it reckons are right for single votes only.
 */
export function withMine(projected: SessionState, mine: PrivateView): SessionState {
  const authors: Record<TopicId, PersonId> = {};
  for (const topicId of mine.anonymousTopics) authors[topicId] = mine.personId;
  const ballots: Record<TopicId, Record<PersonId, number>> = {};
  for (const [topicId, votes] of Object.entries(mine.votes)) ballots[topicId] = { [mine.personId]: votes };
  const thumb = ownThumb(projected, mine);
  return {
    ...projected,
    secret: {
      authors,
      ballots,
      spent: mine.spent > 0 ? { [mine.personId]: mine.spent } : {},
      thumbs: thumb ? { [mine.personId]: thumb } : {},
    },
  };
}

/** How many votes a person has left; never below zero. */
export const votesLeft = (state: SessionState, mine: PrivateView): number =>
  Math.max(0, state.settings.votesPerPerson - mine.spent);

/** One's thumb in the poll that is open now; one of an earlier poll is no more. */
export function ownThumb(state: SessionState, mine: PrivateView): Thumb | null {
  const poll = currentOf(state)?.poll;
  return poll?.state === 'open' && mine.thumb?.poll === poll.id ? mine.thumb.thumb : null;
}
