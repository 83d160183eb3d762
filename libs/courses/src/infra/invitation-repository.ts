import { Injectable } from '@nestjs/common';
import type { Locale } from '#identity';
import type { Instant } from '#kernel';
import { Database, type Tx } from '#platform';
import { LINK_AFTER_CLASS } from '../domain/invitation.js';

/** What inviting people has come to. */
export interface Invited {
  invited: number;
  /** Who is in the class already as a member. */
  joined: number;
  /** Who was invited a short while ago. */
  lately: number;
  /** How many were found of those who were named. */
  found: number;
}

/** An invitation whose mail has to be written. */
export interface UnwrittenInvitation {
  id: string;
  email: string;
  locale: Locale;
  inviter: string;
  /** Whether its link would still be good. */
  open: boolean;
}

/** A personal link. */
export interface ClassLink {
  enrolmentId: string;
  offeringId: string;
  email: string;
}

/** SQL: whether the link `sent` is good at the moment of the placeholder, whoever shows it. */
const isOpen = (now: string): string => `(enrolment.person_id IS NULL AND enrolment.withdrawn_at IS NULL
  AND enrolment.email = sent.email AND offering.cancelled_at IS NULL
  AND offering.ends_at + interval '${LINK_AFTER_CLASS} milliseconds' > ${now}::timestamptz)`;

/** SQL: whether the link `sent` is good, or has brought the person of the placeholder into the class. */
export const isGood = (person: string, now: string): string => `(${isOpen(now)}
  OR (enrolment.person_id = ${person}::uuid AND enrolment.withdrawn_at IS NULL AND offering.cancelled_at IS NULL))`;

/** Personal links into classes. */
@Injectable()
export class InvitationRepository {
  constructor(private readonly database: Database) {}

  /**
   * Invites those of `ids`, or everybody on the roster who has not joined; their mails are written afterwards. One statement,
   * for whoever holds the class.
   *
   * @param lately who was invited after this moment is not invited again
   */
  async invite(
    tx: Tx,
    offeringId: string,
    {
      ids,
      locale,
      by,
      lately,
      now,
    }: { ids: string[] | null; locale: Locale; by: string; lately: Instant; now: Instant },
  ): Promise<Invited> {
    const [numbers] = await tx.query<Invited>(
      `WITH wanted AS (
         SELECT enrolment.id, enrolment.email, enrolment.person_id, enrolment.withdrawn_at,
                coalesce(sent.invited_at > $6, false) AS lately
           FROM enrolment LEFT JOIN class_invitation sent ON sent.enrolment_id = enrolment.id AND sent.email = enrolment.email
          WHERE enrolment.offering_id = $1 AND ($2::uuid[] IS NULL OR enrolment.id = ANY ($2))
       ), invited AS (
         INSERT INTO class_invitation (enrolment_id, id, email, locale, invited_by, invited_at)
         SELECT id, gen_random_uuid(), email, $3, $4, $5 FROM wanted
          WHERE person_id IS NULL AND withdrawn_at IS NULL AND NOT lately
         ON CONFLICT (enrolment_id) DO UPDATE
            SET (id, email, locale, token_hash, invited_by, invited_at)
              = (excluded.id, excluded.email, excluded.locale, NULL, excluded.invited_by, excluded.invited_at)
         RETURNING 1
       )
       SELECT (SELECT count(*)::int FROM invited) AS invited, count(*)::int AS found,
              (count(person_id) FILTER (WHERE withdrawn_at IS NULL))::int AS joined,
              (count(*) FILTER (WHERE lately AND person_id IS NULL AND withdrawn_at IS NULL))::int AS lately
         FROM wanted`,
      [offeringId, ids, locale, by, new Date(now), new Date(lately)],
    );
    return numbers!;
  }

  /** Some whose mails are not written, held until the end of the transaction; without those that somebody else holds. */
  unwritten(tx: Tx, offeringId: string, limit: number, now: Instant): Promise<UnwrittenInvitation[]> {
    return tx.query(
      `SELECT sent.id, sent.email, sent.locale, inviter.display_name AS inviter, ${isOpen('$3')} AS open
         FROM class_invitation sent JOIN enrolment ON enrolment.id = sent.enrolment_id
              JOIN offering ON offering.id = enrolment.offering_id JOIN person inviter ON inviter.id = sent.invited_by
        WHERE sent.token_hash IS NULL AND offering.id = $1
        LIMIT $2 FOR NO KEY UPDATE OF sent SKIP LOCKED`,
      [offeringId, limit, new Date(now)],
    );
  }

  /** Keeps what is kept of the secrets that were mailed. */
  async setTokens(tx: Tx, written: { id: string; hash: Buffer }[]): Promise<void> {
    await tx.query(
      `UPDATE class_invitation SET token_hash = written.hash
         FROM unnest($1::uuid[], $2::bytea[]) AS written (id, hash) WHERE class_invitation.id = written.id`,
      [written.map(({ id }) => id), written.map(({ hash }) => hash)],
    );
  }

  async remove(tx: Tx, ids: string[]): Promise<void> {
    await tx.query('DELETE FROM class_invitation WHERE id = ANY ($1::uuid[])', [ids]);
  }

  /** The link with that secret, if it is good or has brought `personId` into the class. */
  async find(
    tx: Tx,
    tokenHash: Buffer,
    personId: string | null,
    now: Instant,
  ): Promise<(ClassLink & { used: boolean }) | undefined> {
    const rows = await tx.query<ClassLink & { used: boolean }>(
      `SELECT enrolment.id AS "enrolmentId", offering.id AS "offeringId", sent.email, enrolment.person_id IS NOT NULL AS used
         FROM class_invitation sent JOIN enrolment ON enrolment.id = sent.enrolment_id
              JOIN offering ON offering.id = enrolment.offering_id
        WHERE sent.token_hash = $1 AND ${isGood('$2', '$3')}`,
      [tokenHash, personId, new Date(now)],
    );
    return rows[0];
  }

  /** Whether the mail of an invitation may still go: its link is good. */
  async mayGo(id: string, now: Instant): Promise<boolean> {
    const rows = await this.database.query(
      `SELECT FROM class_invitation sent JOIN enrolment ON enrolment.id = sent.enrolment_id
              JOIN offering ON offering.id = enrolment.offering_id
        WHERE sent.id = $1 AND ${isOpen('$2')}`,
      [id, new Date(now)],
    );
    return rows.length > 0;
  }

  /** The link of an enrolment leads to another one from now on. */
  async handOver(tx: Tx, from: string, to: string): Promise<void> {
    await tx.query('DELETE FROM class_invitation WHERE enrolment_id = $1', [to]);
    await tx.query('UPDATE class_invitation SET enrolment_id = $2 WHERE enrolment_id = $1', [from, to]);
  }
}
