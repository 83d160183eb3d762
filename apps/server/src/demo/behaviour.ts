import { createHash } from 'node:crypto';
import type { ClientCommandType, Thumb } from '#contracts';
import { type Instant, MINUTE, SECOND, uuidv7 } from '#kernel';
import {
  currentOf,
  currentTopic,
  ownThumb,
  type PrivateView,
  type SessionState,
  takeawaysOf,
  toDiscuss,
  type Topic,
  votesLeft,
} from '#lean-coffee/core';
import { type Chance, chanceOf, oneOf } from './chance.js';
import { type Subject, SUBJECTS } from './words.js';

/** Something a simulated participant does. */
export interface Act {
  type: ClientCommandType;
  payload: object;
}

/** What a participant sees when they look up. */
export interface Glimpse {
  state: SessionState;
  mine: PrivateView;
  now: Instant;
  /** What this person came to talk about. */
  subjects: readonly Subject[];
}

/** With fewer topics ahead than this, somebody brings up another one. */
const TOPICS_AHEAD = 2;
const TOPICS_TO_GATHER = 9;
const TAKEAWAYS_A_TOPIC = 3;
/** So long people talk before somebody writes anything down, in milliseconds. */
const BEFORE_WRITING = 40 * SECOND;

/** What to write down on a topic that a visitor brought. */
const FOR_ANY_TOPIC = [
  'Try it for one Sprint, then look at it together.',
  'Ask the people it is about before deciding.',
  'Write down what we expect, so that we notice when it does not happen.',
  'Begin with the smallest step that hurts nobody.',
];

/** What each person at the table came to talk about; another table, other subjects. */
export function subjectsFor(sessionId: string, seat: number, seats: number): Subject[] {
  const order = SUBJECTS.map((subject) => ({ subject, rank: taste(sessionId, subject.title) }));
  order.sort((one, other) => one.rank - other.rank);
  return order.map(({ subject }) => subject).filter((_, index) => index % seats === seat);
}

/** A number from 0 up to 1 that is always the same for two texts: how much somebody likes something. */
export function taste(who: string, what: string): number {
  return createHash('sha256').update(`${who} ${what}`).digest().readUInt32BE() / 2 ** 32;
}

/** What somebody does at this moment; most of the time nothing. */
export function whim(seen: Glimpse, chance: Chance): Act | null {
  switch (seen.state.stage.phase) {
    case 'gathering':
      return chance() < 0.06 ? bringUp(seen, TOPICS_TO_GATHER, chance) : null;
    case 'voting':
      return vote(seen, chance);
    case 'discussing':
      return (
        showThumb(seen, chance) ??
        noteDown(seen, chance) ??
        (chance() < 0.05 ? bringUp(seen, TOPICS_AHEAD, chance) : null)
      );
    default:
      return null;
  }
}

/** Puts something of one's own on the board, while there are fewer than `enough` to discuss. */
function bringUp({ state, subjects, now }: Glimpse, enough: number, chance: Chance): Act | null {
  if (toDiscuss(state).length >= enough) return null;
  const known = new Set(Object.values(state.topics).map((topic) => topic.title));
  const subject = subjects.find(({ title }) => !known.has(title));
  if (!subject) return null;
  const anonymous = state.settings.anonymousTopics && chance() < 0.15;
  const { title, note } = subject;
  return { type: 'add-topic', payload: { topicId: uuidv7(now), title, ...(note && { note }), anonymous } };
}

function vote({ state, mine }: Glimpse, chance: Chance): Act | null {
  const own = Object.keys(mine.votes);
  if (own.length > 0 && chance() < 0.03) return { type: 'retract-vote', payload: { topicId: oneOf(own, chance) } };
  if (votesLeft(state, mine) === 0 || chance() > 0.25) return null;
  const open = Object.values(state.topics).filter((topic) => mayVoteFor(state, mine, topic));
  open.sort((one, other) => taste(mine.personId, other.id) - taste(mine.personId, one.id));
  const topic = oneOf(open.slice(0, 3), chance);
  return topic ? { type: 'cast-vote', payload: { topicId: topic.id } } : null;
}

const mayVoteFor = ({ settings }: SessionState, mine: PrivateView, { id, status }: Topic): boolean =>
  status === 'open' && (settings.severalVotesPerTopic || mine.votes[id] === undefined);

/** A few seconds after they are asked for. The longer a topic has been on, the more want the next one. */
function showThumb({ state, mine, now }: Glimpse, chance: Chance): Act | null {
  const current = currentOf(state);
  if (current?.poll?.state !== 'open' || ownThumb(state, mine) || chance() > 0.6) return null;
  const { pollSeconds } = state.settings;
  const thinksFor = (0.1 + 0.4 * taste(mine.personId, 'thinks')) * pollSeconds * SECOND;
  if (now < current.poll.deadline - pollSeconds * SECOND + thinksFor) return null;
  const interest = taste(mine.personId, current.topicId) + 0.3 - 0.4 * current.round;
  const mood = chanceOf(Math.floor((taste(mine.personId, current.topicId) * 7 + current.round) * 1e6))();
  const thumb: Thumb = mood < 0.15 ? 'sideways' : interest > 0.5 ? 'up' : 'down';
  return { type: 'show-thumb', payload: { thumb, expected: state.step } };
}

function noteDown({ state, now }: Glimpse, chance: Chance): Act | null {
  const topic = currentTopic(state);
  const timebox = currentOf(state)?.timebox;
  if (!topic || timebox?.state !== 'running' || now - timebox.since < Math.min(BEFORE_WRITING, spanOf(timebox) / 4))
    return null;
  const written = takeawaysOf(state, topic.id);
  const subject = SUBJECTS.find(({ title }) => title === topic.title);
  const said = new Set(Object.values(state.takeaways).map(({ text }) => text));
  const text = oneOf(
    (subject?.takeaways ?? FOR_ANY_TOPIC).filter((words) => !said.has(words)),
    chance,
  );
  if (!text || written.length >= TAKEAWAYS_A_TOPIC || chance() > 0.02) return null;
  return { type: 'add-takeaway', payload: { takeawayId: uuidv7(now), text, topicId: topic.id } };
}

const spanOf = ({ since, deadline }: { since: Instant; deadline: Instant }) => Math.min(deadline - since, 10 * MINUTE);
