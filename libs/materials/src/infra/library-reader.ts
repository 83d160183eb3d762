import { Injectable } from '@nestjs/common';
import type { LibraryKind, MaterialKind } from '#contracts';
import { Database, type MemberViewer } from '#platform';
import { VERSION_FACTS, type VersionFacts } from './material-reader.js';
import { IN_LIBRARY } from './readable.js';

/** Something in the free library, in its newest version. */
export interface LibraryItem {
  id: string;
  kind: MaterialKind;
  libraryKind: LibraryKind;
  title: string;
  author: string;
  minutes: number | null;
  latest: VersionFacts;
  openedAt: string | null;
  completedAt: string | null;
}

const ITEM = `
  SELECT material.id, material.kind, material.library_kind AS "libraryKind", material.title, material.author,
         material.minutes, latest.facts AS latest, mine.opened_at AS "openedAt", mine.completed_at AS "completedAt"
    FROM material
    CROSS JOIN LATERAL (SELECT ${VERSION_FACTS} AS facts
                          FROM material_version version LEFT JOIN material_file file ON file.id = version.file_id
                         WHERE version.material_id = material.id ORDER BY version.number DESC LIMIT 1) latest
    LEFT JOIN material_use mine ON mine.person_id = $1 AND mine.material_id = material.id AND mine.offering_id IS NULL
   WHERE ${IN_LIBRARY}`;

/** The free library, as members read it, each page in one statement. */
@Injectable()
export class LibraryReader {
  constructor(private readonly database: Database) {}

  /** Newest first, `limit` + 1 rows; of one kind, or of all. */
  page(viewer: MemberViewer, limit: number, kind?: LibraryKind, after?: string): Promise<LibraryItem[]> {
    return this.database.query(
      `${ITEM} AND ($2::text IS NULL OR material.library_kind = $2) AND ($3::uuid IS NULL OR material.id < $3)
        ORDER BY material.id DESC LIMIT $4`,
      [viewer.id, kind ?? null, after ?? null, limit + 1],
    );
  }

  /** One; undefined where it is not in the library. */
  async one(viewer: MemberViewer, id: string): Promise<LibraryItem | undefined> {
    return (await this.database.query<LibraryItem>(`${ITEM} AND material.id = $2`, [viewer.id, id]))[0];
  }
}
