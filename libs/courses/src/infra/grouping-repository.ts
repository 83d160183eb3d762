import { Injectable } from '@nestjs/common';
import { shownName } from '#identity';
import type { Instant } from '#kernel';
import { Database, type MemberViewer, type Tx } from '#platform';
import type { Groupable } from '../domain/groups/blocks.js';
import { millis } from './attendance-facts.js';
import { attends, RUNS, runnerOf } from './runs.js';

/** Somebody in a group. */
export interface GroupMember {
  enrolmentId: string;
  personId: string | null;
  name: string;
}

/** Groups as they were drawn, without those who have withdrawn since. */
export interface Grouping {
  id: string;
  drawnAt: Instant;
  /** By name. */
  drawnBy: string;
  groups: GroupMember[][];
}

const GROUPING = `
  grouping.id, ${millis('grouping.drawn_at')} AS "drawnAt",
  (SELECT ${shownName('drawer')} FROM person drawer WHERE drawer.id = grouping.drawn_by) AS "drawnBy",
  (SELECT jsonb_agg(coalesce((
            SELECT jsonb_agg(jsonb_build_object('enrolmentId', enrolment.id, 'personId', enrolment.person_id,
                                                'name', enrolment.name) ORDER BY lower(enrolment.name), enrolment.id)
              FROM jsonb_array_elements_text(one.members) member JOIN enrolment ON enrolment.id = member::uuid
             WHERE enrolment.withdrawn_at IS NULL), '[]') ORDER BY one.number)
     FROM jsonb_array_elements(grouping.groups) WITH ORDINALITY one (members, number)) AS groups`;

/** So many earlier draws are remembered by the next one. */
const REMEMBERED = 20;

/** Groups that were drawn in classes; none is ever changed, the latest one counts. */
@Injectable()
export class GroupingRepository {
  constructor(private readonly database: Database) {}

  /** Who is in a class; with a half-day those alone who are there: marked, by its code, or connected since `lately`. */
  async people(
    tx: Tx,
    offeringId: string,
    halfDayId: string | null,
    lately: Instant,
  ): Promise<(Groupable & { name: string })[]> {
    return tx.query(
      `SELECT enrolment.id, enrolment.name, enrolment.organisation FROM enrolment
        WHERE enrolment.offering_id = $1 AND enrolment.withdrawn_at IS NULL
          AND ($2::uuid IS NULL
               OR (SELECT mark.present FROM class_mark mark
                    WHERE mark.half_day_id = $2 AND mark.enrolment_id = enrolment.id ORDER BY mark.seq DESC LIMIT 1)
               OR EXISTS (SELECT FROM class_code_scan WHERE half_day_id = $2 AND enrolment_id = enrolment.id)
               OR EXISTS (SELECT FROM class_presence tick
                           WHERE tick.half_day_id = $2 AND tick.at > $3 AND enrolment.id = ANY (tick.enrolment_ids)))
        ORDER BY enrolment.id`,
      [offeringId, halfDayId, new Date(lately)],
    );
  }

  /** Groups that people of a class were in before, by the ids of enrolments. */
  async earlier(tx: Tx, offeringId: string): Promise<string[][]> {
    const rows = await tx.query<{ groups: string[][] }>(
      `SELECT groups FROM class_grouping WHERE offering_id = $1 ORDER BY id DESC LIMIT ${REMEMBERED}`,
      [offeringId],
    );
    return rows.flatMap(({ groups }) => groups);
  }

  async add(
    tx: Tx,
    offeringId: string,
    drawn: { id: string; groups: string[][]; by: string },
    now: Instant,
  ): Promise<void> {
    await tx.query(
      'INSERT INTO class_grouping (id, offering_id, groups, drawn_by, drawn_at) VALUES ($1, $2, $3, $4, $5)',
      [drawn.id, offeringId, JSON.stringify(drawn.groups), drawn.by, new Date(now)],
    );
  }

  /**
   * All that were drawn in a class, latest first, `limit` + 1, for those who run it; undefined where there is no such
   * class, or others run it.
   *
   * @param before the id of the last one on the page before
   */
  async page(
    viewer: MemberViewer,
    offeringId: string,
    limit: number,
    before?: string,
  ): Promise<Grouping[] | undefined> {
    const [found] = await this.database.query<{ rows: Grouping[] | null }>(
      `SELECT (SELECT jsonb_agg(row_to_json(page) ORDER BY page.id DESC)
                 FROM (SELECT ${GROUPING} FROM class_grouping grouping
                        WHERE grouping.offering_id = offering.id AND ($4::uuid IS NULL OR grouping.id < $4)
                        ORDER BY grouping.id DESC LIMIT $5) page) AS rows
         FROM offering WHERE offering.id = $3 AND ${RUNS}`,
      [...runnerOf(viewer), offeringId, before ?? null, limit + 1],
    );
    return found && (found.rows ?? []);
  }

  /** The latest one of a class that the viewer is in: null where there is none yet, undefined where they are not in it. */
  async latest(viewer: MemberViewer, offeringId: string): Promise<Grouping | null | undefined> {
    const [found] = await this.database.query<{ latest: Grouping | null }>(
      `SELECT (SELECT row_to_json(latest) FROM (
                 SELECT ${GROUPING} FROM class_grouping grouping
                  WHERE grouping.offering_id = offering.id ORDER BY grouping.id DESC LIMIT 1) latest) AS latest
         FROM offering WHERE offering.id = $2 AND ${attends('$1')}`,
      [viewer.id, offeringId],
    );
    return found?.latest;
  }
}
