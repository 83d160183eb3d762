import type { Ack, ClientCommandType, ErrorCode, EventsFrame, Problem } from '#contracts';
import {
  apply,
  decide,
  privateOf,
  projectEvent,
  projectState,
  scheduledSession,
  type Command,
  type PersonActor,
  type SessionState,
  type StoredEvent,
} from '#lean-coffee/core';
import type { SocketListener, SocketPort, Ticker } from '../ports.js';

/** Half past seven on a Thursday evening. */
export const SERVER_TIME = Date.UTC(2026, 0, 15, 18, 30);
export const SESSION = 'eeeeeeee-0000-4000-8000-000000000001';
export const HOST: PersonActor = { personId: 'aaaaaaaa-0000-4000-8000-000000000001', kind: 'member' };
export const ANNA: PersonActor = { personId: 'aaaaaaaa-0000-4000-8000-000000000002', kind: 'member' };
export const topicId = (number: number): string => `cccccccc-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** Time and turns that go only where a test tells them. */
export class ManualTicker implements Ticker {
  private time = 5_000;
  private wallTime: number;
  private timers: { at: number; work: () => void }[] = [];
  private frames: (() => void)[] = [];

  /** `wallOff`: how wrong this machine's wall clock is, in milliseconds. */
  constructor(wallOff = 0) {
    this.wallTime = SERVER_TIME + wallOff;
  }

  monotonic = () => this.time;
  wall = () => this.wallTime;
  beforeNextFrame = (work: () => void) => void this.frames.push(work);
  after = (milliseconds: number, work: () => void) => {
    const timer = { at: this.time + milliseconds, work };
    this.timers.push(timer);
    return () => void (this.timers = this.timers.filter((other) => other !== timer));
  };

  /** How many pictures were asked for and not drawn. */
  get framesWaiting(): number {
    return this.frames.length;
  }

  frame(): void {
    for (const work of this.frames.splice(0)) work();
  }

  /** Time goes by; what is due happens, and pictures are drawn. */
  async pass(milliseconds: number): Promise<void> {
    this.time += milliseconds;
    this.wallTime += milliseconds;
    const due = this.timers.filter((timer) => timer.at <= this.time);
    this.timers = this.timers.filter((timer) => timer.at > this.time);
    for (const timer of due) timer.work();
    await settle();
    this.frame();
    await settle();
  }

  /** The machine sleeps: only the wall clock goes on. */
  sleep(milliseconds: number): void {
    this.wallTime += milliseconds;
  }
}

/** Lets everything happen that waits for nothing but its turn. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

/** One session with its log, and the rules of the protocol; without a network. */
export class FakeServer {
  private readonly state: SessionState;
  readonly log: StoredEvent[] = [];
  private readonly answers = new Map<string, Ack<unknown>>();
  private readonly sockets = new Set<FakeSocket>();
  /** What every client ever asked, for counting. */
  readonly asked: { name: string; payload: unknown }[] = [];
  now: () => number = () => SERVER_TIME;
  /** The next command is carried out and its answer lost with the connection. */
  loseNextAnswer = false;
  refuseNext: ErrorCode | null = null;

  constructor() {
    const facts = { sessionId: SESSION, startsAt: SERVER_TIME, endsAt: SERVER_TIME + 3_600_000, owner: HOST.personId };
    this.state = scheduledSession(facts);
  }

  socketOf(person: PersonActor, ticker: ManualTicker): FakeSocket {
    const socket = new FakeSocket(this, person, ticker);
    this.sockets.add(socket);
    return socket;
  }

  get seq(): number {
    return this.log.length;
  }

  get truth(): SessionState {
    return this.state;
  }

  /** A command as it is, with its events sent to all but those in `missing`. */
  does(actor: PersonActor | 'server', command: Command, missing: FakeSocket[] = []): void {
    const refusal = this.commit(actor, command, missing);
    if (refusal) throw new Error(`${command.type}: ${refusal.code}`);
  }

  answer(socket: FakeSocket, name: string, payload: unknown): Ack<unknown> | 'lost' {
    this.asked.push({ name, payload });
    if (name === 'clock') return { ok: true, data: { t0: (payload as { t0: number }).t0, serverTime: this.now() } };
    if (name === 'join') return { ok: true, data: this.joined(socket, payload as { since?: { seq: number } }) };
    if (name !== 'command') return { ok: true, data: {} };
    return this.command(socket, payload as { commandId: string; type: ClientCommandType; payload: object });
  }

  private joined(socket: FakeSocket, { since }: { since?: { seq: number } }) {
    const kind = this.kindOf(socket.person);
    return {
      you: { personId: socket.person.personId, kind: 'member', viewerKind: kind },
      mine: privateOf(this.state, socket.person.personId),
      epoch: 1,
      seq: this.seq,
      serverTime: this.now(),
      people: [],
      present: [socket.person.personId],
      count: 1,
      presenceVersion: 1,
      ...(since
        ? { events: this.visible(kind, this.log.slice(since.seq)) }
        : { snapshot: structuredClone(projectState(this.state, kind)) }),
    };
  }

  private command(
    socket: FakeSocket,
    { commandId, type, payload }: { commandId: string; type: ClientCommandType; payload: object },
  ): Ack<unknown> | 'lost' {
    const known = this.answers.get(commandId);
    if (known) return known;
    if (this.refuseNext) {
      const code = this.refuseNext;
      this.refuseNext = null;
      return { ok: false, problem: problem(code) };
    }
    const lost = this.loseNextAnswer;
    this.loseNextAnswer = false;
    const refusal = this.commit(socket.person, { ...payload, type } as Command, lost ? [socket] : []);
    const ack: Ack<unknown> = refusal
      ? { ok: false, problem: refusal }
      : { ok: true, data: { seq: this.seq, mine: privateOf(this.state, socket.person.personId) } };
    this.answers.set(commandId, ack);
    return lost ? 'lost' : ack;
  }

  private commit(actor: PersonActor | 'server', command: Command, missing: FakeSocket[]): Problem | null {
    const decision = decide(this.state, command, { now: this.now(), actor });
    if (!decision.ok) return problem(decision.error.code);
    const from = this.seq + 1;
    for (const event of decision.value) {
      const stored = { ...(JSON.parse(JSON.stringify(event)) as typeof event), seq: this.seq + 1 };
      this.log.push(stored);
      apply(this.state, stored);
    }
    if (this.seq < from) return null;
    for (const socket of this.sockets)
      if (!missing.includes(socket)) socket.receive('events', this.frame(socket, from));
    return null;
  }

  /** The frame of everything from `from` on, as this person may see it. */
  frame(socket: FakeSocket, from: number, to = this.seq): EventsFrame<StoredEvent> {
    const events = this.visible(this.kindOf(socket.person), this.log.slice(from - 1, to));
    return { sessionId: SESSION, epoch: 1, from, to, events };
  }

  private visible(kind: 'facilitator' | 'participant', events: StoredEvent[]): StoredEvent[] {
    return events.flatMap((event) => {
      const seen = projectEvent(event, kind);
      return seen ? [{ ...seen, seq: event.seq }] : [];
    });
  }

  private kindOf(person: PersonActor): 'facilitator' | 'participant' {
    return person.personId === HOST.personId ? 'facilitator' : 'participant';
  }
}

/** A connection that a test makes and breaks. Answers take `latency` milliseconds each way. */
export class FakeSocket implements SocketPort {
  private listener: SocketListener | null = null;
  private up = false;
  latency = 0;

  constructor(
    private readonly server: FakeServer,
    readonly person: PersonActor,
    private readonly ticker: ManualTicker,
  ) {}

  listen(listener: SocketListener): void {
    this.listener = listener;
  }

  connect(): void {
    if (this.up) return;
    this.up = true;
    this.listener?.connected();
  }

  close(): void {
    this.breaks();
  }

  breaks(): void {
    if (!this.up) return;
    this.up = false;
    this.listener?.disconnected();
  }

  receive(name: string, frame: unknown): void {
    if (this.up) this.listener?.message(name, structuredClone(frame));
  }

  async request<Data>(name: string, payload: unknown): Promise<Ack<Data>> {
    if (!this.up) throw new Error('There is no connection.');
    if (this.latency > 0) await this.after(this.latency);
    const answer = this.server.answer(this, name, structuredClone(payload));
    if (this.latency > 0) await this.after(this.latency);
    if (answer === 'lost') {
      this.breaks();
      throw new Error('The connection broke.');
    }
    return structuredClone(answer) as Ack<Data>;
  }

  private after(milliseconds: number): Promise<void> {
    return new Promise((resolve) => void this.ticker.after(milliseconds, resolve));
  }
}

const problem = (code: ErrorCode): Problem => ({
  type: `urn:afterclass:problem:${code}`,
  title: code,
  status: 409,
  code,
});
