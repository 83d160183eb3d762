import { Injectable } from '@nestjs/common';
import type { Instant } from '#kernel';
import { IN_LIBRARY, latestOf, placeJson, READ_PLACE, READABLE_VERSION, readerOf, type ReadPlace } from '#materials';
import { Database, type MemberViewer } from '#platform';
import type { Asked } from '../domain/query.js';

/** Longer texts are shown from their beginning. */
const SHOWN_TEXT = 20_000;

/** Where in the list a page of it begins: after this hit. */
export interface AfterMaterial {
  rank: number;
  versionId: string;
  page: number;
}

export interface MaterialQuestion {
  asked: Asked;
  /** Words that are nearly those asked for are meant. */
  nearly: boolean;
  /** In this version alone. */
  version?: string;
  after?: AfterMaterial;
  limit: number;
}

/** A page that was found; page 0 is the material itself. */
export interface FoundMaterial extends AfterMaterial {
  materialId: string;
  kind: string;
  title: string;
  text: string;
  /** The class it is read in; null: the free library. */
  place: ReadPlace | null;
  /** The class was taught with this version. */
  taught: boolean;
  lexemes: string[];
}

/** What finds pages of materials: one statement, what the viewer may read inside. */
@Injectable()
export class MaterialQueries {
  constructor(private readonly database: Database) {}

  /** Up to `limit` pages, best first. */
  find(viewer: MemberViewer, now: Instant, question: MaterialQuestion): Promise<FoundMaterial[]> {
    const { asked, nearly, version, after, limit } = question;
    return this.database.readFor<FoundMaterial>(viewer, {
      name: 'search-materials',
      text: MATERIALS,
      values: [
        ...readerOf(viewer, now),
        ...[JSON.stringify(asked), nearly, version ?? null],
        ...[after?.rank ?? null, after?.versionId ?? null, after?.page ?? null, limit],
      ],
    });
  }
}

/**
 * Who may read a version is asked once for each that is found, and not for each page of it. Of a page that is found in
 * several versions, the one that the class was taught with is shown, or else the newest.
 */
const MATERIALS = `
  WITH question AS MATERIALIZED (
    SELECT query, ARRAY(SELECT DISTINCT part[1] FROM regexp_matches(query::text, '''([^'']+)''', 'g') part) AS lexemes
      FROM search_query($5::jsonb, $6::boolean) AS query),
  hits AS MATERIALIZED (
    SELECT indexed.version_id, indexed.page, ts_rank_cd(indexed.words, query, 1)::float8 AS rank
      FROM question, search_material indexed
     WHERE numnode(query) > 0 AND indexed.words @@ query AND ($7::uuid IS NULL OR indexed.version_id = $7)),
  readable AS MATERIALIZED (
    SELECT version.id, version.number, material.id AS material_id, material.kind, material.title, place.*
      FROM (SELECT DISTINCT version_id FROM hits) hit
      JOIN material_version version ON version.id = hit.version_id
      JOIN material ON material.id = version.material_id
      LEFT JOIN LATERAL (${READ_PLACE}) place ON true
     WHERE ${READABLE_VERSION}
       AND ($7::uuid IS NOT NULL OR place.taught OR (
         version.id = ${latestOf('material.id')} AND (place.entry_id IS NOT NULL OR ${IN_LIBRARY})))),
  shown AS (
    SELECT DISTINCT ON (material_id, hits.page) hits.*, readable.*
      FROM hits JOIN readable ON readable.id = hits.version_id
     ORDER BY material_id, hits.page, coalesce(taught, false) DESC, number DESC),
  listed AS MATERIALIZED (
    SELECT * FROM shown
     WHERE $8::float8 IS NULL OR (rank, version_id, page) < ($8::float8, $9::uuid, $10::integer)
     ORDER BY rank DESC, version_id DESC, page DESC LIMIT $11)
  SELECT listed.version_id AS "versionId", listed.page, listed.rank, listed.material_id AS "materialId", listed.kind,
         listed.title, coalesce(left(written.text, ${SHOWN_TEXT}), '') AS text, coalesce(listed.taught, false) AS taught,
         ${placeJson('listed')} AS place,
         question.lexemes
    FROM listed CROSS JOIN question
    LEFT JOIN material_page_text written
           ON written.version_id = listed.version_id AND written.page = greatest(listed.page, 1)
   ORDER BY listed.rank DESC, listed.version_id DESC, listed.page DESC`;
