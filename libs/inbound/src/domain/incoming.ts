import type { InboundReason } from '#contracts';

/** What the headers of a mail tell of who, or what, wrote it. */
export interface MailFacts {
  /** The address that the envelope came from; empty for what no answer may go to (RFC 5321, section 4.5.5). */
  envelopeFrom: string;
  /** The addresses in `From`, in lower case. */
  from: string[];
  subject: string;
  messageId: string | undefined;
  /** Header fields by their names in lower case, unfolded. */
  headers: ReadonlyMap<string, string[]>;
  /** `multipart/report` says of what in `report-type`. */
  reportType: string | undefined;
}

/** Names of this house, to know its own mails by when they come back. */
export interface House {
  hostname: string;
  /** Our own addresses, in lower case: who sends from them is a loop. */
  addresses: string[];
}

/** A mail that was passed on so often goes round (RFC 5321, section 6.3). */
const MOST_HOPS = 30;

const AUTOMATIC_FIELDS = ['x-autoreply', 'x-autorespond', 'x-auto-reply-from', 'x-mail-autoreply', 'x-vacation'];

const OUT_OF_OFFICE =
  /^(?:auto(?:matic|mated|-)? ?(?:reply|response|answer)|out of (?:the )?office|réponse automatique|absence du bureau|automatische (?:antwort|antwoord)|abwesenheits\w*|respuesta automática|risposta automatica|resposta automática|autosvar)\b/iu;

/**
 * Why nobody is to hear of a mail: a machine wrote it, it goes round, or it came to many. Undefined for a letter of
 * somebody (RFC 3834, section 2; RFC 2076; Microsoft's X-Auto-Response-Suppress).
 */
export function droppedFor(
  facts: MailFacts,
  house: House,
): Extract<InboundReason, 'automatic' | 'loop' | 'list'> | undefined {
  if (isLoop(facts, house)) return 'loop';
  if (isAutomatic(facts)) return 'automatic';
  return facts.headers.has('list-id') || facts.headers.has('list-post') ? 'list' : undefined;
}

function isLoop({ from, messageId, headers }: MailFacts, { hostname, addresses }: House): boolean {
  const ours = new RegExp(`^<[0-9a-f-]{36}@${hostname.replace(/[^\w-]/g, '\\$&')}>$`, 'i');
  return (
    from.some((address) => addresses.includes(address)) ||
    (messageId !== undefined && ours.test(messageId)) ||
    headers.has('x-loop') ||
    (headers.get('received')?.length ?? 0) > MOST_HOPS
  );
}

function isAutomatic({ envelopeFrom, from, subject, headers, reportType }: MailFacts): boolean {
  const says = (name: string, pattern: RegExp) => headers.get(name)?.some((value) => pattern.test(value)) ?? false;
  const robots = [...from, envelopeFrom].some((address) => /^(?:mailer-daemon|postmaster|no-?reply)@/i.test(address));
  return (
    envelopeFrom === '' ||
    robots ||
    reportType !== undefined ||
    says('return-path', /^\s*<>\s*$/) ||
    says('auto-submitted', /^(?!\s*no\b)/i) ||
    says('precedence', /^\s*(?:bulk|junk|list|auto_reply)\b/i) ||
    says('x-auto-response-suppress', /\b(?:all|oof|autoreply)\b/i) ||
    AUTOMATIC_FIELDS.some((name) => headers.has(name)) ||
    OUT_OF_OFFICE.test(subject.trim())
  );
}

/** What a mail server, or who got a mail, says of it (RFC 3464, RFC 5965). */
export interface BounceReport {
  /** `complaint`: somebody called it unwanted. `delayed` is no failure yet. */
  kind: 'failed' | 'delayed' | 'complaint';
  /** Whom the mail was for, in lower case. */
  recipient: string;
  /** `5.1.1`, where it was said (RFC 3463). */
  status: string | undefined;
  /** The Message-ID of the mail, with its brackets, where the report brought it along. */
  messageId: string | undefined;
}

const field = (text: string, name: string): string | undefined =>
  new RegExp(`^${name}:[ \\t]*(.+)$`, 'im').exec(text)?.[1]?.trim();

const bareAddress = (value: string | undefined): string | undefined =>
  value
    ?.replace(/^[\w-]+;/, '')
    .replace(/[<>\s]/g, '')
    .toLowerCase();

/**
 * Reads the machine's part of a report: one for each address it speaks of.
 *
 * @param status the text of `message/delivery-status` or `message/feedback-report`
 * @param returned the headers of the mail that the report is about, where it brought them along
 */
export function bounceReports(reportType: string, status: string, returned: string): BounceReport[] {
  const messageId = field(returned, 'Message-ID');
  const blocks = status
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]+/g, ' ')
    .split(/\n{2,}/);
  if (reportType === 'feedback-report') {
    const recipient = bareAddress(field(status, 'Original-Rcpt-To') ?? field(returned, 'To'));
    return recipient ? [{ kind: 'complaint', recipient, status: undefined, messageId }] : [];
  }
  return blocks.flatMap((block) => {
    const recipient = bareAddress(field(block, 'Original-Recipient') ?? field(block, 'Final-Recipient'));
    const kind = ({ failed: 'failed', delayed: 'delayed' } as const)[field(block, 'Action')?.toLowerCase() ?? ''];
    return recipient && kind ? [{ kind, recipient, status: field(block, 'Status')?.slice(0, 20), messageId }] : [];
  });
}
