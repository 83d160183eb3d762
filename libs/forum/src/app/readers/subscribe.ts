import { Injectable } from '@nestjs/common';
import type { SubscriptionLevel } from '#contracts';
import { Clock, DomainError } from '#kernel';
import { memberOf, type Viewer } from '#platform';
import { ReadingStore } from '../../infra/readers/reading-store.js';

/** How much a member wants to hear. What they say of a thread comes before what they say of its space. */
@Injectable()
export class Subscribe {
  constructor(
    private readonly reading: ReadingStore,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not-found` */
  async toThread(viewer: Viewer, threadId: string, level: SubscriptionLevel): Promise<void> {
    ensureThere(await this.reading.subscribeToThread(memberOf(viewer), threadId, level, this.clock.now()));
  }

  /** Says nothing of the thread any more, so that what they say of its space counts. @throws DomainError `not-found` */
  async leaveToSpace(viewer: Viewer, threadId: string): Promise<void> {
    ensureThere(await this.reading.leaveThreadToSpace(memberOf(viewer), threadId));
  }

  /** @throws DomainError `not-found` */
  async toSpace(viewer: Viewer, spaceId: string, level: SubscriptionLevel): Promise<void> {
    ensureThere(await this.reading.subscribeToSpace(memberOf(viewer), spaceId, level, this.clock.now()));
  }
}

function ensureThere(found: boolean): void {
  if (!found) throw new DomainError('not-found');
}
