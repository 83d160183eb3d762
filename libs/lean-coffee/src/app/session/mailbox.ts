import { Logger } from '@nestjs/common';
import { type Clock, DomainError } from '#kernel';
import type { DomainEvent } from '#platform';
import {
  type Actor,
  apply,
  type Command,
  decide,
  type Presence,
  type SessionState,
  type StoredEvent,
} from '../../core.js';
import {
  type Batch,
  type LoadedSession,
  type LockedSession,
  type SessionLog,
  type StoredOutcome,
} from '../../infra/session/session-log.js';
import { columnsOf } from './columns.js';
import type { Outcome } from './outcome.js';

/** A command on its way. The server's own have no id: their step makes a second one change nothing. */
export interface Submission {
  command: Command;
  actor: Actor;
  /** The client's id and what was sent under it. */
  key: { personId: string; commandId: string; fingerprint: string } | null;
  settle(outcome: Outcome): void;
}

/** What became of a batch: an answer to each of it, and what is to be stored. */
interface Decision {
  answers: Outcome[];
  events: StoredEvent[];
  outcomes: StoredOutcome[];
  changed: boolean;
}

/** Somebody who waits for the end of a commit to see what is stored and nothing else. */
interface Reader {
  look(): void;
  fail(error: Error): void;
}

/** Who hears, in order and once, of what was committed, here or on another node. */
export type Listener = (events: StoredEvent[]) => void;

/** As many commands as are decided in one transaction at most. */
const BATCH = 500;

/** A snapshot is stored every so many events, and when a session closes. */
const SNAPSHOT_EVERY = 1000;

/** Events kept at hand for those who come back after a short drop. */
const RECENT = 2000;

/** So often a batch is tried; after that its senders must. */
const ATTEMPTS = 3;

const UNAVAILABLE: Outcome = { ok: false, code: 'unavailable', detail: 'Please try again in a moment.' };
const INTERNAL: Outcome = { ok: false, code: 'internal' };

/**
 * The one place where a session is changed on this node. Commands that arrive while a transaction is under way are
 * decided together and committed in one, so a room of a thousand voters costs tens of transactions and not thousands.
 * The session's row orders the nodes; nothing in memory is trusted further than the version it was read at.
 */
export class Mailbox {
  private readonly logger = new Logger('session');
  private queue: Submission[] = [];
  private working: Promise<void> | null = null;
  private behind = false;
  private recent: StoredEvent[] = [];
  private snapshotSeq: number;
  /** Listeners have heard everything up to here. */
  private told: number;
  /** Memory may hold what the database does not. */
  private tainted = false;
  /** Nobody else is known to write to this session: the next commit may try without the lock. */
  private alone = true;
  private readonly listeners = new Set<Listener>();
  private readers: Reader[] = [];

  constructor(
    readonly sessionId: string,
    private loaded: LoadedSession,
    private readonly log: SessionLog,
    private readonly clock: Clock,
    private readonly presence: () => Presence,
  ) {
    this.snapshotSeq = loaded.seq;
    this.told = loaded.seq;
  }

  /**
   * The state at `seq`. It belongs to the mailbox: read it, never keep or change it. During a commit it is ahead of what
   * is stored; who shows it to somebody does so from a listener, from `settle` or through `read`.
   */
  get state(): SessionState {
    return this.loaded.state;
  }

  get seq(): number {
    return this.loaded.seq;
  }

  /** Counts the commits this node knows of. */
  get version(): number {
    return this.loaded.version;
  }

  get epoch(): number {
    return this.loaded.epoch;
  }

  /** Whether nothing is waiting or under way. */
  get idle(): boolean {
    return this.working === null;
  }

  listen(listener: Listener): void {
    this.listeners.add(listener);
  }

  /** Puts a command in; it is answered through `settle`, after the commit. */
  submit(submission: Submission): void {
    this.queue.push(submission);
    this.wake();
  }

  /** Gives a command of the server's own; resolves when it is answered. */
  order(command: Command): Promise<Outcome> {
    return new Promise((settle) => this.submit({ command, actor: 'server', key: null, settle }));
  }

  /** Another node has written: reads what is new. */
  hint(version: number): void {
    if (version <= this.loaded.version) return;
    this.behind = true;
    this.alone = false;
    this.wake();
  }

