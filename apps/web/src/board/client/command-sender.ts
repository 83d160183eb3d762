import { SESSION_MESSAGES, type CommandReply, type Problem } from '#contracts';
import type { PrivateView } from '#lean-coffee/core';
import { Outbox, type PendingCommand } from './outbox.js';
import type { KeyValueStore, SocketPort, Ticker } from './ports.js';

/** How a command came out. */
export type Outcome = { ok: true } | { ok: false; problem: Problem };

/** What happens elsewhere when a command is answered. */
export interface SenderHooks {
  /** Done, as of `reply.seq`; that part of the log may still be on its way. */
  accepted(reply: CommandReply<PrivateView>): void;
  refused(command: PendingCommand, problem: Problem): void;
  /** The server does not know us here, or what it did never reached us. */
  rejoin(): void;
}

interface Underway {
  command: PendingCommand;
  sent: boolean;
  /** The log position of its outcome; null while nobody knows. */
  answeredAt: number | null;
  tries: number;
  settle: ((outcome: Outcome) => void) | null;
}

/** Refusals that are about the moment and not about the command; it is sent again. */
const PASSING: ReadonlySet<string> = new Set(['rate-limited', 'unavailable', 'internal']);
const MOST_TRIES = 6;
const RETRY_MS = 1_000;
/** An answered command whose events have not come by then was overtaken by a loss. */
const EVENTS_DUE_MS = 3_000;

/** Sends commands, keeps them until they are answered, and repeats them under the same id. */
export class CommandSender {
  private underway: Underway[] = [];
  private outbox: Outbox | null = null;
  private open = false;
  /** Grows whenever the connection is lost: what was asked before it will not be answered. */
  private connection = 0;

  constructor(
    private readonly socket: SocketPort,
    private readonly ticker: Ticker,
    private readonly sessionId: string,
    private readonly hooks: SenderHooks,
  ) {}

  /** Commands whose outcome is not yet part of the log as known here, in the order given. */
  get unseen(): PendingCommand[] {
    return this.underway.map((entry) => entry.command);
  }

  /** Commands that nobody has answered. */
  get unanswered(): PendingCommand[] {
    return this.underway.filter((entry) => entry.answeredAt === null).map((entry) => entry.command);
  }

  give(command: PendingCommand): Promise<Outcome> {
    this.outbox?.keep(command);
    return new Promise((resolve) => {
      const entry: Underway = { command, sent: false, answeredAt: null, tries: 0, settle: resolve };
      this.underway.push(entry);
      if (this.open) void this.transmit(entry);
    });
  }

  /** The room is joined as this person: everything unanswered goes out, also what an earlier visit left. */
  joined(personId: string, stores: { tab: KeyValueStore; lasting: KeyValueStore }): void {
    if (!this.outbox) this.adopt(new Outbox(stores.tab, stores.lasting, this.sessionId, personId));
    this.open = true;
    for (const entry of this.underway) if (!entry.sent && entry.answeredAt === null) void this.transmit(entry);
  }

  disconnected(): void {
    this.open = false;
    this.connection += 1;
    for (const entry of this.underway) entry.sent = false;
  }

  /** The log is known up to `seq`: what happened by then needs no prediction any more. */
  reached(seq: number): void {
    this.underway = this.underway.filter((entry) => entry.answeredAt === null || entry.answeredAt > seq);
  }

  private adopt(outbox: Outbox): void {
    this.outbox = outbox;
    const given = new Set(this.underway.map((entry) => entry.command.commandId));
    const kept = outbox.load().filter((command) => !given.has(command.commandId));
    for (const entry of this.underway) outbox.keep(entry.command);
    this.underway.unshift(
      ...kept.map((command) => ({ command, sent: false, answeredAt: null, tries: 0, settle: null })),
    );
  }

  private async transmit(entry: Underway): Promise<void> {
    const { commandId, type, payload } = entry.command;
    const request = { sessionId: this.sessionId, commandId, type, payload };
    const { connection } = this;
    entry.sent = true;
    entry.tries += 1;
    const ack = await this.socket
      .request<CommandReply<PrivateView>>(SESSION_MESSAGES.command, request)
      .catch(() => null);
    if (entry.answeredAt !== null || !this.underway.includes(entry)) return;
    if (ack?.ok) return this.accepted(entry, ack.data);
    if (ack && !this.passes(entry, ack.problem)) return this.refused(entry, ack.problem);
    if (connection !== this.connection) return;
    if (ack?.problem.code === 'not-joined') {
      this.disconnected();
      return this.hooks.rejoin();
    }
    this.ticker.after(RETRY_MS * entry.tries, () => {
      if (connection === this.connection && this.open) void this.transmit(entry);
    });
  }

  private passes(entry: Underway, problem: Problem): boolean {
    if (problem.code === 'not-joined') return true;
    return PASSING.has(problem.code) && entry.tries < MOST_TRIES;
  }

  private accepted(entry: Underway, reply: CommandReply<PrivateView>): void {
    entry.answeredAt = reply.seq;
    this.outbox?.forget(entry.command);
    this.hooks.accepted(reply);
    entry.settle?.({ ok: true });
    this.ticker.after(EVENTS_DUE_MS, () => {
      if (this.open && this.underway.includes(entry)) this.hooks.rejoin();
    });
  }

  private refused(entry: Underway, problem: Problem): void {
    this.underway = this.underway.filter((other) => other !== entry);
    this.outbox?.forget(entry.command);
    this.hooks.refused(entry.command, problem);
    entry.settle?.({ ok: false, problem });
  }
}
