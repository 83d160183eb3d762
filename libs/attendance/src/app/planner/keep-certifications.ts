import { Injectable } from '@nestjs/common';
import { People } from '#identity';
import { Clock, DomainError, expiryOf, uuidv7, wallTimeOf, wrongField } from '#kernel';
import { memberOf, type Tx, UnitOfWork, type Viewer } from '#platform';
import { knownAs } from '../../domain/planner/needs.js';
import { inEffect, type Versions } from '../../domain/rules/versions.js';
import { CertificationStore, type StoredCertification } from '../../infra/planner/certification-store.js';
import { RuleBook } from '../../infra/rules/rule-book.js';

/** What somebody says of a certification. */
export interface CertificationWords {
  issuedOn: string;
  /** As long as the rules of its day of issue say, where it is left out. */
  expiresOn?: string;
}

/** Members tell which certifications they hold. Those from classes here follow the class. */
@Injectable()
export class KeepCertifications {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: CertificationStore,
    private readonly rules: RuleBook,
    private readonly people: People,
    private readonly clock: Clock,
  ) {}

  /**
   * Enters one of one's own, and gives its id.
   *
   * @throws DomainError `already-there` for one that one holds; `invalid-input` for a code that the rules do not know, a
   *   day of issue ahead, or an expiry that is not after it
   */
  add(viewer: Viewer, code: string, words: CertificationWords): Promise<string> {
    const { id: personId } = memberOf(viewer);
    return this.unitOfWork.run(async (tx) => {
      const held = await this.store.holdAll(tx, personId);
      const versions = await this.rules.versions('renewal', tx);
      const today = await this.todayOf(tx, personId);
      const known = knownAs(inEffect(versions, today).numbers, code);
      if (!known) throw wrongField('code', 'unknown');
      if (held.some((one) => one.code.toLowerCase() === known.code.toLowerCase()))
        throw new DomainError('already-there');
      const days = daysOf(words, versions, today);
      const now = this.clock.now();
      const id = uuidv7(now);
      await this.store.add(tx, personId, { id, code: known.code, ...days, enrolmentId: null }, now);
      return id;
    });
  }

  /** @throws DomainError `not-found`, `from-class`; `invalid-input` as `add` */
  change(viewer: Viewer, id: string, words: CertificationWords): Promise<void> {
    const { id: personId } = memberOf(viewer);
    return this.unitOfWork.run(async (tx) => {
      const one = ownOf(await this.store.holdAll(tx, personId), id);
      const versions = await this.rules.versions('renewal', tx);
      const days = daysOf(words, versions, await this.todayOf(tx, personId));
      await this.store.change(tx, { ...one, ...days }, this.clock.now());
    });
  }

  /** What was spent on its renewals stays spent. @throws DomainError `not-found`, `from-class` */
  remove(viewer: Viewer, id: string): Promise<void> {
    const { id: personId } = memberOf(viewer);
    return this.unitOfWork.run(async (tx) => {
      const one = ownOf(await this.store.holdAll(tx, personId), id);
      await this.store.remove(tx, one.id);
    });
  }

  /** The day on the calendar of whoever speaks. */
  private async todayOf(tx: Tx, personId: string): Promise<string> {
    const person = await this.people.find(personId, tx);
    return wallTimeOf(this.clock.now(), person?.timeZone ?? 'UTC').date;
  }
}

function ownOf(held: StoredCertification[], id: string): StoredCertification {
  const one = held.find((certification) => certification.id === id);
  if (!one) throw new DomainError('not-found');
  if (one.enrolmentId !== null) throw new DomainError('from-class');
  return one;
}

function daysOf({ issuedOn, expiresOn }: CertificationWords, versions: Versions<'renewal'>, today: string) {
  if (issuedOn > today) throw wrongField('issuedOn', 'day-ahead');
  if (expiresOn !== undefined && expiresOn <= issuedOn) throw wrongField('expiresOn', 'before-issue');
  const { validityMonths } = inEffect(versions, issuedOn).numbers;
  return { issuedOn, expiresOn: expiresOn ?? expiryOf(issuedOn, validityMonths) };
}
