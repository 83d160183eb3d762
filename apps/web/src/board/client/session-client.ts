import {
  SESSION_MESSAGES,
  type ClientCommandType,
  type ClosingFrame,
  type EventsFrame,
  type MineFrame,
  type PresenceFrame,
  type Problem,
  type ResyncFrame,
  type SnapshotFrame,
} from '#contracts';
import type { Held, PrivateView, SessionState, StoredEvent } from '#lean-coffee/core';
import { EMPTY_VIEW, type BoardView, type Connection } from './board-view.js';
import { ClockKeeper } from './clock-keeper.js';
import { CommandSender, type Outcome } from './command-sender.js';
import { FrameInbox } from './frame-inbox.js';
import type { PayloadOf, PendingCommand } from './outbox.js';
import type { KeyValueStore, SocketPort, Ticker } from './ports.js';
import { foresee } from './predict.js';
import { RoomCopy, type BoardJoinReply } from './room-copy.js';

export interface SessionClientPorts {
  socket: SocketPort;
  ticker: Ticker;
  /** Ends with the tab. */
  tabStore: KeyValueStore;
  /** Outlives the tab. */
  lastingStore: KeyValueStore;
  newId(): string;
  /** Only watch: no topics, votes or thumbs. */
  observe?: boolean;
}

/** Refusals of a join that are about the moment; it is tried again. */
const PASSING: ReadonlySet<string> = new Set(['rate-limited', 'unavailable', 'internal']);
const RETRY_MS = 1_000;

/**
 * A room as this person sees it, kept up to date over a connection that may come and go. One's own commands show at
 * once and are repeated under the same id until the server has answered; whatever it refuses is taken back.
 */
export class SessionClient {
  private readonly room = new RoomCopy();
  private readonly inbox = new FrameInbox();
  private readonly sender: CommandSender;
  private readonly timekeeper: ClockKeeper;
  private readonly listeners = new Set<() => void>();
  private view: BoardView = EMPTY_VIEW;
  private connection: Connection = 'connecting';
  private problem: Problem | null = null;
  private connected = false;
  private joined = false;
  private joining = false;
  /** The next join must bring a snapshot: what is here cannot be continued. */
  private needsSnapshot = false;
  /** Grows with every connection and every join, so that a late answer to an earlier one is not taken for news. */
  private attempt = 0;
  private frameWanted = false;
  private lastOrder = 0;
  private clockVersion = 0;
  private closed = false;

  constructor(
    readonly sessionId: string,
    private readonly ports: SessionClientPorts,
  ) {
    const { socket, ticker } = ports;
    this.timekeeper = new ClockKeeper(socket, ticker, () => {
      this.clockVersion += 1;
      this.redrawSoon();
    });
    this.sender = new CommandSender(socket, ticker, sessionId, {
      accepted: (reply) => {
        if (reply.mine) this.room.learnMine({ seq: reply.seq, mine: reply.mine });
        this.redrawSoon();
      },
      refused: (command, problem) => {
        this.view = { ...this.view, refused: { command, problem } };
        this.redraw();
      },
      rejoin: () => void this.join(),
    });
    socket.listen({
      connected: () => this.onConnected(),
      disconnected: () => this.onDisconnected(),
      refused: (problem) => this.stop(problem),
      message: (name, frame) => this.onMessage(name, frame),
    });
  }

  start(): void {
    this.closed = false;
    this.timekeeper.start();
    this.ports.socket.connect();
  }

  /** Leaves; what was not answered stays kept for the next visit. */
  close(): void {
    this.closed = true;
    this.timekeeper.stop();
    if (this.joined) void this.ports.socket.request(SESSION_MESSAGES.leave, this.here()).catch(() => undefined);
    this.ports.socket.close();
    this.onDisconnected();
  }

  /** The page is looked at again, or the network is back: whatever waits need wait no longer. */
  wake(): void {
    if (this.closed || this.connection === 'stopped') return;
    if (!this.connected) this.ports.socket.connect();
    this.timekeeper.wake();
  }

