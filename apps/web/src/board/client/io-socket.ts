import { io, type Socket } from 'socket.io-client';
import { LEAN_COFFEE_NAMESPACE, LEAN_COFFEE_PROTOCOL, type Ack, type Problem, type SessionHandshake } from '#contracts';
import type { SocketListener, SocketPort } from './ports.js';

/** An acknowledgement always comes; one that takes longer than this was lost with its connection. Milliseconds. */
const ANSWER_WITHIN_MS = 10_000;
const LONGEST_PAUSE_MS = 5_000;

/**
 * The live sessions over Socket.IO, WebSocket only. Whose connection it is, cookies tell.
 *
 * @param meetupId the one whose guest this browser may be
 */
export function ioSocket(meetupId: string): SocketPort {
  const auth: SessionHandshake = { protocol: LEAN_COFFEE_PROTOCOL, meetupId };
  const socket: Socket = io(LEAN_COFFEE_NAMESPACE, {
    auth,
    autoConnect: false,
    transports: ['websocket'],
    reconnectionDelay: 300,
    reconnectionDelayMax: LONGEST_PAUSE_MS,
    forceNew: true,
    // A command is repeated by its id after the next join; a second queue below that would only send it twice.
    retries: 0,
  });
  return {
    listen: (listener) => forward(socket, listener),
    connect: () => hurry(socket),
    close: () => void socket.disconnect(),
    request: async <Data>(name: string, payload: unknown) => {
      if (!socket.connected) throw new Error('There is no connection.');
      return (await socket.timeout(ANSWER_WITHIN_MS).emitWithAck(name, payload)) as Ack<Data>;
    },
  };
}

function forward(socket: Socket, listener: SocketListener): void {
  socket.on('connect', () => listener.connected());
  socket.on('disconnect', (reason) => {
    listener.disconnected();
    // The server ends connections before a restart; Socket.IO does not come back from that by itself.
    if (reason === 'io server disconnect') setTimeout(() => hurry(socket), 1_000 * (0.5 + Math.random()));
  });
  socket.on('connect_error', (error) => {
    const problem = (error as Error & { data?: Problem }).data;
    if (socket.active) return;
    if (problem && !PASSING.has(problem.code)) listener.refused(problem);
    else setTimeout(() => hurry(socket), LONGEST_PAUSE_MS * Math.random());
  });
  socket.onAny((name: string, frame: unknown) => listener.message(name, frame));
}

const PASSING: ReadonlySet<string> = new Set(['rate-limited', 'unavailable', 'internal']);

/** Connects now, also where the next try is still some seconds away. */
function hurry(socket: Socket): void {
  if (socket.connected) return;
  if (!socket.active) socket.connect();
  else if (!socket.io.engine || socket.io.engine.readyState === 'closed') {
    socket.disconnect();
    socket.connect();
  }
}
