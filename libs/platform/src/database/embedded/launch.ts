import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { readFile, stat, truncate } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { totalmem } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Household, takeOwnership } from './account.js';
import { programEnvironment } from './cluster.js';
import { EmbeddedPostgresError, explainOutput, saysFolderIsTaken, saysPortIsTaken } from './embedded-postgres-error.js';
import { disownReusedPid, type Postmaster, runningPostmaster, stopPostmaster } from './postmaster.js';

/**
 * A quarter of the memory this program may use, as the manual of PostgreSQL advises for a start, from 128 MB to 2 GB. It
 * is taken as the data grows and not before.
 *
 * https://www.postgresql.org/docs/current/runtime-config-resource.html#GUC-SHARED-BUFFERS
 */
function sharedBuffers(): string {
  const memory = Math.min(totalmem(), process.constrainedMemory() || Infinity);
  return `${Math.round(Math.min(Math.max(memory / 4, 128 * MB), 2048 * MB) / MB)}MB`;
}

const MB = 1024 * 1024;

const SETTINGS: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '120',
  shared_buffers: sharedBuffers(),
  timezone: 'UTC',
  log_timezone: 'UTC',
  jit: 'off',
};

const ATTEMPTS = 5;
const LOG_LIMIT = 5 * 1024 * 1024;

/** Adopts the server that runs on this cluster already, or starts one. */
export async function findOrStart(
  household: Household,
  logFile: string,
  settings: Record<string, string>,
): Promise<Postmaster> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const orphan = await settled(await runningPostmaster(household.dataDir), household.dataDir);
    if (orphan) return orphan;
    await takeOwnership(household.dataDir, household.owner);
    await disownReusedPid(household.dataDir);
    const outcome = await spawnPostmaster(household, logFile, settings);
    if ('pid' in outcome) return outcome;
    const passes = saysPortIsTaken(outcome.output) || saysFolderIsTaken(outcome.output);
    if (!passes || attempt === ATTEMPTS) throw explainOutput(outcome.output, household.dataDir, logFile);
    await sleep(200 * attempt);
  }
  throw new EmbeddedPostgresError(`The embedded PostgreSQL could not start in ${household.dataDir}.`);
}

const SETTLING_MS = 120_000;

/** Waits until a server that runs already is ready; undefined once it is gone. One that never gets there is ended. */
async function settled(found: Postmaster | undefined, cluster: string): Promise<Postmaster | undefined> {
  const until = performance.now() + SETTLING_MS;
  let current = found;
  while (current && current.status !== 'ready') {
    if (performance.now() > until) {
      await stopPostmaster(current.pid);
      return undefined;
    }
    await sleep(20);
    current = await runningPostmaster(cluster);
  }
  return current;
}

async function spawnPostmaster(
  household: Household,
  logFile: string,
  settings: Record<string, string>,
): Promise<Postmaster | { output: string }> {
  const port = await freePort();
  const all = { ...SETTINGS, ...settings, port: String(port) };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const command = [...household.prefix, household.installation.postgres, '-D', household.dataDir, ...flags];
  const written = await sizeForAppending(logFile);
  const log = openSync(logFile, 'a', 0o600);
  const [program = '', ...rest] = command;
  const child = spawn(program, rest, {
    detached: true,
    stdio: ['ignore', log, log],
    env: programEnvironment(household),
    cwd: '/',
    ...household.user,
  });
  closeSync(log);
  const failed = new Promise<Error | undefined>((done) => {
    child.once('error', done).once('exit', () => done(undefined));
  });
  let ended = false;
  void failed.then(() => (ended = true));
  child.unref();
  while (!ended) {
    const running = await runningPostmaster(household.dataDir);
    if (running?.pid === child.pid && running?.status === 'ready') return running;
    await sleep(10);
  }
  const output = (await readFile(logFile, 'utf8')).slice(written);
  return { output: `${output}\n${(await failed)?.message ?? ''}` };
}

/** Keeps the log from growing for ever; gives the number of characters that are not of this start. */
async function sizeForAppending(logFile: string): Promise<number> {
  const size = (await stat(logFile).catch(() => undefined))?.size ?? 0;
  if (size > LOG_LIMIT) await truncate(logFile);
  return size > LOG_LIMIT || size === 0 ? 0 : (await readFile(logFile, 'utf8')).length;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done, fail) => probe.once('error', fail).listen(0, '127.0.0.1', done));
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}
