import type { Instant } from '#kernel';

/** A file of a mail: an invitation for a calendar, for example. */
export interface MailAttachment {
  filename: string;
  contentType: string;
  content: string;
}

/** A mail to one person. */
export interface MailToSend {
  /** What is told, and to whom. Sending twice under one key sends once. */
  key: string;
  /** One address, without a name. */
  to: string;
  locale: string;
  subject: string;
  text: string;
  html?: string;
  attachments?: MailAttachment[];
  headers?: Record<string, string>;
}

/** `kept`: there was no mail server to give it to. `failed`: the mail server would not have it, or too often not. */
export type MailState = 'kept' | 'waiting' | 'sent' | 'failed';

/** A mail in the list. */
export interface MailSummary {
  id: string;
  key: string;
  to: string;
  locale: string;
  subject: string;
  state: MailState;
  attempts: number;
  lastError: string | null;
  createdAt: Instant;
  sentAt: Instant | null;
}

/** A mail with all that is in it. */
export interface StoredMail extends MailSummary {
  text: string;
  html: string | null;
  attachments: MailAttachment[];
  headers: Record<string, string>;
}

const CONTROL = /[\p{Cc}\u2028\u2029]+/gu;

/** Text for a header: on one line, whatever somebody called a meetup. A line break would begin a header of its own. */
export const headerText = (text: string): string => text.replace(CONTROL, ' ').trim();

/** The name of a header that a mail may bring along. */
export const isHeaderName = (name: string): boolean => /^[A-Za-z][A-Za-z0-9-]*$/.test(name);

/** One address and nothing else: no list, no name, no line break (RFC 5321, section 4.1.2, less its curiosities). */
export const isSoleAddress = (address: string): boolean => /^[^\s@,;:<>()[\]"\\]+@[^\s@,;:<>()[\]"\\]+$/u.test(address);
