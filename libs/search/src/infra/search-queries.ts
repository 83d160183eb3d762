import { Injectable } from '@nestjs/common';
import { livePost, liveThread, visibilityOf, visibleSpaces } from '#forum';
import type { Instant } from '#kernel';
import { Database, type Viewer } from '#platform';
import { type Filters, keysOf } from '../domain/keys.js';
import type { Asked } from '../domain/query.js';

/** So many of the newest that are found are ranked against each other, and besides so many whose title has all words. */
const CANDIDATES = 150;
const TITLES = 60;

/** Titles looked at for one that is like another. */
const SIMILAR_CANDIDATES = 60;
export const MOST_SIMILAR = 5;

/** Longer texts are shown from their beginning. */
const SHOWN_TEXT = 20_000;

/** Where a search stands: which stretch of documents is being ranked, and the last one shown of it. */
export interface Place {
  /** Words that were found for slips are meant. */
  nearly: boolean;
  /** Documents from here on came after the search began. */
  ceiling: number;
  /** The stretch lies below. */
  before: number;
  /** Titles that were found down to here were in the first stretch. */
  titleFloor: number;
  rank: number;
  seq: number;
}

export interface FoundPost {
  id: string;
  threadId: string;
  opening: boolean;
  title: string;
  text: string;
  space: { id: string; slug: string; name: string };
  author: { id: string; name: string; handle: string | null } | null;
  anonymous: boolean;
  createdAt: Instant;
  answered: boolean;
  rank: number;
  seq: number;
}

/** A row of a stretch; what was taken back since the stretch was read is `there: false`. */
type Row = FoundPost & { there: boolean; lexemes: string[]; ceiling: number; lowest: number; titleFloor: number };

export interface Stretch {
  rows: (FoundPost & { there: boolean })[];
  /** What was asked for, as it stands in the index. */
  lexemes: string[];
  ceiling: number;
  /** The stretch ends here: below it, the next one begins; 0 is the end. */
  lowest: number;
  titleFloor: number;
}

export interface SimilarThread {
  id: string;
  title: string;
  kind: string;
  answered: boolean;
  replyCount: number;
  space: { id: string; slug: string; name: string };
}

/** What finds posts and threads: one statement each, what the viewer may see inside. */
@Injectable()
export class SearchQueries {
  constructor(private readonly database: Database) {}

  /** Up to `limit` posts of a stretch after `place`, best first, and one more where there are more. */
  async posts(
    viewer: Viewer,
    asked: Asked,
    filters: Filters,
    place: Partial<Place> & { nearly: boolean },
    limit: number,
  ): Promise<Stretch> {
    const rows = await this.database.readFor<Row>(viewer, {
      name: 'search-posts',
      text: POSTS,
      values: [
        ...visibilityOf(viewer),
        JSON.stringify(asked),
        place.nearly,
        filters.space ?? null,
        keysOf(filters) ?? null,
        place.ceiling ?? null,
        place.before ?? null,
        place.titleFloor ?? null,
        place.rank ?? null,
        place.seq ?? null,
        filters.from === undefined ? null : new Date(filters.from),
        filters.to === undefined ? null : new Date(filters.to),
        filters.author !== undefined,
        limit + 1,
      ],
    });
    const { lexemes, ceiling, lowest, titleFloor } = rows[0]!;
    return { rows: rows.filter((row) => row.seq !== null), lexemes: lexemes ?? [], ceiling, lowest, titleFloor };
  }

  /** Threads whose titles are most like `title`, at most five. */
  async threads(
    viewer: Viewer,
    title: string,
    { strong, any }: { strong: Asked; any: Asked },
  ): Promise<SimilarThread[]> {
    const { rows } = await this.database.pool.query<SimilarThread>({
      name: 'search-similar-threads',
      text: THREADS,
      values: [...visibilityOf(viewer), title, JSON.stringify(strong), JSON.stringify(any)],
    });
    return rows;
  }
}

/** What is visible as keys; where nothing is, nothing is found. */
const VISIBLE = (only: string) => `
  visible AS MATERIALIZED (SELECT id FROM (${visibleSpaces('$1', '$2')}) seen WHERE ${only}),
  spaces AS MATERIALIZED (SELECT string_agg(format('''~s:%s''', id), ' | ')::tsquery AS keys FROM visible)`;

/** A document where a candidate lies. One by one: the planner takes a few hundred for reason to read them all. */
const documentAt = (place: string) => `(SELECT * FROM search_document WHERE search_document.ctid = ${place} OFFSET 0)`;

