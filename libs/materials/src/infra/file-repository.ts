import { Injectable } from '@nestjs/common';
import type { Instant } from '#kernel';
import { Database, type Tx } from '#platform';

/** A file on its way, as whoever sends it has announced it. */
export interface ArrivingFile {
  id: string;
  name: string;
  bytes: number;
  state: 'arriving' | 'checked' | 'kept';
}

/** What somebody has here: bytes of all files, with those to come, and how many are on their way. */
export interface FileUsage {
  files: number;
  bytes: number;
  arriving: number;
}

const FILE = 'id, name, bytes::float8 AS bytes, state';

/** The rows of files, as they come. */
@Injectable()
export class FileRepository {
  constructor(private readonly database: Database) {}

  /** What counts against somebody's allowance; until the transaction ends nobody else adds in their name. */
  async lockUsage(tx: Tx, ownerId: string): Promise<FileUsage> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`material:${ownerId}`]);
    const [usage] = await tx.query<FileUsage>(
      `SELECT count(*)::int AS files, coalesce(sum(bytes), 0)::float8 AS bytes,
              count(*) FILTER (WHERE state <> 'kept')::int AS arriving
         FROM material_file WHERE owner_id = $1`,
      [ownerId],
    );
    return usage!;
  }

  async announce(tx: Tx, file: Omit<ArrivingFile, 'state'>, ownerId: string, now: Instant): Promise<void> {
    await tx.query('INSERT INTO material_file (id, owner_id, name, bytes, created_at) VALUES ($1, $2, $3, $4, $5)', [
      ...[file.id, ownerId, file.name, file.bytes, new Date(now)],
    ]);
  }

  /** Somebody's own. */
  async find(ownerId: string, id: string): Promise<ArrivingFile | undefined> {
    const sql = `SELECT ${FILE} FROM material_file WHERE id = $1 AND owner_id = $2`;
    return (await this.database.query<ArrivingFile>(sql, [id, ownerId]))[0];
  }

  /** One that is still being sent, whoever sends it. */
  async arriving(id: string): Promise<ArrivingFile | undefined> {
    const sql = `SELECT ${FILE} FROM material_file WHERE id = $1 AND state = 'arriving'`;
    return (await this.database.query<ArrivingFile>(sql, [id]))[0];
  }

  /** It is whole, and is what its name says. */
  async setChecked(id: string, { name, type, sha256 }: { name: string; type: string; sha256: Buffer }): Promise<void> {
    await this.database.query(
      `UPDATE material_file SET state = 'checked', name = $2, type = $3, sha256 = $4 WHERE id = $1 AND state = 'arriving'`,
      [id, name, type, sha256],
    );
  }

  /** Makes it part of a version. @returns false where it is one already, or gone */
  async take(tx: Tx, ownerId: string, id: string): Promise<boolean> {
    const sql = `UPDATE material_file SET state = 'kept' WHERE id = $1 AND owner_id = $2 AND state = 'checked' RETURNING id`;
    return (await tx.query(sql, [id, ownerId])).length > 0;
  }

  /** Files that were announced before that moment and are part of nothing; some of them. */
  async abandoned(before: Instant, most: number): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM material_file WHERE state <> 'kept' AND created_at < $1 ORDER BY created_at LIMIT $2`,
      [new Date(before), most],
    );
    return rows.map(({ id }) => id);
  }

  /** Forgets one that is part of nothing. @returns false where it has become part of a version */
  async forget(id: string): Promise<boolean> {
    const sql = `DELETE FROM material_file WHERE id = $1 AND state <> 'kept' RETURNING id`;
    return (await this.database.query(sql, [id])).length > 0;
  }
}

/** Where a file lies. The end of an id is random, its beginning is not. */
export const keyOf = (id: string): string => `materials/${id.slice(-2)}/${id}`;
