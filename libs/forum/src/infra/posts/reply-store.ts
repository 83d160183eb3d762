import { Injectable } from '@nestjs/common';
import type { Instant } from '#kernel';
import { currentTraceparent, Database, type DomainEvent, type MemberViewer, outboxRow, type Tx } from '#platform';
import type { Place } from '../../domain/posts/path.js';
import type { ThreadFacts } from '../../domain/posts/policy.js';
import { personJson } from '../author.js';
import { livePost, liveThread, moderatesAnywhere, moderatesSpace } from '../readable.js';
import { visibilityOf, visibleSpaces } from '../visible-spaces.js';

/** What is answered, and by whom, as it was read: nothing of it is locked. */
export interface Answering extends ThreadFacts {
  threadId: string;
  spaceId: string;
  audience: 'public' | 'members' | 'cohort' | 'trainers';
  anonymous: boolean;
  live: boolean;
  /** Of the thread's posts: goes up when one of them is deleted, hidden, moved, or comes back. */
  postsVersion: number;
  /** The post that is answered; null where there is none in this thread that everybody reads. */
  answered: Place | null;
  author: { id: string; name: string; handle: string | null };
  /** The id of the reply is taken, by what its author sent before or by another post. */
  taken: 'repeat' | 'other' | null;
  /** What else was to be known of who answers. */
  facts: unknown;
}

/** A subquery about somebody at a moment, of which SQL gives the id and the milliseconds. */
type Facts = (person: string, now: string) => string;

/** A reply as it is stored. */
export interface NewReply {
  id: string;
  parent: { id: string; depth: number };
  anonymous: boolean;
  /** Beside the answers: not counted as one. */
  remark: boolean;
  raw: string;
  html: string;
  rendererVersion: number;
  /** Waits for a moderator: not counted. */
  held: boolean;
  at: Instant;
  event: DomainEvent & { id: string };
}

/** @param answered a condition of the post that is answered */
const answering =
  (answered: string) =>
  (facts: Facts): string => `
    SELECT thread.id AS "threadId", thread.space_id AS "spaceId", thread.kind, thread.anonymous, space.audience,
           thread.author_id = $1::uuid AS mine, ${liveThread('thread')} AS live, thread.posts_version AS "postsVersion",
           thread.locked_at IS NOT NULL AS locked, space.archived_at IS NOT NULL AS archived,
           ${moderatesSpace('space', '$1', '$3')} AS moderates, ${personJson('$1::uuid')} AS author,
           (SELECT json_build_object('id', post.id, 'parentId', post.parent_id, 'depth', post.depth)
              FROM post WHERE post.thread_id = thread.id AND ${livePost('post')} AND ${liveThread('thread')}
               AND ${answered}) AS answered,
           (SELECT CASE WHEN post.thread_id = thread.id AND post.author_id = $1::uuid THEN 'repeat' ELSE 'other' END
              FROM post WHERE post.id = $6::uuid) AS taken,
           ${facts('$1::uuid', '$7')} AS facts
      FROM thread JOIN space ON space.id = thread.space_id
     WHERE thread.id = $4 AND thread.merged_into IS NULL
       AND thread.space_id = ANY (ARRAY(${visibleSpaces('$1', '$2')}))
       AND (${liveThread('thread')} OR thread.author_id = $1::uuid OR ${moderatesSpace('space', '$1', '$3')})`;

/** Two statements, as one plan for both would look through the whole thread. */
const ANSWERING = {
  opening: { name: 'forum-answering-opening', text: answering(`$5::uuid IS NULL AND post.number = 1`) },
  post: { name: 'forum-answering-post', text: answering('post.id = $5::uuid') },
};

/**
 * Stores a reply, if everything that was decided upon still holds: otherwise there is no row, and nothing has happened.
 * The thread's row comes first, and all who write in the thread wait for it; it is judged as it is once it is had. As long
 * as its posts have the version that was decided upon, what the statement saw of them when it began holds as well. The
 * thread gives the number, the posts above count one more, and the event is in the outbox, all of it or nothing: one
 * statement is one transaction, and one journey to the database.
 */
