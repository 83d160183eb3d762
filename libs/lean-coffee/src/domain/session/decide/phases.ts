import {
  type CloseReason,
  EMPTY_ROOM_MS,
  fieldProblem,
  OVERRUN_MS,
  SESSION_SETTING_BOUNDS as BOUNDS,
} from '#contracts';
import { SECOND, type Instant } from '#kernel';
import { currentOf } from '../lookup.js';
import type { DecideContext, SessionState } from '../state.js';
import { isWhole } from '../text.js';
import { event, happened, invalid, refuse, unchanged, type Decision, type Deciders } from './decision.js';
import { finished } from './discussion.js';

const deadlineIn = (now: Instant, seconds: number | null): Instant | null =>
  seconds === null ? null : now + seconds * SECOND;

/** From any phase; what is on the table has been discussed. */
function closing(state: SessionState, context: DecideContext, reason: CloseReason): Decision {
  const closed = event(context, 'session-closed', { reason });
  const current = currentOf(state);
  if (!current) return happened(closed);
  return happened(event(context, 'topic-finished', finished(state, current, context)), closed);
}

/**
 * When the server may close a session that nobody ends: the room empty for ten minutes (once it has begun), or an hour
 * past its scheduled end, whichever is earlier.
 */
export function abandonedAt(state: SessionState, emptySince: Instant | null): Instant {
  const overrun = state.endsAt + OVERRUN_MS;
  if (emptySince === null || state.stage.phase === 'scheduled') return overrun;
  return Math.min(overrun, emptySince + EMPTY_ROOM_MS);
}

export const decidePhases: Deciders<
  | 'start-session'
  | 'open-voting'
  | 'set-phase-timer'
  | 'reopen-step'
  | 'end-session'
  | 'close-abandoned'
  | 'cancel-session'
  | 'reschedule'
> = {
  'start-session': (state, _, context) =>
    happened(event(context, 'session-started', { deadline: deadlineIn(context.now, state.settings.gatheringSeconds) })),

  'open-voting'(state, _, context) {
    if (!Object.values(state.topics).some((topic) => topic.status === 'open')) {
      return refuse('wrong-phase', 'There is no topic to vote on yet.');
    }
    const deadline = deadlineIn(context.now, state.settings.votingSeconds);
    return happened(event(context, 'voting-opened', { deadline }));
  },

  'set-phase-timer'(_, { seconds }, context) {
    if (seconds !== null && !isWhole(seconds, BOUNDS.phaseTimerSeconds)) {
      return invalid(fieldProblem('seconds', 'between', BOUNDS.phaseTimerSeconds));
    }
    return happened(event(context, 'phase-timer-set', { deadline: deadlineIn(context.now, seconds) }));
  },

  'reopen-step'(state, _, context) {
    if (state.stage.phase === 'voting') {
      return happened(event(context, 'step-reopened', { phase: 'gathering', deadline: null, stopped: null }));
    }
    const current = currentOf(state);
    const stopped = current && finished(state, current, context);
    return happened(event(context, 'step-reopened', { phase: 'voting', deadline: null, stopped }));
  },

  'end-session': (state, _, context) => closing(state, context, 'ended'),

  'close-abandoned'(state, _, context) {
    if (context.now < abandonedAt(state, context.presence?.emptySince ?? null)) return unchanged;
    return closing(state, context, 'abandoned');
  },

  'cancel-session': (state, _, context) => closing(state, context, 'cancelled'),

  reschedule(state, { startsAt, endsAt }, context) {
    if (!Number.isSafeInteger(startsAt) || !Number.isSafeInteger(endsAt) || endsAt <= startsAt) {
      return invalid(fieldProblem('endsAt', 'after-start'));
    }
    if (startsAt === state.startsAt && endsAt === state.endsAt) return unchanged;
    return happened(event(context, 'rescheduled', { startsAt, endsAt }));
  },
};
