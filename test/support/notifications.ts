import type { NotificationJson } from '#contracts';
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
