import { Injectable } from '@nestjs/common';
import type { Scope } from '#contracts';
import type { Instant } from '#kernel';
import type { Tx } from '#platform';
import { type Queryable, timestamp } from './queryable.js';
import { hashOf } from './secret.js';

/** A key for programs, without its secret. */
export interface AccessToken {
  id: string;
  name: string;
  /** The first characters of the secret, by which its owner knows it again. */
  prefix: string;
  scopes: Scope[];
  createdAt: Instant;
  lastUsedAt: Instant | null;
  expiresAt: Instant;
}

interface AccessTokenRow extends Omit<AccessToken, 'createdAt' | 'lastUsedAt' | 'expiresAt'> {
  createdAt: Date;
  lastUsedAt: Date | null;
  expiresAt: Date;
}

/** The table `access_token`. */
@Injectable()
export class AccessTokenRepository {
  async add(tx: Tx, personId: string, secret: string, token: AccessToken): Promise<void> {
    await tx.query(
      `INSERT INTO access_token (id, token_hash, prefix, person_id, name, scopes, created_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        token.id,
        hashOf(secret),
        token.prefix,
        personId,
        token.name,
        token.scopes,
        timestamp(token.createdAt),
        timestamp(token.expiresAt),
      ],
    );
  }

  /** How many tokens a person has that were not revoked. */
  async count(from: Queryable, personId: string): Promise<number> {
    const sql = 'SELECT count(*)::int AS count FROM access_token WHERE person_id = $1 AND revoked_at IS NULL';
    return (await from.query<{ count: number }>(sql, [personId]))[0]?.count ?? 0;
  }

  /** The tokens of a person that were not revoked, the newest first; also those that have expired. */
  async list(from: Queryable, personId: string): Promise<AccessToken[]> {
    const rows = await from.query<AccessTokenRow>(
      `SELECT id, name, prefix, scopes, created_at AS "createdAt", last_used_at AS "lastUsedAt",
              expires_at AS "expiresAt"
         FROM access_token WHERE person_id = $1 AND revoked_at IS NULL ORDER BY id DESC`,
      [personId],
    );
    return rows.map((row) => ({
      ...row,
      createdAt: row.createdAt.getTime(),
      lastUsedAt: row.lastUsedAt?.getTime() ?? null,
      expiresAt: row.expiresAt.getTime(),
    }));
  }

  /** Revokes one token of a person; false where they have no such token. */
  async revoke(tx: Tx, personId: string, id: string, now: Instant): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE access_token SET revoked_at = $3 WHERE id = $1 AND person_id = $2 AND revoked_at IS NULL RETURNING id`,
      [id, personId, timestamp(now)],
    );
    return rows.length > 0;
  }
}
