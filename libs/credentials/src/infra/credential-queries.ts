import { Injectable } from '@nestjs/common';
import type { RevocationReason } from '#contracts';
import type { Instant } from '#kernel';
import { Database } from '#platform';
import type { CredentialKind } from '../domain/credential.js';

/** A credential as its owner and those who keep records see it. */
export interface CredentialRow {
  id: string;
  itemId: string;
  personId: string;
  kind: CredentialKind;
  sourceId: string;
  title: string;
  happenedOn: string;
  minutes: number;
  /** As it was signed; null where its owner was erased. */
  name: string | null;
  showsName: boolean;
  issuedAt: Instant;
  revokedAt: Instant | null;
  reason: RevocationReason | null;
  words: string | null;
  replacedBy: string | null;
}

/** The same with what was signed. */
export interface SignedRow extends CredentialRow {
  signed: string | null;
}

/** A credential as anybody may see it who has its address. */
export interface PublicRow {
  id: string;
  /** Whether its owner was erased: then nothing is known but whether it stands. */
  isErased: boolean;
  kind: CredentialKind;
  title: string;
  happenedOn: string;
  minutes: number;
  /** Null where its owner does not show it. */
  name: string | null;
  /** What was signed; null where its owner does not show it. */
  signed: string | null;
  issuedAt: Instant;
  revokedAt: Instant | null;
  reason: RevocationReason | null;
  /** The one in its place, where the owner lets that be seen. */
  replacedBy: string | null;
  /** Whether there is one in its place. */
  isReplaced: boolean;
  listId: string;
  listIndex: number;
}

const millis = (column: string) => `(extract(epoch FROM ${column}) * 1000)::float8`;

/** What a key that is trusted no more signed does not stand, also where it was not signed anew yet. */
const STANDING = `
  ${millis('coalesce(credential.revoked_at, signing_key.compromised_at)')} AS "revokedAt",
  coalesce(credential.reason, CASE WHEN signing_key.compromised_at IS NOT NULL THEN 'key-compromised' END) AS reason`;

const OWN = `credential.id, credential.item_id AS "itemId", credential.person_id AS "personId", credential.kind,
  credential.source_id AS "sourceId", credential.title, credential.happened_on::text AS "happenedOn", credential.minutes,
  credential.name, credential.shows_name AS "showsName", ${millis('credential.issued_at')} AS "issuedAt", ${STANDING},
  credential.words, credential.replaced_by AS "replacedBy"`;

/** The reads of credentials, one statement each. Lists read one row more than asked for: whether there is more. */
@Injectable()
export class CredentialQueries {
  constructor(private readonly database: Database) {}

  /** Somebody's, the latest first; where a source is named, those of it alone. */
  ofPerson(
    personId: string,
    sourceId: string | undefined,
    limit: number,
    after?: { issuedAt: Instant; id: string },
  ): Promise<CredentialRow[]> {
    return this.database.query(
      `SELECT ${OWN} FROM credential JOIN signing_key ON signing_key.id = credential.key_id
        WHERE credential.person_id = $1 AND ($5::uuid IS NULL OR credential.source_id = $5)
          AND ($3::float8 IS NULL OR (credential.issued_at, credential.id) < (to_timestamp($3 / 1000.0), $4::uuid))
        ORDER BY credential.issued_at DESC, credential.id DESC LIMIT $2`,
      [personId, limit + 1, after?.issuedAt ?? null, after?.id ?? null, sourceId ?? null],
    );
  }

  /** One of them with what was signed. */
  async one(id: string): Promise<SignedRow | undefined> {
    const rows = await this.database.query<SignedRow>(
      `SELECT ${OWN}, credential.signed
         FROM credential JOIN signing_key ON signing_key.id = credential.key_id WHERE credential.id = $1`,
      [id],
    );
    return rows[0];
  }

  /** What anybody may see of it. */
  async shown(id: string): Promise<PublicRow | undefined> {
    const rows = await this.database.query<PublicRow>(
      `SELECT credential.id, person.erased_at IS NOT NULL AS "isErased", credential.kind, credential.title,
              credential.happened_on::text AS "happenedOn", credential.minutes,
              CASE WHEN shown.it THEN credential.name END AS name,
              CASE WHEN shown.it THEN credential.signed END AS signed,
              ${millis('credential.issued_at')} AS "issuedAt", ${STANDING}, next.id AS "replacedBy",
              credential.replaced_by IS NOT NULL AS "isReplaced", credential.list_id AS "listId",
              credential.list_index AS "listIndex"
         FROM credential JOIN signing_key ON signing_key.id = credential.key_id
         JOIN person ON person.id = credential.person_id
         CROSS JOIN LATERAL (SELECT credential.shows_name AND person.erased_at IS NULL AS it) shown
         LEFT JOIN credential next ON next.id = credential.replaced_by AND next.shows_name AND shown.it
        WHERE credential.id = $1`,
      [id],
    );
    return rows[0];
  }
}
