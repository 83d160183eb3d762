import { Injectable } from '@nestjs/common';
import { MATERIAL_LIMITS } from '#contracts';
import type { Instant } from '#kernel';
import { type MemberViewer, type Tx } from '#platform';
import type { Content, Material } from '../domain/material.js';
import { MANAGED, readerOf } from './readable.js';

/** A version that is about to be stored. */
export interface NewVersion {
  id: string;
  materialId: string;
  note: string;
  content: Content;
}

/** Materials and their versions, in the transaction of whoever changes them. */
@Injectable()
export class MaterialRepository {
  /** One that the viewer looks after, held until the end of the transaction. */
  async lock(tx: Tx, viewer: MemberViewer, now: Instant, id: string): Promise<Material | undefined> {
    const [found] = await tx.query<Material>(
      `SELECT material.id, material.course_id AS "courseId", material.kind, material.title, material.author,
              material.library_kind AS "libraryKind", material.minutes, material.archived_at IS NOT NULL AS archived,
              material.revision
         FROM material WHERE material.id = $5 AND ${MANAGED}
          FOR NO KEY UPDATE OF material`,
      [...readerOf(viewer, now), id],
    );
    return found;
  }

  /** Whether there is such a course, to put something into its library. */
  async courseExists(tx: Tx, courseId: string): Promise<boolean> {
    return (await tx.query('SELECT FROM course WHERE id = $1 FOR KEY SHARE', [courseId])).length > 0;
  }

  async add(tx: Tx, material: Material, by: string, now: Instant): Promise<void> {
    const { id, courseId, kind, title, author, libraryKind, minutes } = material;
    await tx.query(
      `INSERT INTO material (id, course_id, kind, title, author, library_kind, minutes, created_by, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, courseId, kind, title, author, libraryKind, minutes, by, new Date(now)],
    );
  }

  async update(tx: Tx, { id, title, author, libraryKind, minutes, archived }: Material, now: Instant): Promise<void> {
    await tx.query(
      `UPDATE material
          SET title = $2, author = $3, library_kind = $4, minutes = $5, revision = revision + 1,
              archived_at = CASE WHEN $6 THEN coalesce(archived_at, $7) END
        WHERE id = $1`,
      [id, title, author, libraryKind, minutes, archived, new Date(now)],
    );
  }

  /**
   * Stores the next version of a material that is held, or is new in this transaction.
   *
   * @returns false where it has as many as it may have
   */
  async addVersion(tx: Tx, { id, materialId, note, content }: NewVersion, by: string, now: Instant): Promise<boolean> {
    const file = content.is === 'file' ? content.fileId : null;
    const page = content.is === 'page' ? content : undefined;
    const added = await tx.query(
      `INSERT INTO material_version (id, material_id, number, note, file_id, markdown, html, renderer, url, created_by, created_at)
       SELECT $1, $2, count(*) + 1, $3, $4::uuid, $5::text, $6::text, $7::int, $8::text, $9::uuid, $10::timestamptz
         FROM material_version WHERE material_id = $2 HAVING count(*) < $11
       RETURNING id`,
      [
        ...[id, materialId, note, file, page?.markdown ?? null, page?.html ?? null, page?.renderer ?? null],
        ...[content.is === 'link' ? content.url : null, by, new Date(now), MATERIAL_LIMITS.versions],
      ],
    );
    return added.length > 0;
  }
}
