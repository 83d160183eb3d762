import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { memberOf, type Tx, UnitOfWork, type Viewer } from '#platform';
import { acceptanceRefused } from '../../domain/signals/acceptance.js';
import { forumEvent } from '../../forum-events.js';
import { type AcceptingThread, AcceptanceStore } from '../../infra/signals/acceptance-store.js';

/** Who asked says which answer helped: one at most, and they may think again. */
@Injectable()
export class AcceptAnswer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly acceptances: AcceptanceStore,
  ) {}

  /**
   * Marks one answer as accepted, taking the mark from any other.
   *
   * @throws DomainError `not-found` also where the post is no answer of the thread that everybody can read;
   *   `not-a-question`, `forbidden` to who did not ask, `thread-locked`, `space-archived`
   */
  accept(viewer: Viewer, threadId: string, postId: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { acceptedPostId } = await this.lock(tx, viewer, threadId);
      const authorId = await this.acceptances.authorOfAnswer(tx, threadId, postId);
      if (!authorId) throw new DomainError('not-found');
      if (acceptedPostId === postId) return;
      await this.acceptances.set(tx, threadId, postId);
      if (acceptedPostId) tx.emit(forumEvent('forum.answer-unaccepted', { threadId, postId: acceptedPostId }));
      tx.emit(forumEvent('forum.answer-accepted', { threadId, postId, authorId, acceptedBy: memberOf(viewer).id }));
      tx.emit(forumEvent('forum.thread-changed', { threadId }));
    });
  }

  /**
   * Takes the mark away. Where `postId` is given, only from that post: another that was accepted in the meantime stays.
   *
   * @throws DomainError as `accept`
   */
  unaccept(viewer: Viewer, threadId: string, postId?: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { acceptedPostId } = await this.lock(tx, viewer, threadId);
      if (!acceptedPostId || (postId !== undefined && postId !== acceptedPostId)) return;
      await this.acceptances.set(tx, threadId, null);
      tx.emit(forumEvent('forum.answer-unaccepted', { threadId, postId: acceptedPostId }));
      tx.emit(forumEvent('forum.thread-changed', { threadId }));
    });
  }

  /** The row is locked, so that decisions come one after the other and each leaves at most one mark. */
  private async lock(tx: Tx, viewer: Viewer, threadId: string): Promise<AcceptingThread> {
    const member = memberOf(viewer);
    const thread = await this.acceptances.lockVisible(tx, member, threadId);
    if (!thread) throw new DomainError('not-found');
    const refused = acceptanceRefused(member.id, thread);
    if (refused) throw new DomainError(refused);
    return thread;
  }
}