const ADD = `
  WITH RECURSIVE numbered AS (
    UPDATE thread
       SET last_number = last_number + 1, reply_count = reply_count + $10::int,
           answer_count = answer_count + CASE WHEN $4::int = 1 AND NOT $19::boolean THEN $10::int ELSE 0 END,
           last_activity_at = CASE WHEN $10::int = 1 THEN greatest(last_activity_at, to_timestamp($11::float8 / 1000.0))
                                   ELSE last_activity_at END
      FROM space
     WHERE thread.id = $2 AND thread.space_id = $13 AND space.id = thread.space_id AND thread.posts_version = $15::int
       AND ${liveThread('thread')} AND (thread.locked_at IS NOT NULL) = $14::boolean AND space.archived_at IS NULL
       AND thread.space_id = ANY (ARRAY(${visibleSpaces('$5', '$12')}))
    RETURNING last_number),
  added AS (
    INSERT INTO post (id, thread_id, parent_id, depth, number, path, author_id, anonymous, raw, html, renderer_version,
                      created_at, hidden_at, remark)
    SELECT $1, $2, parent.id, $4, numbered.last_number, parent.path || int4send(numbered.last_number), $5, $6, $7, $8,
           $9, to_timestamp($11::float8 / 1000.0), CASE WHEN $10::int = 0 THEN to_timestamp($11::float8 / 1000.0) END,
           $19::boolean
      FROM numbered JOIN post parent ON parent.id = $3
    RETURNING number),
  above AS (
    SELECT id, parent_id FROM post WHERE id = $3::uuid
    UNION ALL
    SELECT post.id, post.parent_id FROM above JOIN post ON post.id = above.parent_id),
  counted AS (
    UPDATE post SET descendant_count = descendant_count + 1
      FROM above, added WHERE post.id = above.id AND $10::int = 1),
  told AS (${outboxRow('added', { id: '$16', type: '$17', payload: '$18', at: '$11', trace: '$20' })})
  SELECT number FROM added`;

/** Replies, for those who write them. */
@Injectable()
export class ReplyStore {
  /** By the names of their statements. */
  private readonly texts: Record<string, string> = {};

  constructor(private readonly database: Database) {}

  /**
   * What one is about to answer, if one sees it; `postId` null is the opening post.
   *
   * @param facts always the same: the statement is prepared with it
   */
  async answering(
    viewer: MemberViewer,
    { threadId, postId, replyId, now }: { threadId: string; postId: string | null; replyId: string; now: Instant },
    facts: Facts,
  ): Promise<Answering | undefined> {
    const { name, text } = postId === null ? ANSWERING.opening : ANSWERING.post;
    const [found] = await this.database.readFor<Answering>(viewer, {
      name,
      text: (this.texts[name] ??= text(facts)),
      values: [...visibilityOf(viewer), moderatesAnywhere(viewer), threadId, postId, replyId, now],
    });
    return found;
  }

  /** Stores a reply that is all there is to store. @returns its number; undefined where something has changed since */
  async add(viewer: MemberViewer, to: Answering, reply: NewReply): Promise<number | undefined> {
    const values = valuesOf(viewer, to, reply);
    const { rows } = await this.database.pool.query<{ number: number }>({ name: 'forum-reply', text: ADD, values });
    return rows[0]?.number;
  }

  /** Locks the thread, so that what is read in it from now on stays. */
  async hold(tx: Tx, threadId: string): Promise<void> {
    await tx.query('SELECT FROM thread WHERE id = $1 FOR NO KEY UPDATE', [threadId]);
  }

  /** Stores a reply in a transaction that stores more. */
  async addIn(tx: Tx, viewer: MemberViewer, to: Answering, reply: NewReply): Promise<number | undefined> {
    return (await tx.query<{ number: number }>(ADD, valuesOf(viewer, to, reply)))[0]?.number;
  }

  /** Where a thread is by now that cannot be answered: the one of the post, or the one it was merged into. */
  async whereNow(threadId: string, postId: string | null): Promise<string> {
    const sql = postId
      ? 'SELECT thread_id AS id FROM post WHERE id = $1'
      : 'SELECT merged_into AS id FROM thread WHERE id = $1 AND merged_into IS NOT NULL';
    const [row] = await this.database.query<{ id: string }>(sql, [postId ?? threadId]);
    return row?.id ?? threadId;
  }
}

const valuesOf = (viewer: MemberViewer, to: Answering, reply: NewReply): unknown[] => [
  reply.id,
  to.threadId,
  reply.parent.id,
  reply.parent.depth + 1,
  viewer.id,
  reply.anonymous,
  reply.raw,
  reply.html,
  reply.rendererVersion,
  reply.held ? 0 : 1,
  reply.at,
  visibilityOf(viewer)[1],
  to.spaceId,
  to.locked,
  to.postsVersion,
  reply.event.id,
  reply.event.type,
  JSON.stringify(reply.event.payload),
  reply.remark,
  currentTraceparent(),
];

/** Whether somebody else's reply of the same id was first: nothing of ours is stored. */
export function isTaken(error: unknown): boolean {
  const { code, constraint } = error as { code?: string; constraint?: string };
  return code === '23505' && constraint === 'post_pkey';
}
