import { Injectable } from '@nestjs/common';
import type { MemberViewer, Tx } from '#platform';
import type { ThreadWords } from '../infra/threads/thread-store.js';

/** What a moderator has done to a post of somebody else, or to the thread that it opens, in the thread itself. */
export interface ModeratedPost {
  change: 'edit' | 'delete' | 'restore';
  by: MemberViewer;
  postId: string;
  threadId: string;
  spaceId: string;
  authorId: string;
  /** Of an edit: what it said before, or what of the thread was another, and why. */
  before?: { raw: string } | Partial<ThreadWords>;
  why?: string;
}

/**
 * Told of it in the transaction in which it happens. Whom it concerns is told, may appeal, and the log knows: that is
 * moderation's, which is above this room and listens here.
 */
@Injectable()
export class ModeratorsHand {
  private listener: ((tx: Tx, done: ModeratedPost) => Promise<void>) | undefined;

  /** Registers who keeps the trace, at module init. */
  use(listener: (tx: Tx, done: ModeratedPost) => Promise<void>): void {
    this.listener = listener;
  }

  async did(tx: Tx, done: ModeratedPost): Promise<void> {
    await this.listener?.(tx, done);
  }
}
