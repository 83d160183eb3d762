import { Injectable } from '@nestjs/common';
import type { Socket } from 'socket.io';
import { type JoinReply, NAMED_PRESENT, type ParticipantKind, type PresentPerson } from '#contracts';
import { Clock, DomainError, uuidv7 } from '#kernel';
import { People } from '#identity';
import { holds, type KnownViewer } from '#platform';
import {
  joinRefusal,
  type Newcomer,
  type PrivateView,
  projectEvent,
  type SessionState,
  type StoredEvent,
  viewerKindOf,
} from '../core.js';
import { PresenceStore } from '../infra/session/presence-store.js';
import { namedIn } from '../app/session/session-reader.js';
import type { JoinMessage } from './command-payloads.js';
import type { SocketData } from './doorkeeper.js';
import { Hints } from './hints.js';
import { RECASTING, type Room, type Seat } from './room.js';
import { Rooms } from './rooms.js';

/** More than so many missed events, and a snapshot is the shorter way. */
const MOST_EVENTS = 500;

/** How somebody comes into a room and leaves it. */
@Injectable()
export class Joining {
  private readonly followed = new WeakSet<Room>();

  constructor(
    private readonly rooms: Rooms,
    private readonly presence: PresenceStore,
    private readonly people: People,
    private readonly hints: Hints,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes a seat. Subscribing and reading happen in one go, so nothing falls between them.
   *
   * @throws DomainError `not-found`, `removed-from-room`, `room-locked`, `forbidden`; `not-joined` for a socket that is gone.
   */
  join(
    socket: Socket,
    viewer: KnownViewer,
    message: JoinMessage,
  ): Promise<JoinReply<SessionState, StoredEvent, PrivateView>> {
    return this.inTurn(socket, () => this.enter(socket, viewer, message));
  }

  /** Gives up the socket's seat, if it has one. */
  leave(socket: Socket): Promise<void> {
    return this.inTurn(socket, () => this.giveUp(socket));
  }

  /**
   * One after the other for each socket. Two joins at once would take two seats, of which one is never given up, and
   * whoever goes while they come in would stay.
   */
  private inTurn<T>(socket: Socket, work: () => Promise<T>): Promise<T> {
    const data = socket.data as SocketData;
    const done = (data.turn ?? Promise.resolve()).then(work);
    data.turn = done.then(
      () => undefined,
      () => undefined,
    );
    return done;
  }

  private async enter(socket: Socket, viewer: KnownViewer, message: JoinMessage) {
    // Its leaving has had its turn already.
    if (!socket.connected) throw new DomainError('not-joined');
    if (viewer.kind === 'guest' && viewer.meetupId !== message.sessionId) throw new DomainError('not-found');
    const room = await this.rooms.of(message.sessionId);
    room.coming += 1;
    try {
      return await this.takeSeat(room, socket, viewer, message);
    } finally {
      room.coming -= 1;
    }
  }

  private async takeSeat(room: Room, socket: Socket, viewer: KnownViewer, message: JoinMessage) {
    const kind: ParticipantKind = message.observe ? 'observer' : viewer.kind;
    const person = await this.nameOf(viewer.id, kind);
    const { seat: held } = socket.data as SocketData;
    const seat = await this.seatFor(socket, viewer, kind, room);
    try {
      const names = await this.namesIn(room);
      // Without a pause in between, and between two commits: who is subscribed has everything after `seq`.
      return await room.session.mailbox.read(() => {
        ensureNotRemoved(room, seat);
        this.follow(room);
        room.add(seat);
        room.session.presence.add(person);
        return this.reply(room, seat, message, [...names, person]);
      });
    } catch (error) {
      if (seat !== held) await this.giveUp(socket);
      throw error;
    }
  }

  private async giveUp(socket: Socket): Promise<void> {
    const data = socket.data as SocketData;
    const { seat, sessionId } = data;
    if (!seat || !sessionId) return;
    data.seat = undefined;
    data.sessionId = undefined;
    await this.rooms.leave(seat, sessionId);
  }

  /** Resolves once it is stored who came and left so far. */
  settled(): Promise<void> {
    return this.presence.settled();
  }

  private async seatFor(socket: Socket, viewer: KnownViewer, kind: ParticipantKind, room: Room): Promise<Seat> {
    const data = socket.data as SocketData;
    const { mailbox, meetup } = room.session;
    await this.ensureWelcome(mailbox.state, { personId: viewer.id, kind, guest: viewer.kind === 'guest' });
    // Coming back over the same connection keeps the seat, and the presence that goes with it.
    if (data.seat && data.sessionId === mailbox.sessionId && data.seat.kind === kind) return data.seat;
    await this.giveUp(socket);
    const canHost =
      meetup.hostId === viewer.id ||
      meetup.cohostIds.includes(viewer.id) ||
      holds(viewer, 'trainer', 'moderator', 'admin');
    const connectionId = uuidv7(this.clock.now());
    const person = { personId: viewer.id, kind, canHost };
    const viewerKind = viewerKindOf(mailbox.state, person);
    const seat: Seat = { socket, connectionId, ...person, viewerKind, lagging: false };
    await this.presence.joined({ id: connectionId, sessionId: mailbox.sessionId, personId: viewer.id, kind });
    data.seat = seat;
    data.sessionId = mailbox.sessionId;
    return seat;
  }

  private async ensureWelcome(state: SessionState, person: Omit<Newcomer, 'returning'>): Promise<void> {
    if (!joinRefusal(state, { ...person, returning: false })) return;
    const returning = await this.presence.wasHere(state.sessionId, person.personId);
    const refusal = joinRefusal(state, { ...person, returning });
    if (refusal) throw new DomainError(refusal.code, refusal.detail);
  }

  private reply(room: Room, seat: Seat, message: JoinMessage, names: PresentPerson[]) {
    const { mailbox, presence } = room.session;
    seat.viewerKind = viewerKindOf(mailbox.state, seat);
    seat.lagging = false;
    const present = presence.list(NAMED_PRESENT);
    const { since } = message;
    const missed = since && since.epoch === mailbox.epoch ? mailbox.since(since.seq) : null;
    // Who may have become another kind of viewer meanwhile holds what the other kind saw: they begin afresh.
    const goesOn = missed && missed.length <= MOST_EVENTS && !missed.some(({ type }) => RECASTING.has(type));
    const events = goesOn ? missed : null;
    return {
      epoch: mailbox.epoch,
      seq: mailbox.seq,
      you: { personId: seat.personId, kind: seat.kind, viewerKind: seat.viewerKind },
      mine: room.privateOf(seat.personId),
      serverTime: this.clock.now(),
      people: [...new Map([...names, ...present].map((known) => [known.personId, known])).values()],
      present: present.map(({ personId }) => personId),
      count: presence.count,
      presenceVersion: presence.version,
      ...(events
        ? { events: events.flatMap((event) => projectEvent(event, seat.viewerKind) ?? []) }
        : { snapshot: room.snapshotFor(seat.viewerKind) }),
    };
  }

  private follow(room: Room): void {
    if (this.followed.has(room)) return;
    this.followed.add(room);
    this.hints.follow(room);
  }

  private async nameOf(personId: string, kind: ParticipantKind): Promise<PresentPerson> {
    const found = (await this.people.byIds([personId])).get(personId);
    if (!found) throw new DomainError('sign-in-required');
    return { personId, kind, name: found.displayName };
  }

  /** Everybody the board names who may not be here. */
  private async namesIn(room: Room): Promise<PresentPerson[]> {
    const { mailbox, presence } = room.session;
    const missing = namedIn(mailbox.state).filter((personId) => !presence.person(personId));
    if (missing.length === 0) return [];
    const found = await this.people.byIds(missing);
    return [...found.values()].map(({ id, displayName, kind }) => ({
      personId: id,
      name: displayName,
      // Who asked a question elsewhere that was imported is no guest of the room.
      kind: kind === 'guest' ? 'guest' : 'member',
    }));
  }
}

/** Somebody may have been removed while they came in. */
function ensureNotRemoved({ session }: Room, { personId, kind }: Seat): void {
  const refusal = joinRefusal(session.mailbox.state, { personId, kind, guest: false, returning: true });
  if (refusal) throw new DomainError(refusal.code, refusal.detail);
}
