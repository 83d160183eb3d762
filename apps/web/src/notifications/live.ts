import { NOTIFICATION_MESSAGES, NOTIFICATIONS_NAMESPACE, type UnreadJson } from '#contracts';
import { keptOpen } from '../api/live.js';

interface Listener {
  /** The connection stands, perhaps again: what came meanwhile was missed. */
  connected: () => void;
  told: () => void;
  unread: (count: number) => void;
}

/** Hears of notifications for as long as the page is open. Returns how to stop. */
export function hear({ connected, told, unread }: Listener): () => void {
  const { socket, stop } = keptOpen(NOTIFICATIONS_NAMESPACE);
  socket.on('connect', connected);
  socket.on(NOTIFICATION_MESSAGES.notification, told);
  socket.on(NOTIFICATION_MESSAGES.unread, (message: UnreadJson) => unread(message.unread));
  return stop;
}
