import { Injectable } from '@nestjs/common';
import { heldFiles } from '#forum';
import type { Instant } from '#kernel';
import { IN_LIBRARY } from '#materials';
import { Database } from '#platform';
import type { Category, ItemKind } from '../../domain/ledger/item.js';
import { longDayMinutes, minutesPerSeu } from '../rules/rule-book.js';
import type { PostedEntry } from './ledger-repository.js';

/** An item as its owner sees it in a list. */
export interface ItemRow {
  id: string;
  kind: ItemKind;
  sourceId: string | null;
  category: Category;
  title: string;
  /** In its owner's words, where they have any. */
  description: string;
  /** Whether those are not what was written from facts. */
  reworded: boolean;
  happenedOn: string;
  minutes: number;
  /** Of a Scrum Education Unit on its day. */
  minutesPerSeu: number;
  /** All that its owner counts on that day. */
  dayMinutes: number;
  /** More than that on a day is worth a second look. */
  longDayMinutes: number;
  loggedAt: Instant | null;
  loggedMinutes: number | null;
  revision: number;
  /** How many files lie beside it. */
  files: number;
}

/** A file that somebody keeps as evidence. */
export interface EvidenceRow {
  id: string;
  name: string;
  type: string;
  bytes: number;
}

/** An item with its history. */
export interface ItemDetailRow extends ItemRow {
  entries: (PostedEntry & { id: string })[];
  evidence: EvidenceRow[];
}

/** What somebody counts of one category in one year. */
export interface TotalRow {
  year: number;
  category: Category;
  items: number;
  minutes: number;
  /** Of a Scrum Education Unit at the end of the year. */
  minutesPerSeu: number;
}

/** Something that was read in the free library, and is not in the ledger. */
export interface ReadingRow {
  materialId: string;
  title: string;
  author: string;
  /** Whole minutes that reading it takes; null where nobody has said. */
  minutes: number | null;
}

/** Which items are asked for; all of them where nothing is said. */
export interface ItemFilter {
  category?: Category;
  kind?: ItemKind;
  year?: number;
  logged?: boolean;
}

const millis = (column: string) => `(extract(epoch FROM ${column}) * 1000)::float8`;

const balanceOf = (item: string) =>
  `(SELECT coalesce(sum(entry.minutes), 0)::int FROM ledger_entry entry WHERE entry.item_id = ${item}.id)`;

const ITEM = `item.id, item.kind, item.source_id AS "sourceId", item.category, item.title,
  coalesce(item.own_description, item.description) AS description, item.own_description IS NOT NULL AS reworded,
  item.happened_on::text AS "happenedOn", ${balanceOf('item')} AS minutes,
  ${minutesPerSeu('item.happened_on')} AS "minutesPerSeu",
  ${longDayMinutes('item.happened_on')} AS "longDayMinutes",
  (SELECT coalesce(sum(entry.minutes), 0)::int FROM ledger_item other JOIN ledger_entry entry ON entry.item_id = other.id
    WHERE other.person_id = item.person_id AND other.happened_on = item.happened_on) AS "dayMinutes",
  ${millis('item.logged_at')} AS "loggedAt", item.logged_minutes AS "loggedMinutes", item.revision,
  jsonb_array_length(${heldFiles('item.id')}) AS files`;

/** SQL: whether an item is shown in lists: it counts something, or was logged, so that its owner hears that it does not. */
const SHOWN = `(item.logged_at IS NOT NULL OR ${balanceOf('item')} > 0)`;

/** The reads of ledgers, one statement each. Lists read one row more than asked for: whether there is more. */
@Injectable()
export class LedgerQueries {
  constructor(private readonly database: Database) {}

  /** Somebody's items, the latest day first. */
  page(
    personId: string,
    { category, kind, year, logged }: ItemFilter,
    limit: number,
    after?: { happenedOn: string; id: string },
  ): Promise<ItemRow[]> {
    return this.database.query(
      `SELECT ${ITEM} FROM ledger_item item
        WHERE item.person_id = $1 AND ${SHOWN}
          AND ($3::text IS NULL OR item.category = $3) AND ($4::text IS NULL OR item.kind = $4)
          AND ($5::int IS NULL OR item.happened_on BETWEEN make_date($5, 1, 1) AND make_date($5, 12, 31))
          AND ($6::boolean IS NULL OR (item.logged_at IS NOT NULL) = $6)
          AND ($7::date IS NULL OR (item.happened_on, item.id) < ($7, $8::uuid))
        ORDER BY item.happened_on DESC, item.id DESC LIMIT $2`,
      [
        ...[personId, limit + 1, category ?? null, kind ?? null, year ?? null, logged ?? null],
        ...[after?.happenedOn ?? null, after?.id ?? null],
      ],
    );
  }

  /** One item of somebody's, also one that was withdrawn. */
  async one(personId: string, id: string): Promise<ItemDetailRow | undefined> {
    const rows = await this.database.query<ItemDetailRow>(
      `SELECT ${ITEM}, ${heldFiles('item.id')} AS evidence,
              (SELECT jsonb_agg(jsonb_build_object('id', entry.id, 'minutes', entry.minutes, 'reason', entry.reason,
                                                   'at', ${millis('entry.at')}) ORDER BY entry.at, entry.id)
                 FROM ledger_entry entry WHERE entry.item_id = item.id) AS entries
         FROM ledger_item item WHERE item.id = $2 AND item.person_id = $1`,
      [personId, id],
    );
    return rows[0];
  }

  /** What somebody counts, by year and category, the latest year first. */
  totals(personId: string): Promise<TotalRow[]> {
    return this.database.query(
      `SELECT total.*, ${minutesPerSeu('make_date(total.year, 12, 31)')} AS "minutesPerSeu" FROM (
       SELECT extract(year FROM item.happened_on)::int AS year, item.category, count(*)::int AS items,
              sum(counted.minutes)::int AS minutes
         FROM ledger_item item CROSS JOIN LATERAL (SELECT ${balanceOf('item')} AS minutes) counted
        WHERE item.person_id = $1 AND counted.minutes > 0
        GROUP BY 1, 2) total ORDER BY total.year DESC, total.category`,
      [personId],
    );
  }

  /** What somebody has read in the free library and not entered, the newest first. */
  readings(
    personId: string,
    limit: number,
    { after, materialId }: { after: string | undefined; materialId: string | undefined },
  ): Promise<ReadingRow[]> {
    return this.database.query(
      `SELECT material.id AS "materialId", material.title, material.author, material.minutes
         FROM material_use uses JOIN material ON material.id = uses.material_id
        WHERE uses.person_id = $1 AND uses.offering_id IS NULL AND uses.completed_at IS NOT NULL AND ${IN_LIBRARY}
          AND NOT EXISTS (SELECT FROM ledger_item item
                           WHERE item.person_id = $1 AND item.kind = 'reading' AND item.source_id = material.id
                             AND ${balanceOf('item')} > 0)
          AND ($3::uuid IS NULL OR material.id < $3) AND ($4::uuid IS NULL OR material.id = $4)
        ORDER BY material.id DESC LIMIT $2`,
      [personId, limit + 1, after ?? null, materialId ?? null],
    );
  }
}