  /** After it was stopped: the person wants to try once more. */
  retry(): void {
    this.problem = null;
    this.connection = 'connecting';
    this.redraw();
    if (this.connected) void this.join();
    else this.ports.socket.connect();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  getView = (): BoardView => this.view;

  /** Server time in epoch milliseconds, as well as it is known. */
  now(): number {
    return this.timekeeper.clock.now();
  }

  newId(): string {
    return this.ports.newId();
  }

  /**
   * Gives a command: shown at once, kept, sent, and repeated until answered.
   *
   * @returns how it came out, however long that takes.
   */
  send<Type extends ClientCommandType>(type: Type, payload: PayloadOf<Type>): Promise<Outcome> {
    this.lastOrder = Math.max(this.lastOrder + 1, Math.round(this.ports.ticker.wall()));
    const target = this.targetOf(type, payload);
    const command = { commandId: this.ports.newId(), type, payload, order: this.lastOrder, ...target };
    const outcome = this.sender.give(command as unknown as PendingCommand);
    this.redraw();
    return outcome;
  }

  /** The refusal was read. */
  dismissRefusal(): void {
    this.setView({ ...this.view, refused: null });
  }

  // Connection

  private onConnected(): void {
    this.connected = true;
    void this.join();
  }

  private onDisconnected(): void {
    this.connected = false;
    this.joined = false;
    this.joining = false;
    this.attempt += 1;
    this.sender.disconnected();
    this.timekeeper.disconnected();
    if (this.connection === 'live') this.connection = 'lost';
    this.redraw();
  }

  private async join(): Promise<void> {
    if (this.joining || this.closed || !this.connected || this.connection === 'stopped') return;
    this.joining = true;
    const attempt = ++this.attempt;
    const since = this.room.position && !this.needsSnapshot ? { since: this.room.position } : {};
    const observe = this.ports.observe ? { observe: true } : {};
    const askedAt = this.ports.ticker.monotonic();
    const ack = await this.ports.socket
      .request<BoardJoinReply>(SESSION_MESSAGES.join, { ...this.here(), ...since, ...observe })
      .catch(() => null);
    if (attempt !== this.attempt) return;
    this.joining = false;
    if (ack?.ok) return this.onJoined(ack.data, askedAt);
    if (ack && !PASSING.has(ack.problem.code)) return this.stop(ack.problem);
    this.ports.ticker.after(RETRY_MS, () => {
      if (attempt === this.attempt) void this.join();
    });
  }

  private onJoined(reply: BoardJoinReply, askedAt: number): void {
    if (!this.room.joined(reply)) {
      this.needsSnapshot = true;
      void this.join();
      return;
    }
    this.needsSnapshot = false;
    this.joined = true;
    this.connection = 'live';
    this.timekeeper.joined(askedAt, reply.serverTime);
    this.sender.joined(reply.you.personId, { tab: this.ports.tabStore, lasting: this.ports.lastingStore });
    this.drain();
    this.redraw();
  }

  private stop(problem: Problem): void {
    this.attempt += 1;
    this.joining = false;
    this.joined = false;
    this.sender.disconnected();
    this.problem = problem;
    this.connection = 'stopped';
    this.redraw();
  }

  // Messages

  private onMessage(name: string, frame: unknown): void {
    if (name === SESSION_MESSAGES.closing) {
      this.ports.ticker.after((frame as ClosingFrame).reconnectAfterMs, () => this.wake());
    }
    if (!belongsTo(frame, this.sessionId)) return;
    switch (name) {
      case SESSION_MESSAGES.events:
        return this.onEvents(frame as EventsFrame<StoredEvent>);
      case SESSION_MESSAGES.mine:
        this.room.learnMine(frame as MineFrame<PrivateView>);
        return this.redrawSoon();
      case SESSION_MESSAGES.presence:
        this.room.presence(frame as PresenceFrame);
        return this.redrawSoon();
      case SESSION_MESSAGES.snapshot:
        this.inbox.clear();
        this.room.restarted(frame as SnapshotFrame<SessionState, PrivateView>);
        return this.redrawSoon();
      case SESSION_MESSAGES.resync:
        return this.onResync(frame as ResyncFrame);
    }
  }

  private onEvents(frame: EventsFrame<StoredEvent>): void {
    const { position } = this.room;
    if (position && frame.epoch !== position.epoch) {
      this.needsSnapshot = true;
      this.inbox.clear();
      void this.join();
      return;
    }
    if (frame.people) this.room.meet(frame.people);
    this.inbox.put(frame);
    this.redrawSoon();
  }

  private onResync(frame: ResyncFrame): void {
    this.inbox.clear();
    if (frame.rejoin) void this.join();
    else if (frame.problem) this.stop(frame.problem);
  }

  /** Applies what follows without a hole; asks for the rest where something is missing. */
  private drain(): void {
    const { position } = this.room;
    if (!position) return;
    const { events, seq } = this.inbox.takeAfter(position.seq);
    if (seq > position.seq) this.room.advance(events, seq);
    if (this.inbox.hasHole && this.joined) void this.join();
  }

  // Drawing

  /** However much arrives, the picture changes once before each frame. */
  private redrawSoon(): void {
    if (this.frameWanted) return;
    this.frameWanted = true;
    this.ports.ticker.beforeNextFrame(() => {
      this.frameWanted = false;
      if (this.closed) return;
      this.drain();
      this.redraw();
    });
  }

  private redraw(): void {
    this.sender.reached(this.room.position?.seq ?? -1);
    const { unanswered } = this.sender;
    const seen = this.predicted();
    this.setView({
      ...this.view,
      connection: this.connection,
      problem: this.problem,
      position: this.room.position,
      you: this.room.you,
      state: seen?.state ?? null,
      mine: seen?.mine ?? null,
      people: this.room.people,
      present: this.room.present,
      count: this.room.count,
      waiting: unanswered.length,
      waitingTypes: sameMembers(this.view.waitingTypes, new Set(unanswered.map((command) => command.type))),
      clockVersion: this.clockVersion,
    });
  }

  private predicted(): Held | null {
    const { state, mine, you } = this.room;
    if (!state || !mine || !you) return null;
    const now = this.now();
    return this.sender.unseen.reduce<Held>((held, command) => foresee(held, command, you.kind, now), { state, mine });
  }

  /** Own votes on the topic once this command is done; what is shown counts, not what is confirmed. */
  private targetOf(type: ClientCommandType, payload: object): { target?: number } {
    if (type !== 'cast-vote' && type !== 'retract-vote') return {};
    const own = this.view.mine?.votes[(payload as PayloadOf<'cast-vote'>).topicId] ?? 0;
    return { target: Math.max(0, own + (type === 'cast-vote' ? 1 : -1)) };
  }

  private setView(view: BoardView): void {
    this.view = view;
    for (const listener of this.listeners) listener();
  }

  private here(): { sessionId: string } {
    return { sessionId: this.sessionId };
  }
}

function belongsTo(frame: unknown, sessionId: string): boolean {
  return typeof frame === 'object' && frame !== null && (frame as { sessionId?: string }).sessionId === sessionId;
}

/** The earlier set where both hold the same, so that nothing is drawn again for it. */
function sameMembers(before: ReadonlySet<string>, after: ReadonlySet<string>): ReadonlySet<string> {
  return before.size === after.size && [...after].every((member) => before.has(member)) ? before : after;
}
