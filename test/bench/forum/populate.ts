/** A database with a community in it, ready to be asked. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import pg from 'pg';
import { type BenchDatabase, startServer } from '../ours.ts';
import { type Community, seedForum, type Size } from './seed.ts';

const admin = join(import.meta.dirname, '../../../dist/apps/server/src/admin.js');

/** What a reply costs later is not to be paid by what is measured next. In milliseconds. */
const LONGEST_AFTERMATH = 120_000;

interface Populated {
  url: string;
  community: Community;
  /** How long it took. */
  filled: string;
}

/** A new database: tables by a first start, rows by COPY, the search by the program's own command. */
export async function populated(database: BenchDatabase, size: Size): Promise<Populated> {
  const url = await database.fresh();
  await (await startServer(url)).stop();
  const began = performance.now();
  const community = await seedForum(url, size);
  const seeded = performance.now();
  await withIndexesAfterwards(url, () => rebuildSearch(url));
  const seconds = (from: number, to: number) => `${Math.round((to - from) / 1000)} s`;
  return { url, community, filled: `${seconds(began, seeded)}, the search ${seconds(seeded, performance.now())}` };
}

/** Until every event was told and everybody was mailed: replies are indexed and mailed after they were answered. */
export async function quiet(url: string): Promise<void> {
  await withClient(url, async (client) => {
    const until = performance.now() + LONGEST_AFTERMATH;
    while (performance.now() < until) {
      const { rows } = await client.query<{ waits: boolean }>(AFTERMATH);
      if (!rows[0]!.waits) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('Events still wait to be told, or mails to be written.');
  });
}

const AFTERMATH = `
  SELECT EXISTS (SELECT FROM outbox)
      OR EXISTS (SELECT FROM pgboss.job WHERE name = 'notifications.mail' AND state IN ('created', 'retry', 'active'))
      AS waits`;

async function rebuildSearch(url: string): Promise<void> {
  const rebuilding = spawn(process.execPath, [admin, 'search', 'rebuild'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: url,
      PUBLIC_URL: 'http://localhost',
      APP_SECRET: 'a secret for measurements on this machine only',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [status] = (await once(rebuilding, 'exit')) as [number];
  if (status !== 0) throw new Error('The search could not be filled.');
}

/** Nobody searches yet: the inverted indexes are made at once when all is there, in a fraction of the time. */
async function withIndexesAfterwards(url: string, fill: () => Promise<void>): Promise<void> {
  await withClient(url, async (client) => {
    const { rows: indexes } = await client.query<{ name: string; definition: string }>(
      `SELECT indexname AS name, indexdef AS definition FROM pg_indexes
        WHERE tablename = 'search_document' AND indexdef LIKE '%USING gin%'`,
    );
    for (const { name } of indexes) await client.query(`DROP INDEX ${name}`);
    await fill();
    await client.query(`SET maintenance_work_mem = '512MB'`);
    for (const { definition } of indexes) await client.query(definition);
    // As autovacuum leaves it: statistics, and pages that are known to be visible to all.
    await client.query('VACUUM ANALYZE');
  });
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
