import pg from 'pg';

/** Removes every database this run made, also those a test forgot to drop. */
export default async function tearDown(): Promise<void> {
  const { TEST_DATABASE_RUN: run, TEST_DATABASE_SERVER: server } = process.env;
  if (!run || !server) return;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  const made = await client.query<{ datname: string }>(
    'SELECT datname FROM pg_database WHERE starts_with(datname, $1)',
    [run],
  );
  for (const { datname } of made.rows) await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
  await client.end();
}
