import { type Continuation, fieldProblem, type Thumb, THUMBS } from '#contracts';
import type { SessionEvent } from '../events.js';
import { currentOf, entry } from '../lookup.js';
import type { Current, DecideContext, PersonId, Poll, SessionState, ThumbCounts } from '../state.js';
import { continued, finished } from './discussion.js';
import { consequence, event, happened, invalid, personOf, refuse, unchanged, type Deciders } from './decision.js';

type OpenPoll = Extract<Poll, { state: 'open' }>;
type Thumbs = Record<PersonId, Thumb>;

const openPoll = (current: Current | null): OpenPoll | null => (current?.poll?.state === 'open' ? current.poll : null);

function count(thumbs: Thumbs): ThumbCounts {
  const counts: ThumbCounts = { up: 0, sideways: 0, down: 0 };
  for (const thumb of Object.values(thumbs)) counts[thumb] += 1;
  return counts;
}

/** Sideways abstains; nobody, or as many up as down, is a tie. */
function outcomeOf(state: SessionState, { up, down }: ThumbCounts): Continuation | 'undecided' {
  if (state.settings.continuation === 'facilitator') return 'undecided';
  if (up === down) return state.settings.tie;
  return up > down ? 'continue' : 'finish';
}

/** Everybody who is here and may show a thumb has. Those who answered and left again do not stand in for others. */
function allAnswered({ presence }: DecideContext, thumbs: Thumbs): boolean {
  if (!presence || presence.voters === 0 || Object.keys(thumbs).length < presence.voters) return false;
  for (const personId of presence.voterIds()) if (!Object.hasOwn(thumbs, personId)) return false;
  return true;
}

/** The poll closes, and what follows from it. */
function closing(state: SessionState, current: Current, thumbs: Thumbs, context: DecideContext): SessionEvent[] {
  const counts = count(thumbs);
  const outcome = outcomeOf(state, counts);
  const closed = consequence(context, 'poll-closed', { topicId: current.topicId, counts, outcome });
  if (outcome === 'undecided') return [closed];
  if (outcome === 'continue')
    return [closed, consequence(context, 'topic-continued', continued(state, current, context))];
  return [closed, consequence(context, 'topic-finished', finished(state, current, context))];
}

export const decidePoll: Deciders<'show-thumb' | 'close-poll' | 'decide-continuation'> = {
  'show-thumb'(state, { thumb }, context) {
    const current = currentOf(state);
    const poll = openPoll(current);
    const personId = personOf(context.actor);
    if (!THUMBS.includes(thumb)) return invalid(fieldProblem('thumb', 'choice', { choices: THUMBS.join(', ') }));
    if (!current || !poll || !state.secret || personId === undefined) {
      return refuse('timebox-state', 'No thumbs are being asked for.');
    }
    const before = entry(state.secret.thumbs, personId);
    if (before === thumb) return unchanged;
    const shown = event(context, 'thumb-shown', { secret: poll.secret, first: before === undefined, thumb });
    // A changed mind cannot complete a poll. Only a full count is worth looking at everybody's thumbs.
    const answered = poll.answered + (before === undefined ? 1 : 0);
    if (!context.presence || answered < context.presence.voters) return happened(shown);
    const thumbs = { ...state.secret.thumbs, [personId]: thumb };
    if (!allAnswered(context, thumbs)) return happened(shown);
    return happened(shown, ...closing(state, current, thumbs, context));
  },

  'close-poll'(state, _, context) {
    const current = currentOf(state);
    const poll = openPoll(current);
    const thumbs = state.secret?.thumbs ?? {};
    if (context.actor !== 'server') {
      if (!current || !poll) return refuse('timebox-state', 'No thumbs are being asked for.');
      return happened(...closing(state, current, thumbs, context));
    }
    if (!current || !poll || (context.now < poll.deadline && !allAnswered(context, thumbs))) return unchanged;
    return happened(...closing(state, current, thumbs, context));
  },

  'decide-continuation'(state, { outcome }, context) {
    if (outcome !== 'continue' && outcome !== 'finish') {
      return invalid(fieldProblem('outcome', 'choice', { choices: 'continue, finish' }));
    }
    const current = currentOf(state);
    if (!current || current.timebox.state !== 'expired') {
      return refuse('timebox-state', 'The timebox has not ended yet.');
    }
    const next =
      outcome === 'continue'
        ? event(context, 'topic-continued', continued(state, current, context))
        : event(context, 'topic-finished', finished(state, current, context));
    if (!openPoll(current)) return happened(next);
    const counts = count(state.secret?.thumbs ?? {});
    return happened(event(context, 'poll-closed', { topicId: current.topicId, counts, outcome }), next);
  },
};
