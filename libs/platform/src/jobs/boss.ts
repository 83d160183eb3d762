import { type Db, PgBoss } from 'pg-boss';
import type { Pool } from 'pg';
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
