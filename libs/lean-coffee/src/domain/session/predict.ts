import type { CommandType } from '#contracts';
import { ok, type Result } from '#kernel';
import type { Command, Refusal } from './commands.js';
import { decide } from './decide.js';
import { evolveAll } from './evolve.js';
import { privateOf, withMine } from './mine.js';
import type { DecideContext, PrivateView, SessionState } from './state.js';

/** What a browser can foresee, knowing nothing of other people's votes and of who is here. */
const FORESEEABLE: ReadonlySet<CommandType> = new Set([
  'add-topic',
  'edit-topic',
  'withdraw-topic',
  'cast-vote',
  'retract-vote',
  'show-thumb',
  'add-takeaway',
  'edit-takeaway',
  'remove-takeaway',
  'reorder-queue',
]);

/** A projection and one's own part, as the browser holds them. */
export interface Held {
  state: SessionState;
  mine: PrivateView;
}

/**
 * What one's own command will most likely lead to, so that it shows at once; or that it will be refused. Null where only
 * the server can tell. The answer of the server replaces it either way.
 */
export function predict(held: Held, command: Command, context: DecideContext): Result<Held, Refusal> | null {
  if (!FORESEEABLE.has(command.type)) return null;
  const known = withMine(held.state, held.mine);
  const decision = decide(known, command, context);
  if (!decision.ok) return decision;
  const next = evolveAll(known, decision.value);
  return ok({ state: { ...next, secret: null }, mine: privateOf(next, held.mine.personId) });
}
