import { Injectable } from '@nestjs/common';
import type { Instant } from '#kernel';
import { Database, type MemberViewer, type Tx } from '#platform';
import { IN_CLASS, IN_LIBRARY, latestOf, READABLE_ENTRY, readerOf, RUNS_CLASS, TAUGHT } from './readable.js';

/** Something that may be used: in which class, and in which version. */
export interface Usable {
  materialId: string;
  /** Null in the free library. */
  offeringId: string | null;
  versionId: string;
  /** Whole minutes that it takes; null where nobody has said. */
  minutes: number | null;
  /** Whether it counts what the reader does with it; not where they only run the class. */
  counts: boolean;
}

/** What somebody in a class has done with what it hands out. */
export interface MemberUse {
  personId: string;
  name: string;
  /** Ids of entries. */
  opened: string[];
  completed: string[];
}

/** Who has opened what, and is through with it. */
@Injectable()
export class UseRepository {
  constructor(private readonly database: Database) {}

  /** An entry of a class that the viewer sees. */
  async entry(tx: Tx, viewer: MemberViewer, now: Instant, entryId: string): Promise<Usable | undefined> {
    const [found] = await tx.query<Usable>(
      `SELECT entry.material_id AS "materialId", entry.offering_id AS "offeringId", ${TAUGHT} AS "versionId",
              material.minutes, ${IN_CLASS} AS counts
         FROM material_entry entry JOIN offering ON offering.id = entry.offering_id
         JOIN material ON material.id = entry.material_id
        WHERE entry.id = $5 AND ${READABLE_ENTRY}`,
      [...readerOf(viewer, now), entryId],
    );
    return found;
  }

  /** Something of the free library. */
  async inLibrary(tx: Tx, materialId: string): Promise<Usable | undefined> {
    const [found] = await tx.query<Usable>(
      `SELECT material.id AS "materialId", NULL AS "offeringId", ${latestOf('material.id')} AS "versionId",
              material.minutes, true AS counts
         FROM material WHERE material.id = $1 AND ${IN_LIBRARY}`,
      [materialId],
    );
    return found;
  }

  /** Notes that it was opened; the first time counts. */
  async open(tx: Tx, personId: string, { materialId, offeringId, versionId }: Usable, now: Instant): Promise<void> {
    await tx.query(
      `INSERT INTO material_use (person_id, material_id, offering_id, version_id, opened_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (person_id, material_id, offering_id) DO NOTHING`,
      [personId, materialId, offeringId, versionId, new Date(now)],
    );
  }

  /** Notes that somebody is through with it. @returns false where they were already */
  async complete(tx: Tx, personId: string, usable: Usable, now: Instant): Promise<boolean> {
    const { materialId, offeringId, versionId } = usable;
    const done = await tx.query(
      `INSERT INTO material_use AS uses (person_id, material_id, offering_id, version_id, opened_at, completed_at)
       VALUES ($1, $2, $3, $4, $5, $5)
       ON CONFLICT (person_id, material_id, offering_id) DO UPDATE
          SET completed_at = excluded.completed_at, version_id = excluded.version_id
        WHERE uses.completed_at IS NULL
       RETURNING person_id`,
      [personId, materialId, offeringId, versionId, new Date(now)],
    );
    return done.length > 0;
  }

  /** Takes that back. */
  async reopen(tx: Tx, personId: string, { materialId, offeringId }: Usable): Promise<void> {
    await tx.query(
      `UPDATE material_use SET completed_at = NULL
        WHERE person_id = $1 AND material_id = $2 AND offering_id IS NOT DISTINCT FROM $3::uuid`,
      [personId, materialId, offeringId],
    );
  }

  /** What was used under two accounts was used once, first when it first was; nobody hears twice of what to prepare. */
  async handOver(tx: Tx, from: string, to: string): Promise<void> {
    await tx.query(
      `INSERT INTO material_use AS uses (person_id, material_id, offering_id, version_id, opened_at, completed_at)
       SELECT $2::uuid, material_id, offering_id, version_id, opened_at, completed_at FROM material_use WHERE person_id = $1
       ON CONFLICT (person_id, material_id, offering_id) DO UPDATE
          SET opened_at = least(uses.opened_at, excluded.opened_at),
              completed_at = least(uses.completed_at, excluded.completed_at),
              version_id = CASE WHEN uses.completed_at IS NULL AND excluded.completed_at IS NOT NULL
                                THEN excluded.version_id ELSE uses.version_id END`,
      [from, to],
    );
    await tx.query('DELETE FROM material_use WHERE person_id = $1', [from]);
    await tx.query(
      `INSERT INTO material_prework_mail (offering_id, person_id, state, sent_at)
       SELECT offering_id, $2::uuid, state, sent_at FROM material_prework_mail WHERE person_id = $1
       ON CONFLICT DO NOTHING`,
      [from, to],
    );
    await tx.query('DELETE FROM material_prework_mail WHERE person_id = $1', [from]);
  }

  /**
   * What those in a class have done, by name, `limit` + 1 rows; undefined where the viewer does not run it.
   *
   * @param after the id of the person who was last on the page before
   */
  async ofClass(
    viewer: MemberViewer,
    now: Instant,
    offeringId: string,
    limit: number,
    after?: string,
  ): Promise<MemberUse[] | undefined> {
    const used = (condition: string) => `coalesce((
      SELECT jsonb_agg(entry.id ORDER BY entry.id) FROM material_use uses
        JOIN material_entry entry ON entry.offering_id = uses.offering_id AND entry.material_id = uses.material_id
       WHERE uses.offering_id = member.offering_id AND uses.person_id = member.person_id AND ${condition}), '[]')`;
    const [found] = await this.database.query<{ rows: MemberUse[] | null }>(
      `SELECT (SELECT jsonb_agg(row_to_json(page) ORDER BY lower(page.name), page."personId")
                 FROM (SELECT member.person_id AS "personId", member.name,
                              ${used('true')} AS opened, ${used('uses.completed_at IS NOT NULL')} AS completed
                         FROM enrolment member
                        WHERE member.offering_id = offering.id AND member.withdrawn_at IS NULL
                          AND member.person_id IS NOT NULL AND $1::uuid IS NOT NULL AND $4::timestamptz IS NOT NULL
                          AND ($6::uuid IS NULL OR (lower(member.name), member.person_id) > (
                                SELECT lower(last.name), last.person_id FROM enrolment last
                                 WHERE last.offering_id = offering.id AND last.person_id = $6))
                        ORDER BY lower(member.name), member.person_id LIMIT $7) page) AS rows
         FROM offering WHERE offering.id = $5 AND ${RUNS_CLASS}`,
      [...readerOf(viewer, now), offeringId, after ?? null, limit + 1],
    );
    return found && (found.rows ?? []);
  }
}
