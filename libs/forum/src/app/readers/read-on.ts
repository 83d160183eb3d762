import { Injectable } from '@nestjs/common';
import { Clock, DomainError } from '#kernel';
import { memberOf, type Viewer } from '#platform';
import { ReadingStore, type SpaceUnread } from '../../infra/readers/reading-store.js';

/** Keeps how far a member has read, and counts what waits for them. */
@Injectable()
export class ReadOn {
  constructor(
    private readonly reading: ReadingStore,
    private readonly clock: Clock,
  ) {}

  /**
   * The member has read a thread up to a number. It only moves forward, whatever arrives late.
   *
   * @returns the number up to which they have read now
   * @throws DomainError `not-found`
   */
  async upTo(viewer: Viewer, threadId: string, number: number): Promise<number> {
    const lastRead = await this.reading.readUpTo(memberOf(viewer), threadId, number, this.clock.now());
    if (lastRead === undefined) throw new DomainError('not-found');
    return lastRead;
  }

  /** What waits in each space the member sees, and in all of them. */
  async unread(viewer: Viewer): Promise<{ total: number; spaces: SpaceUnread[] }> {
    const spaces = await this.reading.unread(memberOf(viewer));
    return { total: spaces.reduce((sum, { unread }) => sum + unread, 0), spaces };
  }
}
