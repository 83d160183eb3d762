import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#platform';
import type { Category, ItemKind } from '../../domain/ledger/item.js';

/** An item of somebody's ledger, as it is now. */
export interface LedgerItem {
  id: string;
  personId: string;
  kind: ItemKind;
  category: Category;
  title: string;
  description: string;
  /** `YYYY-MM-DD` on the calendar of where it took place. */
  happenedOn: string;
  /** Whole minutes: the sum of its entries; 0 where what was counted has been taken back. */
  minutes: number;
  /** The attendance record, the enrolment or the material; null for what members bring themselves. */
  sourceId: string | null;
}

/** The ledger, for the rooms that build on it. */
@Injectable()
export class LedgerItems {
  constructor(private readonly database: Database) {}

  /** The item with that id; undefined where there is none. */
  async find(id: string, from: Pick<Tx, 'query'> = this.database): Promise<LedgerItem | undefined> {
    const rows = await from.query<LedgerItem>(
      `SELECT item.id, item.person_id AS "personId", item.kind, item.category, item.title, item.description,
              item.happened_on::text AS "happenedOn", item.source_id AS "sourceId",
              (SELECT coalesce(sum(entry.minutes), 0)::int FROM ledger_entry entry WHERE entry.item_id = item.id) AS minutes
         FROM ledger_item item WHERE item.id = $1`,
      [id],
    );
    return rows[0];
  }
}
