import type { ParsedMail } from 'mailparser';
import { simpleParser } from 'mailparser';
import type { MailFacts } from '../domain/incoming.js';

/** A file of a mail. */
export interface MailFile {
  name: string;
  content: Buffer;
  isPicture: boolean;
  /** How the HTML names it, without brackets. */
  cid: string | undefined;
}

/** A mail as it is worked off. */
export interface ReadMail extends MailFacts {
  /** Empty where the mail has no such part. */
  text: string;
  html: string;
  files: MailFile[];
}

/** What signs or encrypts a mail is no file of it; nor is a report's own machinery. */
const NO_FILE =
  /^(?:application\/(?:pgp-|(?:x-)?pkcs7-)|message\/(?:delivery-status|disposition-notification|feedback-report))/i;

/** @throws whatever the parser says of what cannot be read */
export async function parseMail(raw: Buffer, envelopeFrom: string): Promise<ReadMail> {
  const mail = await simpleParser(raw, {
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipImageLinks: true,
    keepCidLinks: true,
    keepDeliveryStatus: true,
    checksumAlgo: false,
    maxChildNodes: 200,
    maxHeadSize: 200_000,
  } as Parameters<typeof simpleParser>[1]);
  return {
    ...factsOf(mail, envelopeFrom),
    text: mail.text ?? '',
    html: mail.html || '',
    files: filesOf(mail),
  };
}

function factsOf(mail: ParsedMail, envelopeFrom: string): MailFacts {
  const type = mail.headers.get('content-type') as { value: string; params: Record<string, string> } | undefined;
  const reportType = type?.value === 'multipart/report' ? (type.params['report-type'] ?? 'unknown') : undefined;
  return {
    envelopeFrom,
    from: (mail.from?.value ?? []).flatMap(({ address }) => (address ? [address.toLowerCase()] : [])),
    subject: mail.subject ?? '',
    messageId: mail.messageId,
    headers: headersOf(mail),
    reportType: reportType?.toLowerCase(),
  };
}

function headersOf({ headerLines }: ParsedMail): Map<string, string[]> {
  const headers = new Map<string, string[]>();
  for (const { key, line } of headerLines) {
    const value = line.slice(line.indexOf(':') + 1).replace(/\r?\n\s*/g, ' ');
    headers.set(key, [...(headers.get(key) ?? []), value.trim()]);
  }
  return headers;
}

const filesOf = ({ attachments }: ParsedMail): MailFile[] =>
  attachments
    .filter(({ contentType }) => !NO_FILE.test(contentType))
    .map(({ filename, contentType, content, cid }, index) => ({
      name:
        filename ?? `${contentType.startsWith('image/') ? 'picture' : 'file'}-${index + 1}.${extensionOf(contentType)}`,
      content,
      isPicture: contentType.startsWith('image/'),
      cid,
    }));

const extensionOf = (contentType: string): string =>
  contentType
    .replace('jpeg', 'jpg')
    .split('/')[1]
    ?.replace(/[^a-z0-9].*$/i, '') || 'bin';

/** What a mail is known by before anything else of it is read: its Message-ID. Undefined where it has none. */
export function messageIdOf(raw: Buffer): string | undefined {
  const end = raw.indexOf('\r\n\r\n');
  const head = raw.subarray(0, Math.min(end < 0 ? raw.length : end, 200_000)).toString('latin1');
  return /^Message-ID:\s*(?:\r\n[ \t]+)?(<[^<>\r\n]{1,900}>)/im.exec(head)?.[1];
}
