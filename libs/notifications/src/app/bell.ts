import { Injectable } from '@nestjs/common';
import type { Added } from '../infra/notification-queries.js';

/** Why somebody's screen may be out of date: they were told of something, or what they were told of has changed. */
export type Ring = { added: Added } | { threadId: string } | { personId: string };

/** Says that something is stored which people should see at once. Nothing is lost with a ring: the database is the truth. */
@Injectable()
export class Bell {
  private readonly listeners: ((ring: Ring) => void)[] = [];

  listen(listener: (ring: Ring) => void): void {
    this.listeners.push(listener);
  }

  /** Once what it tells of is committed. */
  ring(ring: Ring): void {
    for (const listener of this.listeners) listener(ring);
  }
}
