import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform';
import { inBothLanguages } from './both-languages.js';

type Words = { folded: string; plain: string };

/** A page as it goes into the index; page 0 is the version itself. */
export interface IndexedPage {
  versionId: string;
  page: number;
  title: Words | null;
  body: Words | null;
}

/** What a version is found by besides its pages. */
export interface VersionFacts {
  versionId: string;
  title: string;
  author: string;
  /** The text of a version without pages. */
  text: string | null;
}

/** The index of materials, and what it is made of. */
@Injectable()
export class MaterialStore {
  /** All versions of a material: one writer at a time, so that an old title is not written after a new one. */
  async versionsOf(tx: Tx, materialId: string): Promise<VersionFacts[]> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('search material ' || $1, 0))`, [materialId]);
    return tx.query(
      `SELECT version.id AS "versionId", material.title, material.author,
              CASE WHEN version.file_id IS NULL THEN coalesce(written.text, version.url) END AS text
         FROM material JOIN material_version version ON version.material_id = material.id
         LEFT JOIN material_page_text written ON written.version_id = version.id AND written.page = 1
        WHERE material.id = $1`,
      [materialId],
    );
  }

  async materialOf(tx: Tx, versionId: string): Promise<string | undefined> {
    const sql = 'SELECT material_id AS id FROM material_version WHERE id = $1';
    return (await tx.query<{ id: string }>(sql, [versionId]))[0]?.id;
  }

  /** Materials after an id. */
  async materials(tx: Tx, after: string | null, limit: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      'SELECT id FROM material WHERE $1::uuid IS NULL OR id > $1 ORDER BY id LIMIT $2',
      [after, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Pages of a version's file after a number. */
  pages(tx: Tx, versionId: string, after: number, limit: number): Promise<{ page: number; text: string }[]> {
    return tx.query(
      `SELECT page, text FROM material_page_text
        WHERE version_id = $1 AND page > $2
          AND EXISTS (SELECT FROM material_version version WHERE version.id = $1 AND version.file_id IS NOT NULL)
        ORDER BY page LIMIT $3`,
      [versionId, after, limit],
    );
  }

  async write(tx: Tx, pages: IndexedPage[]): Promise<void> {
    await tx.query(
      `INSERT INTO search_material (version_id, page, words)
       SELECT "versionId", page,
              setweight(${inBothLanguages('title')}, 'A') || setweight(${inBothLanguages('body')}, 'D')
         FROM jsonb_to_recordset($1::jsonb) AS indexed ("versionId" uuid, page integer, title jsonb, body jsonb)
       ON CONFLICT (version_id, page) DO UPDATE SET words = excluded.words`,
      [JSON.stringify(pages)],
    );
  }
}
