import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DAY } from '#kernel';
import { Configuration } from '../config/configuration.js';
import { type Tx, UnitOfWork } from '../database/unit-of-work.js';
import { type JobFacts, Jobs } from '../jobs/jobs.js';
import { loggedError } from '../observability/scrub.js';
import { isSoleAddress, type MailPolicy, type MailQuestion, type MailToSend, type StoredMail } from './mail.js';
import { MailGate } from './mail-gate.js';
import { MailRepository } from './mail-repository.js';
import { MailTransport } from './mail-transport.js';
import { isRefusal } from './refusal.js';

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
  constructor(
    private readonly configuration: Configuration,
    private readonly mails: MailRepository,
    private readonly jobs: Jobs,
    private readonly transport: MailTransport,
    private readonly gate: MailGate,
    private readonly unitOfWork: UnitOfWork,
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
   * to read. What its receiver chose not to get is not written at all.
   */
  async send(tx: Tx, mail: MailToSend): Promise<void> {
    if (!isSoleAddress(mail.to)) throw new Error(`The mail ${mail.key} has no address that one mail could go to`);
    const entered = await this.gate.enter(tx, mail);
    const id = entered && (await this.mails.add(tx, entered, this.configuration.smtpUrl ? 'waiting' : 'kept'));
    if (id && this.configuration.smtpUrl) await this.jobs.send(tx, SEND, { id }, { singletonKey: id });
  }

  /**
   * Asks `question` of each mail whose key begins with `keys`, right before it is handed to the mail server: a mail may
   * wait for a day, and who was to read it may have lost that right. One that may not go is forgotten; one that is to
   * say something else by now says that. At module init.
   */
  askBefore(keys: string, question: MailQuestion): void {
    this.gate.askBefore(keys, question);
  }

  /** Heeds what receivers decided about mails with a topic. At module init. */
  heed(policy: MailPolicy): void {
    this.gate.heed(policy);
  }

  /** Forgets mails that were not sent yet, also those that are kept. */
  takeBack(tx: Tx, keys: string[]): Promise<void> {
    return this.mails.removeUnsent(tx, keys);
  }

  /** Hands one mail to the mail server, if this is the moment. */
  private async deliver(id: string, job: JobFacts): Promise<void> {
    const mail = await this.mails.find(id);
    if (!mail || mail.state === 'sent') return;
    const passage = await this.gate.pass(mail);
    if (passage.goes) return this.handOver({ ...mail, ...passage.words, html: passage.words.html ?? null }, job);
    switch (passage.why) {
      case 'unwanted':
        return this.mails.remove(id);
      case 'paused':
        return this.mails.markRefused(id, 'failed', passage.says);
      case 'later':
        return this.unitOfWork.run((tx) =>
          this.jobs.send(tx, SEND, { id }, { singletonKey: id, startAfter: passage.at }),
        );
    }
  }

  private async handOver(mail: StoredMail, job: JobFacts): Promise<void> {
    const { id } = mail;
    // Two jobs for one mail, when one was taken for dead: the other comes again, and finds it sent.
    if (!(await this.mails.claim(id))) throw new Error(`The mail ${id} is being handed over by another process`);
    try {
      await this.transport.send(mail);
    } catch (error) {
      const final = job.last || isRefusal(error);
      const { message } = loggedError(error);
      await this.gate.heedRefusal(mail.to, error, message);
      await this.mails.markRefused(id, final ? 'failed' : 'waiting', message.slice(0, 500));
      // A refusal for good is no reason to come again.
      if (final) return;
      throw error;
    }
    await this.mails.markSent(id);
  }
}
