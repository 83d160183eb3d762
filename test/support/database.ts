import { randomBytes } from 'node:crypto';
import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { dataSourceOptions, migrate } from '#platform';
import pg from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';

/** A database of one test file, migrated and empty. */
export interface TestDatabase {
  /** The address to give to a `DataSource`, a `pg.Pool` or a server. */
  url: string;
  /** Ends whatever is still connected and removes the database. */
  drop(): Promise<void>;
}

/** Whoever holds this makes the template; the others wait for it. */
const TEMPLATE_LOCK = 7_310_442;

/** Clones the migrated template of this run: some tens of milliseconds, whatever the number of migrations. */
export async function testDatabase(): Promise<TestDatabase> {
  const name = `${runName()}_${randomBytes(6).toString('hex')}`;
  await onServer(async (client) => {
    const template = await migratedTemplate(client);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  });
  return {
    url: addressOf(name),
    drop: () => onServer(async (client) => void (await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))),
  };
}

/** The prefix of every database of this run of Jest, so that the end of the run can remove what a test forgot. */
function runName(): string {
  const name = process.env['TEST_DATABASE_RUN'];
  if (!name)
    throw new Error('The database tests need the global set-up: run them as project integration, e2e or browser.');
  return name;
}

function addressOf(database: string): string {
  const server = process.env['TEST_DATABASE_SERVER'];
  if (!server) throw new Error('The global set-up gave no database server.');
  const address = new URL(server);
  address.pathname = `/${database}`;
  return address.toString();
}

async function onServer<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: addressOf('postgres') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function migratedTemplate(client: pg.Client): Promise<string> {
  const template = `${runName()}_template`;
  await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  try {
    const known = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
    if (known.rowCount === 0) await makeTemplate(client, template);
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
  }
  return template;
}

/** Migrated under another name first: a template that exists is a template that is complete. */
async function makeTemplate(client: pg.Client, template: string): Promise<void> {
  const draft = `${template}_draft`;
  await client.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${draft}`);
  const migrations = await everyMigration();
  const dataSource = await new DataSource(
    dataSourceOptions(addressOf(draft), { entities: [], migrations }),
  ).initialize();
  try {
    await migrate(dataSource);
  } finally {
    await dataSource.destroy();
  }
  await client.query(`ALTER DATABASE ${draft} RENAME TO ${template}`);
}

type MigrationClass = new () => MigrationInterface;

/** By file rather than through the rooms' indexes: a test of one room need not load the others. */
async function everyMigration(): Promise<MigrationClass[]> {
  const root = join(import.meta.dirname, '../..');
  const classes: MigrationClass[] = [];
  for await (const file of glob('libs/*/src/**/migrations/*.ts', { cwd: root })) {
    const exported = (await import(pathToFileURL(join(root, file)).href)) as Record<string, unknown>;
    classes.push(...Object.values(exported).filter((value): value is MigrationClass => typeof value === 'function'));
  }
  return classes;
}
