import { Injectable } from '@nestjs/common';
import type { TopicOrigin } from '../../core.js';

/** What a thread of the forum reads as at the moment; null where it can no longer be brought to a meetup. */
type ReadThread = (threadId: string) => Promise<TopicOrigin | null>;

/** Looks up where topics come from. The forum is another room; who stands above both registers the way to it here. */
@Injectable()
export class TopicOrigins {
  private read: ReadThread | undefined;

  /** Registers the forum, at module init. */
  use(read: ReadThread): void {
    this.read = read;
  }

  /** An origin as it is today; null where there is none, or none any more. */
  async today(origin: TopicOrigin | null): Promise<TopicOrigin | null> {
    return origin?.kind === 'forum' && this.read ? this.read(origin.ref) : origin;
  }
}
