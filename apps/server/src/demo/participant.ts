import { io, type Socket } from 'socket.io-client';
import {
  type Ack,
  type CommandReply,
  type EventsFrame,
  type JoinReply,
  LEAN_COFFEE_NAMESPACE,
  LEAN_COFFEE_PROTOCOL,
  type MineFrame,
  type PresenceFrame,
  type ResyncFrame,
  SESSION_MESSAGES,
  type SnapshotFrame,
} from '#contracts';
import { SECOND } from '#kernel';
import { evolveAll, type PrivateView, type SessionState, type StoredEvent } from '#lean-coffee/core';
import type { Act } from './behaviour.js';

/** How long an answer may take. */
const PATIENCE = 10 * SECOND;
/** And how long when the process is about to end. */
const LAST_PATIENCE = 2 * SECOND;

/** A simulated person at the table: a client like any other, over a real socket, as docs/PROTOCOL.md describes it. */
export class Participant {
  /** Undefined until the room has been entered. */
  state: SessionState | undefined;
  mine: PrivateView | undefined;
  /** Who is in the room, as far as this client was told. */
  readonly present = new Set<string>();
  private readonly socket: Socket;
  private sessionId: string | undefined;
  private epoch = 0;
  private seq = -1;
  private entering = false;
  private early: EventsFrame<StoredEvent>[] = [];

  constructor(
    url: string,
    token: string,
    readonly personId: string,
  ) {
    this.socket = io(url + LEAN_COFFEE_NAMESPACE, {
      auth: { protocol: LEAN_COFFEE_PROTOCOL, token },
      transports: ['websocket'],
      autoConnect: false,
      forceNew: true,
      reconnectionDelay: SECOND,
      reconnectionDelayMax: 10 * SECOND,
    });
    this.socket.on('connect', () => void this.enter());
    this.socket.on(SESSION_MESSAGES.events, (frame: EventsFrame<StoredEvent>) => this.onFrame(frame));
    this.socket.on(SESSION_MESSAGES.mine, (frame: MineFrame<PrivateView>) => this.onMine(frame));
    this.socket.on(SESSION_MESSAGES.presence, (frame: PresenceFrame) => this.onPresence(frame));
    this.socket.on(SESSION_MESSAGES.snapshot, (frame: SnapshotFrame<SessionState, PrivateView>) =>
      this.onSnapshot(frame),
    );
    this.socket.on(SESSION_MESSAGES.resync, (frame: ResyncFrame) => void (frame.rejoin ? this.enter() : this.forget()));
  }

  /** Sits down at a table; a break of the connection is made good by itself. */
  sit(sessionId: string): void {
    this.forget();
    this.sessionId = sessionId;
    if (this.socket.connected) void this.enter();
    else this.socket.connect();
  }

  /** Goes away for a while; `comeBack` ends it. */
  stepOut(): void {
    this.socket.disconnect();
  }

  comeBack(): void {
    this.socket.connect();
  }

  /** Knocks once more where an answer got lost. */
  tryAgain(): void {
    if (this.socket.connected && !this.state) void this.enter();
  }

  /** Whether somebody sits here at the moment. */
  get here(): boolean {
    return this.socket.connected && this.state !== undefined && !this.entering;
  }

  /** Does something. A refusal is none of our business: somebody else was quicker. */
  async give({ type, payload }: Act): Promise<void> {
    const { sessionId } = this;
    const command = { sessionId, commandId: crypto.randomUUID(), type, payload };
    const answer = await this.ask<CommandReply<PrivateView>>(SESSION_MESSAGES.command, command);
    if (answer?.ok && answer.data.mine && sessionId === this.sessionId) this.mine = answer.data.mine;
  }

  /** Leaves for good; resolves once the server has noted it. */
  async close(): Promise<void> {
    const { sessionId } = this;
    this.forget();
    if (sessionId && this.socket.connected) await this.ask(SESSION_MESSAGES.leave, { sessionId }, LAST_PATIENCE);
    this.socket.disconnect();
  }

  private forget(): void {
    this.sessionId = undefined;
    this.state = undefined;
    this.mine = undefined;
    this.seq = -1;
    this.early = [];
    this.present.clear();
  }

  /** Undefined where no answer came: the connection broke. */
  private async ask<Data>(message: string, payload: object, patience = PATIENCE): Promise<Ack<Data> | undefined> {
    try {
      return (await this.socket.timeout(patience).emitWithAck(message, payload)) as Ack<Data>;
    } catch {
      return undefined;
    }
  }

  private async enter(): Promise<void> {
    const { sessionId } = this;
    if (!sessionId || this.entering) return;
    this.entering = true;
    const since = this.state ? { epoch: this.epoch, seq: this.seq } : undefined;
    const answer = await this.ask<JoinReply<SessionState, StoredEvent, PrivateView>>(SESSION_MESSAGES.join, {
      sessionId,
      ...(since && { since }),
    });
    this.entering = false;
    if (sessionId !== this.sessionId) return void this.enter();
    if (!answer?.ok) return;
    this.takeOver(answer.data);
    for (const frame of this.early.splice(0)) this.onFrame(frame);
  }

  private takeOver(reply: JoinReply<SessionState, StoredEvent, PrivateView>): void {
    if (reply.snapshot) this.state = reply.snapshot;
    else this.evolve(reply.events);
    this.mine = reply.mine;
    this.epoch = reply.epoch;
    this.seq = Math.max(this.seq, reply.seq);
    this.present.clear();
    for (const personId of reply.present) this.present.add(personId);
  }

  private onFrame(frame: EventsFrame<StoredEvent>): void {
    if (frame.sessionId !== this.sessionId) return;
    if (this.entering) return void this.early.push(frame);
    if (frame.from > this.seq + 1) return void this.enter();
    this.evolve(frame.events);
    this.seq = Math.max(this.seq, frame.to);
  }

  private evolve(events: readonly StoredEvent[]): void {
    if (this.state)
      this.state = evolveAll(
        this.state,
        events.filter((event) => event.seq > this.seq),
      );
  }

  private onMine({ sessionId, mine }: MineFrame<PrivateView>): void {
    if (sessionId === this.sessionId) this.mine = mine;
  }

  private onPresence({ sessionId, joined, left }: PresenceFrame): void {
    if (sessionId !== this.sessionId) return;
    for (const personId of left) this.present.delete(personId);
    for (const { personId } of joined) this.present.add(personId);
  }

  private onSnapshot({ sessionId, snapshot, mine, seq, epoch }: SnapshotFrame<SessionState, PrivateView>): void {
    if (sessionId !== this.sessionId) return;
    Object.assign(this, { state: snapshot, mine, seq: Math.max(this.seq, seq), epoch });
  }
}
