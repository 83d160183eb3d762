import { Injectable } from '@nestjs/common';
import { Certifications } from '#courses';
import { Clock, DomainError, uuidv7, wallTimeOf, wrongField } from '#kernel';
import { memberOf, type Tx, UnitOfWork, type Viewer } from '#platform';
import { type Countable, countedIn, windowOf } from '../../domain/planner/plan.js';
import { inEffect } from '../../domain/rules/versions.js';
import { CertificationStore, type StoredCertification } from '../../infra/planner/certification-store.js';
import { PlanReader } from '../../infra/planner/plan-reader.js';
import { RenewalStore } from '../../infra/planner/renewal-store.js';

/** What somebody says of a renewal. */
export interface RenewalWords {
  certificationIds: readonly string[];
  /** The day that the Scrum Alliance shows from now on. */
  expiresOn: string;
  /** What of the ledger it was paid with; none where a course renewed it. */
  itemIds: readonly string[];
}

/** Members tell that they renewed certifications, and what they spent on it. */
@Injectable()
export class RecordRenewals {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: CertificationStore,
    private readonly renewals: RenewalStore,
    private readonly plans: PlanReader,
    private readonly certifications: Certifications,
    private readonly clock: Clock,
  ) {}

  /**
   * Records a renewal, and gives its id.
   *
   * @throws DomainError `not-found` for a certification that is not one's own; `invalid-input` for a day that is not later
   *   than any of them holds until anyway, and for an item that is not one's own, is spent, or does not count for all
   */
  record(viewer: Viewer, { certificationIds, expiresOn, itemIds }: RenewalWords): Promise<string> {
    const { id: personId } = memberOf(viewer);
    return this.unitOfWork.run(async (tx) => {
      const held = await this.store.holdAll(tx, personId);
      const renewed = held.filter(({ id }) => certificationIds.includes(id));
      if (renewed.length !== certificationIds.length) throw new DomainError('not-found');
      if (renewed.some((one) => one.expiresOn >= expiresOn)) throw wrongField('expiresOn', 'not-renewed');
      const items = await this.plans.holdItems(tx, personId, itemIds);
      await this.ensureCount(tx, personId, renewed, { items, asked: itemIds.length });
      const at = this.clock.now();
      const id = uuidv7(at);
      await this.renewals.add(tx, { id, personId, expiresOn, at, certifications: renewed, items });
      for (const one of renewed) await this.moveTo(tx, one, expiresOn);
      return id;
    });
  }

  /**
   * Takes a renewal back, and what was spent on it; where it was taken back on the road from a class before, only that.
   *
   * @throws DomainError `not-found`, or `renewed-since` where a later renewal goes by it
   */
  undo(viewer: Viewer, id: string): Promise<void> {
    const { id: personId } = memberOf(viewer);
    return this.unitOfWork.run(async (tx) => {
      const held = new Map((await this.store.holdAll(tx, personId)).map((one) => [one.id, one]));
      const renewal = await this.renewals.find(tx, personId, id);
      if (!renewal) throw new DomainError('not-found');
      for (const { id: certificationId, expiredOn } of renewal.certifications) {
        const one = held.get(certificationId)!;
        if (one.expiresOn === expiredOn) continue;
        if (one.expiresOn !== renewal.expiresOn) throw new DomainError('renewed-since');
        await this.moveTo(tx, one, expiredOn);
      }
      await this.renewals.remove(tx, id);
    });
  }

  private async ensureCount(
    tx: Tx,
    personId: string,
    renewed: StoredCertification[],
    { items, asked }: { items: (Countable & { spent: boolean })[]; asked: number },
  ): Promise<void> {
    if (items.length !== asked) throw wrongField('itemIds', 'unknown');
    if (items.some(({ spent }) => spent)) throw wrongField('itemIds', 'spent-already');
    const plan = (await this.plans.of(personId, tx))!;
    const today = wallTimeOf(this.clock.now(), plan.zone).date;
    const window = windowOf(renewed, inEffect(plan.versions, today).numbers);
    const codes = renewed.map(({ code }) => code);
    if (countedIn(items, window, codes).length !== asked) throw wrongField('itemIds', 'not-countable');
  }

  /** Where it comes from a class, the road from there says the same. */
  private async moveTo(tx: Tx, one: StoredCertification, expiresOn: string): Promise<void> {
    await this.store.change(tx, { ...one, expiresOn }, this.clock.now());
    if (one.enrolmentId !== null) await this.certifications.renew(tx, one.enrolmentId, expiresOn);
  }
}
