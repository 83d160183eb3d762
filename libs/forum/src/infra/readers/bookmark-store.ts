import { Injectable } from '@nestjs/common';
import type { Instant } from '#kernel';
import { Database, type MemberViewer } from '#platform';
import { type Author, authorJson } from '../author.js';
import { excerptOf } from '../excerpt.js';
import { moderatesAnywhere, moderatesSpace, readablePost } from '../readable.js';
import { visibilityOf, visibleSpaces } from '../visible-spaces.js';

/** A post that somebody wants to find again. */
export interface Bookmark {
  postId: string;
  number: number;
  note: string;
  createdAt: Instant;
  excerpt: string;
  author: Author | null;
  anonymous: boolean;
  thread: { id: string; title: string; kind: 'question' | 'discussion' };
  space: { id: string; slug: string; name: string };
}

const READABLE = `space.id IN (${visibleSpaces('$1', '$2')})
  AND ${readablePost({ post: 'post', thread: 'thread', space: 'space' }, '$1', '$3')}`;

const LIST = {
  name: 'forum-bookmarks',
  text: `
  SELECT post.id AS "postId", post.number, bookmark.note, ${excerptOf('post')} AS excerpt, post.anonymous,
         (extract(epoch FROM bookmark.created_at) * 1000)::float8 AS "createdAt",
         ${authorJson('post', '$1', moderatesSpace('space', '$1', '$3'))} AS author,
         jsonb_build_object('id', thread.id, 'title', thread.title, 'kind', thread.kind) AS thread,
         jsonb_build_object('id', space.id, 'slug', space.slug, 'name', space.name) AS space
    FROM bookmark JOIN post ON post.id = bookmark.post_id JOIN thread ON thread.id = post.thread_id
    JOIN space ON space.id = thread.space_id
   WHERE bookmark.person_id = $1::uuid AND ${READABLE}
     AND ($5::float8 IS NULL OR (bookmark.created_at, bookmark.post_id) < (to_timestamp($5 / 1000.0), $6::uuid))
   ORDER BY bookmark.created_at DESC, bookmark.post_id DESC LIMIT $4`,
};

/** Posts that people keep for themselves. */
@Injectable()
export class BookmarkStore {
  constructor(private readonly database: Database) {}

  /** Keeps a post, or changes what is noted of it. @returns false where the viewer does not read it */
  async keep(viewer: MemberViewer, postId: string, note: string, now: Instant): Promise<boolean> {
    const rows = await this.database.query(
      `WITH target AS (
         SELECT post.id FROM post JOIN thread ON thread.id = post.thread_id JOIN space ON space.id = thread.space_id
          WHERE post.id = $4 AND ${READABLE}),
       kept AS (
         INSERT INTO bookmark (person_id, post_id, note, created_at)
         SELECT $1::uuid, id, $5, to_timestamp($6 / 1000.0) FROM target
         ON CONFLICT (person_id, post_id) DO UPDATE SET note = excluded.note)
       SELECT id FROM target`,
      [...visibilityOf(viewer), moderatesAnywhere(viewer), postId, note, now],
    );
    return rows.length > 0;
  }

  async forget(personId: string, postId: string): Promise<void> {
    await this.database.query('DELETE FROM bookmark WHERE person_id = $1 AND post_id = $2', [personId, postId]);
  }

  /** The viewer's bookmarks on what they read today, the latest first; one more than asked for. */
  async list(viewer: MemberViewer, limit: number, after?: { createdAt: Instant; id: string }): Promise<Bookmark[]> {
    const values = [
      ...visibilityOf(viewer),
      moderatesAnywhere(viewer),
      limit + 1,
      after?.createdAt ?? null,
      after?.id ?? null,
    ];
    return (await this.database.pool.query<Bookmark>({ ...LIST, values })).rows;
  }
}
