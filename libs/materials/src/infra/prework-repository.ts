import { Injectable } from '@nestjs/common';
import { DAY, type Instant } from '#kernel';
import { Database, type Tx } from '#platform';

/** What there is to prepare for a class that has not begun, and what a mail about it says. */
export interface Prework {
  offeringId: string;
  title: string;
  startsAt: Instant;
  zone: string;
  mailed: boolean;
  items: { materialId: string; title: string; dueAt: Instant | null }[];
}

interface Row extends Omit<Prework, 'startsAt' | 'items'> {
  startsAt: Date;
  items: { materialId: string; title: string; dueAt: string | null }[];
}

/** What is to be prepared, and who was told of it. */
@Injectable()
export class PreworkRepository {
  constructor(private readonly database: Database) {}

  /** Undefined where the class has begun, or was called off, or nothing of it is there to be prepared by now. */
  async toDo(tx: Tx, offeringId: string, now: Instant): Promise<Prework | undefined> {
    // Held, so that who joins meanwhile is among those who are mailed, or is told that the others were. By a lock of its own:
    // the events of a batch share a transaction, which may not hold many classes in the way of those who change them.
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('prework ' || $1, 0))`, [offeringId]);
    const [row] = await tx.query<Row>(
      `SELECT offering.id AS "offeringId", coalesce(nullif(offering.title, ''), course.name) AS title,
              offering.starts_at AS "startsAt", offering.zone,
              EXISTS (SELECT FROM material_prework WHERE offering_id = offering.id AND mailed_at IS NOT NULL) AS mailed,
              jsonb_agg(jsonb_build_object('materialId', material.id, 'title', material.title, 'dueAt', entry.due_at)
                        ORDER BY section.position, entry.position, entry.id) AS items
         FROM offering JOIN course ON course.id = offering.course_id
         JOIN material_entry entry ON entry.offering_id = offering.id AND entry.prework
                                  AND (entry.release_at IS NULL OR entry.release_at <= $2)
         JOIN material_section section ON section.id = entry.section_id
         JOIN material ON material.id = entry.material_id
        WHERE offering.id = $1 AND offering.cancelled_at IS NULL AND offering.starts_at > $2
        GROUP BY offering.id, course.name`,
      [offeringId, new Date(now)],
    );
    if (!row) return undefined;
    const items = row.items.map((item) => ({ ...item, dueAt: item.dueAt === null ? null : Date.parse(item.dueAt) }));
    return { ...row, startsAt: row.startsAt.getTime(), items };
  }

  /** Sets how many days before the class it is mailed by itself; null: not. */
  async setDaysBefore(tx: Tx, offeringId: string, daysBefore: number | null): Promise<void> {
    await tx.query(
      `INSERT INTO material_prework (offering_id, days_before) VALUES ($1, $2)
       ON CONFLICT (offering_id) DO UPDATE SET days_before = excluded.days_before`,
      [offeringId, daysBefore],
    );
  }

  async setMailed(tx: Tx, offeringId: string, now: Instant): Promise<void> {
    await tx.query(
      `INSERT INTO material_prework (offering_id, mailed_at) VALUES ($1, $2)
       ON CONFLICT (offering_id) DO UPDATE SET mailed_at = excluded.mailed_at`,
      [offeringId, new Date(now)],
    );
  }

  /**
   * Notes that those in a class are mailed of this state of its preparation, once each.
   *
   * @param only one person; otherwise all
   * @returns the ids of those who have not been
   */
  async noteMailed(tx: Tx, offeringId: string, state: string, now: Instant, only?: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `INSERT INTO material_prework_mail (offering_id, person_id, state, sent_at)
       SELECT offering_id, person_id, $2, $3 FROM enrolment
        WHERE offering_id = $1 AND person_id IS NOT NULL AND withdrawn_at IS NULL AND ($4::uuid IS NULL OR person_id = $4)
       ON CONFLICT DO NOTHING RETURNING person_id AS id`,
      [offeringId, state, new Date(now), only ?? null],
    );
    return rows.map(({ id }) => id);
  }

  /** Classes to come whose preparation is to be mailed by now, and was not. */
  async due(now: Instant): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT offering.id FROM material_prework prework JOIN offering ON offering.id = prework.offering_id
        WHERE prework.days_before IS NOT NULL AND prework.mailed_at IS NULL AND offering.cancelled_at IS NULL
          AND offering.starts_at > $1
          AND extract(epoch FROM offering.starts_at) * 1000 - prework.days_before::float8 * $2 <= $3
        ORDER BY offering.starts_at, offering.id`,
      [new Date(now), DAY, now],
    );
    return rows.map(({ id }) => id);
  }

  /** Whether somebody is still in a class that is to come. */
  async isAwaited(offeringId: string, personId: string, now: Instant): Promise<boolean> {
    const rows = await this.database.query(
      `SELECT FROM enrolment JOIN offering ON offering.id = enrolment.offering_id
        WHERE enrolment.offering_id = $1 AND enrolment.person_id = $2 AND enrolment.withdrawn_at IS NULL
          AND offering.cancelled_at IS NULL AND offering.starts_at > $3`,
      [offeringId, personId, new Date(now)],
    );
    return rows.length > 0;
  }
}
