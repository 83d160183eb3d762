import { Injectable } from '@nestjs/common';
import type { Instant } from '#kernel';
import { Database, type MemberViewer, type Tx } from '#platform';
import type { RoadFacts, RoadRules } from '../../domain/road/road.js';
import { differs, type RosterAddresses } from '../../domain/roster/differing.js';
import { EXAM } from './certification-repository.js';
import { attends, RUNS, runnerOf } from '../runs.js';
import { type EnrolmentStanding, STANDING, type StandingRow, summedUp } from '../standing-reader.js';

/** Somebody of a class, and how far they are on their road. */
export interface Learner extends EnrolmentStanding {
  reference: string;
  /** Of the account they joined with, where it is another one and nobody has looked at it. */
  accountEmail: string | null;
  facts: RoadFacts;
  submittedAt: Instant | null;
}

/** The course of a road, and what comes after it. */
export interface RoadCourse extends RoadRules {
  code: string;
  name: string;
  certification: string;
  next: { code: string; name: string; experienceMonths: number } | null;
}

/** A class with all who are candidates of it: who has withdrawn is one where they were submitted before. */
export interface ClassRoads {
  course: RoadCourse;
  requiredMinutes: number;
  /** The zone of the class. */
  zone: string;
  learners: Learner[];
}

/** One's own road, on one's own calendar. */
export interface OwnRoad {
  course: RoadCourse;
  zone: string;
  learner: Learner;
}

type Stored = Pick<Learner, 'reference'> &
  Omit<RosterAddresses, 'email'> &
  Omit<RoadFacts, 'standing' | 'submitted'> & { submittedAt: string | null };
type LearnerRow = StandingRow & Stored;

const COURSE = `jsonb_build_object(
  'code', course.code, 'name', course.name, 'certification', course.certification, 'hasExam', course.exam,
  'validityMonths', course.validity_months,
  'next', (SELECT jsonb_build_object('code', following.code, 'name', following.name,
                                     'experienceMonths', following.experience_months)
             FROM course following WHERE following.id = course.next_course_id)) AS course`;

const LEARNER = `
  ${STANDING}, enrolment.reference, enrolment.pre_work_sent_at IS NOT NULL AS "preWorkSent",
enrolment.joined_by AS "joinedBy", enrolment.kept_beside AS "keptBeside",
  (SELECT account.email FROM person account
    WHERE account.id = enrolment.person_id AND account.email_confirmed_at IS NOT NULL) AS "accountEmail",
  certification.submitted_at AS "submittedAt", certification.activated_on::text AS "activatedOn",
  ${EXAM} AS exam, certification.renewed_until::text AS "renewedUntil"`;

const CANDIDATES = `(
  SELECT coalesce(jsonb_agg(row_to_json(learner) ORDER BY lower(learner.name), learner."enrolmentId"), '[]')
    FROM (SELECT ${LEARNER}
            FROM enrolment LEFT JOIN certification ON certification.enrolment_id = enrolment.id
           WHERE enrolment.offering_id = offering.id AND NOT enrolment.makes_up
             AND (enrolment.withdrawn_at IS NULL OR certification.enrolment_id IS NOT NULL)) learner) AS learners`;

const CLASS = `${COURSE}, course.required_minutes AS "requiredMinutes", offering.zone, ${CANDIDATES}
  FROM offering JOIN course ON course.id = offering.course_id`;

/** Roads to certifications, each in one statement. */
@Injectable()
export class RoadReader {
  constructor(private readonly database: Database) {}

  /** All candidates of a class, by name, for who runs it; undefined where there is no such class, or others run it. */
  async ofClass(viewer: MemberViewer, offeringId: string): Promise<ClassRoads | undefined> {
    const sql = `SELECT ${CLASS} WHERE offering.id = $3 AND ${RUNS}`;
    return classOf(await this.database.query<ClassRow>(sql, [...runnerOf(viewer), offeringId]));
  }

  /** The same for whoever holds the class. */
  async ofHeldClass(tx: Tx, offeringId: string): Promise<ClassRoads> {
    return classOf(await tx.query<ClassRow>(`SELECT ${CLASS} WHERE offering.id = $1`, [offeringId]))!;
  }

  /** Of a class that the viewer is in. */
  async own(viewer: MemberViewer, offeringId: string): Promise<OwnRoad | undefined> {
    const [row] = await this.database.query<LearnerRow & { course: RoadCourse; zone: string }>(
      `SELECT ${LEARNER}, ${COURSE}, own.time_zone AS zone
         FROM enrolment JOIN offering ON offering.id = enrolment.offering_id
         JOIN course ON course.id = offering.course_id JOIN person own ON own.id = enrolment.person_id
         LEFT JOIN certification ON certification.enrolment_id = enrolment.id
        WHERE enrolment.person_id = $1 AND offering.id = $2 AND ${attends('$1')} AND NOT enrolment.makes_up`,
      [viewer.id, offeringId],
    );
    if (!row) return undefined;
    const { course, zone, ...learner } = row;
    return { course, zone, learner: learnerOf(learner) };
  }
}

type ClassRow = Omit<ClassRoads, 'learners'> & { learners: LearnerRow[] };

const classOf = ([row]: ClassRow[]): ClassRoads | undefined => row && { ...row, learners: row.learners.map(learnerOf) };

function learnerOf({
  preWorkSent,
  submittedAt,
  activatedOn,
  exam,
  renewedUntil,
  joinedBy,
  keptBeside,
  ...row
}: LearnerRow): Learner {
  const standing = summedUp(row);
  return {
    ...row,
    ...standing,
    accountEmail: differs({ ...row, joinedBy, keptBeside }) ? row.accountEmail : null,
    submittedAt: submittedAt === null ? null : new Date(submittedAt).getTime(),
    facts: {
      ...{ preWorkSent, activatedOn, exam, renewedUntil, submitted: submittedAt !== null },
      standing: {
        ...{ minutes: standing.minutes, requiredMinutes: standing.requiredMinutes },
        ...{ participation: standing.participation !== null, understanding: standing.understanding !== null },
      },
    },
  };
}
