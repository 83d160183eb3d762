import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Clock } from '#kernel';
import { SESSION_MESSAGES } from '#contracts';
import { Configuration, Metrics, problem } from '#platform';
import { Sessions } from '../app/session/sessions.js';
import { Timekeeper } from '../app/session/timekeeper.js';
import { PresenceStore } from '../infra/session/presence-store.js';
import type { SocketData } from './doorkeeper.js';
import { Room, type Seat } from './room.js';

/** The rooms of this node: the sessions that somebody here is in. */
@Injectable()
export class Rooms implements OnModuleInit, OnModuleDestroy {
  private readonly rooms = new Map<string, { room: Room; timekeeper: Timekeeper }>();

  constructor(
    private readonly sessions: Sessions,
    private readonly presence: PresenceStore,
    private readonly clock: Clock,
    private readonly configuration: Configuration,
    private readonly metrics: Metrics,
  ) {}

  onModuleInit(): void {
    this.metrics.gauge('afterclass_live_rooms', 'Live sessions somebody here is in', () => this.rooms.size);
    this.metrics.gauge('afterclass_live_seats', 'Places taken in them', () =>
      this.all().reduce((sum, { size }) => sum + size, 0),
    );
  }

  /** The room of a session; there is one as soon as somebody wants in. */
  async of(sessionId: string): Promise<Room> {
    const session = await this.sessions.of(sessionId);
    const held = this.rooms.get(sessionId);
    if (held) return held.room;
    const room = new Room(session, this.clock, this.configuration.framesPerSecond, (seat) =>
      this.removed(seat, sessionId),
    );
    this.rooms.set(sessionId, { room, timekeeper: new Timekeeper(session.mailbox, this.clock) });
    return room;
  }

  all(): Room[] {
    return [...this.rooms.values()].map(({ room }) => room);
  }

  get(sessionId: string): Room | undefined {
    return this.rooms.get(sessionId)?.room;
  }

  /** Takes a seat out of its room; an empty room is given up once nothing is under way in it. */
  async leave(seat: Seat, sessionId: string): Promise<void> {
    this.get(sessionId)?.remove(seat);
    await this.presence.left({ id: seat.connectionId, sessionId, personId: seat.personId, kind: seat.kind });
  }

  /** Gives up rooms nobody is in, and sessions that have no room here. */
  tidy(): void {
    for (const [sessionId, { room, timekeeper }] of this.rooms) {
      if (room.size > 0 || room.coming > 0 || !room.session.mailbox.idle) continue;
      timekeeper.stop();
      room.close();
      this.rooms.delete(sessionId);
    }
    for (const { mailbox } of this.sessions.all()) {
      if (!this.rooms.has(mailbox.sessionId) && mailbox.idle) this.sessions.release(mailbox.sessionId);
    }
  }

  onModuleDestroy(): void {
    for (const { room, timekeeper } of this.rooms.values()) {
      timekeeper.stop();
      room.close();
    }
  }

  private removed(seat: Seat, sessionId: string): void {
    const data = seat.socket.data as SocketData;
    data.seat = undefined;
    data.sessionId = undefined;
    seat.socket.emit(SESSION_MESSAGES.resync, { sessionId, rejoin: false, problem: problem('removed-from-room') });
    void this.leave(seat, sessionId);
  }
}
