import { Injectable } from '@nestjs/common';
import type { Instant } from '#kernel';
import type { MemberViewer, Tx } from '#platform';
import type { RoadFacts, RoadRules } from '../../domain/road/road.js';
import { RUNS, runnerOf } from '../runs.js';

/** What somebody's certification rests on. Their place in the class is held until the transaction ends. */
export interface HeldCertification extends RoadRules {
  enrolmentId: string;
  offeringId: string;
  courseId: string;
  /** Of the course. */
  code: string;
  /** The member who it is; null until that is known. */
  personId: string | null;
  /** The first day of the class, on its calendar. */
  firstDay: string;
  submitted: boolean;
  activatedOn: string | null;
  exam: RoadFacts['exam'];
  renewedUntil: string | null;
}

/** What can be stored of it. */
export type CertificationFacts = Pick<HeldCertification, 'activatedOn' | 'exam' | 'renewedUntil'>;

/** Somebody who is asked once more whether the activation has come. */
export interface Reminded {
  enrolmentId: string;
  offeringId: string;
  personId: string | null;
  email: string;
  name: string;
  certification: string;
  /** 1 for the first reminder. */
  reminders: number;
}

/** SQL: how the exam of a `certification` went. */
export const EXAM = `CASE WHEN certification.exam_on IS NOT NULL THEN jsonb_build_object(
  'result', certification.exam_result, 'on', certification.exam_on) END`;

const HELD = `
  SELECT enrolment.id AS "enrolmentId", offering.id AS "offeringId", offering.course_id AS "courseId", course.code,
         enrolment.person_id AS "personId", course.exam AS "hasExam", course.validity_months AS "validityMonths",
         (offering.starts_at AT TIME ZONE offering.zone)::date::text AS "firstDay",
         certification.enrolment_id IS NOT NULL AS submitted, certification.activated_on::text AS "activatedOn",
         ${EXAM} AS exam, certification.renewed_until::text AS "renewedUntil"
    FROM enrolment JOIN offering ON offering.id = enrolment.offering_id JOIN course ON course.id = offering.course_id
    LEFT JOIN certification ON certification.enrolment_id = enrolment.id`;

/** Who was submitted, and what came of it, in the transaction of whoever changes it. */
@Injectable()
export class CertificationRepository {
  /** One's own, in a class that one is in. */
  async holdOwn(tx: Tx, viewer: MemberViewer, offeringId: string): Promise<HeldCertification | undefined> {
    // Held first, read afterwards: it may have changed while this waited.
    const held = `SELECT id FROM enrolment
       WHERE person_id = $1 AND offering_id = $2 AND withdrawn_at IS NULL AND NOT makes_up FOR NO KEY UPDATE`;
    const [enrolment] = await tx.query<{ id: string }>(held, [viewer.id, offeringId]);
    if (!enrolment) return undefined;
    return (await tx.query<HeldCertification>(`${HELD} WHERE enrolment.id = $1`, [enrolment.id]))[0];
  }

  /** Somebody's, for who runs the class. */
  async holdOf(
    tx: Tx,
    viewer: MemberViewer,
    offeringId: string,
    enrolmentId: string,
  ): Promise<HeldCertification | undefined> {
    await tx.query('SELECT FROM enrolment WHERE id = $1 AND offering_id = $2 FOR NO KEY UPDATE', [
      enrolmentId,
      offeringId,
    ]);
    const sql = `${HELD} WHERE enrolment.id = $4 AND offering.id = $3 AND ${RUNS}`;
    return (await tx.query<HeldCertification>(sql, [...runnerOf(viewer), offeringId, enrolmentId]))[0];
  }

  /** One that somebody was submitted for; undefined where they are not any more. */
  async hold(tx: Tx, enrolmentId: string): Promise<HeldCertification | undefined> {
    await tx.query('SELECT FROM enrolment WHERE id = $1 FOR NO KEY UPDATE', [enrolmentId]);
    const sql = `${HELD} WHERE enrolment.id = $1 AND certification.enrolment_id IS NOT NULL`;
    return (await tx.query<HeldCertification>(sql, [enrolmentId]))[0];
  }

