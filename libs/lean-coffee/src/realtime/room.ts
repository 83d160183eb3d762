import type { Socket } from 'socket.io';
import {
  LEAN_COFFEE_NAMESPACE,
  type EventsFrame,
  NAMED_PRESENT,
  type ParticipantKind,
  type PresenceFrame,
  type PresentPerson,
  SESSION_MESSAGES,
  type SnapshotFrame,
  type ViewerKind,
} from '#contracts';
import type { Clock } from '#kernel';
import {
  privateAffected,
  privateOf,
  type PrivateView,
  projectEvent,
  projectState,
  type SessionState,
  type StoredEvent,
  viewerKindOf,
} from '../core.js';
import type { OpenSession } from '../app/session/sessions.js';
import { encodeFrame, type Frame, writeFrame } from './frame.js';
import { Pacing } from './pacing.js';

/** One socket in a room. */
export interface Seat {
  socket: Socket;
  connectionId: string;
  personId: string;
  kind: ParticipantKind;
  viewerKind: ViewerKind;
  /** Holds a right to run this meetup besides any role in the room. */
  canHost: boolean;
  /** Reads too slowly: gets nothing more until it has read what it has, and then begins afresh. */
  lagging: boolean;
}

/** Events that say who somebody is, so that their name should travel along. */
const NAMING: ReadonlySet<string> = new Set([
  'topic-added',
  'takeaway-added',
  'handed-over',
  'cofacilitator-added',
  'facilitation-claimed',
]);

/** Events after which somebody may be another kind of viewer. */
export const RECASTING: ReadonlySet<string> = new Set([
  'handed-over',
  'facilitation-claimed',
  'cofacilitator-added',
  'cofacilitator-removed',
]);

/** The sockets of one session on this node, and what they are told. Frames are encoded once per kind of viewer. */
export class Room {
  /** How many are on their way in; the room is kept for them. */
  coming = 0;
  private readonly seats = new Map<string, Seat>();
  private readonly byPerson = new Map<string, Seat[]>();
  private outgoing: StoredEvent[] = [];
  private snapshots = { seq: -1, byKind: new Map<ViewerKind, SessionState>() };
  /** Who hears of their own part, as of `seq`, in an acknowledgement that is on its way. */
  private readonly answered = new Map<string, { socket: Socket; seq: number }>();
  private flushing: NodeJS.Timeout | undefined;
  private readonly pacing: Pacing | null;

  constructor(
    readonly session: OpenSession,
    private readonly clock: Clock,
    /** Frames a second under load; 0 sends every event by itself, at once. */
    framesPerSecond: number,
    private readonly onRemoved: (seat: Seat) => void,
  ) {
    this.pacing = framesPerSecond > 0 ? new Pacing(clock.now(), framesPerSecond) : null;
    session.mailbox.listen((events) => this.heard(events));
  }

  get size(): number {
    return this.seats.size;
  }

  all(): Iterable<Seat> {
    return this.seats.values();
  }

  add(seat: Seat): void {
    if (this.seats.has(seat.connectionId)) return;
    this.seats.set(seat.connectionId, seat);
    this.byPerson.set(seat.personId, [...(this.byPerson.get(seat.personId) ?? []), seat]);
  }

  remove(seat: Seat): void {
    this.seats.delete(seat.connectionId);
    const others = (this.byPerson.get(seat.personId) ?? []).filter((other) => other !== seat);
    if (others.length > 0) this.byPerson.set(seat.personId, others);
    else this.byPerson.delete(seat.personId);
  }

  /** What a kind of viewer sees of the state: a copy, one for all who come in between two events. */
  snapshotFor(viewerKind: ViewerKind): SessionState {
    const { seq, state } = this.session.mailbox;
    if (this.snapshots.seq !== seq) this.snapshots = { seq, byKind: new Map() };
    const snapshot = this.snapshots.byKind.get(viewerKind) ?? structuredClone(projectState(state, viewerKind));
    this.snapshots.byKind.set(viewerKind, snapshot);
    return snapshot;
  }

  /** What only this person sees. */
  privateOf(personId: string): PrivateView {
    return privateOf(this.session.mailbox.state, personId);
  }

  /** Notes that `socket` hears of its person's own part in an acknowledgement, so that only the other tabs are told. */
  answers(personId: string, socket: Socket): void {
    this.answered.set(personId, { socket, seq: this.session.mailbox.seq });
  }

  private tellPrivate(personId: string): void {
    const { sessionId, seq } = this.session.mailbox;
    const answered = this.answered.get(personId);
    // An answer to a command that changed nothing may be older than what is to be told.
    const knows = (seat: Seat) => answered?.socket === seat.socket && answered.seq === seq;
    const tabs = (this.byPerson.get(personId) ?? []).filter((seat) => !knows(seat));
    if (tabs.length === 0) return;
    const mine = { sessionId, seq, mine: this.privateOf(personId) };
    for (const seat of tabs) seat.socket.emit(SESSION_MESSAGES.mine, mine);
  }

