import { MAILED_KINDS, type MailedKind } from '#contracts';

/** What a mail is about, and whom it goes to. */
export interface MailSubject {
  kind: MailedKind;
  personId: string;
  postId: string;
}

/** The keys of all mails of this room begin with it. */
export const MAIL_KEYS = 'notification.';

/** The key of a mail: of one post, one person gets one mail of a kind, ever. */
export const mailKey = ({ kind, personId, postId }: MailSubject): string => `${MAIL_KEYS}${kind}.${personId}.${postId}`;

/** Reads what `mailKey` wrote; undefined for other keys. */
export function subjectOf(key: string): MailSubject | undefined {
  const [kind, personId, postId] = key.slice(MAIL_KEYS.length).split('.');
  if (!key.startsWith(MAIL_KEYS) || !personId || !postId) return undefined;
  return (MAILED_KINDS as readonly unknown[]).includes(kind)
    ? { kind: kind as MailedKind, personId, postId }
    : undefined;
}