  /**
   * Runs `look` between two commits: at once where none is under way.
   *
   * @throws DomainError `unavailable` while the database cannot be asked what is stored.
   */
  async read<T>(look: () => T): Promise<T> {
    if (!this.working && !this.tainted) return look();
    const seen = new Promise<T>((resolve, reject) => {
      // Called from the loop, in which nothing may throw.
      const resolveWith = async () => look();
      this.readers.push({ look: () => resolve(resolveWith()), fail: reject });
    });
    this.behind ||= this.tainted;
    this.wake();
    return seen;
  }

  /** The events after `seq`, while they are at hand; null once they are not. */
  since(seq: number): StoredEvent[] | null {
    if (seq === this.seq) return [];
    const first = this.recent[0];
    if (seq > this.seq || !first || first.seq > seq + 1) return null;
    return this.recent.slice(seq + 1 - first.seq);
  }

  /** Resolves when all that was submitted is answered. */
  async drained(): Promise<void> {
    while (this.working) await this.working;
  }

  private wake(): void {
    if (this.working) return;
    this.working = this.work().finally(() => {
      this.working = null;
      if (this.waiting) this.wake();
    });
  }

  private async work(): Promise<void> {
    // One turn of the loop: what arrives with this message is decided with it.
    await Promise.resolve();
    while (this.waiting) {
      if (this.queue.length > 0) await this.process(this.queue.splice(0, BATCH));
      else if (this.behind) await this.catchUp();
      this.serveReaders();
    }
  }

  private get waiting(): boolean {
    return this.queue.length > 0 || this.behind || this.readers.length > 0;
  }

  private serveReaders(): void {
    for (const reader of this.readers.splice(0)) {
      if (this.tainted) reader.fail(new DomainError('unavailable'));
      else reader.look();
    }
  }

