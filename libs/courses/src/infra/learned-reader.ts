import { Injectable } from '@nestjs/common';
import { shownName } from '#identity';
import type { Instant } from '#kernel';
import { Database, type Tx } from '#platform';
import { SAME_PERSON } from './attendance-facts.js';
import { type EnrolmentStanding, STANDING, type StandingRow, summedUp } from './standing-reader.js';

/** Somebody in a class, how they stand, and what the class was. */
export interface LearnedRow extends EnrolmentStanding {
  course: string;
  /** The first day, on the calendar of the class. */
  firstDay: string;
  /** By name. */
  trainers: string[];
}

const FROM = `enrolment JOIN offering ON offering.id = enrolment.offering_id JOIN course ON course.id = offering.course_id`;

/** Who has learned what, for the rooms above. */
@Injectable()
export class LearnedReader {
  constructor(private readonly database: Database) {}

  /**
   * A person's enrolments in all classes of a course within a year of the one that is named: their standings rest on the
   * same facts. In the order of the classes; nobody else reads those of the course like this until the transaction ends.
   */
  async holdAlike(tx: Tx, enrolmentId: string): Promise<LearnedRow[]> {
    // By a lock of its own: those who change rosters hold their rows in other orders.
    await tx.query(
      `SELECT pg_advisory_xact_lock(hashtextextended('learned ' || offering.course_id, 0))
         FROM ${FROM} WHERE enrolment.id = $1`,
      [enrolmentId],
    );
    const rows = await tx.query<StandingRow & Pick<LearnedRow, 'course' | 'firstDay' | 'trainers'>>(
      `SELECT ${STANDING}, course.name AS course, (offering.starts_at AT TIME ZONE offering.zone)::date::text AS "firstDay",
              ARRAY(SELECT ${shownName('trainer')} FROM person trainer
                     WHERE trainer.id = ANY (offering.trainer_ids) ORDER BY 1) AS trainers
         FROM ${FROM}
        WHERE enrolment.id = ANY ((SELECT one.ids FROM ${FROM} CROSS JOIN LATERAL (${SAME_PERSON}) one
                                    WHERE enrolment.id = $1)::uuid[])
        ORDER BY offering.starts_at, enrolment.id`,
      [enrolmentId],
    );
    return rows.map((row) => ({ ...row, ...summedUp(row) }));
  }

  /** Everybody who is or was on the roster of a class. */
  async enrolmentsOf(from: Pick<Tx, 'query'>, offeringId: string): Promise<string[]> {
    const sql = 'SELECT id FROM enrolment WHERE offering_id = $1 ORDER BY id';
    return (await from.query<{ id: string }>(sql, [offeringId])).map(({ id }) => id);
  }

  /** Everybody on the rosters of classes of which a half-day ended between two moments. */
  async enrolmentsEnded(from: Instant, until: Instant): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT enrolment.id FROM enrolment
        WHERE EXISTS (SELECT FROM half_day WHERE half_day.offering_id = enrolment.offering_id
                         AND half_day.ends_at > $1 AND half_day.ends_at <= $2)
        ORDER BY enrolment.id`,
      [new Date(from), new Date(until)],
    );
    return rows.map(({ id }) => id);
  }
}
