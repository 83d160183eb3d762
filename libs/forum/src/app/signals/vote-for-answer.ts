import { Injectable } from '@nestjs/common';
import { Clock, DomainError } from '#kernel';
import { memberOf, type Viewer } from '#platform';
import { VoteStore } from '../../infra/signals/vote-store.js';

/** Whether the viewer's vote stands, and how many there are. */
export interface Voted {
  voted: boolean;
  score: number;
}

/**
 * Upvotes answers of others. Who may is asked by the statement that writes: one vote per person and post, none for one's
 * own, none where the thread is locked or its space archived.
 */
@Injectable()
export class VoteForAnswer {
  constructor(
    private readonly votes: VoteStore,
    private readonly clock: Clock,
  ) {}

  /**
   * A vote that stands already stays.
   *
   * @throws DomainError `not-found`, `not-an-answer`, `own-post`, `thread-locked`, `space-archived`
   */
  async cast(viewer: Viewer, postId: string): Promise<Voted> {
    return { voted: true, score: scoreOf(await this.votes.castVote(memberOf(viewer), postId, this.clock.now())) };
  }

  /** @throws DomainError as `cast` */
  async withdraw(viewer: Viewer, postId: string): Promise<Voted> {
    return { voted: false, score: scoreOf(await this.votes.withdrawVote(memberOf(viewer), postId)) };
  }
}

function scoreOf(outcome: Awaited<ReturnType<VoteStore['castVote']>>): number {
  if (!outcome) throw new DomainError('not-found');
  if (outcome.refused) throw new DomainError(outcome.refused);
  return outcome.score;
}
