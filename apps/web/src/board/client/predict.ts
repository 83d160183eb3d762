import type { ParticipantKind } from '#contracts';
import { predict, type Command, type Held } from '#lean-coffee/core';
import type { PendingCommand } from './outbox.js';

/**
 * What will be seen once the server has said yes to `command`; the same as before where only the server can tell, or
 * where it is in there already: a command that was carried out while its answer got lost must not show twice.
 *
 * @param now Server time in epoch milliseconds.
 */
export function foresee(held: Held, command: PendingCommand, kind: ParticipantKind, now: number): Held {
  if (command.target !== undefined && isVote(command)) {
    const own = held.mine.votes[command.payload.topicId] ?? 0;
    if (own === command.target) return held;
  }
  const actor = { personId: held.mine.personId, kind };
  const outcome = predict(held, { ...command.payload, type: command.type } as Command, { now, actor });
  return outcome?.ok ? outcome.value : held;
}

function isVote(command: PendingCommand): command is PendingCommand & { type: 'cast-vote' | 'retract-vote' } {
  return command.type === 'cast-vote' || command.type === 'retract-vote';
}