const POSTS = `
  WITH ${VISIBLE('$5::uuid IS NULL OR id = $5')},
  question AS MATERIALIZED (SELECT search_query($3::jsonb, $4::boolean) AS query),
  asked AS MATERIALIZED (
    SELECT query, CASE WHEN $6::text IS NULL THEN keys ELSE keys && $6::tsquery END AS keys,
           coalesce($7::bigint, (SELECT max(seq) + 1 FROM search_document), 0) AS ceiling,
           ARRAY(SELECT DISTINCT part[1] FROM regexp_matches(query::text, '''([^'']+)''', 'g') part) AS lexemes,
           query::text LIKE '%!%' AS leaves_out
      FROM question, spaces
     WHERE numnode(query) > 0 OR $3::jsonb = '[]'),
  newest AS MATERIALIZED (
    SELECT near.* FROM asked, search_candidates(query, keys, false, coalesce($8::bigint, ceiling), ${CANDIDATES}) near),
  titles AS MATERIALIZED (
    SELECT near.* FROM asked, search_candidates(query, keys, true, ceiling, ${TITLES}) near
     WHERE $8::bigint IS NULL AND numnode(query) > 0 AND (SELECT min(lowest) FROM newest) > 0),
  found AS (SELECT place FROM titles WHERE seq IS NOT NULL UNION SELECT place FROM newest WHERE seq IS NOT NULL),
  page AS MATERIALIZED (
    SELECT * FROM (
      SELECT document.id, document.seq, document.edits, document.text,
             ts_rank_cd(document.words, query, 1)::float8 AS rank
        FROM asked, found CROSS JOIN LATERAL ${documentAt('found.place')} document
       WHERE ($12::timestamptz IS NULL OR document.created_at >= $12)
         AND ($13::timestamptz IS NULL OR document.created_at < $13)
         AND (NOT leaves_out OR document.words @@ query)
         AND ($8::bigint IS NULL OR $9::bigint IS NULL OR document.seq < $9
              OR document.title IS NULL OR NOT document.title @@ query)) ranked
     WHERE $10::float8 IS NULL OR (rank, seq) < ($10::float8, $11::bigint)
     ORDER BY rank DESC, seq DESC LIMIT $15)
  SELECT asked.lexemes, asked.ceiling::float8 AS ceiling,
         coalesce((SELECT min(lowest) FROM newest), 0)::float8 AS lowest,
         coalesce($9::bigint, (SELECT min(lowest) FROM titles), 0)::float8 AS "titleFloor",
         page.id, page.seq::float8 AS seq, page.rank,
         CASE WHEN page.edits = post.edits THEN left(page.text, ${SHOWN_TEXT}) ELSE '' END AS text,
         space.id IS NOT NULL AS there, thread.id AS "threadId", post.depth = 0 AS opening, thread.title,
         jsonb_build_object('id', space.id, 'slug', space.slug, 'name', space.name) AS space,
         CASE WHEN NOT post.anonymous OR post.author_id = $1::uuid THEN jsonb_build_object(
           'id', person.id, 'name', person.display_name, 'handle', member_handle.handle) END AS author,
         post.anonymous, (extract(epoch FROM post.created_at) * 1000)::float8 AS "createdAt",
         thread.accepted_post_id IS NOT NULL AS answered
    FROM (SELECT 0) always
    LEFT JOIN asked ON true
    LEFT JOIN page ON true
    LEFT JOIN post ON post.id = page.id AND ${livePost('post')} AND NOT (post.anonymous AND $14::boolean)
    LEFT JOIN thread ON thread.id = post.thread_id AND ${liveThread('thread')}
    LEFT JOIN space ON space.id = thread.space_id AND space.id IN (SELECT id FROM visible)
    LEFT JOIN person ON person.id = post.author_id
    LEFT JOIN member_handle ON member_handle.person_id = person.id
   ORDER BY page.rank DESC, page.seq DESC`;

const THREADS = `
  WITH ${VISIBLE('true')},
  asked AS MATERIALIZED (
    SELECT search_query($4::jsonb, false) AS strong, search_query($5::jsonb, true) AS wide, keys,
           coalesce((SELECT max(seq) + 1 FROM search_document), 0) AS ceiling
      FROM spaces),
  found AS (
    SELECT near.place FROM asked, search_candidates(strong, keys, true, ceiling, ${SIMILAR_CANDIDATES}) near
     WHERE numnode(strong) > 0
     UNION
    SELECT near.place FROM asked, search_candidates(wide, keys, true, ceiling, ${SIMILAR_CANDIDATES}) near
     WHERE numnode(wide) > 0)
  SELECT thread.id, thread.title, thread.kind, thread.accepted_post_id IS NOT NULL AS answered,
         thread.reply_count AS "replyCount",
         jsonb_build_object('id', space.id, 'slug', space.slug, 'name', space.name) AS space
    FROM asked, found CROSS JOIN LATERAL ${documentAt('found.place')} document
    JOIN thread ON thread.id = document.thread_id AND ${liveThread('thread')}
    JOIN space ON space.id = thread.space_id AND space.id IN (SELECT id FROM visible)
   ORDER BY ts_rank(document.title, wide) + similarity(lower(thread.title), lower($3)) DESC, document.seq DESC
   LIMIT ${MOST_SIMILAR}`;
