import { Injectable } from '@nestjs/common';
import { Clock, type Instant, uuidv7 } from '#kernel';
import type { PoolClient } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import { currentTraceparent } from '../observability/request-context.js';

/** Something that happened, told to whoever subscribed once the transaction that caused it is committed. */
export interface DomainEvent<Payload extends object = object> {
  /** `<room>.<what-happened>`, for example `lean-coffee.session-closed`. */
  type: string;
  payload: Payload;
}

/** A statement under its name, which no other statement has. */
export interface Prepared {
  name: string;
  text: string;
}

/** One database transaction. A parameter of everything that writes, and never optional. */
export class Tx {
  private readonly emitted: DomainEvent[] = [];

  constructor(readonly manager: EntityManager) {}

  /** Runs one SQL statement and gives its rows (for INSERT/UPDATE/DELETE: those of RETURNING). */
  async query<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return rowsOf<Row>(await this.manager.query(sql, parameters));
  }

  /**
   * The same for a statement that is always the same text: each connection plans it a few times and then no more. Worth
   * it where planning takes longer than the work, as with one row found through many tables.
   */
  async prepared<Row extends object>(statement: Prepared, values: unknown[]): Promise<Row[]> {
    // Below TypeORM, which cannot name a statement: the client of `pg` that this transaction runs on.
    const client = (await this.manager.queryRunner!.connect()) as PoolClient;
    return (await client.query<Row>({ ...statement, values })).rows;
  }

  /** Tells `event` to its subscribers if, and only if, this transaction commits. */
  emit(event: DomainEvent): void {
    this.emitted.push(event);
  }

  /** Events told so far; for the unit of work. */
  takeEmitted(): DomainEvent[] {
    return this.emitted.splice(0);
  }
}

/** TypeORM answers writes with `[rows, count]` and reads with `rows`. */
export function rowsOf<Row>(answer: unknown): Row[] {
  const list = answer as unknown[];
  const isWrite = list.length === 2 && Array.isArray(list[0]) && typeof list[1] === 'number';
  return (isWrite ? list[0] : list) as Row[];
}

/** Runs work in one transaction, and stores what it emitted in the outbox of the same transaction. */
@Injectable()
export class UnitOfWork {
  private readonly emittedListeners: (() => void)[] = [];

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Commits what `work` did, or nothing of it when it throws. */
  async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    let emitted = 0;
    const result = await this.dataSource.transaction(async (manager) => {
      const tx = new Tx(manager);
      const done = await work(tx);
      emitted = await this.store(tx);
      return done;
    });
    if (emitted > 0) this.announceEmitted();
    return result;
  }

  /** Runs work inside a transaction that is already open; its events go to the outbox with it. */
  async within<T>(tx: Tx, work: (tx: Tx) => Promise<T>): Promise<T> {
    const result = await work(tx);
    await this.store(tx);
    return result;
  }

  /** Calls `listener` whenever a transaction that emitted something has committed: a relay need not wait to be due. */
  onEmitted(listener: () => void): void {
    this.emittedListeners.push(listener);
  }

  /** Says that events were committed; for transactions that are not TypeORM's. */
  announceEmitted(): void {
    for (const listener of this.emittedListeners) listener();
  }

  private async store(tx: Tx): Promise<number> {
    const events = tx.takeEmitted();
    if (events.length === 0) return 0;
    const { text, values } = outboxInsert(events, this.clock.now());
    await tx.query(text, values);
    return events.length;
  }
}

/** The statement that puts events into the outbox, for transactions that are not TypeORM's. */
export function outboxInsert(events: DomainEvent[], now: Instant): { text: string; values: unknown[] } {
  return {
    text: `INSERT INTO outbox (id, type, payload, created_at, traceparent)
           SELECT id, type, payload, to_timestamp($4 / 1000.0), $5::text
             FROM unnest($1::uuid[], $2::text[], $3::jsonb[]) AS event (id, type, payload)`,
    values: [
      events.map(() => uuidv7(now)),
      events.map((event) => event.type),
      events.map((event) => JSON.stringify(event.payload)),
      now,
      currentTraceparent(),
    ],
  };
}

/**
 * The same as part of a larger statement: the event is stored once for each row of `from`. Whoever runs it calls
 * `announceEmitted` once it is committed.
 *
 * @param from a name of the statement, such as that of a CTE
 * @param event placeholders of its id (a version 7 UUID), type, payload as JSON, of now in milliseconds, and of where the
 *   trace goes on from (`currentTraceparent`)
 */
export const outboxRow = (
  from: string,
  { id, type, payload, at, trace }: Record<'id' | 'type' | 'payload' | 'at' | 'trace', string>,
) => `
  INSERT INTO outbox (id, type, payload, created_at, traceparent)
  SELECT ${id}::uuid, ${type}::text, ${payload}::jsonb, to_timestamp(${at}::float8 / 1000.0), ${trace}::text FROM ${from}`;
