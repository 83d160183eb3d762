/** How long a second start takes with the embedded database, against starting that database alone. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '#platform';
import { machine, median } from './statistics.ts';

const root = join(import.meta.dirname, '../..');
const READY = 'Afterclass is ready';

/** Milliseconds from `npm start` to the line that says it is ready. */
async function startOnce(dataDir: string): Promise<number> {
  const before = performance.now();
  const child = spawn('npm', ['start', '--silent'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      // Its own database, whatever the shell has set.
      DATABASE_URL: '',
      NODE_ENV: 'development',
      DATA_DIR: dataDir,
      PORT: String(20_000 + (process.pid % 20_000)),
    },
  });
  const took = await new Promise<number>((resolve, reject) => {
    child.stdout.on('data', (text: Buffer) => {
      if (text.toString().includes(READY)) resolve(performance.now() - before);
    });
    child.once('exit', () => reject(new Error('The program ended before it was ready.')));
  });
  child.removeAllListeners('exit');
  child.kill('SIGINT');
  await once(child, 'exit');
  return took;
}

/** The database alone, from a cluster that exists to its first connection. */
async function databaseOnce(dataDir: string): Promise<number> {
  const before = performance.now();
  const embedded = await startEmbeddedPostgres({ dataDir });
  const took = performance.now() - before;
  await embedded.stop();
  return took;
}

/** Runs the benchmark: one first start, then `rounds` of the floor and of ours in turn. */
export async function start(rounds = 5): Promise<object> {
  const dataDir = await mkdtemp(join(tmpdir(), 'afterclass-start-'));
  const floor: number[] = [];
  const ours: number[] = [];
  try {
    const first = await startOnce(dataDir);
    for (let index = 0; index < rounds; index++) {
      floor.push(await databaseOnce(dataDir));
      ours.push(await startOnce(dataDir));
    }
    return {
      machine: machine(),
      rounds,
      floor: { database_ready_ms: Math.round(median(floor)) },
      ours: { first_start_ms: Math.round(first), second_start_ms: Math.round(median(ours)) },
      ratios: { second_start: Number((median(ours) / median(floor)).toFixed(2)) },
    };
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}
