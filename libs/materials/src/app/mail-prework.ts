import { Injectable } from '@nestjs/common';
import { Classes } from '#courses';
import { Clock, DomainError } from '#kernel';
import { type Tx, UnitOfWork, type Viewer } from '#platform';
import { PreworkRepository } from '../infra/prework-repository.js';
import { PreworkLetters } from './prework-letters.js';

/** Mails those in a class what to prepare for it: by hand, by itself some days before, and to who joins later. */
@Injectable()
export class MailPrework {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly classes: Classes,
    private readonly prework: PreworkRepository,
    private readonly letters: PreworkLetters,
    private readonly clock: Clock,
  ) {}

  /**
   * Those who have had this mail already do not get it again.
   *
   * @returns how many are written to
   * @throws DomainError `not-found`; `nothing-to-prepare` where there is nothing, or nothing is to come
   */
  byHand(viewer: Viewer, offeringId: string): Promise<number> {
    return this.unitOfWork.run(async (tx) => {
      await this.classes.lockRun(tx, viewer, offeringId);
      const written = await this.toAll(tx, offeringId);
      if (written === undefined) throw new DomainError('nothing-to-prepare');
      return written;
    });
  }

  /** @param daysBefore null: not by itself. @throws DomainError `not-found` */
  setDaysBefore(viewer: Viewer, offeringId: string, daysBefore: number | null): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      await this.classes.lockRun(tx, viewer, offeringId);
      await this.prework.setDaysBefore(tx, offeringId, daysBefore);
    });
  }

  /**
   * Mails what is due by now; run every hour. It looks at classes as they stand, so that one that moves takes its mail
   * along.
   */
  async runDue(): Promise<void> {
    for (const offeringId of await this.prework.due(this.clock.now())) {
      await this.unitOfWork.run((tx) => this.toAll(tx, offeringId));
    }
  }

  /** Somebody has joined a class: what was mailed to the others is mailed to them. */
  async joined(tx: Tx, offeringId: string, personId: string): Promise<void> {
    const prework = await this.prework.toDo(tx, offeringId, this.clock.now());
    if (prework?.mailed) await this.letters.send(tx, prework, personId);
  }

  private async toAll(tx: Tx, offeringId: string): Promise<number | undefined> {
    const prework = await this.prework.toDo(tx, offeringId, this.clock.now());
    if (!prework) return undefined;
    await this.prework.setMailed(tx, offeringId, this.clock.now());
    return this.letters.send(tx, prework);
  }
}
