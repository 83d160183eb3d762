import { Injectable } from '@nestjs/common';
import { Database, type MemberViewer } from '#platform';
import type { Enrolment } from './enrolment-repository.js';
import { RUNS, runnerOf } from './runs.js';

/** A part of a roster, and how many are on all of it who have not withdrawn. */
export interface RosterPart {
  rows: Enrolment[];
  enrolled: number;
}

/** Rosters, each page in one statement, for those who run the class. */
@Injectable()
export class RosterReader {
  constructor(private readonly database: Database) {}

  /**
   * By name, `limit` + 1 rows; undefined where there is no such class, or others run it.
   *
   * @param after the id of the last one on the page before
   */
  async page(viewer: MemberViewer, offeringId: string, limit: number, after?: string): Promise<RosterPart | undefined> {
    const [found] = await this.database.query<{ rows: Enrolment[] | null; enrolled: number }>(
      `SELECT (SELECT count(*)::int FROM enrolment WHERE offering_id = offering.id AND withdrawn_at IS NULL) AS enrolled,
              (SELECT jsonb_agg(row_to_json(page) ORDER BY lower(page.name), page.id)
                 FROM (SELECT enrolment.id, enrolment.email, enrolment.name, enrolment.organisation, enrolment.reference,
                              enrolment.withdrawn_at IS NOT NULL AS withdrawn, enrolment.person_id AS "personId",
                              enrolment.joined_by AS "joinedBy"
                         FROM enrolment
                        WHERE enrolment.offering_id = offering.id
                          AND ($4::uuid IS NULL OR (lower(enrolment.name), enrolment.id) > (
                                SELECT lower(last.name), last.id FROM enrolment last
                                 WHERE last.id = $4 AND last.offering_id = offering.id))
                        ORDER BY lower(enrolment.name), enrolment.id LIMIT $5) page) AS rows
         FROM offering WHERE offering.id = $3 AND ${RUNS}`,
      [...runnerOf(viewer), offeringId, after ?? null, limit + 1],
    );
    return found && { rows: found.rows ?? [], enrolled: found.enrolled };
  }
}
