import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Socket } from 'socket.io';
import type { CommandReply } from '#contracts';
import { DomainError } from '#kernel';
import { Metrics } from '#platform';
import type { Outcome } from '../app/session/outcome.js';
import type { PrivateView } from '../core.js';
import { type CommandMessage, commandOf } from './command-payloads.js';
import type { SocketData } from './doorkeeper.js';
import type { Room } from './room.js';
import { Rooms } from './rooms.js';

/** Takes commands from sockets to their session, and its answers back. */
@Injectable()
export class Commands {
  private readonly took: ReturnType<typeof durations>;

  constructor(
    private readonly rooms: Rooms,
    metrics: Metrics,
  ) {
    this.took = durations(metrics);
  }

  /**
   * Gives a command; resolves after its commit.
   *
   * @throws DomainError `not-joined`, `invalid-input`, or whatever the session refuses it with.
   */
  async give(socket: Socket, message: CommandMessage): Promise<CommandReply<PrivateView>> {
    const { seat, sessionId } = socket.data as SocketData;
    const room = sessionId === message.sessionId ? this.rooms.get(sessionId) : undefined;
    if (!seat || !room) throw new DomainError('not-joined');
    const command = commandOf(message);
    const key = {
      personId: seat.personId,
      commandId: message.commandId.toLowerCase(),
      fingerprint: fingerprintOf(message),
    };
    const actor = { personId: seat.personId, kind: seat.kind, canHost: seat.canHost };
    return new Promise((resolve, reject) => {
      const answered = this.took.startTimer();
      const settle = (outcome: Outcome) => {
        answered({ outcome: outcome.ok ? 'accepted' : 'refused' });
        if (!outcome.ok) return reject(new DomainError(outcome.code, outcome.detail, outcome.fields));
        resolve(this.replyTo(socket, room, seat.personId, outcome.seq));
      };
      room.session.mailbox.submit({ command, actor, key, settle });
    });
  }

  private replyTo(socket: Socket, room: Room, personId: string, seq: number): CommandReply<PrivateView> {
    room.answers(personId, socket);
    return { seq, mine: room.privateOf(personId) };
  }
}

/** From a command to its commit, or its refusal. */
const durations = (metrics: Metrics) =>
  metrics.histogram(
    'afterclass_live_command_duration_seconds',
    'Time to decide and store a command of a live session',
    [0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    ['outcome'],
  );

/** The same for the same type and payload, whatever the order of the fields; another one for anything else. */
function fingerprintOf({ type, payload }: CommandMessage): string {
  const sorted = JSON.stringify(payload ?? {}, (_, value: unknown) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
  return createHash('sha256').update(`${type} ${sorted}`).digest('base64url');
}
