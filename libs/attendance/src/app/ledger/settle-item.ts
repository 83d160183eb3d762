import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import type { Tx } from '#platform';
import { attendanceEvent } from '../../attendance-events.js';
import type { CountedFact, EntryReason } from '../../domain/ledger/item.js';
import { LedgerRepository } from '../../infra/ledger/ledger-repository.js';

/** Brings the ledger to what the facts say, in the transaction that makes them true. */
@Injectable()
export class SettleItem {
  constructor(
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * A fact counts once: what it counts already is made up to its minutes, or down to them, by an entry more. Its words
   * are those of when it was first counted.
   *
   * @param reason why it is told again; the first entry is `made`
   */
  async settle(tx: Tx, fact: CountedFact, reason: EntryReason): Promise<void> {
    if (fact.minutes === 0 && !(await this.ledger.knows(tx, fact))) return;
    const now = this.clock.now();
    const item = await this.ledger.holdFact(tx, fact, now);
    const isAnothers = item.personId !== fact.personId;
    if (isAnothers) await this.ledger.give(tx, item.id, fact.personId);
    const difference = fact.minutes - item.minutes;
    if (difference !== 0) await this.ledger.post(tx, item.id, difference, item.minutes === 0 ? 'made' : reason, now);
    if (isAnothers || difference !== 0) {
      tx.emit(attendanceEvent('attendance.item-changed', { itemId: item.id, personId: fact.personId }));
    }
  }
}
