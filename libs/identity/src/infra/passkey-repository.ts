import { Injectable } from '@nestjs/common';
import type { Instant } from '#kernel';
import type { Tx } from '#platform';
import { type Queryable, timestamp } from './queryable.js';

/** The public half of a passkey, and whose it is. */
export interface Passkey {
  id: string;
  personId: string;
  credentialId: Buffer;
  publicKey: Buffer;
  /** The name its owner has to the authenticator. */
  userHandle: Buffer;
  /** How often it was used, as the authenticator counts; 0 where it does not count. */
  counter: number;
  transports: string[];
  name: string;
  createdAt: Instant;
  lastUsedAt: Instant | null;
}

interface PasskeyRow extends Omit<Passkey, 'counter' | 'createdAt' | 'lastUsedAt'> {
  counter: string;
  createdAt: Date;
  lastUsedAt: Date | null;
}

const PASSKEY = `id, person_id AS "personId", credential_id AS "credentialId", public_key AS "publicKey",
  user_handle AS "userHandle", counter, transports, name, created_at AS "createdAt", last_used_at AS "lastUsedAt"`;

const passkeyOf = (row: PasskeyRow): Passkey => ({
  ...row,
  counter: Number(row.counter),
  createdAt: row.createdAt.getTime(),
  lastUsedAt: row.lastUsedAt?.getTime() ?? null,
});

const ofMember = `EXISTS (SELECT FROM person WHERE person.id = person_id AND person.kind = 'member' AND person.erased_at IS NULL)`;

/** The table `passkey`. */
@Injectable()
export class PasskeyRepository {
  /** Adds a passkey; false where there is one of that credential already. */
  async add(tx: Tx, passkey: Passkey): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO passkey (id, person_id, credential_id, public_key, user_handle, counter, transports, name, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (credential_id) DO NOTHING RETURNING id`,
      [
        passkey.id,
        passkey.personId,
        passkey.credentialId,
        passkey.publicKey,
        passkey.userHandle,
        passkey.counter,
        passkey.transports,
        passkey.name,
        timestamp(passkey.createdAt),
      ],
    );
    return rows.length === 1;
  }

  /** A person's passkeys, the newest first. */
  async list(from: Queryable, personId: string): Promise<Passkey[]> {
    const sql = `SELECT ${PASSKEY} FROM passkey WHERE person_id = $1 ORDER BY id DESC`;
    return (await from.query<PasskeyRow>(sql, [personId])).map(passkeyOf);
  }

  /** That of a credential, where its owner is a member. */
  async byCredential(from: Queryable, credentialId: Buffer): Promise<Passkey | undefined> {
    const sql = `SELECT ${PASSKEY} FROM passkey WHERE credential_id = $1 AND ${ofMember}`;
    return (await from.query<PasskeyRow>(sql, [credentialId])).map(passkeyOf)[0];
  }

  /** Notes a use; false where the counter was there already, because another copy of the passkey has used it. */
  async noteUse(tx: Tx, id: string, counter: number, now: Instant): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE passkey SET counter = $2, last_used_at = $3
        WHERE id = $1 AND (counter < $2 OR counter = 0 AND $2 = 0) RETURNING id`,
      [id, counter, timestamp(now)],
    );
    return rows.length === 1;
  }

  /** Gives it another name; false where the person has no such passkey. */
  async rename(tx: Tx, personId: string, id: string, name: string): Promise<boolean> {
    const sql = 'UPDATE passkey SET name = $3 WHERE id = $1 AND person_id = $2 RETURNING id';
    return (await tx.query(sql, [id, personId, name])).length === 1;
  }

  /** Removes it and gives its name; undefined where the person has no such passkey. */
  async remove(tx: Tx, personId: string, id: string): Promise<string | undefined> {
    const sql = 'DELETE FROM passkey WHERE id = $1 AND person_id = $2 RETURNING name';
    return (await tx.query<{ name: string }>(sql, [id, personId]))[0]?.name;
  }

  /** Gives all of one person's to another. */
  async move(tx: Tx, from: string, to: string): Promise<void> {
    await tx.query('UPDATE passkey SET person_id = $2 WHERE person_id = $1', [from, to]);
  }
}
