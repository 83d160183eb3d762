import type { Clock, Instant } from '#kernel';
import type { Socket } from 'socket.io';

const ANSWERED = Symbol('answered the ping at');

interface Transport {
  [ANSWERED]?: Instant;
  on(event: 'heartbeat', listener: (this: Transport) => void): void;
}

/**
 * A listener that notes on a transport when it last answered the ping. One function for all of them: a browser answers
 * the ping of its own accord, also in a tab that is hidden behind the call.
 */
export function pongNoter(clock: Clock): (socket: Socket) => void {
  function note(this: Transport): void {
    this[ANSWERED] = clock.now();
  }
  return (socket) => (socket.conn as unknown as Transport).on('heartbeat', note);
}

/** When the socket's transport last answered the ping, in milliseconds since the epoch; 0: not yet. */
export const answeredAt = (socket: Socket): Instant => (socket.conn as unknown as Transport)[ANSWERED] ?? 0;
