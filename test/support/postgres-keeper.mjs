import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWhatIsStale } from '../../scripts/lib/build.mjs';

/*
 * Starts a PostgreSQL for one run of the tests and says its address on standard output. When standard input ends, the
 * run is over, whether it went well, failed or was killed: then the server is stopped and its folder removed.
 */

// Ctrl-C reaches every process of the terminal; this one has to stay until the run is gone.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);

const problem = await buildWhatIsStale(['server']);
if (problem) throw new Error(problem);
const { startEmbeddedPostgres } = await import('../../dist/libs/platform/src/database/embedded/embedded-postgres.js');

const folder = await mkdtemp(join(tmpdir(), 'afterclass-test-'));
await chmod(folder, 0o755);
const settings = { fsync: 'off', full_page_writes: 'off', max_connections: '400', autovacuum_naptime: '10min' };
try {
  const postgres = await startEmbeddedPostgres({ dataDir: folder, settings });
  process.stdout.write(`${postgres.url}\n`);
  await new Promise((done) => process.stdin.once('end', done).once('close', done).resume());
  await postgres.stop();
} finally {
  await rm(folder, { recursive: true, force: true });
}
