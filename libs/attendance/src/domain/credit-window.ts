import type { Instant, Interval } from '#kernel';
import type { AttendanceRules } from './rules.js';
import type { SessionFacts } from './session-facts.js';

/** The stretch of a session in which presence counts, and what set its two ends. */
export interface CreditWindow extends Interval {
  opensAt: 'scheduled-start' | 'session-start';
  closesAt: 'session-end' | 'last-heartbeat' | 'overrun-limit';
}

/**
 * The credit window of a closed session: from the later of scheduled start and actual start, to its end or, where it
 * was abandoned, to the last heartbeat of anybody; never further past the scheduled end than the rules allow.
 *
 * @returns `null` where nothing lies between (never started, or over before its scheduled start)
 */
export function creditWindow(session: SessionFacts, rules: AttendanceRules): CreditWindow | null {
  if (session.startedAt === null) return null;
  const late = session.startedAt > session.scheduledStart;
  const from = late ? session.startedAt : session.scheduledStart;
  const limit = session.scheduledEnd + rules.overrunAtMost;
  const end = session.abandoned ? Math.min(lastHeartbeat(session, from), session.endedAt) : session.endedAt;
  const to = Math.min(end, limit);
  if (to <= from) return null;
  const closed = session.abandoned ? 'last-heartbeat' : 'session-end';
  return {
    from,
    to,
    opensAt: late ? 'session-start' : 'scheduled-start',
    closesAt: end > limit ? 'overrun-limit' : closed,
  };
}

const lastHeartbeat = (session: SessionFacts, otherwise: Instant): Instant =>
  session.connections.reduce(
    (last, { heartbeats }) => heartbeats.reduce((later, beat) => Math.max(later, beat), last),
    otherwise,
  );