  /** All that a member was submitted for. */
  ofPerson(tx: Tx, personId: string): Promise<HeldCertification[]> {
    return tx.query<HeldCertification>(
      `${HELD} WHERE enrolment.person_id = $1 AND certification.enrolment_id IS NOT NULL ORDER BY enrolment.id`,
      [personId],
    );
  }

  /** @returns those who had not been submitted before */
  async submit(tx: Tx, enrolmentIds: readonly string[], by: string, at: Instant): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `INSERT INTO certification (enrolment_id, submitted_at, submitted_by)
       SELECT id, $2, $3 FROM unnest($1::uuid[]) AS submitted (id) ORDER BY id
       ON CONFLICT DO NOTHING RETURNING enrolment_id AS id`,
      [enrolmentIds, new Date(at), by],
    );
    return rows.map(({ id }) => id);
  }

  async takeBack(tx: Tx, enrolmentIds: readonly string[]): Promise<void> {
    await tx.query('DELETE FROM certification WHERE enrolment_id = ANY ($1::uuid[])', [enrolmentIds]);
  }

  async store(tx: Tx, enrolmentId: string, facts: CertificationFacts): Promise<void> {
    await tx.query(
      `UPDATE certification SET activated_on = $2, exam_result = $3, exam_on = $4, renewed_until = $5
        WHERE enrolment_id = $1`,
      [enrolmentId, facts.activatedOn, facts.exam?.result ?? null, facts.exam?.on ?? null, facts.renewedUntil],
    );
  }

  /**
   * Notes a reminder for up to `limit` people who were submitted before one of `moments` (the first for the first reminder)
   * and have not confirmed yet, and tells whom. Of several that are due, one is sent.
   */
  noteReminders(tx: Tx, moments: readonly [first: Instant, second: Instant], limit: number): Promise<Reminded[]> {
    return tx.query<Reminded>(
      `UPDATE certification
          SET reminders = CASE WHEN certification.submitted_at <= $2 THEN 2 ELSE 1 END
         FROM (SELECT certification.enrolment_id
                 FROM certification JOIN enrolment ON enrolment.id = certification.enrolment_id
                WHERE certification.activated_on IS NULL AND enrolment.withdrawn_at IS NULL
                  AND (certification.reminders < 1 AND certification.submitted_at <= $1
                    OR certification.reminders < 2 AND certification.submitted_at <= $2)
                ORDER BY certification.submitted_at LIMIT $3 FOR UPDATE OF certification SKIP LOCKED) due
         JOIN enrolment ON enrolment.id = due.enrolment_id
         JOIN offering ON offering.id = enrolment.offering_id JOIN course ON course.id = offering.course_id
        WHERE certification.enrolment_id = due.enrolment_id
       RETURNING enrolment.id AS "enrolmentId", offering.id AS "offeringId", enrolment.person_id AS "personId",
                 enrolment.email, enrolment.name, course.certification, certification.reminders`,
      [new Date(moments[0]), new Date(moments[1]), limit],
    );
  }

  /** Whether somebody is submitted, in the class, and has not confirmed the activation. */
  async isAwaited(source: Pick<Tx, 'query'>, enrolmentId: string): Promise<boolean> {
    const rows = await source.query(
      `SELECT FROM certification JOIN enrolment ON enrolment.id = certification.enrolment_id
        WHERE enrolment.id = $1 AND enrolment.withdrawn_at IS NULL AND certification.activated_on IS NULL`,
      [enrolmentId],
    );
    return rows.length > 0;
  }

  /** That people of a class were sent what they prepare with. The first time counts. */
  async notePreWork(tx: Tx, offeringId: string, personIds: readonly string[], at: Instant): Promise<void> {
    await tx.query(
      `UPDATE enrolment SET pre_work_sent_at = $3
        WHERE offering_id = $1 AND person_id = ANY ($2::uuid[]) AND pre_work_sent_at IS NULL`,
      [offeringId, personIds, new Date(at)],
    );
  }
}
