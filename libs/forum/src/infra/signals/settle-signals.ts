import type { Tx } from '#platform';
import { forumEvent } from '../../forum-events.js';
import { livePost } from '../readable.js';

interface Settled {
  id: string;
  accepted: string | null;
  wasAccepted: string | null;
}

/**
 * Brings the marks of threads in line with their posts. Whoever deletes, restores, hides, shows, moves, merges or splits
 * posts, or makes a discussion of a question, calls it in the same transaction after the change, with the rows of
 * `threadIds` locked. An accepted post that is no longer an answer of its thread, or that nobody can read, is accepted no
 * more (the foreign key of the mark would refuse the commit where it left the thread), and endorsements are counted anew.
 * Replies that were decided upon before find another version of the posts, and are decided upon again.
 */
export async function settleSignals(tx: Tx, threadIds: string[]): Promise<void> {
  const settled = await tx.query<Settled>(
    `WITH before AS (SELECT id, accepted_post_id FROM thread WHERE id = ANY ($1::uuid[]))
     UPDATE thread
        SET posts_version = posts_version + 1,
            accepted_post_id = (
              SELECT post.id FROM post
               WHERE post.id = thread.accepted_post_id AND post.thread_id = thread.id AND post.depth = 1
                 AND NOT post.remark AND ${livePost('post')} AND thread.kind = 'question'),
            endorsed_count = (
              SELECT count(*) FROM post
               WHERE post.thread_id = thread.id AND post.depth = 1 AND post.endorsed AND ${livePost('post')})
       FROM before WHERE thread.id = before.id
     RETURNING thread.id, thread.accepted_post_id AS accepted, before.accepted_post_id AS "wasAccepted"`,
    [threadIds],
  );
  for (const { id, accepted, wasAccepted } of settled) {
    if (wasAccepted === null || accepted !== null) continue;
    tx.emit(forumEvent('forum.answer-unaccepted', { threadId: id, postId: wasAccepted }));
    tx.emit(forumEvent('forum.thread-changed', { threadId: id }));
  }
}
