import { Injectable } from '@nestjs/common';
import { Clock, DomainError } from '#kernel';
import { memberOf, type Viewer } from '#platform';
import { VoteStore } from '../../infra/signals/vote-store.js';

/** Whether the viewer has the question too, and how many have. */
export interface MeToo {
  meToo: boolean;
  meTooCount: number;
}

/** "I have this question too", said by others than who asked. */
@Injectable()
export class SayMeToo {
  constructor(
    private readonly votes: VoteStore,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not-found`, `not-a-question`, `own-post`, `thread-locked`, `space-archived` */
  async say(viewer: Viewer, threadId: string): Promise<MeToo> {
    return {
      meToo: true,
      meTooCount: countOf(await this.votes.sayMeToo(memberOf(viewer), threadId, this.clock.now())),
    };
  }

  /** @throws DomainError as `say` */
  async takeBack(viewer: Viewer, threadId: string): Promise<MeToo> {
    return { meToo: false, meTooCount: countOf(await this.votes.takeMeTooBack(memberOf(viewer), threadId)) };
  }
}

function countOf(outcome: Awaited<ReturnType<VoteStore['sayMeToo']>>): number {
  if (!outcome) throw new DomainError('not-found');
  if (outcome.refused) throw new DomainError(outcome.refused);
  return outcome.count;
}
