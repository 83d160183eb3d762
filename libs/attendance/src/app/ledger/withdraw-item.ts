import { Injectable } from '@nestjs/common';
import { HeldUploads } from '#forum';
import { Clock, DomainError } from '#kernel';
import { UnitOfWork, type Viewer } from '#platform';
import { isOwners } from '../../domain/ledger/item.js';
import { LedgerRepository } from '../../infra/ledger/ledger-repository.js';
import { OwnItem } from './own-item.js';

/** Takes back what somebody has entered, and puts it back: each by an entry more. */
@Injectable()
export class WithdrawItem {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: LedgerRepository,
    private readonly own: OwnItem,
    private readonly uploads: HeldUploads,
    private readonly clock: Clock,
  ) {}

  /**
   * Its evidence goes with it, after a while in which it can be put back. Withdrawn twice is withdrawn once.
   *
   * @throws DomainError `not-found`; `forbidden` for what facts say
   */
  run(viewer: Viewer, id: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const item = await this.own.hold(tx, viewer, id);
      if (!isOwners(item.kind)) throw new DomainError('forbidden', 'It comes from facts, and is corrected there.');
      if (item.minutes === 0) return;
      const now = this.clock.now();
      await this.ledger.post(tx, id, { minutes: -item.minutes, reason: 'withdrawn' }, now);
      await this.uploads.keep(tx, id, item.personId, [], now);
    });
  }

  /** Puts back what was withdrawn; nothing happens to what is there. @throws DomainError `not-found` */
  restore(viewer: Viewer, id: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      await this.own.hold(tx, viewer, id);
      const last = await this.ledger.lastEntry(tx, id);
      if (last?.reason !== 'withdrawn') return;
      await this.ledger.post(tx, id, { minutes: -last.minutes, reason: 'made' }, this.clock.now());
      await this.uploads.putBack(tx, id, last.at);
    });
  }
}
