import { io } from 'socket.io-client';
import { NOTIFICATION_MESSAGES, NOTIFICATIONS_NAMESPACE, type UnreadJson } from '#contracts';

const LONGEST_PAUSE_MS = 30_000;

interface Listener {
  /** The connection stands, perhaps again: what came meanwhile was missed. */
  connected: () => void;
  told: () => void;
  unread: (count: number) => void;
}

/** Hears of notifications for as long as the page is open, whatever the network does. Returns how to stop. */
export function hear({ connected, told, unread }: Listener): () => void {
  const socket = io(NOTIFICATIONS_NAMESPACE, {
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
  socket.on('connect', connected);
  // What the server ended or refused, Socket.IO does not try again by itself.
  socket.on('disconnect', (reason) => reason === 'io server disconnect' && later());
  socket.on('connect_error', () => !socket.active && later());
  socket.on(NOTIFICATION_MESSAGES.notification, told);
  socket.on(NOTIFICATION_MESSAGES.unread, (message: UnreadJson) => unread(message.unread));
  return () => {
    clearTimeout(again);
    socket.disconnect();
  };
}
