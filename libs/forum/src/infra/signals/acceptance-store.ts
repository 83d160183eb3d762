import { Injectable } from '@nestjs/common';
import type { MemberViewer, Tx } from '#platform';
import type { AcceptanceFacts } from '../../domain/signals/acceptance.js';
import { livePost, liveThread } from '../readable.js';
import { visibilityOf, visibleSpaces } from '../visible-spaces.js';

/** A thread about to get, change or lose its accepted answer. */
export interface AcceptingThread extends AcceptanceFacts {
  acceptedPostId: string | null;
}

/** The mark of the accepted answer, for those who set it. */
@Injectable()
export class AcceptanceStore {
  /** The thread, if the viewer sees it. Nobody else decides about its answers until this transaction ends. */
  async lockVisible(tx: Tx, viewer: MemberViewer, threadId: string): Promise<AcceptingThread | undefined> {
    const rows = await tx.query<AcceptingThread>(
      `SELECT thread.kind, thread.author_id AS "askerId", thread.locked_at IS NOT NULL AS locked,
              space.archived_at IS NOT NULL AS archived, thread.accepted_post_id AS "acceptedPostId"
         FROM thread JOIN space ON space.id = thread.space_id
        WHERE thread.id = $3 AND ${liveThread('thread')} AND space.id IN (${visibleSpaces('$1', '$2')})
          FOR NO KEY UPDATE OF thread`,
      [...visibilityOf(viewer), threadId],
    );
    return rows[0];
  }

  /** Who wrote an answer of the thread; undefined where it has no such answer, or nobody can read it. */
  async authorOfAnswer(tx: Tx, threadId: string, postId: string): Promise<string | undefined> {
    const rows = await tx.query<{ authorId: string }>(
      `SELECT author_id AS "authorId" FROM post
        WHERE id = $2 AND thread_id = $1 AND depth = 1 AND NOT remark AND ${livePost('post')} FOR SHARE`,
      [threadId, postId],
    );
    return rows[0]?.authorId;
  }

  async set(tx: Tx, threadId: string, postId: string | null): Promise<void> {
    await tx.query('UPDATE thread SET accepted_post_id = $2 WHERE id = $1', [threadId, postId]);
  }
}
