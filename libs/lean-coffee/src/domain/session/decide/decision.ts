import type { CommandType, ErrorCode, FieldProblem } from '#contracts';
import { err, ok, type Result } from '#kernel';
import type { CommandOf, Refusal } from '../commands.js';
import type { EventFields, EventType, SessionEvent, SessionEventOf } from '../events.js';
import type { Actor, DecideContext, PersonId, SessionState } from '../state.js';

/** Events to be stored in this order, possibly none, or why not. */
export type Decision = Result<SessionEvent[], Refusal>;

/** One function per command. Who may and when has been checked before (`policy.ts`). */
export type Deciders<Types extends CommandType> = {
  [Type in Types]: (state: SessionState, command: CommandOf<Type>, context: DecideContext) => Decision;
};

export const refuse = (code: ErrorCode, detail?: string): Decision =>
  err(detail === undefined ? { code } : { code, detail });

export const invalid = (...fields: FieldProblem[]): Decision => err({ code: 'invalid-input', fields });

/** Nothing to do, and nothing wrong with that. */
export const unchanged: Decision = ok([]);

export const happened = (...events: SessionEvent[]): Decision => ok(events);

export const personOf = (actor: Actor): PersonId | undefined => (actor === 'server' ? undefined : actor.personId);

/** An event that the actor caused. */
export function event<Type extends EventType>(
  { now, actor }: DecideContext,
  type: Type,
  fields: EventFields[Type],
): SessionEventOf<Type> {
  return actor === 'server' ? { type, at: now, ...fields } : { type, at: now, by: actor.personId, ...fields };
}

/**
 * An event that follows by a rule. It names nobody: whoever gave the last thumb of a secret poll must not be
 * known from the poll closing by it.
 */
export function consequence<Type extends EventType>(
  { now }: DecideContext,
  type: Type,
  fields: EventFields[Type],
): SessionEventOf<Type> {
  return { type, at: now, ...fields };
}
