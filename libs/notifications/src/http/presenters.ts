import type { NotificationJson } from '#contracts';
import { plainExcerpt, threadSlug } from '#forum';
import type { MailPreferences } from '../app/choose-mails.js';
import type { NotificationRow } from '../infra/notification-sql.js';
import type { MailPreferencesView } from './responses.js';

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

/** What somebody chose about mails, on the wire. */
export const presentPreferences = (chosen: MailPreferences): MailPreferencesView => ({
  kinds: chosen.kinds.map(({ kind, pace, paces }) => ({ kind, pace, paces: [...paces] })),
  spaces: chosen.spaces,
  quietFrom: chosen.quiet?.from ?? null,
  quietTo: chosen.quiet?.to ?? null,
  digestHour: chosen.digestHour,
  digestWeekday: chosen.digestWeekday,
  timeZone: chosen.timeZone,
  address: chosen.address,
  pause: chosen.pause && { reason: chosen.pause.reason, at: iso(chosen.pause.at) },
});
