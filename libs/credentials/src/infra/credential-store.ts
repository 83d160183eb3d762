import { Injectable } from '@nestjs/common';
import type { RevocationReason } from '#contracts';
import type { Instant } from '#kernel';
import { Database, type Tx } from '#platform';
import type { Attended } from '../domain/credential.js';
import type { LastCredential } from '../domain/standing.js';

/** What a credential is made of, besides what it gets when it is made. */
export interface Draft extends Attended {
  personId: string;
  sourceId: string;
  /** The name of its owner, as it is or was when they were asked. */
  name: string;
  showsName: boolean;
  /** The latest credential of the item when this was decided; null where there was none. */
  after: string | null;
}

/** A credential that is about to be kept. */
export interface NewCredential extends Draft {
  id: string;
  keyId: string;
  listId: string;
  listIndex: number;
  signed: string;
  issuedAt: Instant;
}

/** Why a credential does not stand from now on. */
export interface Revocation {
  id: string;
  reason: RevocationReason;
  /** The one in its place. */
  replacedBy?: string;
  by?: string;
  words?: string;
}

/** A credential with what is needed to make another one in its place. */
export interface KeptCredential extends Omit<Draft, 'after'> {
  id: string;
  reason: RevocationReason | null;
}

type From = Pick<Tx, 'query'>;

const DRAFT = `credential.id, item_id AS "itemId", person_id AS "personId", credential.kind, source_id AS "sourceId", title,
  happened_on::text AS "happenedOn", minutes, name, shows_name AS "showsName", reason`;

/** The table of credentials, for those who write it. */
@Injectable()
export class CredentialStore {
  constructor(private readonly database: Database) {}

  /** The latest credential of an item. */
  async lastOf(itemId: string): Promise<(LastCredential & { name: string | null; showsName: boolean }) | undefined> {
    const rows = await this.database.query<LastCredential & { name: string | null; showsName: boolean }>(
      `SELECT id, person_id AS "personId", minutes, reason, name, shows_name AS "showsName"
         FROM credential WHERE item_id = $1 ORDER BY revoked_at IS NULL DESC, issued_at DESC, id DESC LIMIT 1`,
      [itemId],
    );
    return rows[0];
  }

  /** Nobody else makes credentials of these items, or revokes them, until the transaction ends. */
  async holdItems(tx: Tx, itemIds: string[]): Promise<void> {
    await tx.query(
      `SELECT pg_advisory_xact_lock(hashtextextended('credential ' || id, 0))
         FROM (SELECT id FROM unnest($1::text[]) AS item (id) ORDER BY id) AS items`,
      [itemIds],
    );
  }

  /** The latest credential of each of these items that has one. The items are held. */
  async latestOf(tx: Tx, itemIds: string[]): Promise<Map<string, string>> {
    const rows = await tx.query<{ itemId: string; id: string }>(
      `SELECT DISTINCT ON (item_id) item_id AS "itemId", id FROM credential WHERE item_id = ANY ($1::uuid[])
        ORDER BY item_id, revoked_at IS NULL DESC, issued_at DESC, id DESC`,
      [itemIds],
    );
    return new Map(rows.map(({ itemId, id }) => [itemId, id]));
  }

  /** One credential; undefined where there is none. */
  async find(id: string, from: From = this.database): Promise<KeptCredential | undefined> {
    return (await from.query<KeptCredential>(`SELECT ${DRAFT} FROM credential WHERE id = $1`, [id]))[0];
  }

  /** Credentials that stand and were signed by a key that is trusted no more, some at a time. */
  signedBy(keyId: string, limit: number): Promise<(KeptCredential & { isErased: boolean })[]> {
    return this.database.query(
      `SELECT ${DRAFT}, person.erased_at IS NOT NULL AS "isErased"
         FROM credential JOIN person ON person.id = credential.person_id
        WHERE key_id = $1 AND revoked_at IS NULL ORDER BY credential.id LIMIT $2`,
      [keyId, limit],
    );
  }

  /**
   * Keeps new credentials. One whose item has one that stands, or whose place in the list is taken, is not kept.
   *
   * @returns how many were kept
   */
  async add(tx: Tx, credentials: NewCredential[]): Promise<number> {
    const rows = await tx.query(
      `INSERT INTO credential (id, item_id, person_id, key_id, list_id, list_index, kind, source_id, title, happened_on,
                               minutes, name, shows_name, signed, issued_at)
       SELECT id, "itemId", "personId", "keyId", "listId", "listIndex", kind, "sourceId", title, "happenedOn",
              minutes, name, "showsName", signed, to_timestamp("issuedAt" / 1000.0)
         FROM jsonb_to_recordset($1::jsonb) AS made (id uuid, "itemId" uuid, "personId" uuid, "keyId" uuid,
                "listId" uuid, "listIndex" int, kind text, "sourceId" uuid, title text, "happenedOn" date, minutes int,
                name text, "showsName" boolean, signed text, "issuedAt" float8)
       ON CONFLICT DO NOTHING RETURNING id`,
      [JSON.stringify(credentials)],
    );
    return rows.length;
  }

  /** @returns which of them stood until now, each with its list */
  revoke(tx: Tx, revocations: Revocation[], now: Instant): Promise<{ id: string; listId: string }[]> {
    return tx.query(
      `UPDATE credential SET revoked_at = to_timestamp($2 / 1000.0), reason = made.reason, revoked_by = made.by,
              words = made.words, replaced_by = made."replacedBy"
         FROM jsonb_to_recordset($1::jsonb)
              AS made (id uuid, reason text, "replacedBy" uuid, by uuid, words text)
        WHERE credential.id = made.id AND revoked_at IS NULL
       RETURNING credential.id, credential.list_id AS "listId"`,
      [JSON.stringify(revocations), now],
    );
  }

  /** What one credential was replaced by, where that came later. */
  async point(tx: Tx, id: string, replacedBy: string): Promise<void> {
    await tx.query('UPDATE credential SET replaced_by = $2 WHERE id = $1', [id, replacedBy]);
  }

  async showName(tx: Tx, id: string, showName: boolean): Promise<void> {
    await tx.query('UPDATE credential SET shows_name = $2 WHERE id = $1', [id, showName]);
  }

  /** Nothing is left here of people who were erased but whether something of somebody stands. */
  async forgetErased(): Promise<void> {
    await this.database.query(
      `UPDATE credential SET signed = NULL, name = NULL, words = NULL, shows_name = false
         FROM person WHERE person.id = person_id AND person.erased_at IS NOT NULL
          AND (signed IS NOT NULL OR name IS NOT NULL OR words IS NOT NULL OR shows_name)`,
    );
  }
}
