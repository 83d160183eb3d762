import { Injectable, Logger } from '@nestjs/common';
import type { Namespace, Socket } from 'socket.io';
import { NOTIFICATION_MESSAGES } from '#contracts';
import { MemberDoor, personOf } from '#platform';
import { Bell, type Ring } from '../app/bell.js';
import { presentNotification } from '../http/presenters.js';
import { NotificationQueries } from '../infra/notification-queries.js';
import type { NotificationRow } from '../infra/notification-sql.js';

const RING = 'ring';

/** So many sockets are asked at the same time whether they may still hear. */
const AT_ONCE = 10;

/**
 * Tells the sockets of this node. The bus between the nodes carries rings alone, with ids: each node reads for its own
 * people what they may see at that moment. One ring after the other, so that a count never overtakes a later one.
 */
@Injectable()
export class Delivery {
  private readonly logger = new Logger('notifications');
  private namespace: Namespace | undefined;
  private work: Promise<void> = Promise.resolve();

  constructor(
    private readonly bell: Bell,
    private readonly door: MemberDoor,
    private readonly queries: NotificationQueries,
  ) {}

  /** Begins to hear the bells of this node and of the others. */
  over(namespace: Namespace): void {
    this.namespace = namespace;
    namespace.on(RING, (ring: Ring) => this.hear(ring));
    this.bell.listen((ring) => {
      namespace.serverSideEmit(RING, ring);
      this.hear(ring);
    });
  }

  /** What a socket is told when it comes in. */
  async greet(socket: Socket): Promise<void> {
    const viewer = await this.door.settle(socket);
    if (viewer) socket.emit(NOTIFICATION_MESSAGES.unread, { unread: await this.queries.unread(viewer) });
  }

  /** Resolves when all that was heard so far is told. */
  settled(): Promise<void> {
    return this.work;
  }

  private hear(ring: Ring): void {
    this.work = this.work.then(() => this.tell(ring)).catch((error: unknown) => this.logger.warn(error));
  }

  private async tell(ring: Ring): Promise<void> {
    const sockets = this.socketsByPerson();
    if (sockets.size === 0) return;
    const fresh = 'added' in ring ? await this.queries.fresh([...sockets.keys()], ring.added) : [];
    const people = await this.concerned(ring, [...sockets.keys()], fresh);
    if (people.length === 0) return;
    const unread = await this.queries.unreadOf(people);
    const told = people.flatMap((personId) => (sockets.get(personId) ?? []).map((socket) => ({ personId, socket })));
    for (let from = 0; from < told.length; from += AT_ONCE) {
      await Promise.all(
        told.slice(from, from + AT_ONCE).map(async ({ personId, socket }) => {
          if (!(await this.door.stillIn(socket))) return;
          for (const row of fresh) {
            if (row.personId === personId) socket.emit(NOTIFICATION_MESSAGES.notification, presentNotification(row));
          }
          socket.emit(NOTIFICATION_MESSAGES.unread, { unread: unread.get(personId) ?? 0 });
        }),
      );
    }
  }

  private async concerned(
    ring: Ring,
    here: string[],
    fresh: (NotificationRow & { personId: string })[],
  ): Promise<string[]> {
    if ('threadId' in ring) return this.queries.waitingInThread(here, ring.threadId);
    if ('personId' in ring) return here.filter((personId) => personId === ring.personId);
    return [...new Set(fresh.map(({ personId }) => personId))];
  }

  private socketsByPerson(): Map<string, Socket[]> {
    return Map.groupBy(this.namespace?.sockets.values() ?? [], personOf);
  }
}
