import type { ModerationAction, AppealOutcome } from './moderation.js';

/**
 * Why somebody is told. Of one post a person hears once, by the first of these that is true: they are mentioned, it
 * answers their question, replies to them, quotes them, or is in what they watch. The rest is about what they wrote, or
 * about their certification.
 */
export const NOTIFICATION_KINDS = [
  'mention',
  'answer',
  'reply',
  'quote',
  'watching',
  'accepted',
  'endorsed',
  'moderation',
  'appeal',
  'submitted',
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** What is also mailed at once, unless one would rather not. */
export const MAILED_KINDS = ['answer', 'mention', 'accepted'] as const;
export type MailedKind = (typeof MAILED_KINDS)[number];

/** What people choose to be mailed: that, and reminders of certifications that expire. */
export const MAIL_CHOICES = [...MAILED_KINDS, 'renewal'] as const;
export type MailChoice = (typeof MAIL_CHOICES)[number];

/** Bounds of lists and counts. */
export const NOTIFICATION_LIMITS = {
  /** Marked as read at once. */
  ids: 100,
  /** Unread ones are counted up to here. */
  counted: 100,
} as const;

/** Where sockets hear of notifications; members alone. */
export const NOTIFICATIONS_NAMESPACE = '/notifications';

/** What is sent there: `notification` a `NotificationJson`, `unread` an `UnreadJson`; also when a socket comes in. */
export const NOTIFICATION_MESSAGES = { notification: 'notification', unread: 'unread' } as const;

/** A notification on the wire. */
export interface NotificationJson {
  id: string;
  kind: NotificationKind;
  createdAt: string;
  readAt: string | null;
  /** Null for who wrote without a name, and who is gone. */
  by: { id: string; name: string; handle: string | null } | null;
  count: number;
  thread: { id: string; slug: string; title: string } | null;
  space: { id: string; slug: string; name: string } | null;
  postId: string | null;
  number: number | null;
  excerpt: string;
  /** Of moderation: what was done, and what came of the appeal. */
  action: ModerationAction | null;
  outcome: AppealOutcome | null;
  /** Of a certification: the class that it comes from. */
  offering: { id: string; name: string } | null;
}

/** How many are unread, at most `NOTIFICATION_LIMITS.counted`. */
export interface UnreadJson {
  unread: number;
}
