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
  type Problem,
  SESSION_MESSAGES,
  type SnapshotFrame,
} from '#contracts';
import { evolveAll, type PrivateView, type SessionState, type StoredEvent } from '#lean-coffee/core';
import type { LivePerson } from './people.js';

export type Joined = JoinReply<SessionState, StoredEvent, PrivateView>;

export interface ConnectOptions {
  protocol?: unknown;
  transports?: ('websocket' | 'polling')[];
  headers?: Record<string, string>;
  /** Whose guest's cookie among the headers is to count. */
  meetupId?: string;
  /** Come back by itself after a drop, and join again. */
  reconnect?: boolean;
}

/** How long a test waits for what must come, in milliseconds. */
const PATIENCE = 15_000;

/**
 * A participant as the protocol describes one: applies frames in order, keeps early ones, notices gaps and joins again
 * from where it was. Everything that came over the wire is kept, to be looked at.
 */
export class LiveClient {
  /** Every message of the server and every acknowledgement, as text. */
  readonly raw: string[] = [];
  readonly messages: { event: string; payload: unknown }[] = [];
  /** Events in the order they were applied. */
  readonly applied: number[] = [];
  state: SessionState | undefined;
  mine: PrivateView | undefined;
  private mineSeq = -1;
  epoch = 0;
  seq = -1;
  /** How often a frame showed that something was lost. */
  gaps = 0;
  private sessionId: string | undefined;
  private observe = false;
  private early: EventsFrame<StoredEvent>[] = [];
  private joining: Promise<Joined> | undefined;
  private readonly waiting = new Set<() => void>();

  private constructor(readonly socket: Socket) {
    socket.onAny((event: string, payload: unknown) => this.heard(event, payload));
    socket.on('disconnect', () => this.look());
  }

