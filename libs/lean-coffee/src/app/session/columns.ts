import type { Instant } from '#kernel';
import type { SessionState } from '../../core.js';
import type { SessionColumns } from '../../infra/session/session-log.js';

/** When the server must act by itself next: the end of the running timebox, or of the open poll. Null: never. */
export function nextDeadline({ stage }: SessionState): Instant | null {
  const current = stage.phase === 'discussing' ? stage.current : null;
  const deadlines = [
    current?.timebox.state === 'running' ? current.timebox.deadline : Infinity,
    current?.poll?.state === 'open' ? current.poll.deadline : Infinity,
  ];
  const next = Math.min(...deadlines);
  return next === Infinity ? null : next;
}

/** What stands in the session's row, from its state. */
export function columnsOf(state: SessionState): SessionColumns {
  const { stage } = state;
  return {
    phase: stage.phase,
    topics: state.topicsAdded,
    nextDeadline: nextDeadline(state),
    scheduledEnd: state.endsAt,
    startedAt: state.startedAt,
    endedAt: stage.phase === 'closed' ? stage.at : null,
    abandoned: stage.phase === 'closed' && stage.reason === 'abandoned',
  };
}
