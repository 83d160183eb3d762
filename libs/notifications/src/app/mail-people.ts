import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Instant } from '#kernel';
import { Jobs, Mailer, type Tx, UnitOfWork } from '#platform';
import { MAIL_KEYS, mailKey, type MailSubject, subjectOf } from '../domain/mail-key.js';
import { LetterStore } from '../infra/letter-store.js';
import { LetterWriter } from './letter-writer.js';
import { Receivers } from './receivers.js';

const MAIL = 'notifications.mail';

/**
 * Mails what people want to hear at once. Whether they still may, and still have not read it, is asked when the job
 * begins, and again each time the mail is about to be given to the mail server, which may be a day later.
 */
@Injectable()
export class MailPeople implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
    private readonly letters: LetterStore,
    private readonly writer: LetterWriter,
    private readonly receivers: Receivers,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.jobs.define<{ postId: string; at: Instant }>(MAIL, ({ postId, at }) => this.run(postId, at));
    this.mailer.askBefore(MAIL_KEYS, (key) => this.isStillDue(key));
  }

  /** Once `tx` commits, mails those who were told of a post at `at`. */
  later(tx: Tx, postId: string, at: Instant): Promise<void> {
    return this.jobs.send(tx, MAIL, { postId, at }, { singletonKey: `${postId}.${at}` });
  }

  /** Takes back what was written of a post that cannot be read any more, where it was not sent yet. */
  async takeBackOfPost(tx: Tx, postId: string): Promise<void> {
    await this.takeBack(tx, await this.letters.ofGonePost(tx, postId));
  }

  /** The same of all posts of a thread. */
  async takeBackOfThread(tx: Tx, threadId: string): Promise<void> {
    await this.takeBack(tx, await this.letters.ofGoneThread(tx, threadId));
  }

  private async takeBack(tx: Tx, gone: MailSubject[]): Promise<void> {
    if (gone.length > 0) await this.mailer.takeBack(tx, gone.map(mailKey));
  }

  private async run(postId: string, at: Instant): Promise<void> {
    for (const subject of await this.letters.due(postId, at)) {
      await this.unitOfWork.run((tx) => this.mail(tx, subject));
    }
  }

  private async mail(tx: Tx, subject: MailSubject): Promise<void> {
    const letter = await this.letters.letter(tx, subject);
    const receiver = letter && (await this.receivers.find(tx, subject.personId));
    if (receiver) await this.mailer.send(tx, await this.writer.write(letter, receiver));
  }

  private async isStillDue(key: string): Promise<boolean> {
    const subject = subjectOf(key);
    if (!subject) return false;
    return this.unitOfWork.run(async (tx) => {
      const letter = await this.letters.letter(tx, subject);
      return letter !== undefined && (await this.receivers.find(tx, subject.personId)) !== undefined;
    });
  }
}
