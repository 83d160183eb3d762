import { Injectable } from '@nestjs/common';
import { Configuration } from '../config/configuration.js';
import { MailPauses } from './mail-pauses.js';
import { MailRepository } from './mail-repository.js';
import { deliveryReport, feedbackReport, type MailReport, ourMailIn } from './refusal.js';

const HEADS = new Set(['message/rfc822', 'message/global', 'message/rfc822-headers', 'text/rfc822-headers']);

/** Hears what other mail servers report about mails of ours. */
@Injectable()
export class BounceReports {
  constructor(
    private readonly mails: MailRepository,
    private readonly pauses: MailPauses,
    private readonly configuration: Configuration,
  ) {}

  /**
   * Takes a mail that may be a report: of a delivery that failed (RFC 3464), or of a complaint (RFC 5965). It counts
   * where it brings back the Message-ID of a mail of ours, which nobody knows but who got that mail; the address that we
   * sent it to is paused, whatever address the report names. Reports of anything else are left alone.
   *
   * @param raw the mail as it came; how long it may be is for the caller to say
   * @returns what it was; `other` for all that pauses nothing
   */
  async receive(raw: Buffer | string): Promise<MailReport['reason'] | 'other'> {
    // Seldom needed, and not small.
    const { simpleParser } = await import('mailparser');
    const { attachments } = await simpleParser(raw, {
      skipHtmlToText: true,
      skipTextToHtml: true,
      keepDeliveryStatus: true,
    });
    const contentOf = (is: (contentType: string) => boolean) =>
      attachments.find(({ contentType }) => is(contentType))?.content.toString('utf8');
    const delivery = contentOf(
      (type) => type === 'message/delivery-status' || type === 'message/global-delivery-status',
    );
    const feedback = contentOf((type) => type === 'message/feedback-report');
    const report = (delivery && deliveryReport(delivery)) || (feedback && feedbackReport(feedback));
    const head = contentOf((type) => HEADS.has(type))?.split(/\r?\n\r?\n/, 1)[0];
    const id = head && ourMailIn(head, new URL(this.configuration.publicUrl).hostname);
    const mail = report && id ? await this.mails.find(id) : undefined;
    if (!report || !mail) return 'other';
    await this.pauses.pause(mail.to, report);
    return report.reason;
  }
}
