import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';

declare global {
  /** The process that keeps the PostgreSQL of this run. */
  var postgresKeeper: ChildProcess | undefined;
}

/** Runs once before the tests that need a database: finds or starts a PostgreSQL server for them. */
export default async function setUp({ rootDir }: { rootDir: string }): Promise<void> {
  process.env['TEST_DATABASE_RUN'] = `afterclass_test_${randomBytes(4).toString('hex')}`;
  process.env['TEST_DATABASE_SERVER'] = process.env['TEST_DATABASE_URL'] || (await keptServer(rootDir));
}

function keptServer(rootDir: string): Promise<string> {
  const keeper = spawn(process.execPath, [join(rootDir, 'test/support/postgres-keeper.mjs')], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  globalThis.postgresKeeper = keeper;
  return new Promise((done, fail) => {
    let said = '';
    keeper.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /postgres:\S+(?=\n)/.exec(said)?.[0];
      if (address) done(address);
    });
    keeper.once('exit', () => fail(new Error('No PostgreSQL for the tests: the reason is above.')));
  });
}
