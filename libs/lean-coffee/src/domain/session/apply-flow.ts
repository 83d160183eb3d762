import type { Continuation } from '#contracts';
import type { Appliers } from './apply.js';
import { currentOf, topicOf } from './lookup.js';
import type { Current, SessionState, Stage } from './state.js';

export type FlowEvents =
  | 'session-started'
  | 'voting-opened'
  | 'voting-closed'
  | 'phase-timer-set'
  | 'step-reopened'
  | 'topic-started'
  | 'topic-continued'
  | 'topic-finished'
  | 'timebox-paused'
  | 'timebox-resumed'
  | 'timebox-extended'
  | 'timebox-expired'
  | 'poll-opened'
  | 'thumb-shown'
  | 'poll-closed'
  | 'session-closed';

/** The next step, by which a command meant for the one before is known to be late. */
function step(state: SessionState, stage?: Stage): void {
  state.step += 1;
  if (stage) state.stage = stage;
}

/** Changes what is on the table, and goes a step on. Thumbs of a poll that is over are forgotten with it. */
function table(state: SessionState, change: (current: Current) => void): void {
  const current = currentOf(state);
  if (!current) return;
  step(state);
  change(current);
  if (state.secret && current.poll?.state !== 'open') state.secret.thumbs = {};
}

/** The facilitator's word becomes the outcome of a poll that was left to them. */
function settlePoll(state: SessionState, outcome: Continuation): void {
  const current = currentOf(state);
  if (current?.poll?.state !== 'undecided') return;
  const last = topicOf(state, current.topicId)?.polls.at(-1);
  if (last) last.outcome = outcome;
}

export const applyFlow: Appliers<FlowEvents> = {
  'session-started'(state, { at, deadline }) {
    step(state, { phase: 'gathering', deadline });
    state.startedAt = at;
  },

  'voting-opened'(state, { deadline }) {
    step(state, { phase: 'voting', deadline });
    state.votingStarted = true;
  },

  'voting-closed'(state, { totals, queue }) {
    step(state, { phase: 'discussing', current: null });
    for (const [topicId, total] of Object.entries(totals)) {
      const topic = topicOf(state, topicId);
      if (topic) topic.votes = total;
    }
    state.queue = [...queue];
  },

  'phase-timer-set'({ stage }, { deadline }) {
    if (stage.phase === 'gathering' || stage.phase === 'voting') stage.deadline = deadline;
  },

  'step-reopened'(state, { phase, deadline, stopped }) {
    const topic = stopped && topicOf(state, stopped.topicId);
    if (topic) Object.assign(topic, { status: 'open', talkedMs: stopped.talkedMs });
    step(state, { phase, deadline });
    state.queue = [];
    if (state.secret) state.secret.thumbs = {};
    if (!state.settings.votesHidden) return;
    for (const open of Object.values(state.topics)) if (open.status === 'open') open.votes = null;
  },

  'topic-started'(state, { topicId, deadline, at }) {
    const topic = topicOf(state, topicId);
    if (!topic || state.stage.phase !== 'discussing') return;
    step(state);
    topic.status = 'current';
    topic.startedAt ??= at;
    state.queue = state.queue.filter((id) => id !== topicId);
    state.stage.current = { topicId, round: 0, timebox: { state: 'running', deadline, since: at }, poll: null };
  },

  'topic-continued'(state, { round, deadline, at }) {
    settlePoll(state, 'continue');
    table(state, (current) => {
      Object.assign(current, { round, timebox: { state: 'running', deadline, since: at }, poll: null });
    });
  },

  'topic-finished'(state, { topicId, talkedMs }) {
    settlePoll(state, 'finish');
    const topic = topicOf(state, topicId);
    if (!topic || state.stage.phase !== 'discussing') return;
    step(state);
    Object.assign(topic, { status: 'discussed', talkedMs });
    state.stage.current = null;
    if (state.secret) state.secret.thumbs = {};
  },

  'timebox-paused'(state, { topicId, remaining, talkedMs }) {
    table(state, (current) => (current.timebox = { state: 'paused', remaining }));
    talked(state, topicId, talkedMs);
  },

  'timebox-resumed'(state, { deadline, at }) {
    table(state, (current) => (current.timebox = { state: 'running', deadline, since: at }));
  },

  'timebox-extended'(state, { timebox }) {
    table(state, (current) => Object.assign(current, { timebox: { ...timebox }, poll: null }));
  },

  'timebox-expired'(state, { topicId, talkedMs, at }) {
    table(state, (current) => (current.timebox = { state: 'expired', at }));
    talked(state, topicId, talkedMs);
  },

  'poll-opened'(state, { secret, deadline }) {
    table(state, (current) => {
      current.poll = { state: 'open', id: state.step, secret, deadline, answered: 0, thumbs: {} };
    });
    if (state.secret) state.secret.thumbs = {};
  },

  'thumb-shown'(state, { first, by, thumb }) {
    const poll = currentOf(state)?.poll;
    if (poll?.state !== 'open') return;
    if (first) poll.answered += 1;
    if (by === undefined || thumb === undefined) return;
    if (!poll.secret) poll.thumbs[by] = thumb;
    if (state.secret) state.secret.thumbs[by] = thumb;
  },

  'poll-closed'(state, { topicId, counts, outcome, at }) {
    topicOf(state, topicId)?.polls.push({ counts: { ...counts }, outcome, at });
    table(state, (current) => {
      current.poll = outcome === 'undecided' ? { state: 'undecided', counts: { ...counts } } : null;
    });
  },

  'session-closed'(state, { at, reason }) {
    step(state, { phase: 'closed', at, reason });
    if (state.secret) state.secret.thumbs = {};
  },
};

function talked(state: SessionState, topicId: string, talkedMs: number): void {
  const topic = topicOf(state, topicId);
  if (topic) topic.talkedMs = talkedMs;
}
