import type { CommandType } from '#contracts';
import { err } from '#kernel';
import type { Command } from './commands.js';
import { refuse, unchanged, type Deciders, type Decision } from './decide/decision.js';
import { decideDiscussion } from './decide/discussion.js';
import { decidePhases } from './decide/phases.js';
import { decidePoll } from './decide/poll.js';
import { decideRoom } from './decide/room.js';
import { decideTakeaways } from './decide/takeaways.js';
import { decideTopics } from './decide/topics.js';
import { decideVotes } from './decide/votes.js';
import { isCommandType, phaseRefusal, whoRefusal } from './policy.js';
import type { DecideContext, SessionState } from './state.js';

const deciders: Deciders<CommandType> = {
  ...decidePhases,
  ...decideTopics,
  ...decideVotes,
  ...decideDiscussion,
  ...decidePoll,
  ...decideTakeaways,
  ...decideRoom,
};

/** Commands that name the step they are meant for. */
const AT_STEP: ReadonlySet<CommandType> = new Set([
  'open-voting',
  'close-voting',
  'start-topic',
  'pause-timebox',
  'resume-timebox',
  'extend-timebox',
  'expire-timebox',
  'open-poll',
  'show-thumb',
  'close-poll',
  'decide-continuation',
  'finish-topic',
  'reopen-step',
] satisfies (Command & { expected: number })['type'][]);

/** Commands the server gives itself on a timer. Too late, too early or meant for another step: nothing happens. */
const TIMED: ReadonlySet<CommandType> = new Set(['expire-timebox', 'close-poll', 'close-abandoned']);

/**
 * What a command leads to: events (possibly none), or a refusal; never an exception, whatever the command carries.
 * A vote is decided without looking at anybody else's.
 */
export function decide(state: SessionState, command: Command, context: DecideContext): Decision {
  if (!isCommandType(command.type)) return refuse('invalid-input', 'There is no such command.');
  const timed = context.actor === 'server' && TIMED.has(command.type);
  const who = whoRefusal(state, context.actor, command.type);
  if (who) return timed && who.code === 'session-closed' ? unchanged : err(who);
  // Before the phase, so that the slower of two who press "next" together hears of a conflict.
  if (AT_STEP.has(command.type) && (command as { expected?: unknown }).expected !== state.step) {
    return timed ? unchanged : refuse('conflict');
  }
  const when = phaseRefusal(state, command.type);
  if (when) return timed ? unchanged : err(when);
  const decider = deciders[command.type] as (state: SessionState, command: Command, context: DecideContext) => Decision;
  return decider(state, command, context);
}
