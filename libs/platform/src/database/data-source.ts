import { DataSource, type DataSourceOptions, type MixedList } from 'typeorm';
import { migrateJobs } from '../jobs/boss.js';
import { patientOptions } from './patience.js';
import { type StatementListener, watchedClient } from './watched-client.js';

type EntityClass = MixedList<new () => object>;
type MigrationClass = new () => object;

/** What the rooms bring to the database. */
export interface Schema {
  entities: EntityClass;
  migrations: MigrationClass[];
}

/** How many connections a process holds at most. */
export const POOL_SIZE = 20;

/**
 * The options of the one data source of a process. Never `synchronize`: the schema is what the migrations say.
 *
 * @param url a `postgres://` address
 * @param serving what the database may take for a process that serves people, or does jobs as well; without it, as long
 *   as it likes: for migrations, and for what an operator has typed
 * @param listener hears of every statement
 */
export function dataSourceOptions(
  url: string,
  schema: Schema,
  serving?: { jobs: boolean },
  listener?: StatementListener,
): DataSourceOptions {
  const patience = serving && patientOptions(serving.jobs);
  return {
    type: 'postgres',
    url,
    entities: schema.entities,
    migrations: schema.migrations,
    migrationsTableName: 'migration',
    synchronize: false,
    // A condition that came out undefined would otherwise match every row.
    invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
    applicationName: 'afterclass',
    poolSize: POOL_SIZE,
    extra: {
      connectionTimeoutMillis: 10_000,
      idleTimeoutMillis: 30_000,
      keepAlive: true,
      ...patience,
      ...(listener && { Client: watchedClient(listener, patience?.Client) }),
    },
  };
}

/** A key nobody else uses, so that two processes that start at once migrate one after the other. */
const MIGRATION_LOCK = 4_621_887;

/** Brings the schema up to date. Safe when several processes start at once. */
export async function migrate(dataSource: DataSource): Promise<string[]> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const done = await dataSource.runMigrations({ transaction: 'each' });
    await migrateJobs(dataSource);
    return done.map((migration) => migration.name);
  } finally {
    await runner.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await runner.release();
  }
}
