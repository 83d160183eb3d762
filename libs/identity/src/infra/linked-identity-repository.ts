import { Injectable } from '@nestjs/common';
import { Clock, type Instant } from '#kernel';
import type { Tx } from '#platform';
import { type Queryable, timestamp } from './queryable.js';

/** An account at a provider that opens an account here. */
export interface LinkedIdentity {
  id: string;
  personId: string;
  issuer: string;
  /** Who it is at that provider, for good; an address is only what they could be written to that day. */
  subject: string;
  email: string | null;
  createdAt: Instant;
  lastUsedAt: Instant | null;
}

interface LinkedIdentityRow extends Omit<LinkedIdentity, 'createdAt' | 'lastUsedAt'> {
  createdAt: Date;
  lastUsedAt: Date | null;
}

const IDENTITY = `id, person_id AS "personId", issuer, subject, email, created_at AS "createdAt",
  last_used_at AS "lastUsedAt"`;

const identityOf = (row: LinkedIdentityRow): LinkedIdentity => ({
  ...row,
  createdAt: row.createdAt.getTime(),
  lastUsedAt: row.lastUsedAt?.getTime() ?? null,
});

const ofMember = `EXISTS (SELECT FROM person WHERE person.id = person_id AND person.kind = 'member' AND person.erased_at IS NULL)`;

/** The table `linked_identity`. */
@Injectable()
export class LinkedIdentityRepository {
  constructor(private readonly clock: Clock) {}

  /** Links it, and says whose it is now: that of somebody else where it was theirs already. */
  async add(tx: Tx, identity: LinkedIdentity): Promise<{ personId: string; isNew: boolean }> {
    const { id, personId, issuer, subject, email, createdAt, lastUsedAt } = identity;
    const rows = await tx.query(
      `INSERT INTO linked_identity (id, person_id, issuer, subject, email, created_at, last_used_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (issuer, subject) DO NOTHING RETURNING id`,
      [id, personId, issuer, subject, email, timestamp(createdAt), lastUsedAt === null ? null : timestamp(lastUsedAt)],
    );
    if (rows.length === 1) return { personId, isNew: true };
    return { personId: (await this.find(tx, issuer, subject))?.personId ?? '', isNew: false };
  }

  /** A person's, the newest first. */
  async list(from: Queryable, personId: string): Promise<LinkedIdentity[]> {
    const sql = `SELECT ${IDENTITY} FROM linked_identity WHERE person_id = $1 ORDER BY id DESC`;
    return (await from.query<LinkedIdentityRow>(sql, [personId])).map(identityOf);
  }

  /** That of a subject, where its owner here is a member. */
  async find(from: Queryable, issuer: string, subject: string): Promise<LinkedIdentity | undefined> {
    const sql = `SELECT ${IDENTITY} FROM linked_identity WHERE issuer = $1 AND subject = $2 AND ${ofMember}`;
    return (await from.query<LinkedIdentityRow>(sql, [issuer, subject])).map(identityOf)[0];
  }

  /** Notes a use; false where it is no longer that person's. */
  async noteUse(tx: Tx, { id, personId }: LinkedIdentity): Promise<boolean> {
    const sql = 'UPDATE linked_identity SET last_used_at = $3 WHERE id = $1 AND person_id = $2 RETURNING id';
    return (await tx.query(sql, [id, personId, timestamp(this.clock.now())])).length === 1;
  }

  /** Unlinks it; false where the person has no such identity. */
  async remove(tx: Tx, personId: string, id: string): Promise<boolean> {
    const sql = 'DELETE FROM linked_identity WHERE id = $1 AND person_id = $2 RETURNING id';
    return (await tx.query(sql, [id, personId])).length === 1;
  }

  /** Gives all of one person's to another. */
  async move(tx: Tx, from: string, to: string): Promise<void> {
    await tx.query('UPDATE linked_identity SET person_id = $2 WHERE person_id = $1', [from, to]);
  }
}
