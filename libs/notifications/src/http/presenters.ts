import type { NotificationJson } from '#contracts';
import { plainExcerpt, threadSlug } from '#forum';
import type { NotificationRow } from '../infra/notification-sql.js';

const iso = (moment: number): string => new Date(moment).toISOString();

/** A notification on the wire, over HTTP and sockets alike. */
export const presentNotification = (row: NotificationRow): NotificationJson => ({
  id: row.id,
  kind: row.kind,
  createdAt: iso(row.createdAt),
  readAt: row.readAt === null ? null : iso(row.readAt),
  by: row.by,
  count: 1,
  thread: row.thread && { ...row.thread, slug: threadSlug(row.thread.title) },
  space: row.space,
  postId: row.postId,
  number: row.number,
  excerpt: plainExcerpt(row.excerpt),
  action: row.action,
  outcome: row.outcome,
  offering: row.offering,
});
