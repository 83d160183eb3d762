import { io, type Socket } from 'socket.io-client';

const LONGEST_PAUSE_MS = 30_000;

/** A connection that is kept open for as long as the page is, whatever the network does. */
export interface KeptOpen {
  socket: Socket;
  /** Ends it. */
  stop: () => void;
}

/** Connects to a namespace, and again whenever that is lost. */
export function keptOpen(namespace: string): KeptOpen {
  const socket = io(namespace, {
    transports: ['websocket'],
    forceNew: true,
    reconnectionDelay: 500,
    reconnectionDelayMax: LONGEST_PAUSE_MS,
  });
  let again: ReturnType<typeof setTimeout> | undefined;
  const later = () => {
    clearTimeout(again);
    again = setTimeout(() => socket.connect(), LONGEST_PAUSE_MS * (0.5 + Math.random() / 2));
  };
  // What the server ended or refused, Socket.IO does not try again by itself.
  socket.on('disconnect', (reason) => reason === 'io server disconnect' && later());
  socket.on('connect_error', () => !socket.active && later());
  return {
    socket,
    stop: () => {
      clearTimeout(again);
      socket.disconnect();
    },
  };
}
