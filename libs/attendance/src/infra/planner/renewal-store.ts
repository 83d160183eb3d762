import { Injectable } from '@nestjs/common';
import type { Instant } from '#kernel';
import { Database, type Tx } from '#platform';

/** A renewal with all that belongs to it, for the eye. */
export interface RenewalRow {
  id: string;
  expiresOn: string;
  renewedAt: Instant;
  certifications: string[];
  /** What it was paid with: minutes when it was spent, and what stands of them now. */
  items: { id: string; title: string; happenedOn: string; minutes: number; minutesNow: number }[];
  /** Whether nothing has followed that goes by it. */
  canUndo: boolean;
}

/** What a renewal changes. */
export interface Renewal {
  id: string;
  personId: string;
  expiresOn: string;
  at: Instant;
  certifications: readonly { id: string; expiresOn: string }[];
  items: readonly { id: string; minutes: number }[];
}

/** Renewals, and what was spent on them. */
@Injectable()
export class RenewalStore {
  constructor(private readonly database: Database) {}

  async add(tx: Tx, { id, personId, expiresOn, at, certifications, items }: Renewal): Promise<void> {
    await tx.query(
      'INSERT INTO renewal (id, person_id, expires_on, renewed_at) VALUES ($1, $2, $3, to_timestamp($4 / 1000.0))',
      [id, personId, expiresOn, at],
    );
    await tx.query(
      `INSERT INTO renewal_certification (renewal_id, certification_id, expired_on)
       SELECT $1, * FROM unnest($2::uuid[], $3::date[])`,
      [id, certifications.map((one) => one.id), certifications.map((one) => one.expiresOn)],
    );
    await tx.query(
      'INSERT INTO ledger_spent (renewal_id, item_id, minutes) SELECT $1, * FROM unnest($2::uuid[], $3::int[])',
      [id, items.map((item) => item.id), items.map(({ minutes }) => minutes)],
    );
  }

  /** One of a person's own, with what each certification would have expired on without it. */
  async find(tx: Tx, personId: string, id: string) {
    const rows = await tx.query<{ expiresOn: string; certifications: { id: string; expiredOn: string }[] }>(
      `SELECT renewal.expires_on::text AS "expiresOn",
              coalesce((SELECT jsonb_agg(jsonb_build_object('id', certification_id, 'expiredOn', expired_on))
                          FROM renewal_certification WHERE renewal_id = renewal.id), '[]') AS certifications
         FROM renewal WHERE id = $1 AND person_id = $2`,
      [id, personId],
    );
    return rows[0];
  }

  /** Gives somebody's renewals to the member whom they turned out to be. */
  async give(tx: Tx, from: string, to: string): Promise<void> {
    await tx.query('UPDATE renewal SET person_id = $2 WHERE person_id = $1', [from, to]);
  }

  /** What was spent on it can be counted again. */
  async remove(tx: Tx, id: string): Promise<void> {
    await tx.query('DELETE FROM renewal WHERE id = $1', [id]);
  }

  /** A person's, the latest first; one row more than asked for. */
  ofPerson(personId: string, limit: number, after?: string): Promise<RenewalRow[]> {
    return this.database.query<RenewalRow>(
      `SELECT renewal.id, renewal.expires_on::text AS "expiresOn",
              (extract(epoch FROM renewal.renewed_at) * 1000)::float8 AS "renewedAt",
              coalesce((SELECT jsonb_agg(held.code ORDER BY held.code)
                          FROM renewal_certification renewed
                          JOIN held_certification held ON held.id = renewed.certification_id
                         WHERE renewed.renewal_id = renewal.id), '[]') AS certifications,
              NOT EXISTS (SELECT FROM renewal_certification renewed
                            JOIN held_certification held ON held.id = renewed.certification_id
                           WHERE renewed.renewal_id = renewal.id
                             AND held.expires_on NOT IN (renewal.expires_on, renewed.expired_on)) AS "canUndo",
              coalesce((SELECT jsonb_agg(jsonb_build_object('id', item.id, 'title', item.title,
                                 'happenedOn', item.happened_on, 'minutes', spent.minutes,
                                 'minutesNow', (SELECT coalesce(sum(minutes), 0)::int FROM ledger_entry
                                                 WHERE item_id = item.id)) ORDER BY item.happened_on, item.id)
                          FROM ledger_spent spent JOIN ledger_item item ON item.id = spent.item_id
                         WHERE spent.renewal_id = renewal.id), '[]') AS items
         FROM renewal WHERE person_id = $1 AND ($3::uuid IS NULL OR id < $3) ORDER BY id DESC LIMIT $2`,
      [personId, limit + 1, after ?? null],
    );
  }
}