  /** Opens a socket; rejects with the problem object of a refused handshake. */
  static async connect(
    url: string,
    person: Pick<LivePerson, 'token'> | null,
    options: ConnectOptions = {},
  ): Promise<LiveClient> {
    const socket = io(url + LEAN_COFFEE_NAMESPACE, {
      auth: {
        protocol: options.protocol ?? LEAN_COFFEE_PROTOCOL,
        ...(person && { token: person.token }),
        ...(options.meetupId && { meetupId: options.meetupId }),
      },
      transports: options.transports ?? ['websocket'],
      extraHeaders: options.headers,
      reconnection: options.reconnect ?? false,
      reconnectionDelay: 50,
      reconnectionDelayMax: 500,
      forceNew: true,
    });
    const client = new LiveClient(socket);
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      if (!options.reconnect)
        socket.once('connect_error', (error: Error & { data?: Problem }) =>
          reject(new Refused(error.data, error.message)),
        );
    });
    if (options.reconnect) socket.on('connect', () => void client.rejoin().catch(() => undefined));
    return client;
  }

  /** Opens a socket and joins a session with it. */
  static async in(
    sessionId: string,
    url: string,
    person: LivePerson,
    options: ConnectOptions & { observe?: boolean } = {},
  ): Promise<LiveClient> {
    const client = await LiveClient.connect(url, person, options);
    await client.join(sessionId, options.observe);
    return client;
  }

  /** Joins a session afresh. */
  async join(sessionId: string, observe = false): Promise<Joined> {
    this.sessionId = sessionId;
    this.observe = observe;
    return this.enter({ sessionId, ...(observe && { observe }) });
  }

  /** Joins again from where this client is; once, if it is about to. */
  async rejoin(): Promise<Joined | undefined> {
    if (this.joining || !this.sessionId) return this.joining;
    const since = this.seq >= 0 ? { epoch: this.epoch, seq: this.seq } : undefined;
    return this.enter({ sessionId: this.sessionId, since, ...(this.observe && { observe: true }) });
  }

  /** Gives a command that must be accepted; gives its seq. */
  async give(type: string, payload: object = {}, commandId: string = crypto.randomUUID()): Promise<number> {
    const answer = await this.tries(type, payload, commandId);
    if (!answer.ok) throw new Refused(answer.problem, type);
    return answer.data.seq;
  }

  /** Gives a command; gives whatever it is answered. */
  async tries(
    type: string,
    payload: object = {},
    commandId: string = crypto.randomUUID(),
  ): Promise<Ack<CommandReply<PrivateView>>> {
    const answer = await this.ask<CommandReply<PrivateView>>('command', {
      sessionId: this.sessionId,
      commandId,
      type,
      payload,
    });
    if (answer.ok && answer.data.mine) this.learnMine(answer.data.seq, answer.data.mine);
    return answer;
  }

  /** Sends any message and waits for its acknowledgement. */
  async ask<Data>(event: string, payload: unknown): Promise<Ack<Data>> {
    const answer = (await this.socket.timeout(PATIENCE).emitWithAck(event, payload)) as Ack<Data>;
    this.raw.push(JSON.stringify(answer));
    return answer;
  }

  /** Whether a presence frame has said that somebody is in the room. */
  sees(personId: string): boolean {
    return this.of<PresenceFrame>('presence').some(({ joined }) =>
      joined.some((person) => person.personId === personId),
    );
  }

  /** The step commands must name. */
  get step(): number {
    return this.state!.step;
  }

  /** Resolves as soon as `condition` holds; it is looked at after every message, and at the end of the connection. */
  async until(condition: () => boolean, what = 'what was waited for'): Promise<void> {
    if (condition()) return;
    await new Promise<void>((resolve, reject) => {
      const giveUp = setTimeout(() => {
        this.waiting.delete(look);
        reject(new Error(`${what} did not come. At seq ${this.seq}: ${JSON.stringify(this.state?.stage)}`));
      }, PATIENCE);
      const look = () => {
        if (!condition()) return;
        clearTimeout(giveUp);
        this.waiting.delete(look);
        resolve();
      };
      this.waiting.add(look);
    });
  }

  /** Resolves when this client has the event `seq`. */
  async has(seq: number): Promise<void> {
    await this.until(() => this.seq >= seq, `event ${seq}`);
  }

  /** The payloads of all messages of one name so far. */
  of<Payload>(event: string): Payload[] {
    return this.messages.filter((message) => message.event === event).map(({ payload }) => payload as Payload);
  }

  close(): void {
    this.socket.disconnect();
  }

  private async enter(request: object): Promise<Joined> {
    const joining = this.ask<Joined>('join', request).then((answer) => {
      if (!answer.ok) throw new Refused(answer.problem, 'join');
      this.takeOver(answer.data);
      return answer.data;
    });
    this.joining = joining;
    try {
      return await joining;
    } finally {
      if (this.joining === joining) this.joining = undefined;
      this.applyEarly();
      this.look();
    }
  }

  /** An answer may come after a message that was sent later, and know less. */
  private learnMine(seq: number, mine: PrivateView): void {
    if (seq < this.mineSeq) return;
    this.mine = mine;
    this.mineSeq = seq;
  }

  private takeOver(reply: Joined): void {
    this.mine = reply.mine;
    this.mineSeq = reply.seq;
    if (reply.snapshot) {
      this.state = reply.snapshot;
    } else {
      this.evolve(reply.events.filter((event) => event.seq > this.seq));
    }
    this.epoch = reply.epoch;
    this.seq = Math.max(this.seq, reply.seq);
  }

  private heard(event: string, payload: unknown): void {
    this.raw.push(JSON.stringify([event, payload]));
    this.messages.push({ event, payload });
    if (event === SESSION_MESSAGES.events) this.onFrame(payload as EventsFrame<StoredEvent>);
    if (event === SESSION_MESSAGES.mine) {
      const { seq, mine } = payload as MineFrame<PrivateView>;
      this.learnMine(seq, mine);
    }
    if (event === SESSION_MESSAGES.snapshot) this.onSnapshot(payload as SnapshotFrame<SessionState, PrivateView>);
    if (event === SESSION_MESSAGES.resync && (payload as { rejoin: boolean }).rejoin) void this.rejoin();
    this.look();
  }

  private onSnapshot(frame: SnapshotFrame<SessionState, PrivateView>): void {
    this.state = frame.snapshot;
    this.mine = frame.mine;
    this.mineSeq = frame.seq;
    this.seq = Math.max(this.seq, frame.seq);
  }

  private onFrame(frame: EventsFrame<StoredEvent>): void {
    if (this.joining) {
      this.early.push(frame);
      return;
    }
    if (frame.from > this.seq + 1) {
      this.gaps += 1;
      this.early.push(frame);
      void this.rejoin();
      return;
    }
    this.evolve(frame.events.filter((event) => event.seq > this.seq));
    this.seq = Math.max(this.seq, frame.to);
  }

  private applyEarly(): void {
    const frames = this.early;
    this.early = [];
    for (const frame of frames) this.onFrame(frame);
  }

  private evolve(events: StoredEvent[]): void {
    if (!this.state) return;
    this.state = evolveAll(this.state, events);
    this.applied.push(...events.map((event) => event.seq));
  }

  private look(): void {
    for (const look of this.waiting) look();
  }
}

/** A refusal, with its problem object. */
export class Refused extends Error {
  constructor(
    readonly problem: Problem | undefined,
    what: string,
  ) {
    super(`${what}: ${problem?.code ?? 'refused'} ${problem?.detail ?? ''}`);
    this.name = 'Refused';
  }
}
