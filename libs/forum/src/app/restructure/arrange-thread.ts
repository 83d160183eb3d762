import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import { type MemberViewer, type Tx } from '#platform';
import { forumEvent } from '../../forum-events.js';
import { ModeratedThreads } from '../../infra/restructure/moderated-threads.js';

/** Where a thread stands, and whether it is open: locks, pins and moves it. */
@Injectable()
export class ArrangeThread {
  constructor(
    private readonly threads: ModeratedThreads,
    private readonly clock: Clock,
  ) {}

  /** In a locked thread nothing is written or voted. @returns whether it was another before */
  lock(tx: Tx, viewer: MemberViewer, threadId: string, locked: boolean, trusted?: string[]): Promise<boolean> {
    return this.mark(tx, viewer, threadId, 'locked', locked, trusted);
  }

  /** A pinned thread comes first in its space. @returns whether it was another before */
  pin(tx: Tx, viewer: MemberViewer, threadId: string, pinned: boolean, trusted?: string[]): Promise<boolean> {
    return this.mark(tx, viewer, threadId, 'pinned', pinned, trusted);
  }

  /**
   * Who does not see the new space sees nothing of the thread from now on: every read asks for the space anew.
   *
   * @param trusted threads and spaces that the caller vouches for
   * @returns the space it came from
   * @throws DomainError `not-found`, `forbidden` to who does not moderate both spaces, `space-archived`
   */
  async move(tx: Tx, viewer: MemberViewer, threadId: string, spaceId: string, trusted?: string[]): Promise<string> {
    // Spaces come before threads in the order of locks.
    if (!trusted?.includes(spaceId)) await this.threads.ensureSpace(tx, viewer, spaceId);
    const [thread] = await this.threads.lock(tx, viewer, [threadId], trusted);
    await tx.query('UPDATE thread SET space_id = $2, pinned_at = NULL WHERE id = $1', [threadId, spaceId]);
    tx.emit(forumEvent('forum.thread-changed', { threadId }));
    return thread!.spaceId;
  }

  private async mark(
    tx: Tx,
    viewer: MemberViewer,
    threadId: string,
    what: 'locked' | 'pinned',
    on: boolean,
    trusted?: string[],
  ): Promise<boolean> {
    const [thread] = await this.threads.lock(tx, viewer, [threadId], trusted);
    if (thread![what] === on) return false;
    const at = on ? this.clock.now() : null;
    await tx.query(`UPDATE thread SET ${what}_at = to_timestamp($2::float8 / 1000.0) WHERE id = $1`, [threadId, at]);
    tx.emit(forumEvent('forum.thread-changed', { threadId }));
    return true;
  }
}
