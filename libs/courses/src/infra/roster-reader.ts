import { Injectable } from '@nestjs/common';
import { Database, type MemberViewer, type Tx } from '#platform';
import { DIFFERS, ROSTER, ROSTER_COLUMNS, type RosterJson, type RosterRow, rosterRowOf } from './roster-rows.js';
import { RUNS, runnerOf } from './runs.js';

/** How many there are on all of a roster who have not withdrawn: in all, and of those. */
export interface RosterNumbers {
  enrolled: number;
  joined: number;
  /** Who has got a link that is good, and has not joined. */
  invited: number;
  /** Whose addresses somebody has to look at. */
  differing: number;
}

/** A part of a roster. */
export interface RosterPart extends RosterNumbers {
  rows: RosterRow[];
}

/** Which part: by name, `limit` + 1 rows. */
interface Wanted {
  limit: number;
  /** The id of the last one on the page before. */
  after?: string | undefined;
  /** Only those whose addresses somebody has to look at. */
  differing: boolean;
}

/** Rosters, each page in one statement, for those who run the class. */
@Injectable()
export class RosterReader {
  constructor(private readonly database: Database) {}

  /** Undefined where there is no such class, or others run it. */
  async page(viewer: MemberViewer, offeringId: string, wanted: Wanted): Promise<RosterPart | undefined> {
    const [found] = await this.database.query<RosterNumbers & { rows: RosterJson[] | null }>(
      `SELECT numbers.*,
              (SELECT jsonb_agg(row_to_json(page) ORDER BY lower(page.name), page.id)
                 FROM (SELECT ${ROSTER_COLUMNS}
                         FROM ${ROSTER}
                        WHERE enrolment.offering_id = offering.id
                          AND ($4::uuid IS NULL OR (lower(enrolment.name), enrolment.id) > (
                                SELECT lower(last.name), last.id FROM enrolment last
                                 WHERE last.id = $4 AND last.offering_id = offering.id))
                          AND (NOT $6::boolean OR (enrolment.withdrawn_at IS NULL AND ${DIFFERS}))
                        ORDER BY lower(enrolment.name), enrolment.id LIMIT $5) page) AS rows
         FROM offering CROSS JOIN LATERAL (
                SELECT count(*)::int AS enrolled, count(enrolment.person_id)::int AS joined,
                       (count(sent.id) FILTER (WHERE enrolment.person_id IS NULL))::int AS invited,
                       (count(*) FILTER (WHERE ${DIFFERS}))::int AS differing
                  FROM ${ROSTER} WHERE enrolment.offering_id = offering.id AND enrolment.withdrawn_at IS NULL) numbers
        WHERE offering.id = $3 AND ${RUNS}`,
      [...runnerOf(viewer), offeringId, wanted.after ?? null, wanted.limit + 1, wanted.differing],
    );
    return found && { ...found, rows: (found.rows ?? []).map(rosterRowOf) };
  }

  /** Somebody on the roster, as the transaction has left them. */
  async one(tx: Tx, viewer: MemberViewer, id: string): Promise<RosterRow> {
    const [row] = await tx.query<{ row: RosterJson }>(
      `SELECT row_to_json(one) AS row
         FROM (SELECT ${ROSTER_COLUMNS}
                 FROM ${ROSTER} JOIN offering ON offering.id = enrolment.offering_id WHERE enrolment.id = $3) one`,
      [...runnerOf(viewer), id],
    );
    return rosterRowOf(row!.row);
  }
}
