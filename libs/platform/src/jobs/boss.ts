import { type Db, PgBoss } from 'pg-boss';
import type { ClientBase, Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { Tx } from '../database/unit-of-work.js';

/** pg-boss keeps its tables in a schema of their own. */
const SCHEMA = 'pgboss';

/** The pool of a migration, for pg-boss. */
const throughPool = (pool: Pool): Db => ({
  executeSql: async (text, values) => pool.query(text, values),
});

/** The transaction of a caller, for pg-boss: the job is there if, and only if, the rest is. */
export const throughTx = (tx: Tx): Db => ({
  executeSql: async (text, values) => ({ rows: await tx.query(text, values) }),
});

/** Besides the one it listens on. Its statements are short, and those of a caller go through the caller's transaction. */
const CONNECTIONS = 2;

/** How often it is looked for jobs whose process was killed, in seconds. */
const SUPERVISED_EVERY = 15;

/**
 * A pg-boss with connections of its own: one of them listens, so that work begins when it is there and queues are looked
 * into rarely.
 *
 * @param working whether this process does jobs, and so also looks after the queues
 */
export function bossOn(databaseUrl: string, working: boolean): PgBoss {
  return new PgBoss({
    connectionString: databaseUrl,
    application_name: 'afterclass jobs',
    max: CONNECTIONS,
    schema: SCHEMA,
    migrate: false,
    createSchema: false,
    supervise: working,
    superviseIntervalSeconds: SUPERVISED_EVERY,
    monitorIntervalSeconds: SUPERVISED_EVERY,
    schedule: working,
    useListenNotify: working,
  });
}

/** Makes pg-boss's tables, or brings them up to date; a step of the migration, never of a start. */
export async function migrateJobs(dataSource: DataSource): Promise<void> {
  const { master } = dataSource.driver as unknown as { master: Pool };
  const boss = new PgBoss({ db: throughPool(master), schema: SCHEMA, supervise: false, schedule: false });
  const failed = new Promise<never>((_, reject) => boss.once('error', reject));
  await Promise.race([boss.start(), failed]);
  await boss.stop({ graceful: false, close: false });
}

/**
 * In seconds: whoever is at a job says so twice as often. A job whose process was killed would otherwise count as under
 * way for a quarter of an hour, and the mail somebody waits for with it.
 */
export const HEARTBEAT = 30;

/** One waiting job per key; workers are told of each that comes. */
export const QUEUE = { policy: 'short', notify: true, heartbeatSeconds: HEARTBEAT } as const;

/** A job as it was sent, to be sent again elsewhere. */
export interface WaitingJob {
  id: string;
  name: string;
  data: object | null;
  priority: number;
  retryLimit: number;
  retryDelay: number;
  retryBackoff: boolean;
  retryDelayMax: number | null;
  /** As the database writes it. */
  startAfter: string;
  singletonKey: string | null;
}

/**
 * Sends jobs of another database again, in the transaction of `client`; the queues are made on the way where they are
 * missing. pg-boss makes a queue in statements of its own, so they come first and outside of it: an empty one is no harm.
 *
 * @returns how many wait now: of two with one key, one does
 */
export async function sendAgain(pool: Pool, client: ClientBase, jobs: WaitingJob[]): Promise<number> {
  const boss = new PgBoss({ db: throughPool(pool), schema: SCHEMA, migrate: false, supervise: false, schedule: false });
  const db: Db = { executeSql: async (text, values) => client.query(text, values) };
  await boss.start();
  try {
    const known = new Set((await boss.getQueues()).map(({ name }) => name));
    for (const name of new Set(jobs.map((job) => job.name))) if (!known.has(name)) await boss.createQueue(name, QUEUE);
    let sent = 0;
    for (const { name, data, retryDelayMax, singletonKey, ...job } of jobs) {
      const options = {
        ...job,
        ...(retryDelayMax !== null && { retryDelayMax }),
        ...(singletonKey !== null && { singletonKey }),
        db,
      };
      if (await boss.send(name, data ?? {}, options)) sent += 1;
    }
    return sent;
  } finally {
    await boss.stop({ graceful: false, close: false });
  }
}
