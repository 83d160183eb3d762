import { Injectable } from '@nestjs/common';
import type { Instant } from '#kernel';
import { Database, type Viewer } from '#platform';
import { type Author, personJson } from '../author.js';
import { moderatesAnywhere, moderatesSpace, readablePost } from '../readable.js';
import { visibilityOf, visibleSpaces } from '../visible-spaces.js';

/** What a post said once, with what it said before that. */
export interface RevisionRow {
  /** The space of the post. */
  spaceId: string;
  revision: number;
  author: Author | null;
  createdAt: Instant;
  reason: string | null;
  raw: string;
  title: string | null;
  tags: string[] | null;
  /** What the revision before said; null for what was first written. */
  rawBefore: string | null;
  /** Of the thread until this revision; null where neither was changed by it. */
  titleBefore: string | null;
  tagsBefore: string[] | null;
}

/** What the thread was called, or tagged with, before a revision of its opening post. */
const lastNamed = (column: 'title' | 'tags') => `
  (SELECT earlier.${column} FROM post_revision earlier
    WHERE earlier.post_id = target.id AND earlier.revision < page.revision AND earlier.${column} IS NOT NULL
      AND page.${column} IS NOT NULL ORDER BY earlier.revision DESC LIMIT 1)`;

/**
 * A post that was edited has a row for each of its revisions, the one that stands included; one that never was has none
 * and is its own first revision. Who wrote without a name is named to themselves and to moderators of the space alone.
 */
const REVISIONS = {
  name: 'forum-revisions',
  text: `
  WITH target AS MATERIALIZED (
    SELECT post.id, post.raw, post.author_id, post.created_at, post.anonymous, thread.space_id,
           ${moderatesSpace('space', '$1', '$3')} AS moderates
      FROM post JOIN thread ON thread.id = post.thread_id JOIN space ON space.id = thread.space_id
     WHERE post.id = $4 AND space.id IN (${visibleSpaces('$1', '$2')})
       AND ${readablePost({ post: 'post', thread: 'thread', space: 'space' }, '$1', '$3')}),
  said AS (
    SELECT revision, post_revision.raw, title, tags, post_revision.author_id, post_revision.created_at, reason
      FROM post_revision JOIN target ON target.id = post_revision.post_id
     WHERE $6::int IS NULL OR revision < $6
     UNION ALL
    SELECT 1, target.raw, NULL, NULL, target.author_id, target.created_at, NULL
      FROM target WHERE NOT EXISTS (SELECT FROM post_revision WHERE post_revision.post_id = target.id)
       AND ($6::int IS NULL OR $6 > 1)
     ORDER BY revision DESC LIMIT $5),
  page AS (
    SELECT said.*, lead(raw) OVER (ORDER BY revision DESC) AS raw_before FROM said)
  SELECT page.revision, page.raw, page.title, page.tags, page.reason, page.raw_before AS "rawBefore",
         target.space_id AS "spaceId",
         ${lastNamed('title')} AS "titleBefore", ${lastNamed('tags')} AS "tagsBefore",
         (extract(epoch FROM page.created_at) * 1000)::float8 AS "createdAt",
         CASE WHEN NOT target.anonymous OR page.author_id <> target.author_id OR target.moderates
                OR page.author_id = $1::uuid
              THEN ${personJson('page.author_id')} END AS author
    FROM target LEFT JOIN page ON true ORDER BY page.revision DESC`,
};

/** What posts said before. */
@Injectable()
export class RevisionQueries {
  constructor(private readonly database: Database) {}

  /**
   * The revisions of a post, the latest first; one more than asked for, which the last one is compared with.
   *
   * @param before only revisions with a smaller number
   * @returns undefined where the viewer does not read the post as it is now
   */
  async of(viewer: Viewer, postId: string, limit: number, before?: number): Promise<RevisionRow[] | undefined> {
    const values = [...visibilityOf(viewer), moderatesAnywhere(viewer), postId, limit + 1, before ?? null];
    const { rows } = await this.database.pool.query<RevisionRow | { revision: null }>({ ...REVISIONS, values });
    return rows.length > 0 ? rows.filter((row) => row.revision !== null) : undefined;
  }
}
