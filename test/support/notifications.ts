import { NOTIFICATION_MESSAGES, NOTIFICATIONS_NAMESPACE, type NotificationJson, type UnreadJson } from '#contracts';
import { io, type Socket } from 'socket.io-client';
import type { ForumApp, Somebody } from './forum.js';
import { settled } from './identity-app.js';
import { bodyOf } from './meetups.js';

/** A page of what somebody was told. */
export interface ToldPage {
  items: NotificationJson[];
  nextCursor: string | null;
  unread: number;
}

/** What somebody was told, once all that happened has been heard of. */
export async function toldTo(forum: ForumApp, who: Somebody, query = '', node = 0): Promise<ToldPage> {
  await settled(forum.nodes[0]!);
  return bodyOf<ToldPage>(await forum.as(who, node).get(`/notifications${query}`).expect(200));
}

/** Kinds and posts of what somebody was told, the latest first. */
export const kindsTo = async (forum: ForumApp, who: Somebody): Promise<[string, string | null][]> =>
  (await toldTo(forum, who)).items.map(({ kind, postId }) => [kind, postId]);

/** What others write to mention somebody. */
export async function mentionOf(forum: ForumApp, who: Somebody, spaceId: string): Promise<string> {
  const path = `/mentions?spaceId=${spaceId}&prefix=${encodeURIComponent(who.displayName.slice(0, 20))}`;
  const { items } = bodyOf<{ items: { id: string; handle: string }[] }>(await forum.as(who).get(path).expect(200));
  return `@${items.find(({ id }) => id === who.id)!.handle}`;
}

/** Somebody's open page: what it is told, in order. */
export interface Listener {
  socket: Socket;
  told: NotificationJson[];
  counts: number[];
  /** Resolves as soon as it is so. */
  until(holds: () => boolean): Promise<void>;
}

/** Opens a socket; rejects with what a refused handshake says. `cookie` may be of nobody. */
export async function listening(forum: ForumApp, who?: { cookie: string }, node = 0): Promise<Listener> {
  const socket = io(forum.nodes[node]!.url + NOTIFICATIONS_NAMESPACE, {
    transports: ['websocket'],
    extraHeaders: who ? { cookie: who.cookie } : {},
    reconnection: false,
    forceNew: true,
  });
  const waiting = new Set<() => void>();
  const told: NotificationJson[] = [];
  const counts: number[] = [];
  socket.onAny((event: string, payload: unknown) => {
    if (event === NOTIFICATION_MESSAGES.notification) told.push(payload as NotificationJson);
    if (event === NOTIFICATION_MESSAGES.unread) counts.push((payload as UnreadJson).unread);
    for (const look of waiting) look();
  });
  const until = (holds: () => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (!holds()) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
    });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  await until(() => counts.length > 0);
  return { socket, told, counts, until };
}

/** Resolves when the server has closed a socket. */
export const closed = ({ socket }: Listener): Promise<void> =>
  new Promise((resolve) => (socket.connected ? socket.once('disconnect', () => resolve()) : resolve()));
