import { Injectable } from '@nestjs/common';
import type { Instant } from '#kernel';
import type { Tx } from '#platform';
import type { ClassFacts } from '../../domain/spaces/class-space.js';

/** A class whose space is opened or kept. It stays as it is until the transaction ends. */
export interface HeldClass extends ClassFacts {
  courseId: string;
  /** Whether anybody is on its roster. */
  hasPeople: boolean;
}

/** A space that is opened for a class or for a course. */
interface NewSpace {
  id: string;
  slug: string;
  name: string;
  at: Instant;
}

const AT = (parameter: string) => `to_timestamp(${parameter}::float8 / 1000.0)`;

/** Spaces of classes and of those who have taken a course. */
@Injectable()
export class ClassSpaceStore {
  async holdClass(tx: Tx, offeringId: string): Promise<HeldClass | undefined> {
    // Rosters and trainers change under a lock that this one waits for.
    const [held] = await tx.query<HeldClass>(
      `SELECT offering.title, course.name AS course, course.id AS "courseId",
              (offering.starts_at AT TIME ZONE offering.zone)::date::text AS "firstDay",
              (offering.ends_at AT TIME ZONE offering.zone)::date::text AS "lastDay",
              coalesce((SELECT locale FROM person WHERE id = offering.trainer_ids[1]), 'en') AS locale,
              EXISTS (SELECT FROM enrolment WHERE offering_id = offering.id AND withdrawn_at IS NULL) AS "hasPeople"
         FROM offering JOIN course ON course.id = offering.course_id
        WHERE offering.id = $1 FOR SHARE OF offering`,
      [offeringId],
    );
    return held;
  }

  /** The space of a class, held against who changes it. */
  async ofClass(tx: Tx, offeringId: string): Promise<string | undefined> {
    const sql = 'SELECT id FROM space WHERE offering_id = $1 FOR NO KEY UPDATE';
    return (await tx.query<{ id: string }>(sql, [offeringId]))[0]?.id;
  }

  /** @returns false where the class has a space already, or another space has the slug */
  async openForClass(tx: Tx, offeringId: string, { id, slug, name, at }: NewSpace): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO space (id, slug, name, class_name, audience, offering_id, created_at)
       VALUES ($1, $2, $3, $3, 'cohort', $4, ${AT('$5')}) ON CONFLICT DO NOTHING RETURNING id`,
      [id, slug, name, offeringId, at],
    );
    return rows.length > 0;
  }

  /** @returns false where the course has a space already, or another space has the slug */
  async openForAlumni(tx: Tx, courseId: string, { id, slug, name, at }: NewSpace): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO space (id, slug, name, audience, course_id, created_at)
       VALUES ($1, $2, $3, 'members', $4, ${AT('$5')}) ON CONFLICT DO NOTHING RETURNING id`,
      [id, slug, name, courseId, at],
    );
    return rows.length > 0;
  }

  async hasAlumniSpace(tx: Tx, courseId: string): Promise<boolean> {
    return (await tx.query('SELECT FROM space WHERE course_id = $1', [courseId])).length > 0;
  }

  /** A space that somebody has renamed keeps its name. @returns whether it is called otherwise now */
  async rename(tx: Tx, spaceId: string, name: string): Promise<boolean> {
    const rows = await tx.query<{ renamed: boolean }>(
      `UPDATE space SET name = CASE WHEN space.name = space.class_name THEN $2 ELSE space.name END, class_name = $2
         FROM space before WHERE space.id = $1 AND before.id = space.id AND space.class_name <> $2
       RETURNING space.name <> before.name AS renamed`,
      [spaceId, name],
    );
    return rows[0]?.renamed ?? false;
  }

  /**
   * Lets in who is in the class and was never in its space, its trainers as moderators. Whoever was in it once has left for
   * a reason, and comes back with the roster alone.
   */
  async fill(tx: Tx, spaceId: string, offeringId: string, at: Instant): Promise<void> {
    // Held, so that who withdraws meanwhile either is not let in, or finds the row to leave by.
    await tx.query(
      `WITH attending AS MATERIALIZED (
         SELECT person_id FROM enrolment
          WHERE offering_id = $2 AND person_id IS NOT NULL AND withdrawn_at IS NULL ORDER BY id FOR SHARE)
       INSERT INTO space_member (space_id, person_id, role, joined_at)
       SELECT $1, person_id, CASE WHEN bool_or(teaches) THEN 'moderator' ELSE 'member' END, ${AT('$3')}
         FROM (SELECT person_id, false AS teaches FROM attending
               UNION ALL SELECT unnest(trainer_ids), true FROM offering WHERE id = $2) people
        GROUP BY person_id ORDER BY person_id
       ON CONFLICT DO NOTHING`,
      [spaceId, offeringId, at],
    );
  }

  /** Whether a person is in the space of a class by now; undefined where it has none. */
  async membership(tx: Tx, offeringId: string, personId: string) {
    const [found] = await tx.query<{ spaceId: string; inIt: boolean }>(
      `SELECT space.id AS "spaceId", EXISTS (
                SELECT FROM space_member WHERE space_id = space.id AND person_id = $2 AND left_at IS NULL) AS "inIt"
         FROM space WHERE offering_id = $1`,
      [offeringId, personId],
    );
    return found;
  }
}
