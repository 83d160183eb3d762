import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type SendMailOptions, type Transporter } from 'nodemailer';
import { Configuration } from '../config/configuration.js';
import { currentSpan } from '../observability/request-context.js';
import { taken } from '../observability/tracing.js';
import type { MailAttachment, StoredMail } from './mail.js';
import { htmlOfText } from './mail-layout.js';

/** How long a mail server may keep us waiting, in milliseconds. */
const PATIENCE = 20_000;

/** Headers that are ours to write. */
const OURS = new Set([
  'from',
  'to',
  'cc',
  'bcc',
  'subject',
  'date',
  'message-id',
  'sender',
  'content-type',
  'mime-version',
]);

/** The way to the mail server. */
@Injectable()
export class MailTransport implements OnApplicationShutdown {
  private readonly transporter: Transporter | undefined;

  constructor(private readonly configuration: Configuration) {
    const { smtpUrl } = configuration;
    if (!smtpUrl) return;
    this.transporter = createTransport({
      url: smtpUrl,
      pool: true,
      maxConnections: 2,
      connectionTimeout: PATIENCE,
      greetingTimeout: PATIENCE,
      socketTimeout: PATIENCE,
      // A mail is what was stored: nothing in it may make us read files or addresses.
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  /** @throws nodemailer's error, with the server's `responseCode` where it gave one */
  async send(mail: StoredMail): Promise<void> {
    const { transporter } = this;
    if (!transporter) throw new Error('There is no mail server');
    const span = currentSpan()?.child('mail', 'client', { 'afterclass.mail': mail.id });
    const handOver = () => this.handOver(transporter, mail);
    await (span ? taken(span, handOver) : handOver());
  }

  private async handOver(transporter: Transporter, mail: StoredMail): Promise<void> {
    await transporter.sendMail({
      from: this.configuration.mailFrom,
      to: { name: '', address: mail.to },
      subject: mail.subject,
      text: mail.text,
      html: mail.html ?? htmlOfText(mail.text, mail.locale, mail.subject),
      // The same at every attempt, so that a mail that came twice after all shows once (RFC 5322, section 3.6.4).
      messageId: `<${mail.id}@${new URL(this.configuration.publicUrl).hostname}>`,
      date: new Date(mail.createdAt),
      ...enclosed(mail.attachments),
      headers: {
        // Nobody wants the answer of an answering machine (RFC 3834, section 5).
        'Auto-Submitted': 'auto-generated',
        'Content-Language': mail.locale,
        ...Object.fromEntries(Object.entries(mail.headers).filter(([name]) => !OURS.has(name.toLowerCase()))),
      },
    });
  }

  onApplicationShutdown(): void {
    this.transporter?.close();
  }
}

/**
 * An invitation is another form of the mail itself, so that calendars offer to take it (RFC 6047, section 2.4); all else
 * is attached.
 */
function enclosed(attachments: MailAttachment[]): Pick<SendMailOptions, 'attachments' | 'icalEvent'> {
  const methodOf = ({ contentType }: MailAttachment) => /^text\/calendar\b.*\bmethod=(\w+)/i.exec(contentType)?.[1];
  const invitation = attachments.find(methodOf);
  if (!invitation) return { attachments };
  const { filename, content } = invitation;
  return {
    icalEvent: { method: methodOf(invitation)!, filename, content },
    attachments: attachments.filter((attachment) => attachment !== invitation),
  };
}
