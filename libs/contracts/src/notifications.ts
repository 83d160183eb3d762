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

/** What is mailed of posts, as people choose. Each can be chosen for a space alone. */
export const MAILED_KINDS = ['mention', 'answer', 'reply', 'quote', 'watching', 'accepted', 'endorsed'] as const;
export type MailedKind = (typeof MAILED_KINDS)[number];

/** Kinds that can be chosen for a space alone: besides what one is told, questions nobody has answered, in digests. */
export const SPACE_MAIL_KINDS = [...MAILED_KINDS, 'unanswered'] as const;
export type SpaceMailKind = (typeof SPACE_MAIL_KINDS)[number];

/** Whatever people choose to be mailed: also reminders of certifications, of meetups, and of what a class awaits. */
export const MAIL_KINDS = [...SPACE_MAIL_KINDS, 'renewal', 'meetup', 'class'] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

/** How soon something is mailed: for itself, in one mail a day or a week, or not at all. */
export const MAIL_PACES = ['at-once', 'daily', 'weekly', 'off'] as const;
export type MailPace = (typeof MAIL_PACES)[number];

/** Which paces a kind can have: a reminder cannot wait for a digest, and an old question has nothing to hurry for. */
export function pacesOf(kind: MailKind): readonly MailPace[] {
  if (kind === 'unanswered') return ['daily', 'weekly', 'off'];
  return (SPACE_MAIL_KINDS as readonly string[]).includes(kind) ? MAIL_PACES : ['at-once', 'off'];
}

/** What comes at once to who never chose; the other kinds come when they are asked for. */
export const MAILED_AT_FIRST: readonly MailKind[] = ['mention', 'answer', 'accepted', 'renewal', 'meetup', 'class'];

/** What the way out of a mail stops: mails of a kind, or digests. */
export const WAYS_OUT = [...MAIL_KINDS, 'digest'] as const;
export type WayOut = (typeof WAYS_OUT)[number];

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
