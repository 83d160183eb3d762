import { Injectable } from '@nestjs/common';
import { heldFiles } from '#forum';
import type { Instant } from '#kernel';
import { Database } from '#platform';
import { CATEGORIES, type CategoryTotal, type CountedItem, type Period } from '../../domain/papers/counted.js';
import type { ExportedItem } from '../../domain/papers/exported.js';

/** How many items are read at once. */
export const AT_ONCE = 200;

/** What a period comes to. */
export interface Totals {
  totals: CategoryTotal[];
  /** When the last of its entries was made; 0 where there are none. */
  changedAt: Instant;
}

/** A credential of somebody's, revoked ones among them. */
export interface OwnCredential {
  id: string;
  title: string;
  happenedOn: string;
  issuedAt: Instant;
}

/** A file that lies beside something of somebody's ledger. */
export interface OwnEvidence {
  id: string;
  name: string;
  bytes: number;
  title: string;
  happenedOn: string;
}

const millis = (column: string) => `(extract(epoch FROM ${column}) * 1000)::float8`;

/** SQL: the place of a category among the others. */
const RANK = `array_position('{${CATEGORIES.join(',')}}'::text[], item.category)`;

/** SQL: an item as papers show it, beside what its entries come to and the credential of it that stands. */
const ITEM = `item.id, item.kind, item.category, item.title, coalesce(item.own_description, item.description) AS description,
  item.happened_on::text AS "happenedOn", counted.minutes, ${millis('counted.changed_at')} AS "changedAt",
  coalesce(record.topics, '{}') AS topics, record.rule_version AS "ruleVersion", credential.id AS "credentialId",
  credential.name AS "signedName"`;

const FROM_ITEM = `FROM ledger_item item
  CROSS JOIN LATERAL (SELECT coalesce(sum(entry.minutes), 0)::int AS minutes, max(entry.at) AS changed_at
                        FROM ledger_entry entry WHERE entry.item_id = item.id) counted
  LEFT JOIN attendance_record record ON item.kind = 'meetup' AND record.id = item.source_id
  LEFT JOIN credential ON credential.item_id = item.id AND credential.revoked_at IS NULL`;

const ENTRIES = `coalesce((
  SELECT jsonb_agg(jsonb_build_object('minutes', entry.minutes, 'reason', entry.reason, 'at', entry.at)
                   ORDER BY entry.at, entry.id) FROM ledger_entry entry WHERE entry.item_id = item.id), '[]')`;

const CREDENTIALS = `coalesce((
  SELECT jsonb_agg(jsonb_build_object('id', issued.id, 'issuedAt', issued.issued_at, 'revokedAt', issued.revoked_at,
                                      'reason', issued.reason, 'replacedBy', issued.replaced_by,
                                      'signed', issued.signed) ORDER BY issued.issued_at, issued.id)
    FROM credential issued WHERE issued.item_id = item.id AND issued.person_id = item.person_id), '[]')`;

const OWN = `id, title, happened_on::text AS "happenedOn", ${millis('issued_at')} AS "issuedAt"`;

/** What papers are made of, each read one statement, of the ledger of one person. */
@Injectable()
export class PapersReader {
  constructor(private readonly database: Database) {}

  /** One item that counts something; undefined where there is none of theirs. */
  async one(personId: string, itemId: string): Promise<CountedItem | undefined> {
    const rows = await this.database.query<CountedItem>(
      `SELECT ${ITEM} ${FROM_ITEM} WHERE item.person_id = $1 AND item.id = $2 AND counted.minutes > 0`,
      [personId, itemId],
    );
    return rows[0];
  }

  /** What a period comes to, category by category. */
  async totals(personId: string, { from, to }: Period): Promise<Totals> {
    const rows = await this.database.query<CategoryTotal & { changedAt: Instant }>(
      `SELECT item.category, count(*)::int AS items, sum(counted.minutes)::int AS minutes,
              max(${millis('counted.changed_at')}) AS "changedAt"
         ${FROM_ITEM}
        WHERE item.person_id = $1 AND item.happened_on BETWEEN $2 AND $3 AND counted.minutes > 0
        GROUP BY item.category ORDER BY ${RANK}`,
      [personId, from, to],
    );
    return { totals: rows, changedAt: Math.max(0, ...rows.map(({ changedAt }) => changedAt)) };
  }

