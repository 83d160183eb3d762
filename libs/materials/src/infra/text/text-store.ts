import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#platform';
import type { PageTexts } from '../../domain/text/page-texts.js';

/** A version whose text is to be read: a PDF, or a page that we have in words. */
export interface UnreadVersion {
  markdown: string | null;
  fileId: string | null;
  bytes: number | null;
}

/** The texts of versions. */
@Injectable()
export class TextStore {
  constructor(private readonly database: Database) {}

  /** @returns nothing where there is no text to read, or it was read already */
  async unread(versionId: string): Promise<UnreadVersion | undefined> {
    const rows = await this.database.query<UnreadVersion>(
      `SELECT version.markdown, file.id AS "fileId", file.bytes::float8 AS bytes
         FROM material_version version LEFT JOIN material_file file ON file.id = version.file_id
        WHERE version.id = $1 AND (version.markdown IS NOT NULL OR file.type = 'application/pdf')
          AND NOT EXISTS (SELECT FROM material_text known WHERE known.version_id = version.id)`,
      [versionId],
    );
    return rows[0];
  }

  /** @returns false where somebody else has kept it meanwhile */
  async keep(tx: Tx, versionId: string, texts: PageTexts): Promise<boolean> {
    const pages = texts.state === 'done' ? texts.pages : [];
    const kept = await tx.query(
      `INSERT INTO material_text (version_id, failure, pages, characters) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING RETURNING version_id`,
      [
        versionId,
        texts.state === 'failed' ? texts.reason : null,
        pages.length || null,
        pages.reduce((sum, text) => sum + text.length, 0),
      ],
    );
    if (kept.length === 0) return false;
    await tx.query(
      `INSERT INTO material_page_text (version_id, page, text)
       SELECT $1, page, text FROM unnest($2::text[]) WITH ORDINALITY AS read (text, page) WHERE text ~ '[[:alnum:]]'`,
      [versionId, pages],
    );
    return true;
  }
}
