import { randomInt } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { Clock, type Instant, uuidv7 } from '#kernel';
import { Database, type Tx } from '#platform';
import type { StatusPlace } from '../domain/credential.js';
import { bitsOf, LIST_FULL, LIST_LENGTH } from '../domain/status-bits.js';

/** A list as it was signed last, and what it says by now. */
export interface StatusList {
  version: number;
  /** Null before it is signed for the first time. */
  signed: string | null;
  signedVersion: number | null;
}

const compress = promisify(gzip);

/** The status lists, and which of their entries are free. */
@Injectable()
export class StatusStore {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * So many entries that nobody has, at random. Nothing is held: whoever keeps a credential finds out from the database
   * whether somebody else took its entry meanwhile, which is one case in some ten thousand.
   */
  async freePlaces(count: number): Promise<StatusPlace[]> {
    const listId = await this.openList();
    const indexes = new Set<number>();
    while (indexes.size < count) {
      const tried = Array.from({ length: 2 * (count - indexes.size) }, () => randomInt(LIST_LENGTH));
      const rows = await this.database.query<{ index: number }>(
        'SELECT list_index AS index FROM credential WHERE list_id = $1 AND list_index = ANY ($2::int[])',
        [listId, tried],
      );
      const taken = new Set(rows.map(({ index }) => index));
      for (const index of tried) if (!taken.has(index) && indexes.size < count) indexes.add(index);
    }
    return [...indexes].map((index) => ({ listId, index }));
  }

  /** Counts entries that are given out, with what is given out. */
  async countTaken(tx: Tx, listId: string, count: number): Promise<void> {
    await tx.query('UPDATE status_list SET taken = taken + $2 WHERE id = $1', [listId, count]);
  }

  /** Lists that say something else from now on; all of them where none is named. */
  async changed(tx: Tx, listIds?: string[]): Promise<void> {
    await tx.query(
      `UPDATE status_list SET version = version + 1
        WHERE id IN (SELECT id FROM status_list WHERE $1::uuid[] IS NULL OR id = ANY ($1) ORDER BY id FOR UPDATE)`,
      [listIds ?? null],
    );
  }

  /** A list, without reckoning anything. */
  async read(listId: string): Promise<StatusList | undefined> {
    const { rows } = await this.database.pool.query<StatusList>({
      name: 'credentials-status-list',
      text: 'SELECT version, signed, signed_version AS "signedVersion" FROM status_list WHERE id = $1',
      values: [listId],
    });
    return rows[0];
  }

  /** What a list says by now, as it is written in a credential: Multibase of its compressed bits. */
  async content(listId: string): Promise<{ version: number; encodedList: string }> {
    const [row] = await this.database.query<{ version: number; revoked: number[] }>(
      `SELECT version, ARRAY(SELECT list_index FROM credential WHERE list_id = $1 AND revoked_at IS NOT NULL) AS revoked
         FROM status_list WHERE id = $1`,
      [listId],
    );
    const { version, revoked } = row!;
    return { version, encodedList: `u${(await compress(bitsOf(revoked))).toString('base64url')}` };
  }

  /** Keeps what was signed, unless something later was kept meanwhile. */
  async keep(listId: string, version: number, signed: string): Promise<void> {
    await this.database.query(
      `UPDATE status_list SET signed = $3, signed_version = $2 WHERE id = $1 AND coalesce(signed_version, 0) < $2`,
      [listId, version, signed],
    );
  }

  /** The list that entries are given out of. */
  private async openList(): Promise<string> {
    const sql = 'SELECT id FROM status_list WHERE taken < $1 ORDER BY created_at, id LIMIT 1';
    const [open] = await this.database.query<{ id: string }>(sql, [LIST_FULL]);
    return open?.id ?? this.makeList(this.clock.now());
  }

  private async makeList(now: Instant): Promise<string> {
    const id = uuidv7(now);
    await this.database.query('INSERT INTO status_list (id, created_at) VALUES ($1, to_timestamp($2 / 1000.0))', [
      id,
      now,
    ]);
    return id;
  }
}
