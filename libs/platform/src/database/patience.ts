import { AsyncLocalStorage, AsyncResource } from 'node:async_hooks';
import type { Socket } from 'node:net';
import { type Duration, MINUTE, SECOND } from '#kernel';
import pg from 'pg';

/** How long a database may keep somebody waiting. */
export interface Patience {
  /** A statement at work. */
  statement: Duration;
  /** A statement that waits for a lock. */
  lock: Duration;
  /** A transaction in which nothing is asked: its process hangs or is cut off, and others wait for what it has locked. */
  idleTransaction: Duration;
  /** A connection on which an answer is awaited and no byte comes: the statement's time, and a little for the way. */
  silence: Duration;
}

/** While somebody waits for an answer. */
const OF_PEOPLE: Patience = {
  statement: 15 * SECOND,
  lock: 10 * SECOND,
  idleTransaction: 30 * SECOND,
  silence: 18 * SECOND,
};

/** For what nobody waits for: an import or a sweep may ask something that takes minutes. */
const OF_JOBS: Patience = { statement: 10 * MINUTE, lock: MINUTE, idleTransaction: MINUTE, silence: 11 * MINUTE };

const background = new AsyncLocalStorage<true>();

/** Does `work`, and all that follows from it, with the patience of what nobody waits for. */
export const inBackground = <T>(work: () => T): T => background.run(true, work);

/**
 * How often the server looks, while it is at a statement, whether somebody still waits for it, in milliseconds
 * (`client_connection_check_interval`). Otherwise it would go on for a client that has given up long ago.
 */
const LOOKS_FOR_CLIENT = 2_000;

/**
 * A connection that gives up when the database says nothing for too long, also where the network swallows every byte:
 * limits that the server keeps are worth nothing then. Whoever waits gets ETIMEDOUT, and the pool another connection.
 */
class PatientClient extends pg.Client {
  private silence: Duration = 0;

  override query(...asked: unknown[]): never {
    this.waitFor((background.getStore() ? OF_JOBS : OF_PEOPLE).silence);
    return super.query(...(asked as [string])) as never;
  }

  /** The socket counts from the last byte, in either direction. */
  private waitFor(silence: Duration): void {
    if (silence === this.silence) return;
    const socket = this.connection.stream as Socket;
    if (this.silence === 0) socket.on('timeout', () => this.giveUp(socket));
    this.silence = silence;
    socket.setTimeout(silence);
  }

  private giveUp(socket: Socket): void {
    // `pg` knows it, and its types do not: false while an answer is awaited.
    if ((this as unknown as { readyForQuery: boolean }).readyForQuery) return;
    socket.destroy(Object.assign(new Error('The database does not answer'), { code: 'ETIMEDOUT' }));
  }
}

/**
 * Whoever waits for a connection goes on in their own name: the pool calls them from wherever one has come free, and a
 * job would be hurried, or a person made to wait, by whose it was before.
 */
export function keepWhoAsks(pool: pg.Pool): void {
  const connect = pool.connect.bind(pool) as (then?: (...given: unknown[]) => void) => Promise<pg.PoolClient>;
  const own = (then?: (...given: unknown[]) => void) => (then ? connect(AsyncResource.bind(then)) : connect());
  pool.connect = own as typeof pool.connect;
}

/** What the pool needs for the patience of a process: that of jobs where it does some. */
export function patientOptions(doesJobs: boolean): pg.PoolConfig & { Client: typeof pg.Client } {
  const { statement, lock, idleTransaction } = doesJobs ? OF_JOBS : OF_PEOPLE;
  return {
    Client: PatientClient,
    statement_timeout: statement,
    lock_timeout: lock,
    idle_in_transaction_session_timeout: idleTransaction,
    options: `-c client_connection_check_interval=${LOOKS_FOR_CLIENT}`,
  };
}
