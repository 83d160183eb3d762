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
