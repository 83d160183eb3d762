import { Injectable } from '@nestjs/common';
import type { Instant } from '#kernel';
import { Database, type Tx } from '#platform';
import type { Course, CoursePlan } from '../domain/course.js';

const COURSE = `id, code, name, required_minutes AS "requiredMinutes", exam, certification,
  validity_months AS "validityMonths", experience_months AS "experienceMonths", next_course_id AS "nextCourseId",
  archived_at IS NOT NULL AS archived, version`;

const PLAN = 'code, name, required_minutes, exam, certification, validity_months, experience_months, next_course_id';

const planValues = (plan: CoursePlan): unknown[] => [
  ...[plan.code, plan.name, plan.requiredMinutes, plan.exam, plan.certification],
  ...[plan.validityMonths, plan.experienceMonths, plan.nextCourseId],
];

/** Courses. There are a handful. */
@Injectable()
export class CourseRepository {
  constructor(private readonly database: Database) {}

  /** By their codes, those that are no longer offered last. */
  all(): Promise<Course[]> {
    return this.database.query(`SELECT ${COURSE} FROM course ORDER BY archived_at IS NOT NULL, lower(code), id`);
  }

  async lock(tx: Tx, id: string): Promise<Course | undefined> {
    return (await tx.query<Course>(`SELECT ${COURSE} FROM course WHERE id = $1 FOR NO KEY UPDATE`, [id]))[0];
  }

  /** One that stays as it is until the transaction ends. */
  async hold(tx: Tx, id: string): Promise<Course | undefined> {
    return (await tx.query<Course>(`SELECT ${COURSE} FROM course WHERE id = $1 FOR SHARE`, [id]))[0];
  }

  async isThere(tx: Tx, id: string): Promise<boolean> {
    return (await tx.query('SELECT FROM course WHERE id = $1', [id])).length > 0;
  }

  /** @throws what `isCodeTaken` knows where another course has the code */
  async add(tx: Tx, id: string, plan: CoursePlan, now: Instant): Promise<void> {
    await tx.query(
      `INSERT INTO course (id, ${PLAN}, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, to_timestamp($10 / 1000.0))`,
      [id, ...planValues(plan), now],
    );
  }

  /** @throws what `isCodeTaken` knows where another course has the code */
  async update(tx: Tx, { id, archived, ...plan }: Omit<Course, 'version'>, now: Instant): Promise<void> {
    await tx.query(
      `UPDATE course
          SET (${PLAN}) = ($2, $3, $4, $5, $6, $7, $8, $9), version = version + 1,
              archived_at = CASE WHEN $10 THEN coalesce(archived_at, to_timestamp($11 / 1000.0)) END
        WHERE id = $1`,
      [id, ...planValues(plan), archived, now],
    );
  }
}

/** Whether a course was refused because another one has its code. */
export function isCodeTaken(error: unknown): boolean {
  const { code, constraint } = error as { code?: string; constraint?: string };
  return code === '23505' && constraint === 'course_code';
}