  /** The items of a period by category and day, some at a time. */
  async *items(personId: string, { from, to }: Period): AsyncGenerator<CountedItem[]> {
    let last: CountedItem | undefined;
    for (;;) {
      const rows = await this.database.query<CountedItem>(
        `SELECT ${ITEM} ${FROM_ITEM}
          WHERE item.person_id = $1 AND item.happened_on BETWEEN $2 AND $3 AND counted.minutes > 0
            AND ($5::text IS NULL OR (${RANK}, item.happened_on, item.id) >
                 (array_position('{${CATEGORIES.join(',')}}'::text[], $5), $6::date, $7::uuid))
          ORDER BY ${RANK}, item.happened_on, item.id LIMIT $4`,
        [personId, from, to, AT_ONCE, last?.category ?? null, last?.happenedOn ?? null, last?.id ?? null],
      );
      if (rows.length > 0) yield rows;
      if (rows.length < AT_ONCE) return;
      last = rows.at(-1);
    }
  }

  /** All of somebody's ledger, what was taken back among it, the first day first, some at a time. */
  async *everything(personId: string): AsyncGenerator<ExportedItem[]> {
    let last: ExportedItem | undefined;
    for (;;) {
      const rows = await this.database.query<ExportedItem>(
        `SELECT ${ITEM}, item.created_at AS "createdAt", item.logged_at AS "loggedAt", ${ENTRIES} AS entries,
                ${heldFiles('item.id')} AS evidence, ${CREDENTIALS} AS credentials,
                record.started_at AS "startedAt", record.computed_minutes AS "computedMinutes"
           ${FROM_ITEM}
          WHERE item.person_id = $1 AND ($3::date IS NULL OR (item.happened_on, item.id) > ($3, $4::uuid))
          ORDER BY item.happened_on, item.id LIMIT $2`,
        [personId, AT_ONCE, last?.happenedOn ?? null, last?.id ?? null],
      );
      if (rows.length > 0) yield rows;
      if (rows.length < AT_ONCE) return;
      last = rows.at(-1);
    }
  }

  /** The years in which something counts. */
  async years(personId: string): Promise<number[]> {
    const rows = await this.database.query<{ year: number }>(
      `SELECT DISTINCT extract(year FROM item.happened_on)::int AS year
         ${FROM_ITEM} WHERE item.person_id = $1 AND counted.minutes > 0 ORDER BY year`,
      [personId],
    );
    return rows.map(({ year }) => year);
  }

  /** What was issued to somebody, without what was signed. */
  credentials(personId: string): Promise<OwnCredential[]> {
    return this.database.query(
      `SELECT ${OWN} FROM credential WHERE person_id = $1 AND signed IS NOT NULL ORDER BY happened_on, id`,
      [personId],
    );
  }

  /** A credential letter by letter; undefined where there is none of theirs. */
  async signed(personId: string, id: string): Promise<(OwnCredential & { signed: string }) | undefined> {
    const rows = await this.database.query<OwnCredential & { signed: string }>(
      `SELECT ${OWN}, signed FROM credential WHERE person_id = $1 AND id = $2 AND signed IS NOT NULL`,
      [personId, id],
    );
    return rows[0];
  }

  /** The files beside what is in somebody's ledger. */
  evidence(personId: string): Promise<OwnEvidence[]> {
    return this.database.query(
      `SELECT file.id, file.name, file.bytes, item.title, item.happened_on::text AS "happenedOn"
         FROM ledger_item item
         JOIN jsonb_to_recordset(${heldFiles('item.id')}) AS file (id uuid, name text, bytes float8) ON true
        WHERE item.person_id = $1 ORDER BY item.happened_on, item.id, file.id`,
      [personId],
    );
  }
}
