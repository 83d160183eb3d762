import { Injectable } from '@nestjs/common';
import { Clock, DomainError, uuidv7 } from '#kernel';
import { type MemberViewer, type Tx } from '#platform';
import { forumEvent } from '../../forum-events.js';
import { copyReaders } from '../../infra/restructure/carried-readers.js';
import { ModeratedThreads } from '../../infra/restructure/moderated-threads.js';
import { addDescendants, recount, takeOut } from '../../infra/restructure/moved-posts.js';
import { settleSignals } from '../../infra/signals/settle-signals.js';

interface Root {
  id: string;
  number: number;
  depth: number;
  parentId: string | null;
  /** Posts that can be read, from this one down. */
  live: number;
}

/** Makes a thread of its own of a post and all below it. */
@Injectable()
export class SplitThread {
  constructor(
    private readonly threads: ModeratedThreads,
    private readonly clock: Clock,
  ) {}

  /**
   * The post opens the new thread, under the name (or without the name) of who wrote it.
   *
   * @param trusted threads that the caller vouches for (`ModeratedThreads.lock`)
   * @returns the new thread's id
   * @throws DomainError `not-found`, `forbidden`, `not-an-answer` for an opening post
   */
  async run(tx: Tx, viewer: MemberViewer, postId: string, title: string, trusted?: string[]): Promise<string> {
    const threadId = await this.threadOf(tx, postId);
    await this.threads.lock(tx, viewer, [threadId], trusted);
    const root = await this.root(tx, threadId, postId);
    if (root.depth === 0) throw new DomainError('not-an-answer');
    const now = this.clock.now();
    const newThreadId = uuidv7(now);
    await tx.query(NEW_THREAD, [newThreadId, postId, title]);
    await tx.query(
      'INSERT INTO thread_tag (thread_id, tag_id) SELECT $2::uuid, tag_id FROM thread_tag WHERE thread_id = $1',
      [threadId, newThreadId],
    );
    // The mark would hold on to a post that is leaving until the commit; it is settled below, once.
    await takeOut(tx, threadId, root, newThreadId);
    await addDescendants(tx, root.parentId, -root.live);
    await copyReaders(tx, threadId, newThreadId, root.number, now);
    await recount(tx, [threadId, newThreadId]);
    await settleSignals(tx, [threadId, newThreadId]);
    tx.emit(forumEvent('forum.thread-changed', { threadId }));
    tx.emit(forumEvent('forum.thread-changed', { threadId: newThreadId }));
    return newThreadId;
  }

  /** @throws DomainError `not-found` where there is no such post */
  async threadOf(tx: Tx, postId: string): Promise<string> {
    const threadId = await this.threads.threadOf(tx, postId);
    if (!threadId) throw new DomainError('not-found');
    return threadId;
  }

  private async root(tx: Tx, threadId: string, postId: string): Promise<Root> {
    const rows = await tx.query<Root>(
      `SELECT root.id, root.number, root.depth, root.parent_id AS "parentId",
              root.descendant_count + (root.deleted_at IS NULL AND root.hidden_at IS NULL)::int AS live
         FROM post root WHERE root.id = $2 AND root.thread_id = $1`,
      [threadId, postId],
    );
    // It went to another thread while we waited.
    if (!rows[0]) throw new DomainError('not-found');
    return rows[0];
  }
}

const NEW_THREAD = `
  INSERT INTO thread (id, space_id, kind, title, author_id, anonymous, created_at, last_activity_at, deleted_at, hidden_at)
  SELECT $1::uuid, thread.space_id, thread.kind, $3, post.author_id, post.anonymous, post.created_at, post.created_at,
         post.deleted_at, post.hidden_at
    FROM post JOIN thread ON thread.id = post.thread_id WHERE post.id = $2`;
