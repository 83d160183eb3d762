import { Injectable } from '@nestjs/common';
import type { Instant } from '#kernel';
import { Database, type MemberViewer } from '#platform';
import type { Material } from '../domain/material.js';
import type { TextFailure } from '../domain/text/page-texts.js';
import { MANAGED, READABLE_VERSION, readerOf } from './readable.js';

/** What is told of a version wherever it is named. */
export interface VersionFacts {
  id: string;
  number: number;
  note: string;
  /** As JSON of the database spells it. */
  createdAt: string;
  file: { name: string; type: string; bytes: number } | null;
  url: string | null;
  /** What reading its text came to; null: it has none, or is not read yet. */
  text: { failure: TextFailure | null; pages: number | null } | null;
}

/** One version with its text, and what it is of. */
export interface VersionDetails extends VersionFacts {
  material: Pick<Material, 'id' | 'kind' | 'title' | 'author'>;
  page: { markdown: string; html: string; renderer: number } | null;
}

/** A material with those of its versions that the reader may read, newest first. */
export interface MaterialDetails extends Material {
  manages: boolean;
  versions: VersionFacts[];
}

/** A file as it is read. */
export interface KeptFile {
  id: string;
  name: string;
  type: string;
  bytes: number;
  /** In hexadecimal. */
  sha256: string;
  at: Instant;
}

/** SQL: `VersionFacts` of `version`, beside its `file`. */
export const VERSION_FACTS = `jsonb_build_object(
  'id', version.id, 'number', version.number, 'note', version.note, 'createdAt', version.created_at, 'url', version.url,
  'file', CASE WHEN file.id IS NOT NULL
               THEN jsonb_build_object('name', file.name, 'type', file.type, 'bytes', file.bytes) END,
  'text', (SELECT jsonb_build_object('failure', written.failure, 'pages', written.pages)
             FROM material_text written WHERE written.version_id = version.id))`;

const MATERIAL = `
  material.id, material.course_id AS "courseId", material.kind, material.title, material.author,
  material.library_kind AS "libraryKind", material.minutes, material.archived_at IS NOT NULL AS archived,
  material.revision, ${MANAGED} AS manages`;

const FROM_VERSION = `
  material_version version JOIN material ON material.id = version.material_id
  LEFT JOIN material_file file ON file.id = version.file_id`;

/** Prepared: a part of a file is asked for as often as a video is sought in, and whether one may read it takes long to plan. */
const FILE = {
  name: 'material-file',
  text: `
    SELECT file.id, file.name, file.type, file.bytes::float8 AS bytes, encode(file.sha256, 'hex') AS sha256,
           floor(extract(epoch FROM version.created_at))::float8 * 1000 AS at
      FROM ${FROM_VERSION} WHERE version.id = $5 AND file.state = 'kept' AND ${READABLE_VERSION}`,
};

/** What is in the libraries of courses and in the free one, each read in one statement. */
@Injectable()
export class MaterialReader {
  constructor(private readonly database: Database) {}

  /**
   * What the viewer looks after, newest first, `limit` + 1 rows, each with its newest version.
   *
   * @param courseId null for the free library
   */
  managed(
    viewer: MemberViewer,
    now: Instant,
    courseId: string | null,
    limit: number,
    after?: string,
  ): Promise<MaterialDetails[]> {
    return this.database.query(
      `SELECT ${MATERIAL},
              (SELECT jsonb_agg(latest.facts) FROM (
                 SELECT ${VERSION_FACTS} AS facts FROM material_version version
                   LEFT JOIN material_file file ON file.id = version.file_id
                  WHERE version.material_id = material.id ORDER BY version.number DESC LIMIT 1) latest) AS versions
         FROM material
        WHERE material.course_id IS NOT DISTINCT FROM $5::uuid
          AND ($6::uuid IS NULL OR material.id < $6) AND ${MANAGED}
        ORDER BY material.id DESC LIMIT $7`,
      [...readerOf(viewer, now), courseId, after ?? null, limit + 1],
    );
  }

  /** One; undefined where the viewer may read no version of it. */
  async one(viewer: MemberViewer, now: Instant, id: string): Promise<MaterialDetails | undefined> {
    const [found] = await this.database.query<MaterialDetails & { versions: VersionFacts[] | null }>(
      `SELECT ${MATERIAL},
              (SELECT jsonb_agg(${VERSION_FACTS} ORDER BY version.number DESC)
                 FROM material_version version LEFT JOIN material_file file ON file.id = version.file_id
                WHERE version.material_id = material.id AND ${READABLE_VERSION}) AS versions
         FROM material WHERE material.id = $5`,
      [...readerOf(viewer, now), id],
    );
    return found?.versions ? found : undefined;
  }

  /** One version; undefined where the viewer may not read it. */
  async version(viewer: MemberViewer, now: Instant, id: string): Promise<VersionDetails | undefined> {
    const [found] = await this.database.query<{ facts: VersionFacts } & Omit<VersionDetails, keyof VersionFacts>>(
      `SELECT ${VERSION_FACTS} AS facts,
              jsonb_build_object('id', material.id, 'kind', material.kind, 'title', material.title,
                                 'author', material.author) AS material,
              CASE WHEN version.markdown IS NOT NULL THEN jsonb_build_object(
                'markdown', version.markdown, 'html', version.html, 'renderer', version.renderer) END AS page
         FROM ${FROM_VERSION} WHERE version.id = $5 AND ${READABLE_VERSION}`,
      [...readerOf(viewer, now), id],
    );
    return found && { ...found.facts, material: found.material, page: found.page };
  }

  /** The file of a version; undefined where it has none, or the viewer may not read it. */
  async file(viewer: MemberViewer, now: Instant, versionId: string): Promise<KeptFile | undefined> {
    const values = [...readerOf(viewer, now), versionId];
    const [found] = (await this.database.pool.query<KeptFile>({ ...FILE, values })).rows;
    return found;
  }
}
