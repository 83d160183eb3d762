import { Injectable } from '@nestjs/common';
import type { ConfirmationKind } from '#contracts';
import { shownName } from '#identity';
import type { Instant } from '#kernel';
import { Database, type MemberViewer } from '#platform';
import { type CountedHalfDay, standingOf } from '../domain/attendance/standing.js';
import { FACTS, type KnownHalfDay, knownHalfDayOf, type KnownHalfDayRow, millis } from './attendance-facts.js';
import { attends, RUNS, runnerOf } from './runs.js';

/** That a trainer has confirmed something of somebody. */
export interface Confirmed {
  at: Instant;
  /** By name. */
  by: string;
}

/** How somebody on a roster stands towards what the course asks for. */
export interface EnrolmentStanding extends Record<ConfirmationKind, Confirmed | null> {
  enrolmentId: string;
  /** The member who it is; null until that is known. */
  personId: string | null;
  email: string;
  name: string;
  organisation: string;
  withdrawn: boolean;
  /** Here only to make up for what they have missed in a class of their own: no candidate of this one. */
  makesUp: boolean;
  /** Whole minutes that count, this class and others of the course together. */
  minutes: number;
  /** Whole minutes that the course asks for. */
  requiredMinutes: number;
  halfDays: CountedHalfDay<KnownHalfDay>[];
}

/** A part of those who are in a class, and how many they are in all. */
export interface StandingPart {
  rows: EnrolmentStanding[];
  enrolled: number;
}

/** The same as the database gives it. */
export interface StandingRow extends Omit<EnrolmentStanding, 'minutes' | 'halfDays'> {
  offeringId: string;
  facts: KnownHalfDayRow[];
}

const confirmed = (kind: ConfirmationKind) => `(
  SELECT jsonb_build_object('at', ${millis('latest.at')}, 'by', ${shownName('confirmer')})
    FROM (SELECT * FROM class_confirmation c WHERE c.enrolment_id = enrolment.id AND c.kind = '${kind}'
           ORDER BY c.seq DESC LIMIT 1) latest
    JOIN person confirmer ON confirmer.id = latest.confirmed_by
   WHERE latest.confirmed)`;

/** SQL: the columns of a `StandingRow`, of `enrolment`, `offering` and `course`. */
export const STANDING = `
  enrolment.id AS "enrolmentId", enrolment.offering_id AS "offeringId", enrolment.person_id AS "personId",
  enrolment.email, enrolment.name, enrolment.organisation, enrolment.withdrawn_at IS NOT NULL AS withdrawn,
  enrolment.makes_up AS "makesUp", course.required_minutes AS "requiredMinutes", ${FACTS} AS facts,
  ${confirmed('participation')} AS participation, ${confirmed('understanding')} AS understanding`;

const FROM = `enrolment JOIN offering ON offering.id = enrolment.offering_id JOIN course ON course.id = offering.course_id`;

/** How people stand towards the minutes and confirmations that their course asks for: facts in one statement, then sums. */
@Injectable()
export class StandingReader {
  constructor(private readonly database: Database) {}

  /**
   * Those who are in a class, by name, for those who run it: `limit` + 1; undefined where there is no such class, or others
   * run it.
   *
   * @param after the id of the last one on the page before
   */
  async page(
    viewer: MemberViewer,
    offeringId: string,
    limit: number,
    after?: string,
  ): Promise<StandingPart | undefined> {
    const [found] = await this.database.query<{ rows: StandingRow[] | null; enrolled: number }>(
      `SELECT (SELECT count(*)::int FROM enrolment WHERE offering_id = offering.id AND withdrawn_at IS NULL) AS enrolled,
              (SELECT jsonb_agg(row_to_json(page) ORDER BY lower(page.name), page."enrolmentId")
                 FROM (SELECT ${STANDING} FROM enrolment
                        WHERE enrolment.offering_id = offering.id AND enrolment.withdrawn_at IS NULL
                          AND ($4::uuid IS NULL OR (lower(enrolment.name), enrolment.id) > (
                                SELECT lower(last.name), last.id FROM enrolment last
                                 WHERE last.id = $4 AND last.offering_id = offering.id))
                        ORDER BY lower(enrolment.name), enrolment.id LIMIT $5) page) AS rows
         FROM offering JOIN course ON course.id = offering.course_id WHERE offering.id = $3 AND ${RUNS}`,
      [...runnerOf(viewer), offeringId, after ?? null, limit + 1],
    );
    return found && { rows: (found.rows ?? []).map(summedUp), enrolled: found.enrolled };
  }

  /** Somebody on the roster, for those who run the class. */
  async one(viewer: MemberViewer, offeringId: string, enrolmentId: string): Promise<EnrolmentStanding | undefined> {
    const [row] = await this.database.query<StandingRow>(
      `SELECT ${STANDING} FROM ${FROM} WHERE ${RUNS} AND offering.id = $3 AND enrolment.id = $4`,
      [...runnerOf(viewer), offeringId, enrolmentId],
    );
    return row && summedUp(row);
  }

  /** One's own standing in a class that one is in. */
  async own(viewer: MemberViewer, offeringId: string): Promise<EnrolmentStanding | undefined> {
    const [row] = await this.database.query<StandingRow>(
      `SELECT ${STANDING} FROM ${FROM} WHERE enrolment.person_id = $1 AND offering.id = $2 AND ${attends('$1')}`,
      [viewer.id, offeringId],
    );
    return row && summedUp(row);
  }
}

/** Facts summed up. */
export function summedUp({ facts, offeringId, ...row }: StandingRow): EnrolmentStanding {
  return { ...row, ...standingOf(offeringId, facts.map(knownHalfDayOf)) };
}
