import { Injectable } from '@nestjs/common';
import { type Instant, uuidv7 } from '#kernel';
import type { Tx } from '#platform';
import type { CountedFact, EntryReason, ItemKind } from '../../domain/ledger/item.js';

/** An item, which nobody else changes until the transaction ends. */
export interface HeldItem {
  id: string;
  personId: string;
  kind: ItemKind;
  /** Whole minutes: the sum of its entries. */
  minutes: number;
  logged: boolean;
  revision: number;
}

const HELD = `id, person_id AS "personId", kind, logged_at IS NOT NULL AS logged, revision,
  (SELECT coalesce(sum(minutes), 0)::int FROM ledger_entry WHERE item_id = ledger_item.id) AS minutes`;

/** The tables of the ledger, for those who write them. */
@Injectable()
export class LedgerRepository {
  /** The item of a fact, made where there was none; it belongs to whom the fact says. */
  async holdFact(tx: Tx, fact: CountedFact, now: Instant): Promise<HeldItem> {
    const { kind, sourceId, personId, category, title, description, happenedOn } = fact;
    await tx.query(
      `INSERT INTO ledger_item (id, person_id, kind, source_id, category, title, description, happened_on, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, to_timestamp($9 / 1000.0)) ON CONFLICT DO NOTHING`,
      [uuidv7(now), personId, kind, sourceId, category, title, description, happenedOn, now],
    );
    const held = await tx.query<{ id: string }>(
      `SELECT id FROM ledger_item WHERE kind = $1 AND source_id = $2 AND (kind <> 'reading' OR person_id = $3)
          FOR NO KEY UPDATE`,
      [kind, sourceId, personId],
    );
    return (await this.read(tx, held[0]!.id))!;
  }

  /** Whether a fact was ever counted. */
  async knows(tx: Tx, { kind, sourceId, personId }: CountedFact): Promise<boolean> {
    const found = await tx.query(
      `SELECT FROM ledger_item WHERE kind = $1 AND source_id = $2 AND (kind <> 'reading' OR person_id = $3)`,
      [kind, sourceId, personId],
    );
    return found.length > 0;
  }

  /** The item with that id. */
  async hold(tx: Tx, id: string): Promise<HeldItem | undefined> {
    // Held first, read afterwards: its entries may have changed while this waited.
    await tx.query('SELECT FROM ledger_item WHERE id = $1 FOR NO KEY UPDATE', [id]);
    return this.read(tx, id);
  }

  /** Adds an entry. The item is held. */
  async post(tx: Tx, itemId: string, minutes: number, reason: EntryReason, now: Instant): Promise<void> {
    await tx.query(
      `INSERT INTO ledger_entry (id, item_id, minutes, reason, at) VALUES ($1, $2, $3, $4, to_timestamp($5 / 1000.0))`,
      [uuidv7(now), itemId, minutes, reason, now],
    );
  }

  /** Gives an item to the member whom its guest turned out to be. The item is held. */
  async give(tx: Tx, itemId: string, personId: string): Promise<void> {
    await tx.query('UPDATE ledger_item SET person_id = $2 WHERE id = $1', [itemId, personId]);
  }

  private async read(tx: Tx, id: string): Promise<HeldItem | undefined> {
    return (await tx.query<HeldItem>(`SELECT ${HELD} FROM ledger_item WHERE id = $1`, [id]))[0];
  }
}
