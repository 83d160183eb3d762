import { Injectable } from '@nestjs/common';
import { hashOf, newSecret, People } from '#identity';
import { Clock, DAY, DomainError, MINUTE, uuidv7 } from '#kernel';
import { Mailer, MailPauses, memberOf, UnitOfWork, type Viewer } from '#platform';
import { LiftLetterWriter } from './lift-letter-writer.js';

/** So long the link works. */
const GOOD_FOR = DAY;

/** So long nobody gets a second one. */
const APART = MINUTE;

/** Somebody whose address is paused shows that they read there. */
@Injectable()
export class LiftPause {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly pauses: MailPauses,
    private readonly people: People,
    private readonly mailer: Mailer,
    private readonly writer: LiftLetterWriter,
    private readonly clock: Clock,
  ) {}

  /** Sends a link to the paused address of the viewer; nothing where it is not paused, or one has just been sent. */
  ask(viewer: Viewer): Promise<void> {
    const now = this.clock.now();
    return this.unitOfWork.run(async (tx) => {
      const person = await this.people.find(memberOf(viewer).id, tx);
      if (!person?.email) return;
      const secret = newSecret();
      const link = { hash: hashOf(secret), until: now + GOOD_FOR, unlessAfter: now + GOOD_FOR - APART };
      if (!(await this.pauses.awaitConfirmation(tx, person.email, link))) return;
      const key = `notifications.lift.${uuidv7(now)}`;
      await this.mailer.send(tx, await this.writer.write(key, secret, { ...person, email: person.email }));
    });
  }

  /** Lifts the pause that a link is for. @throws DomainError `link-invalid` */
  async lift(secret: string): Promise<void> {
    if (!(await this.pauses.lift(hashOf(secret)))) throw new DomainError('link-invalid');
  }
}
