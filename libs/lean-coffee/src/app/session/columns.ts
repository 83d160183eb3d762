import { nextDeadline, type SessionState } from '../../core.js';
import type { SessionColumns } from '../../infra/session/session-log.js';

/** What stands in the session's row, from its state. */
export function columnsOf(state: SessionState): SessionColumns {
  const { stage } = state;
  return {
    phase: stage.phase,
    topics: state.topicsAdded,
    nextDeadline: nextDeadline(state)?.at ?? null,
    scheduledEnd: state.endsAt,
    startedAt: state.startedAt,
    endedAt: stage.phase === 'closed' ? stage.at : null,
    abandoned: stage.phase === 'closed' && stage.reason === 'abandoned',
  };
}
