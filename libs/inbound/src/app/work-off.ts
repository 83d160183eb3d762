import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DAY } from '#kernel';
import { BounceReports, Configuration, type JobFacts, Jobs } from '#platform';
import { droppedFor, type House } from '../domain/incoming.js';
import type { ReplyTarget } from '../domain/reply-address.js';
import { InboundStore, type WaitingMail } from '../infra/inbound-store.js';
import { parseMail, type ReadMail } from '../infra/parse-mail.js';
import { PostReply } from './post-reply.js';
import { Settle } from './settle.js';
import { WORK_OFF } from './take-in.js';

const SWEEP = 'inbound.sweep';

/** How long it is remembered what became of a mail; what was in one that failed is kept as long. */
const KEPT_FOR = 30 * DAY;

/** Attempts spread over about a day: longer than most outages. */
const RETRIES = 25;

/** Works off what came in, one mail after the other: each is parsed in the thread that answers people. */
@Injectable()
export class WorkOff implements OnModuleInit {
  private readonly house: House;

  constructor(
    configuration: Configuration,
    private readonly jobs: Jobs,
    private readonly store: InboundStore,
    private readonly replies: PostReply,
    private readonly settle: Settle,
    private readonly reports: BounceReports,
  ) {
    this.house = houseOf(configuration);
  }

  onModuleInit(): void {
    this.jobs.define<{ id: string }>(WORK_OFF, ({ id }, job) => this.run(id, job), { retryLimit: RETRIES });
    this.jobs.define(SWEEP, () => this.store.forgetOlderThan(KEPT_FOR), { cron: '53 3 * * *' });
  }

  private async run(id: string, job: JobFacts): Promise<void> {
    const waiting = await this.store.waiting(id);
    if (!waiting) return;
    const mail = await parseMail(waiting.raw, waiting.envelopeFrom).catch(() => undefined);
    try {
      await this.workOff(waiting, mail);
    } catch (error) {
      if (!job.last) throw error;
      await this.settle.only(id, { state: 'failed' });
    }
  }

  private async workOff({ id, target, raw }: WaitingMail, mail: ReadMail | undefined): Promise<void> {
    if (!mail) return this.settle.only(id, { state: 'refused', reason: 'unreadable' });
    if (isReport(mail)) return this.hear(id, raw);
    const dropped = droppedFor(mail, this.house);
    if (dropped) return this.settle.only(id, { state: 'dropped', reason: dropped });
    // Who writes to where our mails come from writes to nobody.
    if (!target) return this.settle.only(id, { state: 'dropped', reason: 'automatic' });
    return this.post(id, target, mail);
  }

  private async post(id: string, target: ReplyTarget, mail: ReadMail): Promise<void> {
    const reply = await this.replies.run(id, target, mail);
    await this.settle.andTell(id, reply, { target, subject: mail.subject, messageId: mail.messageId });
  }

  private async hear(id: string, raw: Buffer): Promise<void> {
    await this.reports.receive(raw);
    await this.settle.only(id, { state: 'report' });
  }
}

const isReport = ({ reportType }: ReadMail): boolean =>
  reportType === 'delivery-status' || reportType === 'feedback-report';

function houseOf({ publicUrl, mailFrom, replyAddress }: Configuration): House {
  const from = /<([^<>]+)>$/.exec(mailFrom)?.[1] ?? mailFrom;
  const addresses = [from, ...(replyAddress ? [replyAddress] : [])].map((address) => address.toLowerCase());
  return { hostname: new URL(publicUrl).hostname, addresses };
}
