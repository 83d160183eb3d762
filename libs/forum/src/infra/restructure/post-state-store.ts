import { Injectable } from '@nestjs/common';
import type { Instant } from '#kernel';
import type { Tx } from '#platform';

/** A post whose state is about to change. It and its thread are locked. */
export interface StatedPost {
  id: string;
  threadId: string;
  spaceId: string;
  authorId: string;
  parentId: string | null;
  depth: number;
  remark: boolean;
  raw: string;
  deleted: boolean;
  hidden: boolean;
  /** Of the thread. */
  title: string;
}

/** Whether posts are deleted, hidden or there for everybody. */
@Injectable()
export class PostStateStore {
  /** The post with its thread, the thread locked first as everywhere; undefined where there is none. */
  async lock(tx: Tx, postId: string): Promise<StatedPost | undefined> {
    await tx.query('SELECT FROM thread WHERE id = (SELECT thread_id FROM post WHERE id = $1) FOR NO KEY UPDATE', [
      postId,
    ]);
    const rows = await tx.query<StatedPost>(
      `SELECT post.id, post.thread_id AS "threadId", thread.space_id AS "spaceId", post.author_id AS "authorId",
              post.parent_id AS "parentId", post.depth, post.remark, post.raw, thread.title,
              post.deleted_at IS NOT NULL AS deleted, post.hidden_at IS NOT NULL AS hidden
         FROM post JOIN thread ON thread.id = post.thread_id
        WHERE post.id = $1 FOR NO KEY UPDATE OF post, thread`,
      [postId],
    );
    return rows[0];
  }

  /** Marks the post, and the thread it opens; null takes the mark away. */
  async mark(
    tx: Tx,
    post: StatedPost,
    column: 'hidden_at' | 'deleted_at',
    at: Instant | null,
    by: string | null,
  ): Promise<void> {
    const who = column === 'deleted_at' ? ', deleted_by = $3::uuid' : '';
    const values = column === 'deleted_at' ? [post.id, at, at === null ? null : by] : [post.id, at];
    await tx.query(`UPDATE post SET ${column} = to_timestamp($2::float8 / 1000.0)${who} WHERE id = $1`, values);
    if (post.depth > 0) return;
    await tx.query(`UPDATE thread SET ${column} = to_timestamp($2::float8 / 1000.0) WHERE id = $1`, [
      post.threadId,
      at,
    ]);
  }

  /** Counts a reply that can be read from now on (1), or no longer (-1), in its thread and above it. */
  async count(tx: Tx, post: StatedPost, by: 1 | -1): Promise<void> {
    if (post.depth === 0) return;
    await tx.query(
      'UPDATE thread SET reply_count = reply_count + $2::int, answer_count = answer_count + $3::int WHERE id = $1',
      [post.threadId, by, post.depth === 1 && !post.remark ? by : 0],
    );
  }
}
