import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DAY } from '#kernel';
import { Configuration } from '../config/configuration.js';
import type { Tx } from '../database/unit-of-work.js';
import { type JobFacts, Jobs } from '../jobs/jobs.js';
import { loggedError } from '../observability/scrub.js';
import { isSoleAddress, type MailToSend } from './mail.js';
import { MailRepository } from './mail-repository.js';
import { MailTransport } from './mail-transport.js';

const SEND = 'mail.send';
const SWEEP = 'mail.sweep';

/** How long it is remembered what was mailed to whom. */
const KEPT_FOR = 90 * DAY;

/** Attempts spread over about a day, which most outages of a mail server are shorter than. */
const RETRIES = 25;

/** A mail server takes its time with each. */
const AT_ONCE = 3;

/** Writes mails: stored with what caused them, sent afterwards. */
@Injectable()
export class Mailer implements OnModuleInit {
  /** By the beginning of a key: whether a mail may still go. */
  private readonly questions = new Map<string, (key: string) => Promise<boolean>>();

  constructor(
    private readonly configuration: Configuration,
    private readonly mails: MailRepository,
    private readonly jobs: Jobs,
    private readonly transport: MailTransport,
  ) {}

  onModuleInit(): void {
    this.jobs.define<{ id: string }>(SEND, ({ id }, job) => this.deliver(id, job), {
      retryLimit: RETRIES,
      concurrency: AT_ONCE,
    });
    this.jobs.define(SWEEP, () => this.mails.forgetOlderThan(KEPT_FOR), { cron: '41 3 * * *' });
  }

  /**
   * Sends `mail` once `tx` commits, and never twice under one key. Without a mail server it is kept, for administrators
   * to read.
   */
  async send(tx: Tx, mail: MailToSend): Promise<void> {
    if (!isSoleAddress(mail.to)) throw new Error(`The mail ${mail.key} has no address that one mail could go to`);
    const id = await this.mails.add(tx, mail, this.configuration.smtpUrl ? 'waiting' : 'kept');
    if (id && this.configuration.smtpUrl) await this.jobs.send(tx, SEND, { id }, { singletonKey: id });
  }

  /**
   * Asks `mayGo` of each mail whose key begins with `keys`, right before it is handed to the mail server: a mail may wait
   * for a day, and who was to read it may have lost that right. One that may not go is forgotten. At module init.
   */
  askBefore(keys: string, mayGo: (key: string) => Promise<boolean>): void {
    this.questions.set(keys, mayGo);
  }

  /** Forgets mails that were not sent yet, also those that are kept. */
  takeBack(tx: Tx, keys: string[]): Promise<void> {
    return this.mails.removeUnsent(tx, keys);
  }

  /** Hands one mail to the mail server. */
  private async deliver(id: string, job: JobFacts): Promise<void> {
    const mail = await this.mails.find(id);
    if (!mail || mail.state === 'sent') return;
    if (!(await this.mayGo(mail.key))) return this.mails.remove(id);
    try {
      await this.transport.send(mail);
    } catch (error) {
      const final = job.last || isRefusal(error);
      await this.mails.markRefused(id, final ? 'failed' : 'waiting', loggedError(error).message.slice(0, 500));
      // A refusal for good is no reason to come again.
      if (final) return;
      throw error;
    }
    await this.mails.markSent(id);
  }

  private async mayGo(key: string): Promise<boolean> {
    for (const [keys, mayGo] of this.questions) if (key.startsWith(keys)) return mayGo(key);
    return true;
  }
}

/** Whether the mail server said never (5xx) rather than not now (RFC 5321, section 4.2.1). */
function isRefusal(error: unknown): boolean {
  const { responseCode } = error as { responseCode?: unknown };
  return typeof responseCode === 'number' && responseCode >= 500 && responseCode < 600;
}
