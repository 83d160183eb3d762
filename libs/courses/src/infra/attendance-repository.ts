import { Injectable } from '@nestjs/common';
import type { ConfirmationKind } from '#contracts';
import type { Instant } from '#kernel';
import type { Tx } from '#platform';

/** Somebody who is in a class now. */
export interface Attendee {
  id: string;
  personId: string | null;
  organisation: string;
}

/** A half-day whose code somebody shows, and their place in its class. */
export interface CodePlace {
  enrolmentId: string;
  offeringId: string;
  startsAt: Instant;
  endsAt: Instant;
  cancelled: boolean;
}

/** Facts about who was there and what was confirmed: they are added, and never changed. */
@Injectable()
export class AttendanceRepository {
  /** Those of `ids` who are on the roster of a class, without those who have withdrawn. */
  async among(tx: Tx, offeringId: string, ids: readonly string[]): Promise<Attendee[]> {
    return tx.query<Attendee>(
      `SELECT id, person_id AS "personId", organisation FROM enrolment
        WHERE offering_id = $1 AND id = ANY ($2::uuid[]) AND withdrawn_at IS NULL`,
      [offeringId, ids],
    );
  }

  /** Marks people of a half-day, or takes that back; gives those for whom that is new. The class is held by the caller. */
  async mark(
    tx: Tx,
    { halfDayId, ids, present, by }: { halfDayId: string; ids: readonly string[]; present: boolean; by: string },
    now: Instant,
  ): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `INSERT INTO class_mark (half_day_id, enrolment_id, present, marked_by, at)
       SELECT $1, one.id, $3, $4, $5 FROM unnest($2::uuid[]) one (id)
        WHERE $3 IS DISTINCT FROM coalesce((
                SELECT latest.present FROM class_mark latest
                 WHERE latest.half_day_id = $1 AND latest.enrolment_id = one.id ORDER BY latest.seq DESC LIMIT 1), false)
       RETURNING enrolment_id AS id`,
      [halfDayId, ids, present, by, new Date(now)],
    );
    return rows.map(({ id }) => id);
  }

  /** Confirms something of people, or takes that back; gives those for whom that is new. The class is held by the caller. */
  async confirm(
    tx: Tx,
    { kind, ids, confirmed, by }: { kind: ConfirmationKind; ids: readonly string[]; confirmed: boolean; by: string },
    now: Instant,
  ): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `INSERT INTO class_confirmation (enrolment_id, kind, confirmed, confirmed_by, at)
       SELECT one.id, $1, $3, $4, $5 FROM unnest($2::uuid[]) one (id)
        WHERE $3 IS DISTINCT FROM coalesce((
                SELECT latest.confirmed FROM class_confirmation latest
                 WHERE latest.enrolment_id = one.id AND latest.kind = $1 ORDER BY latest.seq DESC LIMIT 1), false)
       RETURNING enrolment_id AS id`,
      [kind, ids, confirmed, by, new Date(now)],
    );
    return rows.map(({ id }) => id);
  }

  /** Where a member would be seen by the code of a half-day; undefined where they are not in its class, or teach it. */
  async placeOf(tx: Tx, halfDayId: string, personId: string): Promise<CodePlace | undefined> {
    const [row] = await tx.query<Omit<CodePlace, 'startsAt' | 'endsAt'> & { startsAt: Date; endsAt: Date }>(
      `SELECT enrolment.id AS "enrolmentId", offering.id AS "offeringId", half_day.starts_at AS "startsAt",
              half_day.ends_at AS "endsAt", offering.cancelled_at IS NOT NULL AS cancelled
         FROM half_day JOIN offering ON offering.id = half_day.offering_id
         JOIN enrolment ON enrolment.offering_id = offering.id
        WHERE half_day.id = $1 AND enrolment.person_id = $2 AND enrolment.withdrawn_at IS NULL
          AND enrolment.person_id <> ALL (offering.trainer_ids)`,
      [halfDayId, personId],
    );
    return row && { ...row, startsAt: row.startsAt.getTime(), endsAt: row.endsAt.getTime() };
  }

  /** Stores that somebody showed the code, once; whether it is new. */
  async scan(tx: Tx, halfDayId: string, enrolmentId: string, now: Instant): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO class_code_scan (half_day_id, enrolment_id, at) VALUES ($1, $2, $3)
       ON CONFLICT DO NOTHING RETURNING 1`,
      [halfDayId, enrolmentId, new Date(now)],
    );
    return rows.length > 0;
  }

  async setMakesUp(tx: Tx, enrolmentId: string, makesUp: boolean): Promise<void> {
    await tx.query('UPDATE enrolment SET makes_up = $2 WHERE id = $1', [enrolmentId, makesUp]);
  }
}
