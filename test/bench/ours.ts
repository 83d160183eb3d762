/** Our own program as it is deployed: the built server, on a PostgreSQL that keeps what it acknowledges. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import 'reflect-metadata';
import pg from 'pg';
import { startEmbeddedPostgres } from '#platform';
import { freePort } from '../support/free-port.ts';

const root = join(import.meta.dirname, '../..');

/** The flags of `npm start`. A small young generation: most of what a server of idle connections holds is old. */
const FLAGS = ['--enable-source-maps', '--max-semi-space-size=8'];

export interface BenchDatabase {
  /** The address of a new, empty database. */
  fresh(): Promise<string>;
  stop(): Promise<void>;
}

/** A cluster of its own in a temporary folder, with the settings of the embedded database: everything is synced. */
export async function startDatabase(): Promise<BenchDatabase> {
  const dataDir = await mkdtemp(join(tmpdir(), 'afterclass-bench-'));
  const embedded = await startEmbeddedPostgres({ dataDir });
  return {
    async fresh() {
      const name = `bench_${Date.now()}`;
      const client = new pg.Client({ connectionString: embedded.url });
      await client.connect();
      await client.query(`CREATE DATABASE ${name}`);
      await client.end();
      return Object.assign(new URL(embedded.url), { pathname: `/${name}` }).toString();
    },
    async stop() {
      await embedded.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

export interface BenchServer {
  pid: number;
  port: number;
  /** Asks it to end, and waits. */
  stop(): Promise<void>;
  /** Ends it in the middle of whatever it does. */
  kill(): Promise<void>;
}

/**
 * Starts the server and waits until it is ready. The limit per person is lifted: the load comes from few. It ends with
 * this process at the latest.
 *
 * @param output where its lines go, as a file that is open; nowhere without one
 */
export async function startServer(
  databaseUrl: string,
  environment: Record<string, string> = {},
  output: number | 'ignore' = 'ignore',
): Promise<BenchServer> {
  const port = Number(environment['PORT'] ?? (await freePort()));
  const guard = join(root, 'test/support/die-with-parent.mjs');
  const child = spawn(process.execPath, [...FLAGS, '--import', guard, join(root, 'dist/server.js')], {
    cwd: root,
    stdio: ['ignore', output, output === 'ignore' ? 'inherit' : output, 'ipc'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      HOST: '127.0.0.1',
      PUBLIC_URL: `http://localhost:${port}`,
      APP_SECRET: 'a secret for measurements on this machine only',
      LIVE_MESSAGES_PER_SECOND: '1000000',
      SEARCHES_PER_MINUTE: '100000000',
      LOG_LEVEL: 'error',
      ...environment,
    },
  });
  const ended = once(child, 'exit');
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended;
  };
  await ready(port, child);
  return { pid: child.pid!, port, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
}

async function ready(port: number, child: ChildProcess): Promise<void> {
  const until = performance.now() + 60_000;
  while (performance.now() < until) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error('The server ended before it was ready.');
    const answer = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The server was not ready within a minute.');
}
