import { Injectable } from '@nestjs/common';
import type { Instant } from '#kernel';
import type { Tx } from '#platform';
import type { Held } from '../../domain/planner/plan.js';

/** A certification as it is kept. */
export interface StoredCertification extends Held {
  /** The place in a class that it was earned in; null for what people enter themselves. */
  enrolmentId: string | null;
}

const HELD = `id, code, issued_on::text AS "issuedOn", expires_on::text AS "expiresOn", enrolment_id AS "enrolmentId"`;

/** The certifications that people hold, for those who write them. */
@Injectable()
export class CertificationStore {
  /** All of a person's. Nobody else changes these, nor renews them, until the transaction ends. */
  async holdAll(tx: Tx, personId: string): Promise<StoredCertification[]> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('certifications ' || $1, 0))`, [personId]);
    return tx.query<StoredCertification>(`SELECT ${HELD} FROM held_certification WHERE person_id = $1 ORDER BY code`, [
      personId,
    ]);
  }

  async add(tx: Tx, personId: string, held: StoredCertification, now: Instant): Promise<void> {
    const { id, code, issuedOn, expiresOn, enrolmentId } = held;
    await tx.query(
      `INSERT INTO held_certification (id, person_id, code, issued_on, expires_on, enrolment_id, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, to_timestamp($7 / 1000.0))`,
      [id, personId, code, issuedOn, expiresOn, enrolmentId, now],
    );
  }

  async change(tx: Tx, { id, issuedOn, expiresOn, enrolmentId }: StoredCertification, now: Instant): Promise<void> {
    await tx.query(
      `UPDATE held_certification
          SET issued_on = $2, expires_on = $3, enrolment_id = $4, updated_at = to_timestamp($5 / 1000.0) WHERE id = $1`,
      [id, issuedOn, expiresOn, enrolmentId, now],
    );
  }

  /** Gives it to the member whom its holder turned out to be. */
  async give(tx: Tx, id: string, personId: string): Promise<void> {
    await tx.query('UPDATE held_certification SET person_id = $2 WHERE id = $1', [id, personId]);
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.query('DELETE FROM held_certification WHERE id = $1', [id]);
  }
}
