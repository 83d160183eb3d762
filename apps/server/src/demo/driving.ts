import type { Duration, Instant } from '#kernel';
import { currentOf, type SessionState, toDiscuss } from '#lean-coffee/core';
import type { Act } from './behaviour.js';

/** What whoever facilitates looks at. Durations are milliseconds. */
export interface Overview {
  state: SessionState;
  now: Instant;
  /** How long nothing has changed in the course of the session. */
  quietFor: Duration;
  /** What is left between two steps. */
  breath: Duration;
}

/** How many breaths a timebox that somebody paused, or a question that somebody left open, is left alone. */
const LEFT_ALONE = 4;
const TOPICS_TO_VOTE_ON = 2;

/** Whether a person who is no part of the simulation holds the session in their hands. */
export function humanFacilitates(state: SessionState, isHuman: (personId: string) => boolean): boolean {
  return [state.owner, ...state.cofacilitators].some(isHuman);
}

/** What the stand-in does next to keep the session going; null: let people talk. */
export function nextMove(overview: Overview): Act | null {
  const { state, now, quietFor, breath } = overview;
  const { stage, step: expected } = state;
  if (now >= state.endsAt && stage.phase !== 'closed') return { type: 'end-session', payload: {} };
  if (quietFor < breath) return null;
  switch (stage.phase) {
    case 'scheduled':
      return now >= state.startsAt ? { type: 'start-session', payload: {} } : null;
    case 'gathering':
      return isDue(stage.deadline, overview) && toDiscuss(state).length >= TOPICS_TO_VOTE_ON
        ? { type: 'open-voting', payload: { expected } }
        : null;
    case 'voting':
      return isDue(stage.deadline, overview) ? { type: 'close-voting', payload: { expected } } : null;
    case 'discussing':
      return discussion(overview);
    case 'closed':
      return null;
  }
}

/** Without a timer somebody took it away: the settings say how long it would have been. */
function isDue(deadline: Instant | null, { now, quietFor, breath }: Overview): boolean {
  return deadline === null ? quietFor >= LEFT_ALONE * breath : now >= deadline;
}

function discussion({ state, quietFor, breath }: Overview): Act | null {
  const { step: expected } = state;
  const current = currentOf(state);
  if (!current) {
    const next = toDiscuss(state)[0];
    return next ? { type: 'start-topic', payload: { topicId: next.id, expected } } : null;
  }
  if (quietFor < LEFT_ALONE * breath) return null;
  if (current.timebox.state === 'paused') return { type: 'resume-timebox', payload: { expected } };
  if (current.timebox.state !== 'expired') return null;
  if (current.poll === null) return { type: 'open-poll', payload: { expected } };
  return current.poll.state === 'undecided'
    ? { type: 'decide-continuation', payload: { outcome: 'finish', expected } }
    : null;
}
