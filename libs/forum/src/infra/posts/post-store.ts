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
}
