import { fieldProblem, SESSION_LIMITS as LIMITS } from '#contracts';
import { SECOND, type Duration, type Instant } from '#kernel';
import type { SessionEvent } from '../events.js';
import { currentOf, topicOf } from '../lookup.js';
import type { Current, DecideContext, SessionState } from '../state.js';
import { isWhole } from '../text.js';
import { consequence, event, happened, invalid, refuse, unchanged, type Decision, type Deciders } from './decision.js';

/** How long the given round lasts; the last of the pattern repeats. */
function roundLength({ settings }: SessionState, round: number): Duration {
  const pattern = settings.timeboxSeconds;
  return pattern[Math.min(round, pattern.length - 1)]! * SECOND;
}

/**
 * How long the current topic has been talked about, pauses excluded. What runs over a deadline nobody could enforce (the
 * server was away) does not count, nor does a clock stepped back.
 */
export function talkedUntil(state: SessionState, current: Current, now: Instant): Duration {
  const before = topicOf(state, current.topicId)?.talkedMs ?? 0;
  if (current.timebox.state !== 'running') return before;
  return before + Math.max(0, Math.min(now, current.timebox.deadline) - current.timebox.since);
}

/** The topic leaves the table. */
export const finished = (state: SessionState, current: Current, { now }: DecideContext) => ({
  topicId: current.topicId,
  talkedMs: talkedUntil(state, current, now),
});

/** The next timebox of the pattern begins. */
export const continued = (state: SessionState, { topicId, round }: Current, { now }: DecideContext) => ({
  topicId,
  round: round + 1,
  deadline: now + roundLength(state, round + 1),
});

/** The time is up and everybody is asked: one decision. Nobody is named, it may be the clock's doing. */
export function expiry(state: SessionState, current: Current, context: DecideContext): SessionEvent[] {
  const { topicId } = current;
  const { thumbsSecret, pollSeconds } = state.settings;
  const poll = { topicId, secret: thumbsSecret, deadline: context.now + pollSeconds * SECOND };
  const opened = context.actor === 'server' ? consequence : event;
  const asked = opened(context, 'poll-opened', poll);
  if (current.timebox.state === 'expired') return [asked];
  return [opened(context, 'timebox-expired', { topicId, talkedMs: talkedUntil(state, current, context.now) }), asked];
}

/** Runs a decision on what is on the table; nothing there is a refusal. */
const onTable = (state: SessionState, decide: (current: Current) => Decision): Decision => {
  const current = currentOf(state);
  return current ? decide(current) : refuse('timebox-state', 'No topic is being discussed.');
};

export const decideDiscussion: Deciders<
  | 'start-topic'
  | 'finish-topic'
  | 'pause-timebox'
  | 'resume-timebox'
  | 'extend-timebox'
  | 'expire-timebox'
  | 'open-poll'
> = {
  'start-topic'(state, { topicId }, context) {
    const topic = topicOf(state, topicId);
    if (!topic) return refuse('topic-unknown');
    if (topic.status === 'current') return refuse('topic-not-open', 'It is being discussed.');
    if (topic.status === 'merged') return refuse('topic-not-open', 'It is part of another topic.');
    const started = event(context, 'topic-started', { topicId, deadline: context.now + roundLength(state, 0) });
    const current = currentOf(state);
    if (!current) return happened(started);
    return happened(event(context, 'topic-finished', finished(state, current, context)), started);
  },

  'finish-topic': (state, _, context) =>
    onTable(state, (current) => happened(event(context, 'topic-finished', finished(state, current, context)))),

  'pause-timebox': (state, _, context) =>
    onTable(state, (current) => {
      const { topicId, timebox } = current;
      // Past its deadline it has expired, whether or not the server has come to say so yet.
      if (timebox.state !== 'running' || timebox.deadline <= context.now) return refuse('timebox-state');
      const remaining = timebox.deadline - context.now;
      const talkedMs = talkedUntil(state, current, context.now);
      return happened(event(context, 'timebox-paused', { topicId, remaining, talkedMs }));
    }),

  'resume-timebox': (state, _, context) =>
    onTable(state, ({ topicId, timebox }) => {
      if (timebox.state !== 'paused') return refuse('timebox-state');
      return happened(event(context, 'timebox-resumed', { topicId, deadline: context.now + timebox.remaining }));
    }),

  'extend-timebox'(state, { seconds }, context) {
    const bounds = { min: 1, max: LIMITS.extensionSeconds };
    if (!isWhole(seconds, bounds)) {
      return invalid(fieldProblem('seconds', 'between', bounds));
    }
    return onTable(state, ({ topicId, timebox }) => {
      const { now } = context;
      const addedMs = seconds * SECOND;
      const extended = (changed: typeof timebox) =>
        happened(event(context, 'timebox-extended', { topicId, timebox: changed, addedMs }));
      if (timebox.state === 'paused') return extended({ state: 'paused', remaining: timebox.remaining + addedMs });
      if (timebox.state === 'expired') return extended({ state: 'running', since: now, deadline: now + addedMs });
      return extended({ ...timebox, deadline: Math.max(timebox.deadline, now) + addedMs });
    });
  },

  'expire-timebox'(state, _, context) {
    const current = currentOf(state);
    if (current?.timebox.state !== 'running' || context.now < current.timebox.deadline) return unchanged;
    return happened(...expiry(state, current, context));
  },

  'open-poll': (state, _, context) =>
    onTable(state, (current) => {
      if (current.poll?.state === 'open') return refuse('timebox-state', 'The thumbs are already being asked for.');
      return happened(...expiry(state, current, context));
    }),
};
