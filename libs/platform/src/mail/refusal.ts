/**
 * Whether a status (RFC 3463) says that nobody reads mail at an address: there is none such, or it is closed. A mailbox
 * that is full is somebody's, and who is refused for what a mail says, or for where it comes from, may well want the next.
 */
const saysNobodyThere = (status: string): boolean => /^5\.(0\.0|1\.(0|1|2|3|6|10)|2\.1)$/.test(status);

/** Answers that mean the address, where the server gives no status (RFC 5321, section 4.2.3). */
const ABOUT_THE_ADDRESS = new Set([550, 551, 553]);

/** Whether the mail server said never (5xx) rather than not now (RFC 5321, section 4.2.1). */
export function isRefusal(error: unknown): boolean {
  const { responseCode } = error as { responseCode?: unknown };
  return typeof responseCode === 'number' && responseCode >= 500 && responseCode < 600;
}

/** Whether the mail server refused the receiver for good, rather than this mail or us. `error` is nodemailer's. */
export function refusesReceiver(error: unknown): boolean {
  const { command, response, responseCode } = error as { command?: string; response?: string; responseCode?: number };
  if (!isRefusal(error) || command !== 'RCPT TO') return false;
  const status = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response ?? '')?.[1];
  return status ? saysNobodyThere(status) : ABOUT_THE_ADDRESS.has(responseCode!);
}

/** What a report tells of a mail that came to nothing, or that was not wanted. */
export interface MailReport {
  reason: 'bounce' | 'complaint';
  /** The mail server's words, or what kind of complaint it was. */
  said: string;
}

/** One field of fields like those of a mail's head, unfolded. */
const field = (fields: string, name: string): string | undefined =>
  new RegExp(`^${name}:[ \\t]*((?:.|\\r?\\n[ \\t])*)`, 'im')
    .exec(fields)?.[1]
    ?.replace(/\r?\n[ \t]+/g, ' ')
    .trim();

/** Reads `message/delivery-status` (RFC 3464); undefined for delays, and failures that are not the address's. */
export function deliveryReport(content: string): MailReport | undefined {
  const ofReceivers = content.split(/\r?\n\r?\n/).filter((fields) => field(fields, 'Final-Recipient'));
  const failed = ofReceivers.find(
    (fields) => /^failed$/i.test(field(fields, 'Action') ?? '') && saysNobodyThere(statusIn(fields)),
  );
  if (!failed) return undefined;
  return { reason: 'bounce', said: field(failed, 'Diagnostic-Code') ?? statusIn(failed) };
}

const statusIn = (fields: string): string => /^\d\.\d{1,3}\.\d{1,3}/.exec(field(fields, 'Status') ?? '')?.[0] ?? '';

/** Reads `message/feedback-report` (RFC 5965); undefined where it says that a mail is no spam after all. */
export function feedbackReport(content: string): MailReport | undefined {
  const type = field(content, 'Feedback-Type')?.toLowerCase();
  return type && type !== 'not-spam' ? { reason: 'complaint', said: type } : undefined;
}

/** The id of the mail of ours whose head, or part of it, this is; `host` is what our Message-IDs end with. */
export function ourMailIn(head: string, host: string): string | undefined {
  const id = /^<([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})@([^>]+)>$/i.exec(field(head, 'Message-ID') ?? '');
  return id?.[2]?.toLowerCase() === host.toLowerCase() ? id[1]!.toLowerCase() : undefined;
}
