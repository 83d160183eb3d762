import { once } from 'node:events';
import pg from 'pg';

/** Removes every database this run made, also those a test forgot to drop, and ends the server it started. */
export default async function tearDown(): Promise<void> {
  const keeper = globalThis.postgresKeeper;
  if (keeper) {
    keeper.stdin?.end();
    if (keeper.exitCode === null) await once(keeper, 'exit');
    return;
  }
  await dropDatabases(process.env['TEST_DATABASE_SERVER'] ?? '', process.env['TEST_DATABASE_RUN'] ?? '');
}

async function dropDatabases(server: string, run: string): Promise<void> {
  if (!server || !run) return;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  const made = await client.query<{ datname: string }>(
    'SELECT datname FROM pg_database WHERE starts_with(datname, $1)',
    [run],
  );
  for (const { datname } of made.rows) await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
  await client.end();
}
