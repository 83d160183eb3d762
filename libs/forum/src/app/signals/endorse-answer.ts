import { Injectable } from '@nestjs/common';
import { Clock, DomainError } from '#kernel';
import { holds, memberOf, type Tx, UnitOfWork, type Viewer } from '#platform';
import { endorsementRefused, mayWithdraw } from '../../domain/signals/endorsement.js';
import { forumEvent } from '../../forum-events.js';
import { type Endorsed, type EndorsingPost, EndorsementStore } from '../../infra/signals/endorsement-store.js';

/** A trainer vouches for an answer, and may take that back. */
@Injectable()
export class EndorseAnswer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly endorsements: EndorsementStore,
    private readonly clock: Clock,
  ) {}

  /**
   * The first word stands: where a trainer has endorsed the answer already, theirs is kept.
   *
   * @throws DomainError `not-found`, `forbidden` to who is no trainer, `not-an-answer`, `own-post`, `thread-locked`,
   *   `space-archived`
   */
  endorse(viewer: Viewer, postId: string): Promise<Endorsed> {
    return this.unitOfWork.run(async (tx) => {
      const post = await this.lock(tx, viewer, postId);
      const trainer = memberOf(viewer);
      if (!holds(trainer, 'trainer')) throw new DomainError('forbidden');
      const refused = endorsementRefused(trainer.id, post);
      if (refused) throw new DomainError(refused);
      if (!post.endorsedBy) {
        await this.endorsements.endorse(tx, postId, post, trainer.id, this.clock.now());
        const { threadId, authorId } = post;
        tx.emit(forumEvent('forum.post-endorsed', { postId, threadId, authorId, trainerId: trainer.id }));
      }
      return this.endorsements.shown(tx, postId);
    });
  }

  /**
   * Nothing of it stays on the post. That it was there is told by events alone.
   *
   * @throws DomainError `not-found`, `forbidden` to who did not give it and is no administrator
   */
  withdraw(viewer: Viewer, postId: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const post = await this.lock(tx, viewer, postId);
      if (!post.endorsedBy) return;
      const { id } = memberOf(viewer);
      if (!mayWithdraw(id, holds(viewer, 'admin'), post)) throw new DomainError('forbidden');
      await this.endorsements.withdraw(tx, postId, post);
      const { threadId, endorsedBy } = post;
      tx.emit(forumEvent('forum.endorsement-withdrawn', { postId, threadId, trainerId: endorsedBy, withdrawnBy: id }));
    });
  }

  private async lock(tx: Tx, viewer: Viewer, postId: string): Promise<EndorsingPost> {
    const post = await this.endorsements.lockVisible(tx, memberOf(viewer), postId);
    if (!post) throw new DomainError('not-found');
    return post;
  }
}
