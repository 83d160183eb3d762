import { Injectable } from '@nestjs/common';
import type { Instant } from '#kernel';
import type { Tx } from '#platform';
import type { AddressClass } from '../domain/device.js';
import { sessionExpiry } from '../domain/lifetimes.js';
import { hashOf } from './secret.js';
import { type Queryable, timestamp } from './queryable.js';

/** A browser in which somebody is signed in. */
export interface Session {
  id: string;
  device: string;
  addressClass: AddressClass;
  createdAt: Instant;
  lastSeenAt: Instant;
  expiresAt: Instant;
}

export interface NewSession {
  id: string;
  token: string;
  personId: string;
  device: string;
  addressClass: AddressClass;
  now: Instant;
}

/** The table `session`. */
@Injectable()
export class SessionRepository {
  async add(tx: Tx, session: NewSession): Promise<void> {
    await tx.query(
      `INSERT INTO session (id, token_hash, person_id, device, address_class, created_at, last_seen_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $6, $7)`,
      [
        session.id,
        hashOf(session.token),
        session.personId,
        session.device,
        session.addressClass,
        timestamp(session.now),
        timestamp(sessionExpiry(session.now, session.now)),
      ],
    );
  }

  /** The sessions of a person that are still good, the last used first. */
  async list(from: Queryable, personId: string, now: Instant): Promise<Session[]> {
    type Row = Pick<Session, 'id' | 'device' | 'addressClass'> & Record<'createdAt' | 'lastSeenAt' | 'expiresAt', Date>;
    const rows = await from.query<Row>(
      `SELECT id, device, address_class AS "addressClass", created_at AS "createdAt", last_seen_at AS "lastSeenAt",
              expires_at AS "expiresAt"
         FROM session WHERE person_id = $1 AND expires_at > $2 ORDER BY last_seen_at DESC, id DESC LIMIT 200`,
      [personId, timestamp(now)],
    );
    return rows.map((row) => ({
      ...row,
      createdAt: row.createdAt.getTime(),
      lastSeenAt: row.lastSeenAt.getTime(),
      expiresAt: row.expiresAt.getTime(),
    }));
  }

  /** Ends one session of a person; false where they have no such session. */
  async end(tx: Tx, personId: string, id: string): Promise<boolean> {
    const rows = await tx.query('DELETE FROM session WHERE id = $1 AND person_id = $2 RETURNING id', [id, personId]);
    return rows.length > 0;
  }

  /** Ends the session of that token. @returns whose it was; undefined where there is none */
  async endByToken(tx: Tx, token: string): Promise<string | undefined> {
    const sql = 'DELETE FROM session WHERE token_hash = $1 RETURNING person_id AS "personId"';
    const rows = await tx.query<{ personId: string }>(sql, [hashOf(token)]);
    return rows[0]?.personId;
  }

  /** Ends all sessions of a person, but for the one that is named. */
  async endAll(tx: Tx, personId: string, butFor?: string): Promise<void> {
    await tx.query('DELETE FROM session WHERE person_id = $1 AND id IS DISTINCT FROM $2::uuid', [
      personId,
      butFor ?? null,
    ]);
  }
}
