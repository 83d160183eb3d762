import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { type MemberViewer, type Tx } from '#platform';
import { forumEvent } from '../../forum-events.js';
import { carryReaders, uniteMeToo } from '../../infra/restructure/carried-readers.js';
import { ModeratedThreads } from '../../infra/restructure/moderated-threads.js';
import { addDescendants, hangBelow, recount } from '../../infra/restructure/moved-posts.js';
import { settleSignals } from '../../infra/signals/settle-signals.js';

/** What the source was, for those who want it back: its opening post may be split off again. */
export interface Merged {
  openingId: string;
  title: string;
}

/** Makes one thread of two, in one step: nobody sees half of it, and what is written meanwhile comes before or after. */
@Injectable()
export class MergeThreads {
  constructor(private readonly threads: ModeratedThreads) {}

  /**
   * All of the source stands below the target's opening post then; the source's own opening post has become an answer.
   * Posts keep their ids, votes, bookmarks and mentions, so that every link to one still leads there.
   *
   * @param trusted threads that the caller vouches for (`ModeratedThreads.lock`)
   * @throws DomainError `not-found`, `forbidden`, `conflict` for a thread with itself
   */
  async run(tx: Tx, viewer: MemberViewer, sourceId: string, targetId: string, trusted?: string[]): Promise<Merged> {
    if (sourceId === targetId) throw new DomainError('conflict', 'A thread cannot be merged with itself.');
    const [source, target] = await this.threads.lock(tx, viewer, [sourceId, targetId], trusted);
    const by = target!.lastNumber;
    await carryReaders(tx, sourceId, targetId, by);
    const [{ live } = { live: 0 }] = await tx.query<{ live: number }>(
      'SELECT count(*)::int AS live FROM post WHERE thread_id = $1 AND deleted_at IS NULL AND hidden_at IS NULL',
      [sourceId],
    );
    await hangBelow(tx, source!, target!, by);
    await addDescendants(tx, target!.openingId, live);
    await uniteMeToo(tx, source!, target!);
    await tx.query(
      `UPDATE thread
          SET merged_into = $2, pinned_at = NULL,
              me_too_count = CASE WHEN id = $1 THEN 0 ELSE me_too_count END,
              imported_me_too = CASE WHEN id = $1 THEN 0 ELSE imported_me_too END
        WHERE id = $1 OR merged_into = $1`,
      [sourceId, targetId],
    );
    await tx.query('UPDATE thread SET last_number = last_number + $2 WHERE id = $1', [targetId, source!.lastNumber]);
    await recount(tx, [sourceId, targetId]);
    await settleSignals(tx, [sourceId, targetId]);
    tx.emit(forumEvent('forum.thread-changed', { threadId: sourceId }));
    tx.emit(forumEvent('forum.thread-changed', { threadId: targetId }));
    return { openingId: source!.openingId, title: source!.title };
  }
}
