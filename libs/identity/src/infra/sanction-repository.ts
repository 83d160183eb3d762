import { Injectable } from '@nestjs/common';
import type { SanctionKind } from '#contracts';
import type { Instant } from '#kernel';
import type { Tx } from '#platform';
import { type Queryable, timestamp } from './queryable.js';

interface NewSanction {
  id: string;
  personId: string;
  kind: SanctionKind;
  from: Instant;
  /** Null for a warning, which has no term. */
  until: Instant | null;
  givenBy: string;
}

/** The table `sanction`. */
@Injectable()
export class SanctionRepository {
  async add(tx: Tx, { id, personId, kind, from, until, givenBy }: NewSanction): Promise<void> {
    await tx.query(
      `INSERT INTO sanction (id, person_id, kind, from_at, until_at, given_by) VALUES ($1, $2, $3, $4, $5, $6)`,
      [id, personId, kind, timestamp(from), until === null ? null : timestamp(until), givenBy],
    );
  }

  async lift(tx: Tx, id: string, now: Instant): Promise<void> {
    await tx.query('UPDATE sanction SET lifted_at = $2 WHERE id = $1 AND lifted_at IS NULL', [id, timestamp(now)]);
  }

  /** The sanction of a kind that holds longest; undefined where none does. */
  async longest(
    from: Queryable,
    personId: string,
    kind: Exclude<SanctionKind, 'warn'>,
    now: Instant,
  ): Promise<{ id: string; until: Date } | undefined> {
    const rows = await from.query<{ id: string; until: Date }>(
      `SELECT id, until_at AS until FROM sanction
        WHERE person_id = $1 AND kind = $2 AND lifted_at IS NULL AND until_at > $3
        ORDER BY until_at DESC, id LIMIT 1`,
      [personId, kind, timestamp(now)],
    );
    return rows[0];
  }
}
