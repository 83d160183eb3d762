import type { Instant } from '#kernel';
import type { Tx } from '../database/unit-of-work.js';

/** A file of a mail: an invitation for a calendar, for example. */
export interface MailAttachment {
  filename: string;
  contentType: string;
  content: string;
}

/** What a mail is about, where that is for its receiver to choose. Mails without one are no matter of choice. */
export interface MailTopic {
  /** A kind of mail that people know by a name of its own. */
  name: string;
  /** Whose choice it is. */
  personId: string;
  /** From then on nobody needs it; it neither waits nor is tried for longer. */
  usefulUntil?: Instant;
}

/** What a mail says. */
export interface MailWords {
  subject: string;
  text: string;
  html?: string;
}

/** What is asked before a mail goes: whether it may, or what it is to say by now. */
export type MailQuestion = (key: string) => Promise<boolean | MailWords>;

/** What receivers decided about the mails that are theirs to choose. */
export interface MailPolicy {
  /** Whether somebody wants mails of a topic. `tx`: while one is written; otherwise as it is by now. */
  wants(topic: MailTopic, tx?: Tx): Promise<boolean>;
  /** From when on a mail may be handed over; undefined for at once. */
  waitsUntil(topic: MailTopic, now: Instant): Promise<Instant | undefined>;
  /** The headers by which mail programs stop such mails, and the page where they are chosen. */
  wayOut(topic: MailTopic): { headers: Record<string, string>; settingsUrl: string };
}

/** A mail to one person. */
export interface MailToSend extends MailWords {
  /** What is told, and to whom. Sending twice under one key sends once. */
  key: string;
  /** One address, without a name. */
  to: string;
  locale: string;
  attachments?: MailAttachment[];
  headers?: Record<string, string>;
  topic?: MailTopic;
  /** Somebody asked for it a moment ago, to sign in for example: it goes to an address that is paused, too. */
  asked?: true;
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
  topic: MailTopic | null;
  asked: boolean;
}

const CONTROL = /[\p{Cc}\u2028\u2029]+/gu;

/** Text for a header: on one line, whatever somebody called a meetup. A line break would begin a header of its own. */
export const headerText = (text: string): string => text.replace(CONTROL, ' ').trim();

/** The name of a header that a mail may bring along. */
export const isHeaderName = (name: string): boolean => /^[A-Za-z][A-Za-z0-9-]*$/.test(name);

/** One address and nothing else: no list, no name, no line break (RFC 5321, section 4.1.2, less its curiosities). */
export const isSoleAddress = (address: string): boolean => /^[^\s@,;:<>()[\]"\\]+@[^\s@,;:<>()[\]"\\]+$/u.test(address);