  /**
   * Commits a batch. When that fails, memory is read anew and the batch tried again: what was stored after all (a
   * COMMIT of unknown fate) is found under its ids and answered from there.
   */
  private async process(batch: Submission[]): Promise<void> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try {
        if (this.tainted) await this.reload();
        return await this.commit(batch);
      } catch (error) {
        this.logger.error(error);
        this.tainted = true;
        this.alone = false;
      }
    }
    for (const { settle } of batch) settle(UNAVAILABLE);
  }

  private async catchUp(): Promise<void> {
    try {
      this.behind = false;
      if (this.tainted) return await this.reload();
      const [head] = await this.log.heads([this.sessionId]);
      const events = await this.log.eventsAfter(this.sessionId, this.seq);
      this.advance(events);
      // The head was read first: a commit in between only makes the next look find more.
      if (head) this.loaded.version = head.version;
      this.publish();
    } catch (error) {
      // The once-a-second look comes again.
      this.logger.error(error);
    }
  }

  /** Reads the session anew; whoever listens hears what they have not heard yet. */
  private async reload(): Promise<void> {
    const fresh = await this.log.load(this.sessionId);
    if (!fresh) throw new Error(`The session ${this.sessionId} is gone.`);
    const missed = await this.log.eventsAfter(this.sessionId, this.told);
    this.loaded = fresh;
    this.recent = missed.filter((event) => event.seq <= fresh.seq);
    this.snapshotSeq = Math.min(this.snapshotSeq, fresh.seq);
    this.tainted = false;
    this.publish();
  }

  /** Decides and stores a batch in one commit; answers and tells after it. */
  private async commit(batch: Submission[]): Promise<void> {
    const decision = (await this.commitAlone(batch)) ?? (await this.commitLocked(batch));
    if (decision.changed) this.loaded.version += 1;
    for (const [index, submission] of batch.entries()) submission.settle(decision.answers[index]!);
    this.publish();
  }

  /**
   * Decides on what memory holds and stores it in one statement, if the database is still there: one round trip rather
   * than four. Null, with nothing stored, where somebody else writes too, a command was answered before, or nothing is
   * to be stored, which memory alone may not decide. A node that lost goes on under the lock, so none starves.
   */
  private async commitAlone(batch: Submission[]): Promise<Decision | null> {
    if (!this.alone) return null;
    const decided = this.decideAll(batch, []);
    if (!decided.changed) return null;
    const { events, outcomes } = decided;
    if (await this.log.append(this.sessionId, this.version, this.toStore(events, outcomes))) return decided;
    this.alone = false;
    await this.reload();
    return null;
  }

  /** Decides and stores a batch while no other node can. */
  private commitLocked(batch: Submission[]): Promise<Decision> {
    const ids = batch.flatMap(({ key }) => (key ? [key.commandId] : []));
    return this.log.locked(this.sessionId, async (session) => {
      const before = await this.takeLock(session, ids);
      const decided = this.decideAll(batch, before);
      if (decided.changed) await session.write(this.version, this.toStore(decided.events, decided.outcomes));
      return decided;
    });
  }

  /** Locks the session, reads what this node has missed, and gives what was answered to `ids` before. */
  private async takeLock(session: LockedSession, ids: string[]): Promise<StoredOutcome[]> {
    const head = await session.head(ids);
    this.alone = head.version === this.version;
    if (this.alone) return head.outcomes;
    // The outcomes were read as of before the lock was ours; a second look sees all that was committed until then.
    const fresh = await session.head(ids);
    this.advance(await session.tail(this.seq));
    this.loaded.version = fresh.version;
    return fresh.outcomes;
  }

  /** Decides one after the other, each on what the ones before it left. */
  private decideAll(batch: Submission[], before: StoredOutcome[]): Decision {
    const known = new Map(before.map((outcome) => [keyOf(outcome), outcome]));
    const outcomes: StoredOutcome[] = [];
    const events: StoredEvent[] = [];
    const answers = batch.map((submission): Outcome => {
      const { key } = submission;
      const earlier = key && known.get(keyOf(key));
      if (earlier) {
        if (earlier.fingerprint === key.fingerprint) return earlier.outcome;
        return { ok: false, code: 'command-reused' };
      }
      const outcome = this.decideOne(submission, events);
      // What went wrong on our side is not an answer to keep: the client may try again.
      if (key && (outcome.ok || outcome.code !== 'internal')) {
        const stored = { ...key, outcome };
        known.set(keyOf(key), stored);
        outcomes.push(stored);
      }
      return outcome;
    });
    return { answers, events, outcomes, changed: events.length > 0 || outcomes.length > 0 };
  }

  private decideOne({ command, actor }: Submission, events: StoredEvent[]): Outcome {
    try {
      const result = decide(this.state, command, { now: this.clock.now(), actor, presence: this.presence() });
      if (!result.ok) return { ok: false, ...result.error };
      const stored = result.value.map((event, index) => ({ ...event, seq: this.seq + 1 + index }));
      this.advance(stored);
      events.push(...stored);
      return { ok: true, seq: this.seq };
    } catch (error) {
      // One command that throws never fails its batch.
      this.logger.error(error);
      return INTERNAL;
    }
  }

  private toStore(events: StoredEvent[], outcomes: StoredOutcome[]): Batch {
    const closed = events.some((event) => event.type === 'session-closed');
    const snapshot = closed || this.seq - this.snapshotSeq >= SNAPSHOT_EVERY;
    if (snapshot) this.snapshotSeq = this.seq;
    const columns = columnsOf(this.state);
    const payload = { sessionId: this.sessionId, meetupId: this.sessionId };
    const told = events.flatMap(({ type }): DomainEvent[] =>
      type === 'session-started' || type === 'session-closed' ? [{ type: `lean-coffee.${type}`, payload }] : [],
    );
    return {
      seq: this.seq,
      events,
      outcomes,
      columns,
      snapshot: snapshot ? this.state : null,
      told,
      now: this.clock.now(),
    };
  }

  private advance(events: StoredEvent[]): void {
    for (const event of events) {
      apply(this.loaded.state, event);
      this.loaded.seq = event.seq;
      this.recent.push(event);
    }
  }

  private publish(): void {
    const events = this.since(this.told) ?? [];
    this.told = this.seq;
    // Not before: whoever listens hears of every event, however many came from another node at once.
    if (this.recent.length > 2 * RECENT) this.recent = this.recent.slice(-RECENT);
    if (events.length === 0) return;
    for (const listener of this.listeners) listener(events);
  }
}

const keyOf = ({ personId, commandId }: { personId: string; commandId: string }) => `${personId} ${commandId}`;
