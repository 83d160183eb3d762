import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Clock, SECOND } from '#kernel';
import { EMPTY_ROOM_MS, OVERRUN_MS } from '#contracts';
import { answeredAt, Configuration } from '#platform';
import { type OpenSession, Sessions } from '../app/session/sessions.js';
import { closeAnsweredPoll, orderWhatIsDue } from '../app/session/timekeeper.js';
import { PresenceStore } from '../infra/session/presence-store.js';
import { SessionLog } from '../infra/session/session-log.js';
import { Rooms } from './rooms.js';

/** How often the rooms are compared with the database. */
const LOOK_EVERY = SECOND;
/** How often is noted whose connection answers. */
const HEARTBEAT_EVERY = 15 * SECOND;
const ABANDONED_EVERY = 10 * SECOND;
/** How long a deadline may be past before another node fires it. */
const OVERDUE = SECOND;

/**
 * The once-a-second look of a node: says that it lives, heals lost hints by comparing each room's place in the log with
 * the database, fires deadlines whose node has died, tells who came and went, and closes sessions nobody attends.
 */
@Injectable()
export class Caretaker implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('session');
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();
  private heartbeatAt = 0;
  private abandonedAt = 0;
  private stopped = false;

  constructor(
    private readonly rooms: Rooms,
    private readonly sessions: Sessions,
    private readonly presence: PresenceStore,
    private readonly log: SessionLog,
    private readonly clock: Clock,
    private readonly configuration: Configuration,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.configuration.roles.has('realtime')) return;
    await this.presence.renewLease();
    this.schedule();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.looking;
  }

  private schedule(): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.looking = this.look()
        .catch((error: unknown) => this.logger.warn(error))
        .finally(() => this.schedule());
    }, LOOK_EVERY);
  }

  private async look(): Promise<void> {
    const now = this.clock.now();
    await this.presence.renewLease();
    this.rooms.tidy();
    await this.compare();
    await this.fireOverdue(now);
    await this.lookAround();
    for (const room of this.rooms.all()) room.reviveLagging();
    if (now - this.heartbeatAt >= HEARTBEAT_EVERY) {
      const since = this.heartbeatAt;
      this.heartbeatAt = now;
      await this.noteHeartbeats(since);
    }
    if (now - this.abandonedAt >= ABANDONED_EVERY) {
      this.abandonedAt = now;
      await this.closeAbandoned(now);
    }
  }

  private async compare(): Promise<void> {
    const rooms = this.rooms.all();
    if (rooms.length === 0) return;
    for (const { id, version } of await this.log.heads(rooms.map((room) => room.session.mailbox.sessionId))) {
      this.sessions.held(id)?.mailbox.hint(version);
    }
  }

  private async fireOverdue(now: number): Promise<void> {
    const overdue = await this.log.overdue(now - OVERDUE);
    for (const id of overdue) {
      await this.inSession(id, ({ mailbox }) => orderWhatIsDue(mailbox, this.clock));
    }
  }

  /** One session that cannot be read must not keep this node from looking after the others. */
  private async inSession(id: string, work: (session: OpenSession) => Promise<unknown>): Promise<void> {
    try {
      await work(await this.sessions.of(id));
    } catch (error) {
      this.logger.warn(error);
    }
  }

  private async lookAround(): Promise<void> {
    const rooms = this.rooms.all();
    if (rooms.length === 0) return;
    const looks = await this.presence.look(
      rooms.map(({ session: { mailbox, presence } }) => ({
        id: mailbox.sessionId,
        owner: mailbox.state.owner,
        mark: presence.mark,
      })),
    );
    for (const room of rooms) {
      const { mailbox, presence } = room.session;
      const look = looks.get(mailbox.sessionId);
      if (!look) continue;
      const opened = Math.max(look.opened ?? 0, mailbox.state.startsAt);
      const away = { owner: look.owner_seen ?? opened, empty: look.anybody_seen };
      if (!look.present) {
        presence.stayed(away);
        continue;
      }
      const { joined, left } = presence.replace(look.present, away, look.mark);
      if (joined.length === 0 && left.length === 0) continue;
      room.tellPresence(joined, left);
      await closeAnsweredPoll(mailbox);
    }
  }

  /** Notes whose connection answered the transport's ping since the last time. */
  private async noteHeartbeats(since: number): Promise<void> {
    const answering = new Map<string, string[]>();
    for (const room of this.rooms.all()) {
      const ids = [...room.all()].filter((seat) => answeredAt(seat.socket) > since).map((seat) => seat.connectionId);
      if (ids.length > 0) answering.set(room.session.mailbox.sessionId, ids);
    }
    await this.presence.heartbeat(answering);
  }

  /** Closes sessions whose room has been empty for ten minutes, or that are an hour past their scheduled end. */
  private async closeAbandoned(now: number): Promise<void> {
    const abandoned = await this.presence.abandoned(now - EMPTY_ROOM_MS, now - OVERRUN_MS);
    for (const { id, emptySince } of abandoned) {
      await this.inSession(id, ({ mailbox, presence }) => {
        if (!this.rooms.get(id)) presence.replace([], { owner: emptySince, empty: emptySince });
        return mailbox.order({ type: 'close-abandoned' });
      });
    }
  }
}
