import { Injectable } from '@nestjs/common';
import type { Instant } from '#kernel';
import type { MemberViewer, Tx } from '#platform';
import type { EndorsementFacts } from '../../domain/signals/endorsement.js';
import { type Author, personJson } from '../author.js';
import { livePost, liveThread } from '../readable.js';
import { visibilityOf, visibleSpaces } from '../visible-spaces.js';

/** Whose word stands on an answer, and since when. */
export interface Endorsed {
  by: Author;
  at: Instant;
}

/** A post about to be endorsed, or no longer. */
export interface EndorsingPost extends EndorsementFacts {
  threadId: string;
}

/** The words of trainers on answers, for those who give and take them back. */
@Injectable()
export class EndorsementStore {
  /** The post, if the viewer reads it. It and its thread are locked, the thread first as everywhere. */
  async lockVisible(tx: Tx, viewer: MemberViewer, postId: string): Promise<EndorsingPost | undefined> {
    const threads = await tx.query<Omit<EndorsingPost, 'depth' | 'authorId' | 'endorsedBy'>>(
      `SELECT thread.id AS "threadId", thread.locked_at IS NOT NULL AS locked, space.archived_at IS NOT NULL AS archived
         FROM thread JOIN space ON space.id = thread.space_id
        WHERE thread.id = (SELECT thread_id FROM post WHERE id = $3) AND ${liveThread('thread')}
          AND space.id IN (${visibleSpaces('$1', '$2')})
          FOR NO KEY UPDATE OF thread`,
      [...visibilityOf(viewer), postId],
    );
    if (!threads[0]) return undefined;
    const posts = await tx.query<Pick<EndorsingPost, 'depth' | 'authorId' | 'endorsedBy'>>(
      `SELECT CASE WHEN remark THEN 2 ELSE depth END AS depth, author_id AS "authorId", endorsed_by AS "endorsedBy"
         FROM post WHERE id = $2 AND thread_id = $1 AND ${livePost('post')} FOR NO KEY UPDATE`,
      // It may have moved to another thread while we waited; what is not here is not found.
      [threads[0].threadId, postId],
    );
    return posts[0] && { ...threads[0], ...posts[0] };
  }

  async endorse(tx: Tx, postId: string, { threadId }: EndorsingPost, trainerId: string, now: Instant): Promise<void> {
    await tx.query('UPDATE post SET endorsed_by = $2, endorsed_at = to_timestamp($3 / 1000.0) WHERE id = $1', [
      postId,
      trainerId,
      now,
    ]);
    await this.count(tx, threadId, 1);
  }

  /** What stands on the post, which is endorsed. */
  async shown(tx: Tx, postId: string): Promise<Endorsed> {
    const rows = await tx.query<Endorsed>(
      `SELECT ${personJson('post.endorsed_by')} AS by, (extract(epoch FROM endorsed_at) * 1000)::float8 AS at
         FROM post WHERE id = $1`,
      [postId],
    );
    return rows[0]!;
  }

  async withdraw(tx: Tx, postId: string, { threadId }: EndorsingPost): Promise<void> {
    await tx.query('UPDATE post SET endorsed_by = NULL, endorsed_at = NULL WHERE id = $1', [postId]);
    await this.count(tx, threadId, -1);
  }

  private async count(tx: Tx, threadId: string, by: 1 | -1): Promise<void> {
    await tx.query('UPDATE thread SET endorsed_count = endorsed_count + $2 WHERE id = $1', [threadId, by]);
  }
}
