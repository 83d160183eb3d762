import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { freePort } from '../support/free-port.js';
import { type RunningServer, ServerEnded, startServer } from '../support/server.js';

jest.setTimeout(120_000);

let folder: string;
let running: RunningServer[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'afterclass-start-'));
  running = [];
});

afterEach(async () => {
  for (const server of running) await server.kill();
  await endPostgres();
  await rm(folder, { recursive: true, force: true });
});

async function start(env: Record<string, string> = {}): Promise<RunningServer> {
  const server = await startServer({ env: { DATA_DIR: folder, ...env } });
  running.push(server);
  return server;
}

/** What a start says that does not get far. */
async function refusalOf(options: { databaseUrl?: string; env?: Record<string, string> } = {}): Promise<ServerEnded> {
  try {
    const server = await startServer({ ...options, env: { DATA_DIR: folder, ...options.env } });
    running.push(server);
  } catch (error) {
    if (error instanceof ServerEnded) return error;
    throw error;
  }
  throw new Error('The server started.');
}

const postmasterPid = async () =>
  Number((await readFile(join(folder, 'postgres/postmaster.pid'), 'utf8').catch(() => '')).split('\n')[0]);

async function endPostgres(): Promise<void> {
  const pid = await postmasterPid();
  if (pid && isAlive(pid)) process.kill(pid, 'SIGKILL');
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('a start without a database of its own', () => {
  it('makes one, ends it with itself, and finds it again', async () => {
    const first = await start();
    expect(first.output()).toContain('just made');
    expect((await fetch(`${first.url}/health/ready`)).status).toBe(200);
    expect(await first.stop()).toBe(0);
    expect(await postmasterPid()).toBe(0);

    const second = await start();
    expect(second.output()).not.toContain('just made');
    expect(await second.stop()).toBe(0);
  });

  it('recovers when everything was killed', async () => {
    const first = await start();
    const postgres = await postmasterPid();
    await first.kill();
    process.kill(postgres, 'SIGKILL');

    const second = await start();
    expect((await fetch(`${second.url}/health/ready`)).status).toBe(200);
    expect(await second.stop()).toBe(0);
  });

  it('adopts the database when only the program was killed', async () => {
    const first = await start();
    const postgres = await postmasterPid();
    await first.kill();

    const second = await start();
    expect(await postmasterPid()).toBe(postgres);
    expect(await second.stop()).toBe(0);
    expect(await postmasterPid()).toBe(0);
  });

  it('refuses a folder in which another one works, and leaves that one alone', async () => {
    const first = await start();
    const refusal = await refusalOf();
    expect(refusal.code).toBe(1);
    expect(refusal.output).toContain(`already running in this folder (process ${first.pid})`);
    expect((await fetch(`${first.url}/health/ready`)).status).toBe(200);
  });

  it('runs as an account of the machine where root is refused a namespace', async () => {
    const programs = join(folder, 'bin');
    await mkdir(programs);
    await writeFile(join(programs, 'unshare'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    const server = await start({ PATH: `${programs}:${process.env['PATH']}` });
    const cluster = await realpath(join(folder, 'postgres'));
    try {
      expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);
      expect((await stat(join(cluster, 'postmaster.pid'))).uid).not.toBe(0);
      expect(await server.stop()).toBe(0);
    } finally {
      await endPostgres();
      if (!cluster.startsWith(folder)) await rm(dirname(cluster), { recursive: true, force: true });
    }
  });

  it('refuses the data of another version, and does not touch them', async () => {
    const first = await start();
    await first.stop();
    const version = join(folder, 'postgres/PG_VERSION');
    await writeFile(version, '14\n');

    const refusal = await refusalOf();
    expect(refusal.code).toBe(1);
    expect(refusal.output.trim().split('\n')).toHaveLength(1);
    expect(refusal.output).toMatch(/written by PostgreSQL 14 and this program brings \d+/);
    expect(await readFile(version, 'utf8')).toBe('14\n');
  });
});

describe('a start that cannot be', () => {
  it('says that the port is taken, before it makes anything', async () => {
    const other = createServer().listen(await freePort(), '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    const refusal = await refusalOf({ env: { PORT: String(port) } });
    other.close();
    expect(refusal.code).toBe(1);
    expect(refusal.output.trim()).toBe(
      `Port ${port} is taken by another program: stop it, or choose another with PORT=${port + 1}.`,
    );
    expect(await postmasterPid()).toBe(0);
  });

  it('says that the named database does not answer', async () => {
    const refusal = await refusalOf({ databaseUrl: `postgres://someone:secret@127.0.0.1:${await freePort()}/nothing` });
    expect(refusal.code).toBe(1);
    expect(refusal.output.trim().split('\n')).toHaveLength(1);
    expect(refusal.output).toMatch(/does not answer/);
    expect(refusal.output).not.toContain('secret');
  });

  it('says that the named Redis does not answer', async () => {
    const refusal = await refusalOf({ env: { REDIS_URL: `redis://someone:secret@127.0.0.1:${await freePort()}` } });
    expect(refusal.code).toBe(1);
    const sentence = refusal.output.trim().split('\n').at(-1);
    expect(sentence).toMatch(/^The Redis server at 127\.0\.0\.1:\d+ does not answer \(ECONNREFUSED\): check REDIS_URL/);
    expect(refusal.output).not.toContain('secret');
    expect(await postmasterPid()).toBe(0);
  });

  it('names every setting that production lacks', async () => {
    const refusal = await refusalOf({ env: { NODE_ENV: 'production', APP_SECRET: 'short', PUBLIC_URL: '' } });
    expect(refusal.code).toBe(1);
    for (const name of ['DATABASE_URL', 'PUBLIC_URL', 'APP_SECRET']) expect(refusal.output).toContain(name);
  });
});

describe('npm start', () => {
  it.each([
    ['once it is ready', 'Afterclass is ready'],
    ['while it prepares its database', 'Database: our own PostgreSQL'],
  ])('ends cleanly, and once, when Ctrl-C reaches all of its processes %s', async (_, sentence) => {
    const npm = spawn('npm', ['start'], {
      cwd: join(import.meta.dirname, '../..'),
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: '', DATA_DIR: folder, PORT: String(await freePort()) },
    });
    let written = '';
    await new Promise<void>((done, fail) => {
      npm.stdout.on('data', (chunk: Buffer) => {
        written += chunk.toString();
        if (written.includes(sentence)) done();
      });
      npm.stderr.on('data', (chunk: Buffer) => (written += chunk.toString()));
      npm.once('close', () => fail(new Error(written)));
    });
    // A terminal sends Ctrl-C to the whole group; npm then passes its own on.
    process.kill(-(npm.pid ?? 0), 'SIGINT');
    const [code] = (await once(npm, 'close')) as [number | null];
    expect(code).toBe(0);
    expect(written).not.toMatch(/could not start|Error/);
    expect(await postmasterPid()).toBe(0);
  });
});
