import { Injectable } from '@nestjs/common';
import type { Instant } from '#kernel';
import { Database, type Tx } from '#platform';

/** A key that signs. */
export interface ActiveKey {
  id: string;
  publicKey: Buffer;
  sealed: Buffer;
}

/** A key as administrators see it. */
export interface KeyRow {
  id: string;
  publicKey: Buffer;
  createdAt: Instant;
  retiredAt: Instant | null;
  compromisedAt: Instant | null;
  words: string | null;
  /** How many credentials that stand it has signed. */
  credentials: number;
}

type From = Pick<Tx, 'query'>;

const millis = (column: string) => `(extract(epoch FROM ${column}) * 1000)::float8`;

/** The table of signing keys. */
@Injectable()
export class KeyStore {
  constructor(private readonly database: Database) {}

  /** The key that signs; undefined before the first one is made. */
  async active(from: From = this.database): Promise<ActiveKey | undefined> {
    const sql = 'SELECT id, public_key AS "publicKey", sealed FROM signing_key WHERE retired_at IS NULL';
    return (await from.query<ActiveKey>(sql))[0];
  }

  /** Adds a key that signs from now on, unless there is one. */
  async add({ id, publicKey, sealed }: ActiveKey, now: Instant, from: From = this.database): Promise<void> {
    await from.query(
      `INSERT INTO signing_key (id, public_key, sealed, created_at)
       VALUES ($1, $2, $3, to_timestamp($4 / 1000.0)) ON CONFLICT DO NOTHING`,
      [id, publicKey, sealed, now],
    );
  }

  /** Public keys that verify, the oldest first. */
  async published(): Promise<Buffer[]> {
    const rows = await this.database.query<{ publicKey: Buffer }>(
      `SELECT public_key AS "publicKey" FROM signing_key WHERE compromised_at IS NULL ORDER BY created_at, id`,
    );
    return rows.map(({ publicKey }) => publicKey);
  }

  /** Whether a key is one of ours, and still trusted. */
  async standingOf(publicKey: Uint8Array): Promise<'published' | 'compromised' | undefined> {
    const rows = await this.database.query<{ compromised: boolean }>(
      'SELECT compromised_at IS NOT NULL AS compromised FROM signing_key WHERE public_key = $1',
      [Buffer.from(publicKey)],
    );
    return rows[0] && (rows[0].compromised ? 'compromised' : 'published');
  }

  /** All keys, the latest first. */
  all(): Promise<KeyRow[]> {
    return this.database.query(
      `SELECT id, public_key AS "publicKey", ${millis('created_at')} AS "createdAt", ${millis('retired_at')} AS "retiredAt",
              ${millis('compromised_at')} AS "compromisedAt", compromised_words AS words,
              (SELECT count(*)::int FROM credential WHERE key_id = signing_key.id AND revoked_at IS NULL) AS credentials
         FROM signing_key ORDER BY created_at DESC, id DESC`,
    );
  }

  /** From here to its end, a transaction alone changes which key signs. */
  async hold(tx: Tx): Promise<void> {
    await tx.query('LOCK TABLE signing_key IN SHARE ROW EXCLUSIVE MODE');
  }

  /** The key that signs signs no more, and its private half is gone; it stays published. */
  async retire(tx: Tx, now: Instant): Promise<void> {
    await tx.query(
      'UPDATE signing_key SET retired_at = to_timestamp($1 / 1000.0), sealed = NULL WHERE retired_at IS NULL',
      [now],
    );
  }

  /** A key is trusted no more. @returns whether that is known since before, or from now on */
  async compromise(tx: Tx, id: string, words: string, now: Instant): Promise<'unknown' | 'before' | 'now'> {
    const known = await tx.query<{ compromised: boolean }>(
      'SELECT compromised_at IS NOT NULL AS compromised FROM signing_key WHERE id = $1',
      [id],
    );
    if (!known[0]) return 'unknown';
    if (known[0].compromised) return 'before';
    await tx.query(
      `UPDATE signing_key SET compromised_at = to_timestamp($2 / 1000.0), compromised_words = $3, sealed = NULL,
              retired_at = coalesce(retired_at, to_timestamp($2 / 1000.0))
        WHERE id = $1`,
      [id, now, words],
    );
    return 'now';
  }

  /** Whether a key may have signed what is about to be kept; nobody gives it up until the transaction ends. */
  async stands(tx: Tx, id: string): Promise<boolean> {
    const rows = await tx.query('SELECT FROM signing_key WHERE id = $1 AND compromised_at IS NULL FOR SHARE', [id]);
    return rows.length > 0;
  }
}
