import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CLASS_CODE_LENGTH, CLASS_CODE_LETTERS } from '#contracts';
import { Clock, DomainError } from '#kernel';
import { memberOf, UnitOfWork, type Viewer } from '#platform';
import { mayPlan } from '../domain/policy.js';
import { type ClassCode, CodeRepository } from '../infra/code-repository.js';
import { OfferingRepository } from '../infra/offering-repository.js';
import { ensureStands, lockRun } from './refusals.js';

/** A code that nobody guesses: one of 150 thousand million. */
const newCode = (): string =>
  Array.from({ length: CLASS_CODE_LENGTH }, () => CLASS_CODE_LETTERS[randomInt(CLASS_CODE_LETTERS.length)]).join('');

/** The code of a class, for whoever runs it. It is kept as it is: whoever runs the class reads it aloud on each of its days. */
@Injectable()
export class ClassCodes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly offerings: OfferingRepository,
    private readonly codes: CodeRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not-found` */
  async show(viewer: Viewer, offeringId: string): Promise<ClassCode> {
    const found = mayPlan(viewer) && (await this.codes.of(memberOf(viewer), offeringId));
    if (!found) throw new DomainError('not-found');
    return found;
  }

  /**
   * Makes a new code; the one before is good for nothing any more.
   *
   * @throws DomainError `not-found`, `class-cancelled`, `class-over`
   */
  make(viewer: Viewer, offeringId: string): Promise<ClassCode> {
    return this.unitOfWork.run(async (tx) => {
      const offering = await lockRun(tx, this.offerings, viewer, offeringId);
      ensureStands(offering);
      const now = this.clock.now();
      const { endsAt } = offering.halfDays.at(-1)!;
      if (endsAt <= now) throw new DomainError('class-over');
      const code = newCode();
      await this.codes.set(tx, offeringId, code, memberOf(viewer).id, now);
      return { code, endsAt };
    });
  }

  /** Takes it away; also where there is none. @throws DomainError `not-found` */
  remove(viewer: Viewer, offeringId: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      await lockRun(tx, this.offerings, viewer, offeringId);
      await this.codes.remove(tx, offeringId);
    });
  }
}
