import { Injectable } from '@nestjs/common';
import { type Instant, uuidv7 } from '#kernel';
import type { Tx } from '#platform';
import type { Category, CountedFact, Entry, ItemKind } from '../../domain/ledger/item.js';

/** What an item says of itself. */
export interface ItemWords {
  category: Category;
  title: string;
  description: string;
  /** In its owner's words, instead of what was written from facts; null for what members bring themselves. */
  ownDescription: string | null;
  happenedOn: string;
}

/** An item, which nobody else changes until the transaction ends. */
export interface HeldItem extends ItemWords {
  id: string;
  personId: string;
  kind: ItemKind;
  sourceId: string | null;
  /** Whole minutes: the sum of its entries. */
  minutes: number;
  logged: boolean;
  revision: number;
  /** Whole minutes that reading it takes; null where nobody has said, and for all that is not read. */
  estimate: number | null;
}

/** An entry as it stands in the ledger. */
export interface PostedEntry extends Entry {
  at: Instant;
}

const HELD = `id, person_id AS "personId", kind, source_id AS "sourceId", category, title, description,
  own_description AS "ownDescription", happened_on::text AS "happenedOn", logged_at IS NOT NULL AS logged, revision,
  (SELECT coalesce(sum(minutes), 0)::int FROM ledger_entry WHERE item_id = ledger_item.id) AS minutes,
  (SELECT material.minutes FROM material
    WHERE ledger_item.kind = 'reading' AND material.id = ledger_item.source_id) AS estimate`;

/** Which item a fact is, in the parameters $1 to $3. */
const OF_FACT = `kind = $1 AND source_id = $2 AND (kind <> 'reading' OR person_id = $3)`;

/** The tables of the ledger, for those who write them. */
@Injectable()
export class LedgerRepository {
  /** The item of a fact, made where there was none. */
  async holdFact(tx: Tx, fact: CountedFact, now: Instant): Promise<HeldItem> {
    await this.insert(tx, fact, now);
    return (await this.holdOf(tx, fact))!;
  }

  /** The item of a fact; undefined where it was never counted. */
  async holdOf(
    tx: Tx,
    { kind, sourceId, personId }: Pick<CountedFact, 'kind' | 'sourceId'> & { personId: string | null },
  ): Promise<HeldItem | undefined> {
    const sql = `SELECT id FROM ledger_item WHERE ${OF_FACT} FOR NO KEY UPDATE`;
    const [held] = await tx.query<{ id: string }>(sql, [kind, sourceId, personId]);
    // Held first, read afterwards: its entries may have changed while this waited.
    return held && this.read(tx, held.id);
  }

  /** The item with that id. */
  async hold(tx: Tx, id: string): Promise<HeldItem | undefined> {
    await tx.query('SELECT FROM ledger_item WHERE id = $1 FOR NO KEY UPDATE', [id]);
    return this.read(tx, id);
  }

  /** Adds what a member brings themselves. @returns its id */
  async add(tx: Tx, item: Omit<ItemWords, 'ownDescription'> & { personId: string }, now: Instant): Promise<string> {
    const [added] = await this.insert(tx, { ...item, kind: 'own', sourceId: null }, now);
    return added!.id;
  }

  /** Adds an entry. The item is held. */
  async post(tx: Tx, itemId: string, { minutes, reason }: Entry, now: Instant): Promise<void> {
    await tx.query(
      `INSERT INTO ledger_entry (id, item_id, minutes, reason, at) VALUES ($1, $2, $3, $4, to_timestamp($5 / 1000.0))`,
      [uuidv7(now), itemId, minutes, reason, now],
    );
  }

  /** The entry that came last; undefined where there is none. */
  async lastEntry(tx: Tx, itemId: string): Promise<PostedEntry | undefined> {
    const rows = await tx.query<PostedEntry>(
      `SELECT minutes, reason, (extract(epoch FROM at) * 1000)::float8 AS at FROM ledger_entry
        WHERE item_id = $1 ORDER BY at DESC, id DESC LIMIT 1`,
      [itemId],
    );
    return rows[0];
  }

  /** Stores what its owner says of it. The item is held. */
  async reword(tx: Tx, id: string, words: ItemWords): Promise<void> {
    await tx.query(
      `UPDATE ledger_item SET category = $2, title = $3, description = $4, own_description = $5, happened_on = $6,
              revision = revision + 1
        WHERE id = $1`,
      [id, words.category, words.title, words.description, words.ownDescription, words.happenedOn],
    );
  }

  /** Notes that its owner entered so many minutes with the Scrum Alliance; null for not. The item is held. */
  async setLogged(tx: Tx, id: string, logged: { minutes: number; at: Instant } | null): Promise<void> {
    await tx.query('UPDATE ledger_item SET logged_at = to_timestamp($2 / 1000.0), logged_minutes = $3 WHERE id = $1', [
      id,
      logged?.at ?? null,
      logged?.minutes ?? null,
    ]);
  }

  /** What was logged of an item that went into another one was logged of that one, all in all. Both are held. */
  async takeOverLogged(tx: Tx, from: string, to: string): Promise<void> {
    await tx.query(
      `UPDATE ledger_item kept SET logged_at = greatest(kept.logged_at, gone.logged_at),
              logged_minutes = coalesce(kept.logged_minutes, 0) + gone.logged_minutes
         FROM ledger_item gone WHERE gone.id = $1 AND kept.id = $2 AND gone.logged_at IS NOT NULL`,
      [from, to],
    );
    await tx.query('UPDATE ledger_item SET logged_at = NULL, logged_minutes = NULL WHERE id = $1', [from]);
  }

  /**
   * Gives an item to whom its facts are about. What its owner said of it goes along where that is the same person, who
   * has become a member or is one under two addresses. The item is held.
   */
  async give(tx: Tx, itemId: string, personId: string): Promise<void> {
    await tx.query(
      `UPDATE ledger_item SET person_id = $2, (own_description, logged_at, logged_minutes) = (
         SELECT own_description, logged_at, logged_minutes FROM (SELECT 1) one
          WHERE (SELECT merged_into FROM person WHERE id = ledger_item.person_id) = $2)
        WHERE id = $1`,
      [itemId, personId],
    );
  }

  /** The items of somebody that no fact will ever move: what they brought themselves, and what they have read. */
  async ownItemsOf(tx: Tx, personId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM ledger_item WHERE person_id = $1 AND kind IN ('own', 'reading') ORDER BY id FOR NO KEY UPDATE`,
      [personId],
    );
    return rows.map(({ id }) => id);
  }

  private insert(
    tx: Tx,
    item: Omit<ItemWords, 'ownDescription'> & { personId: string; kind: ItemKind; sourceId: string | null },
    now: Instant,
  ): Promise<{ id: string }[]> {
    const { kind, sourceId, personId, category, title, description, happenedOn } = item;
    return tx.query(
      `INSERT INTO ledger_item (id, person_id, kind, source_id, category, title, description, happened_on, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, to_timestamp($9 / 1000.0)) ON CONFLICT DO NOTHING RETURNING id`,
      [uuidv7(now), personId, kind, sourceId, category, title, description, happenedOn, now],
    );
  }

  private async read(tx: Tx, id: string): Promise<HeldItem | undefined> {
    return (await tx.query<HeldItem>(`SELECT ${HELD} FROM ledger_item WHERE id = $1`, [id]))[0];
  }
}
