import type { ClientCommandType } from '#contracts';
import type { SessionState } from '#lean-coffee/core';
import type { PayloadOf } from './client/outbox.js';

/** What a step is called, as a key of the words under `step`. */
export type StepLabel =
  | 'start'
  | 'openVoting'
  | 'closeVoting'
  | 'firstTopic'
  | 'nextTopic'
  | 'openPoll'
  | 'closePoll'
  | 'goOn'
  | 'finish'
  | 'pause'
  | 'resume'
  | 'extend'
  | 'end';

/** One thing to do, as a button: what it is called and the command behind it. */
export type Step = {
  [Type in ClientCommandType]: { label: StepLabel; type: Type; payload: PayloadOf<Type>; confirm?: 'end' };
}[ClientCommandType];

/**
 * What the facilitator's bar offers now, first the one thing that comes next, and then what fits beside it.
 * Everything else is behind the menu.
 */
export function nextSteps(state: SessionState): Step[] {
  const at = { expected: state.step };
  switch (state.stage.phase) {
    case 'scheduled':
      return [{ label: 'start', type: 'start-session', payload: {} }];
    case 'gathering':
      return [{ label: 'openVoting', type: 'open-voting', payload: at }];
    case 'voting':
      return [{ label: 'closeVoting', type: 'close-voting', payload: at }];
    case 'discussing':
      return discussionSteps(state, at);
    case 'closed':
      return [];
  }
}

function discussionSteps(state: SessionState, at: { expected: number }): Step[] {
  const current = state.stage.phase === 'discussing' ? state.stage.current : null;
  if (!current) {
    const next = state.queue[0];
    if (next === undefined) return [{ label: 'end', type: 'end-session', payload: {}, confirm: 'end' }];
    const first = !Object.values(state.topics).some((topic) => topic.startedAt !== null);
    return [{ label: first ? 'firstTopic' : 'nextTopic', type: 'start-topic', payload: { topicId: next, ...at } }];
  }
  const extend: Step = { label: 'extend', type: 'extend-timebox', payload: { seconds: 120, ...at } };
  if (current.poll?.state === 'undecided') {
    return [
      { label: 'goOn', type: 'decide-continuation', payload: { outcome: 'continue', ...at } },
      { label: 'finish', type: 'decide-continuation', payload: { outcome: 'finish', ...at } },
    ];
  }
  if (current.poll) return [{ label: 'closePoll', type: 'close-poll', payload: at }, extend];
  const thumbs: Step = { label: 'openPoll', type: 'open-poll', payload: at };
  switch (current.timebox.state) {
    case 'running':
      return [thumbs, { label: 'pause', type: 'pause-timebox', payload: at }, extend];
    case 'paused':
      return [{ label: 'resume', type: 'resume-timebox', payload: at }, thumbs, extend];
    case 'expired':
      return [thumbs, { label: 'finish', type: 'finish-topic', payload: at }, extend];
  }
}
