import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import type { Namespace, Socket } from 'socket.io';
import { Clock, type Instant, SECOND, uuidv7 } from '#kernel';
import { answeredAt, Configuration, MemberDoor } from '#platform';
import { DayBell } from '../app/attendance/day-bell.js';
import { PresenceLog, type Tick } from '../infra/presence-log.js';
import { type Attending, attendingOf } from './attending.js';

const TICK_EVERY = 15 * SECOND;

/** A tick covers no more than this: a process that stood still for longer knows nothing of the time between. */
const LONGEST_TICK = 45 * SECOND;

/** Ticks that wait for a database that is away: twenty minutes of them. */
const MOST_WAITING = 80;

/**
 * Notes every 15 s who was connected all the while and has answered the transport's ping, which browsers do also in a tab
 * that is hidden behind the call. Before that it is asked who is still signed in.
 */
@Injectable()
export class PresenceTicker implements OnApplicationBootstrap {
  private readonly logger = new Logger('classes');
  private readonly nodeId: string;
  private namespace: Namespace | undefined;
  private timer: NodeJS.Timeout | undefined;
  private last: Instant;
  private waiting: Tick[] = [];
  /** Who was there at the last tick, class by class. */
  private seen = new Map<string, string>();
  private work: Promise<void> = Promise.resolve();

  constructor(
    private readonly log: PresenceLog,
    private readonly door: MemberDoor,
    private readonly bell: DayBell,
    private readonly clock: Clock,
    private readonly configuration: Configuration,
  ) {
    this.last = clock.now();
    this.nodeId = uuidv7(this.last);
  }

  /** Whose sockets they are. */
  over(namespace: Namespace): void {
    this.namespace = namespace;
  }

  onApplicationBootstrap(): void {
    if (!this.configuration.roles.has('realtime')) return;
    this.timer = setInterval(() => void this.tick(), TICK_EVERY).unref();
  }

  /** Notes the time since the last tick; resolves when it is stored, or waits for when it can be. */
  tick(): Promise<void> {
    this.work = this.work.then(() => this.note()).catch((error: unknown) => this.logger.warn(error));
    return this.work;
  }

  /** Notes what is left to note, and then no more. */
  stop(): Promise<void> {
    clearInterval(this.timer);
    return this.tick();
  }

  private async note(): Promise<void> {
    const now = this.clock.now();
    const since = Math.max(this.last, now - LONGEST_TICK);
    this.last = now;
    const sockets = [...(this.namespace?.sockets.values() ?? [])].filter(
      (socket) => attendingOf(socket).enrolmentId !== undefined,
    );
    // Also where clocks were stepped back: no tick is as long as nothing, or less.
    if (since >= now) return;
    // A database that is away is no reason to show anybody out.
    await this.door.askTogether(sockets).catch((error: unknown) => this.logger.warn(error));
    const there = sockets.filter((socket) => wasThere(socket, since)).map(attendingOf);
    if (there.length > 0) {
      const enrolmentIds = [...new Set(there.map(({ enrolmentId }) => enrolmentId!))];
      this.waiting = [...this.waiting, { since, at: now, enrolmentIds }].slice(-MOST_WAITING);
    }
    await this.store();
    this.tell(there);
  }

  private async store(): Promise<void> {
    if (this.waiting.length === 0) return;
    const ticks = this.waiting;
    await this.log.store(this.nodeId, ticks);
    this.waiting = this.waiting.slice(ticks.length);
  }

  /** Says of each class that others are there than at the last tick. */
  private tell(there: readonly Attending[]): void {
    const classes = Map.groupBy(there, ({ offeringId }) => offeringId!);
    const seen = new Map(
      [...classes].map(([id, all]) => [
        id,
        all
          .map(({ enrolmentId }) => enrolmentId)
          .sort()
          .join(),
      ]),
    );
    for (const offeringId of new Set([...seen.keys(), ...this.seen.keys()])) {
      if (seen.get(offeringId) !== this.seen.get(offeringId)) this.bell.ring({ offeringId, what: 'attendance' });
    }
    this.seen = seen;
  }
}

const wasThere = (socket: Socket, since: Instant): boolean =>
  socket.connected && (attendingOf(socket).since ?? Infinity) <= since && answeredAt(socket) >= since;
