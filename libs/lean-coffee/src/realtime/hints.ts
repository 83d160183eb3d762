import { Injectable } from '@nestjs/common';
import type { Namespace } from 'socket.io';
import { Clock } from '#kernel';
import { Sessions } from '../app/session/sessions.js';
import { Pacing } from './pacing.js';
import type { Room } from './room.js';

const HINT = 'hint';

/** At most so many hints a second for one session. A lost or late one is healed by the once-a-second look. */
const HINTS_PER_SECOND = 50;

/**
 * Tells the other nodes, after a commit, that a session has moved on. Only that: the database is the truth, and the bus
 * between the nodes carries nothing that could be lost or seen.
 */
@Injectable()
export class Hints {
  private namespace: Namespace | undefined;

  constructor(
    private readonly sessions: Sessions,
    private readonly clock: Clock,
  ) {}

  /** Uses the bus of `namespace`. */
  over(namespace: Namespace): void {
    this.namespace = namespace;
    namespace.on(HINT, (sessionId: string, version: number) => this.sessions.held(sessionId)?.mailbox.hint(version));
  }

  /** Tells of what is committed in `room` from now on. */
  follow(room: Room): void {
    const { mailbox } = room.session;
    const pacing = new Pacing(this.clock.now(), HINTS_PER_SECOND);
    let waiting = false;
    const tell = () => {
      waiting = false;
      void this.tell(mailbox.sessionId, mailbox.version);
    };
    mailbox.listen(() => {
      if (waiting) return;
      const wait = pacing.take(this.clock.now());
      if (wait === 0) return tell();
      waiting = true;
      setTimeout(tell, wait).unref();
    });
  }

  /** Where no other node is known, a message on the bus would be a commit of its own for nobody. */
  private async tell(sessionId: string, version: number): Promise<void> {
    if (!this.namespace || (await this.namespace.adapter.serverCount()) === 1) return;
    this.namespace.serverSideEmit(HINT, sessionId, version);
  }
}
