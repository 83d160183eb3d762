import { Injectable } from '@nestjs/common';
import type { Instant } from '#kernel';
import { Database, type Tx } from '#platform';
import type { Added } from '../notification-queries.js';

/** What a browser gives whoever may push to it (RFC 8030, RFC 8291). */
export interface PushAddress {
  endpoint: string;
  p256dh: string;
  auth: string;
}

/** A device as its owner sees it. */
export interface DeviceRow {
  id: string;
  name: string;
  /** Whether it is the one that asks. */
  here: boolean;
  createdAt: Instant;
  lastToldAt: Instant | null;
}

const millis = (column: string) => `(extract(epoch FROM ${column}) * 1000)::float8`;

const SIGNED_IN = `EXISTS (SELECT FROM session WHERE session.id = device.session_id
                              AND session.person_id = device.person_id AND session.expires_at > to_timestamp($1 / 1000.0))`;

/** Devices that show what people are told, and the key that push services know us by. */
@Injectable()
export class DeviceStore {
  constructor(private readonly database: Database) {}

  async key(): Promise<{ publicKey: string; sealed: Buffer } | undefined> {
    const sql = 'SELECT public_key AS "publicKey", sealed FROM push_key';
    return (await this.database.query<{ publicKey: string; sealed: Buffer }>(sql))[0];
  }

  /** Keeps a key, unless there is one. */
  async addKey(publicKey: string, sealed: Buffer, now: Instant): Promise<void> {
    await this.database.query(
      `INSERT INTO push_key (public_key, sealed, created_at) VALUES ($1, $2, to_timestamp($3 / 1000.0))
       ON CONFLICT DO NOTHING`,
      [publicKey, sealed, now],
    );
  }

  /** A person's, the latest first. */
  list(personId: string, sessionId: string): Promise<DeviceRow[]> {
    return this.database.query<DeviceRow>(
      `SELECT id, name, session_id = $2 AS here, ${millis('created_at')} AS "createdAt",
              ${millis('last_told_at')} AS "lastToldAt"
         FROM push_device WHERE person_id = $1 ORDER BY created_at DESC, id DESC`,
      [personId, sessionId],
    );
  }

  /** Keeps a device; a browser that is there already is whose it is by now. @returns its id */
  async add(
    tx: Tx,
    owner: { id: string; personId: string; sessionId: string },
    { endpoint, p256dh, auth }: PushAddress,
    name: string,
    now: Instant,
  ): Promise<string> {
    const rows = await tx.query<{ id: string }>(
      `INSERT INTO push_device (id, person_id, session_id, name, endpoint, p256dh, auth, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, to_timestamp($8 / 1000.0))
       ON CONFLICT (endpoint) DO UPDATE
         SET person_id = $2, session_id = $3, name = $4, p256dh = $6, auth = $7, created_at = to_timestamp($8 / 1000.0)
       RETURNING id`,
      [owner.id, owner.personId, owner.sessionId, name, endpoint, p256dh, auth, now],
    );
    return rows[0]!.id;
  }

  /** All but the latest `most` of a person's. */
  async forgetOldest(tx: Tx, personId: string, most: number): Promise<void> {
    await tx.query(
      `DELETE FROM push_device WHERE person_id = $1 AND id NOT IN (
         SELECT id FROM push_device WHERE person_id = $1 ORDER BY created_at DESC, id DESC LIMIT $2)`,
      [personId, most],
    );
  }

  /** @returns whether the person has such a device */
  async remove(tx: Tx, personId: string, id: string): Promise<boolean> {
    const sql = 'DELETE FROM push_device WHERE id = $1 AND person_id = $2 RETURNING id';
    return (await tx.query(sql, [id, personId])).length > 0;
  }

  /** One that its push service does not know any more. */
  async forget(id: string, endpoint: string): Promise<void> {
    await this.database.query('DELETE FROM push_device WHERE id = $1 AND endpoint = $2', [id, endpoint]);
  }

  /** Nobody can push to these any more: their key is gone. */
  async forgetAll(tx: Tx): Promise<void> {
    await tx.query('DELETE FROM push_device');
    await tx.query('DELETE FROM push_key');
  }

  /** Devices of those who were told of something; of what is merely watched nobody is pushed. */
  async concerned(tx: Tx, { postId, actionId, enrolmentId, at }: Added, now: Instant): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT device.id FROM notification note JOIN push_device device ON device.person_id = note.person_id
        WHERE note.created_at = to_timestamp($2 / 1000.0) AND note.kind <> 'watching' AND ${SIGNED_IN}
          AND (note.post_id = $3::uuid OR note.action_id = $4::uuid OR note.enrolment_id = $5::uuid)
        ORDER BY device.id`,
      [now, at, postId, actionId, enrolmentId],
    );
    return rows.map(({ id }) => id);
  }

  /** A device whose owner is still signed in there. */
  async one(id: string, now: Instant): Promise<(PushAddress & { personId: string }) | undefined> {
    const rows = await this.database.query<PushAddress & { personId: string }>(
      `SELECT person_id AS "personId", endpoint, p256dh, auth FROM push_device device WHERE id = $2 AND ${SIGNED_IN}`,
      [now, id],
    );
    return rows[0];
  }

  async told(id: string, now: Instant): Promise<void> {
    await this.database.query('UPDATE push_device SET last_told_at = to_timestamp($2 / 1000.0) WHERE id = $1', [
      id,
      now,
    ]);
  }
}
