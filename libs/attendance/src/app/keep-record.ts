import { Injectable } from '@nestjs/common';
import { People, type Person } from '#identity';
import type { Tx } from '#platform';
import type { EntryReason } from '../domain/ledger/item.js';
import { type AttendanceRecord, countedOf, isNews } from '../domain/record.js';
import { RecordRepository } from '../infra/record-repository.js';
import { SettleItem } from './ledger/settle-item.js';
import { Letters } from './letters.js';

/** Keeps a record with all that follows from it: what the ledger counts, and the letter that it is there. */
@Injectable()
export class KeepRecord {
  constructor(
    private readonly records: RecordRepository,
    private readonly items: SettleItem,
    private readonly letters: Letters,
    private readonly people: People,
  ) {}

  /**
   * @param to whom it is about
   * @param before the record as it is kept, which is held; undefined where it is new
   */
  async keep(
    tx: Tx,
    to: Person | undefined,
    before: AttendanceRecord | undefined,
    after: AttendanceRecord,
    reason: EntryReason,
  ): Promise<void> {
    if (!before) await this.records.add(tx, after);
    else if (after !== before) await this.records.change(tx, after);
    if (after !== before) await this.items.settle(tx, countedOf(after), reason);
    if (to && isNews(before, after) && !(await this.wasTold(tx, before, after))) {
      await this.letters.recordIssued(tx, to, after);
    }
  }

  /** Whether the same person heard of it under another address of theirs. */
  private async wasTold(tx: Tx, before: AttendanceRecord | undefined, after: AttendanceRecord): Promise<boolean> {
    if (!before || before.issuedAt === null || before.personId === after.personId) return false;
    return (await this.people.find(before.personId, tx))?.hadAccount ?? false;
  }

  /** Takes a record into the one that the same person has of the same session as a member. */
  async absorb(tx: Tx, one: AttendanceRecord, members: AttendanceRecord): Promise<void> {
    await this.items.absorb(tx, countedOf(one), countedOf(members));
    await this.records.absorb(tx, one.id, members.id);
  }
}
