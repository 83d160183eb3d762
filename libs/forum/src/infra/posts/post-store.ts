import { Injectable } from '@nestjs/common';
import type { Instant } from '#kernel';
import { type MemberViewer, type Tx } from '#platform';
import type { ThreadFacts } from '../../domain/posts/policy.js';
import { liveThread, moderatesAnywhere, moderatesSpace } from '../readable.js';
import { visibilityOf, visibleSpaces } from '../visible-spaces.js';

/** A thread in which somebody is about to write. Its row is locked. */
export interface WrittenThread extends ThreadFacts {
  id: string;
  spaceId: string;
  audience: 'public' | 'members' | 'cohort' | 'trainers';
  title: string;
  anonymous: boolean;
  live: boolean;
  replyCount: number;
}

/** A post that is answered, changed or deleted, as its author and moderators have it. */
export interface WrittenPost {
  id: string;
  parentId: string | null;
  depth: number;
  remark: boolean;
  number: number;
  authorId: string;
  mine: boolean;
  anonymous: boolean;
  raw: string;
  edits: number;
  createdAt: Instant;
  editedAt: Instant | null;
  deleted: boolean;
  hidden: boolean;
  endorsed: boolean;
  /** Who deleted it. */
  deletedBy: string | null;
}

/** A reply as it is stored. */
export interface NewPost {
  id: string;
  threadId: string;
  parentId: string;
  depth: number;
  authorId: string;
  anonymous: boolean;
  remark: boolean;
  raw: string;
  html: string;
  rendererVersion: number;
  /** Waits for a moderator: not counted. */
  held: boolean;
  at: Instant;
}

const LOCK = `
  SELECT thread.id, thread.space_id AS "spaceId", thread.kind, thread.title, thread.anonymous, space.audience,
         thread.reply_count AS "replyCount", thread.author_id = $1::uuid AS mine, ${liveThread('thread')} AS live,
         thread.locked_at IS NOT NULL AS locked, space.archived_at IS NOT NULL AS archived,
         ${moderatesSpace('space', '$1', '$3')} AS moderates
    FROM thread JOIN space ON space.id = thread.space_id
   WHERE thread.id = $4 AND thread.merged_into IS NULL AND space.id IN (${visibleSpaces('$1', '$2')})
     AND (${liveThread('thread')} OR thread.author_id = $1::uuid OR ${moderatesSpace('space', '$1', '$3')})
     FOR NO KEY UPDATE OF thread`;

const POST = `
  SELECT post.id, post.parent_id AS "parentId", post.depth, post.remark, post.number, post.author_id AS "authorId",
         post.author_id = $3::uuid AS mine, post.anonymous, post.raw, post.edits, post.endorsed,
         (extract(epoch FROM post.created_at) * 1000)::float8 AS "createdAt",
         (extract(epoch FROM post.edited_at) * 1000)::float8 AS "editedAt",
         post.deleted_at IS NOT NULL AS deleted, post.hidden_at IS NOT NULL AS hidden, post.deleted_by AS "deletedBy"
    FROM post WHERE post.thread_id = $1`;

/** The number is given by the row of the thread, whose lock all who write in it wait for. */
const ADD = `
  WITH numbered AS (
    UPDATE thread
       SET last_number = last_number + 1, reply_count = reply_count + $10::int,
           answer_count = answer_count + CASE WHEN $4::int = 1 AND NOT $12::boolean THEN $10::int ELSE 0 END,
           last_activity_at = CASE WHEN $10::int = 1 THEN greatest(last_activity_at, to_timestamp($11::float8 / 1000.0))
                                   ELSE last_activity_at END
     WHERE id = $2 RETURNING last_number)
  INSERT INTO post (id, thread_id, parent_id, depth, number, path, author_id, anonymous, raw, html, renderer_version,
                    created_at, hidden_at, remark)
  SELECT $1, $2, parent.id, $4, numbered.last_number, parent.path || int4send(numbered.last_number), $5, $6, $7, $8, $9,
         to_timestamp($11::float8 / 1000.0), CASE WHEN $10::int = 0 THEN to_timestamp($11::float8 / 1000.0) END, $12
    FROM numbered JOIN post parent ON parent.id = $3 AND parent.thread_id = $2
  ON CONFLICT (id) DO NOTHING RETURNING number`;

/** Posts, for those who write them. */
@Injectable()
export class PostStore {
  /**
   * The thread, locked, if the viewer sees it: all who write in it come one after the other, and the thread's row is
   * taken before any of its posts'.
   */
  async lockThread(tx: Tx, viewer: MemberViewer, threadId: string): Promise<WrittenThread | undefined> {
    const rows = await tx.query<WrittenThread>(LOCK, [...visibilityOf(viewer), moderatesAnywhere(viewer), threadId]);
    return rows[0];
  }

  /** A post of a thread; the opening one where `postId` is null. */
  async find(tx: Tx, threadId: string, postId: string | null, personId: string): Promise<WrittenPost | undefined> {
    const rows = await tx.query<WrittenPost>(
      `${POST} AND CASE WHEN $2::uuid IS NULL THEN post.depth = 0 AND post.path = '' ELSE post.id = $2::uuid END`,
      [threadId, postId, personId],
    );
    return rows[0];
  }

  /** The thread that a post belongs to. */
  async threadOf(tx: Tx, postId: string): Promise<string | undefined> {
    const rows = await tx.query<{ threadId: string }>('SELECT thread_id AS "threadId" FROM post WHERE id = $1', [
      postId,
    ]);
    return rows[0]?.threadId;
  }

  /** The thread into which one was merged; undefined where it was not. */
  async mergedInto(tx: Tx, threadId: string): Promise<string | undefined> {
    const sql = 'SELECT merged_into AS "into" FROM thread WHERE id = $1 AND merged_into IS NOT NULL';
    return (await tx.query<{ into: string }>(sql, [threadId]))[0]?.into;
  }

  /** Stores a reply under the next number; undefined where its id is taken. */
  async add(tx: Tx, post: NewPost): Promise<number | undefined> {
    const rows = await tx.query<{ number: number }>(ADD, [
      post.id,
      post.threadId,
      post.parentId,
      post.depth,
      post.authorId,
      post.anonymous,
      post.raw,
      post.html,
      post.rendererVersion,
      post.held ? 0 : 1,
      post.at,
      post.remark,
    ]);
    return rows[0]?.number;
  }

  /** Whether a post of this id is there already, and is what this author sent to this thread. */
  async isRepeat(tx: Tx, id: string, threadId: string, authorId: string): Promise<boolean> {
    const rows = await tx.query('SELECT FROM post WHERE id = $1 AND thread_id = $2 AND author_id = $3', [
      id,
      threadId,
      authorId,
    ]);
    return rows.length > 0;
  }
}

/** Whether everybody who sees the thread reads the post. */
export const readableByAll = (post: WrittenPost, thread: WrittenThread): boolean =>
  thread.live && !post.deleted && !post.hidden;
