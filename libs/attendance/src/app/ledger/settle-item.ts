import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import type { Tx } from '#platform';
import { attendanceEvent } from '../../attendance-events.js';
import { type CountedFact, type EntryReason, entryTowards } from '../../domain/ledger/item.js';
import { type HeldItem, LedgerRepository } from '../../infra/ledger/ledger-repository.js';

/** Which fact it is; it need not be known whose it was. */
type Told = Pick<CountedFact, 'kind' | 'sourceId'> & { personId: string | null };

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
    if (fact.minutes === 0) return this.takeBack(tx, fact, reason);
    const item = await this.ledger.holdFact(tx, fact, this.clock.now());
    const isAnothers = item.personId !== fact.personId;
    if (isAnothers) await this.ledger.give(tx, item.id, fact.personId);
    const changed = await this.bring(tx, item, fact.minutes, reason);
    if (isAnothers || changed) this.tell(tx, item.id, fact.personId);
  }

  /** A fact counts nothing any more. */
  async takeBack(tx: Tx, fact: Told, reason: EntryReason): Promise<void> {
    const item = await this.ledger.holdOf(tx, fact);
    if (item && (await this.bring(tx, item, 0, reason))) this.tell(tx, item.id, item.personId);
  }

  /** One fact turned out to be part of another one, which counts them both from now on. */
  async absorb(tx: Tx, one: Told, into: Told): Promise<void> {
    const item = await this.ledger.holdOf(tx, one);
    const kept = await this.ledger.holdOf(tx, into);
    if (item && kept) await this.ledger.takeOverLogged(tx, item.id, kept.id);
    if (item && (await this.bring(tx, item, 0, 'withdrawn'))) this.tell(tx, item.id, item.personId);
  }

  /** Brings an item that is held to so many minutes. @returns whether it counted others */
  async bring(tx: Tx, item: HeldItem, minutes: number, reason: EntryReason): Promise<boolean> {
    const entry = entryTowards(item.minutes, minutes, reason);
    if (entry) await this.ledger.post(tx, item.id, entry, this.clock.now());
    return entry !== undefined;
  }

  private tell(tx: Tx, itemId: string, personId: string): void {
    tx.emit(attendanceEvent('attendance.item-changed', { itemId, personId }));
  }
}
