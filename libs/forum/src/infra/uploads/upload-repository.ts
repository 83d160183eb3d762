import { Injectable } from '@nestjs/common';
import type { Instant } from '#kernel';
import { Database, type Tx } from '#platform';
import type { Usage } from '../../domain/uploads/allowance.js';

/** A file that was added, before it belongs to a post. */
export interface NewUpload {
  id: string;
  ownerId: string;
  name: string;
  type: string;
  bytes: number;
  sha256: Buffer;
  /** Of a picture, in pixels. */
  size: { width: number; height: number } | undefined;
  at: Instant;
}

const DAY = 24 * 3_600_000;

/** What counts against somebody's allowance: everything that has not been given up. */
const USAGE = `
  SELECT count(*) FILTER (WHERE created_at > to_timestamp($2 / 1000.0))::int AS day_files,
         coalesce(sum(bytes) FILTER (WHERE created_at > to_timestamp($2 / 1000.0)), 0)::float8 AS day_bytes,
         count(*) FILTER (WHERE state <> 'leaving')::int AS files,
         coalesce(sum(bytes) FILTER (WHERE state <> 'leaving'), 0)::float8 AS bytes
    FROM upload WHERE owner_id = $1`;

/** Whether its owner names an upload in a draft: it will be wanted when that is sent. */
const DRAFTED = `EXISTS (
  SELECT FROM draft WHERE draft.person_id = upload.owner_id
     AND strpos(lower(draft.body ->> 'body'), upload.id::text) > 0)`;

/** The rows of uploads, as they come and go. */
@Injectable()
export class UploadRepository {
  constructor(private readonly database: Database) {}

  /** What somebody has added, as far as it is known without waiting for anybody. */
  async usage(ownerId: string, now: Instant): Promise<Usage> {
    return usageOf(await this.database.query<UsageRow>(USAGE, [ownerId, now - DAY]));
  }

  /** The same for sure: until this transaction ends nobody else adds in their name. */
  async lockUsage(tx: Tx, ownerId: string, now: Instant): Promise<Usage> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`upload:${ownerId}`]);
    return usageOf(await tx.query<UsageRow>(USAGE, [ownerId, now - DAY]));
  }

  /** Notes a file that is about to be put to its place. */
  async announce(tx: Tx, { id, ownerId, name, type, bytes, sha256, size, at }: NewUpload): Promise<void> {
    await tx.query(
      `INSERT INTO upload (id, owner_id, name, type, bytes, sha256, width, height, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, to_timestamp($9 / 1000.0))`,
      [id, ownerId, name, type, bytes, sha256, size?.width ?? null, size?.height ?? null, at],
    );
  }

  /**
   * The file is in its place.
   *
   * @returns false when it took so long that it was given up meanwhile
   */
  async arrived(tx: Tx, id: string): Promise<boolean> {
    const rows = await tx.query(`UPDATE upload SET state = 'kept' WHERE id = $1 AND state = 'arriving' RETURNING id`, [
      id,
    ]);
    return rows.length > 0;
  }

  /** Gives up an upload: it is shown to nobody from here on, and its file may go. */
  async giveUp(tx: Tx, id: string): Promise<void> {
    await tx.query(`UPDATE upload SET state = 'leaving', post_id = NULL WHERE id = $1`, [id]);
  }

  /**
   * Gives up what nobody needs any more, and names all that has been given up and not yet gone.
   *
   * @param limits moments: what arrived and came to no end, lies beside nothing and is in no draft, was replaced before them goes
   */
  async giveUpForgotten(
    tx: Tx,
    limits: { arriving: Instant; unattached: Instant; replaced: Instant },
    most: number,
  ): Promise<string[]> {
    await tx.query(
      `UPDATE upload SET state = 'leaving', post_id = NULL, held_by = NULL, replaced_at = NULL
        WHERE state <> 'leaving' AND id IN (
          SELECT id FROM upload
           WHERE state = 'arriving' AND created_at < to_timestamp($1 / 1000.0)
              OR state = 'kept' AND num_nonnulls(post_id, held_by) = 0
                 AND created_at < to_timestamp($2 / 1000.0) AND NOT ${DRAFTED}
              OR state = 'kept' AND replaced_at < to_timestamp($3 / 1000.0)
           ORDER BY id LIMIT $4 FOR UPDATE SKIP LOCKED)`,
      [limits.arriving, limits.unattached, limits.replaced, most],
    );
    const leaving = await tx.query<{ id: string }>(
      `SELECT id FROM upload WHERE state = 'leaving' ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED`,
      [most],
    );
    return leaving.map(({ id }) => id);
  }

  /** Forgets an upload whose file is gone. */
  async forget(tx: Tx, id: string): Promise<void> {
    await tx.query(`DELETE FROM upload WHERE id = $1 AND state = 'leaving'`, [id]);
  }
}

interface UsageRow {
  day_files: number;
  day_bytes: number;
  files: number;
  bytes: number;
}

function usageOf([row]: UsageRow[]): Usage {
  const { day_files, day_bytes, files, bytes } = row!;
  return { day: { files: day_files, bytes: day_bytes }, total: { files, bytes } };
}

/** Where the file of an upload lies. The end of an id is random, its beginning is not. */
export const keyOf = (id: string): string => `uploads/${id.slice(-2)}/${id}`;
