import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FileStore, fileStore, readConfiguration } from '#platform';
import pg from 'pg';
import type { EntryFacts } from '../../apps/server/src/keeping/format.js';
import { readArchive } from '../../apps/server/src/keeping/read-archive.js';
import type { TestDatabase } from './database.js';

/** The secret of the programs that `identityApp` starts. */
export const SECRET = 'only-for-tests-only-for-tests-only-for-tests';

/** A folder with the files of an installation. */
export interface Folder {
  path: string;
  files: FileStore;
  remove(): Promise<void>;
}

/** A new folder, and the store in it. */
export async function aFolder(): Promise<Folder> {
  const path = await mkdtemp(join(tmpdir(), 'afterclass-keeping-'));
  return { path, files: await filesIn(path), remove: () => rm(path, { recursive: true, force: true }) };
}

/** The files of an installation whose data is in `dataDir`. */
export const filesIn = (dataDir: string): Promise<FileStore> =>
  fileStore(readConfiguration({ NODE_ENV: 'test', DATA_DIR: dataDir, APP_SECRET: SECRET }));

/** A database with nothing in it, of somebody who may do nothing on the server but own it. */
export async function anOwnersDatabase(): Promise<TestDatabase> {
  const name = `${process.env['TEST_DATABASE_RUN']}_${randomBytes(6).toString('hex')}`;
  const server = new URL(process.env['TEST_DATABASE_SERVER'] ?? '');
  await on(server.href, `CREATE ROLE ${name} LOGIN PASSWORD 'owner'`, `CREATE DATABASE ${name} OWNER ${name}`);
  const url = new URL(server);
  [url.username, url.password, url.pathname] = [name, 'owner', `/${name}`];
  return {
    url: url.href,
    drop: () => on(server.href, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`, `DROP ROLE ${name}`),
  };
}

/** Runs statements one by one and gives the rows of the last. */
export async function on(url: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Rows of one statement. */
export async function rowsIn<Row extends object>(url: string, sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/** What an archive says of each of its entries. */
export async function entriesOf(path: string): Promise<EntryFacts[]> {
  const entries: EntryFacts[] = [];
  await readArchive(path, { onFacts: (facts) => entries.push(facts) });
  return entries;
}
