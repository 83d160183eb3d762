import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HeldUploads } from '#forum';
import { PERSON_MERGED, type PersonMerged } from '#identity';
import { DomainEvents, type Tx } from '#platform';
import { type HeldItem, LedgerRepository } from '../../infra/ledger/ledger-repository.js';
import { SettleItem } from './settle-item.js';

/**
 * Two accounts were one person: what the one entered is the other's. Meetups and classes come along with their facts, once
 * those are reckoned anew.
 */
@Injectable()
export class FollowMerges implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly ledger: LedgerRepository,
    private readonly items: SettleItem,
    private readonly uploads: HeldUploads,
  ) {}

  onModuleInit(): void {
    this.events.on<PersonMerged['payload']>(PERSON_MERGED, 'attendance.ledger', ({ payload: { from, to } }, tx) =>
      this.run(tx, from, to),
    );
  }

  private async run(tx: Tx, from: string, to: string): Promise<void> {
    for (const id of await this.ledger.ownItemsOf(tx, from)) {
      const item = (await this.ledger.hold(tx, id))!;
      const same = item.sourceId && (await this.ledger.holdOf(tx, { ...readingOf(item), personId: to }));
      if (same) await this.countOnce(tx, item, same);
      else {
        await this.ledger.give(tx, id, to);
        await this.uploads.give(tx, id, to);
      }
    }
  }

  /** What was read under both addresses is in one ledger, once. */
  private async countOnce(tx: Tx, item: HeldItem, same: HeldItem): Promise<void> {
    if (same.minutes === 0) await this.items.bring(tx, same, item.minutes, 'made');
    await this.ledger.takeOverLogged(tx, item.id, same.id);
    await this.items.bring(tx, item, 0, 'withdrawn');
  }
}

const readingOf = ({ sourceId }: HeldItem) => ({ kind: 'reading', sourceId: sourceId! }) as const;