  /** Tells the room who came and who went. */
  tellPresence(joined: PresentPerson[], left: string[]): void {
    const { mailbox, presence } = this.session;
    const frame: PresenceFrame = {
      sessionId: mailbox.sessionId,
      version: presence.version,
      joined: joined.slice(0, NAMED_PRESENT),
      left,
      count: presence.count,
    };
    this.broadcast(encodeFrame(LEAN_COFFEE_NAMESPACE, SESSION_MESSAGES.presence, frame));
  }

  /** Lets those who read slowly begin afresh once they have read what they had. */
  reviveLagging(): void {
    for (const seat of this.seats.values()) {
      if (!seat.lagging || (seat.socket.conn as unknown as { writeBuffer: unknown[] }).writeBuffer.length > 0) continue;
      seat.lagging = false;
      seat.socket.emit(SESSION_MESSAGES.resync, { sessionId: this.session.mailbox.sessionId, rejoin: true });
    }
  }

  /** Sends what waits to be sent. */
  flush(): void {
    clearTimeout(this.flushing);
    this.flushing = undefined;
    const events = this.outgoing;
    this.outgoing = [];
    if (this.pacing) this.send(events);
    else for (const event of events) this.send([event]);
  }

  private send(events: StoredEvent[]): void {
    const first = events[0];
    const last = events.at(-1);
    if (!first || !last) return;
    const frames = new Map<ViewerKind, Frame>();
    for (const seat of this.seats.values()) {
      let frame = frames.get(seat.viewerKind);
      if (!frame) {
        frame = this.eventsFrame(events, first.seq, last.seq, seat.viewerKind);
        frames.set(seat.viewerKind, frame);
      }
      this.write(seat, frame);
    }
  }

  close(): void {
    clearTimeout(this.flushing);
  }

  private heard(events: StoredEvent[]): void {
    for (const event of events) this.outgoing.push(event);
    this.schedule();
    for (const personId of new Set(events.flatMap((event) => privateAffected(event)))) this.tellPrivate(personId);
    this.answered.clear();
    for (const event of events) {
      if (RECASTING.has(event.type)) this.recast();
      if (event.type === 'participant-removed') this.expel(event.personId);
    }
  }

  private schedule(): void {
    if (this.flushing) return;
    const wait = this.pacing?.take(this.clock.now()) ?? 0;
    if (wait === 0) this.flush();
    else this.flushing = setTimeout(() => this.flush(), wait);
  }

  /** Gives those who became another kind of viewer a fresh start. */
  private recast(): void {
    const { mailbox } = this.session;
    for (const seat of this.seats.values()) {
      const viewerKind = viewerKindOf(mailbox.state, seat);
      if (viewerKind === seat.viewerKind) continue;
      seat.viewerKind = viewerKind;
      const frame: SnapshotFrame<SessionState, PrivateView> = {
        sessionId: mailbox.sessionId,
        epoch: mailbox.epoch,
        seq: mailbox.seq,
        you: { personId: seat.personId, kind: seat.kind, viewerKind },
        mine: this.privateOf(seat.personId),
        snapshot: this.snapshotFor(viewerKind),
      };
      seat.socket.emit(SESSION_MESSAGES.snapshot, frame);
    }
  }

  private expel(personId: string): void {
    for (const seat of this.byPerson.get(personId) ?? []) {
      this.remove(seat);
      this.onRemoved(seat);
    }
  }

  private eventsFrame(events: StoredEvent[], from: number, to: number, viewerKind: ViewerKind): Frame {
    const { sessionId, epoch } = this.session.mailbox;
    const projected = events.flatMap((event) => {
      const seen = projectEvent(event, viewerKind);
      return seen ? [seen] : [];
    });
    const people = projected.flatMap((event) => {
      const person = NAMING.has(event.type) && event.by ? this.session.presence.person(event.by) : undefined;
      return person ? [person] : [];
    });
    const payload: EventsFrame<(typeof projected)[number]> = { sessionId, epoch, from, to, events: projected };
    if (people.length > 0) payload.people = people;
    return encodeFrame(LEAN_COFFEE_NAMESPACE, SESSION_MESSAGES.events, payload);
  }

  private broadcast(frame: Frame): void {
    for (const seat of this.seats.values()) this.write(seat, frame);
  }

  private write(seat: Seat, frame: Frame): void {
    if (!seat.lagging && !writeFrame(seat.socket, frame)) seat.lagging = true;
  }
}
