import { mkdir, realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { householdFor } from './account.js';
import { createCluster, ensureOurs, isUnused, readPassword, ROLE } from './cluster.js';
import { ensureRoom } from './disk.js';
import { EmbeddedPostgresError, explainFileError } from './embedded-postgres-error.js';
import { findInstallation } from './installation.js';
import { findOrStart } from './launch.js';
import { isAlive, type Postmaster, stopPostmaster } from './postmaster.js';

export interface EmbeddedPostgresOptions {
  /** The folder that holds the cluster (`postgres`) and its log (`postgres.log`). */
  dataDir: string;
  /** Join a database that already serves a running program, instead of refusing. */
  shared?: boolean;
  /** Settings of postgresql.conf over ours. */
  settings?: Record<string, string>;
}

export interface EmbeddedPostgres {
  /** The address of the database, with its password. Loopback only. */
  url: string;
  /** Whether this start made the cluster. */
  isNew: boolean;
  /** Ends the server and waits for it; does nothing when the server belongs to another program. */
  stop(): Promise<void>;
}

/** Held by a connection of the program the cluster works for; it ends with that program, however it ends. */
const OWNER_LOCK = 8_154_227;

/**
 * Starts the PostgreSQL that came with the dependencies, or adopts the one an earlier program left running. It runs in
 * a session of its own, so that Ctrl-C in the terminal does not end it before the program has drained.
 *
 * @throws EmbeddedPostgresError with one sentence for the person who typed the command
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataDir = resolve(options.dataDir);
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    const found = await householdFor(await findInstallation(), join(dataDir, 'postgres'));
    const logFile = join(dataDir, 'postgres.log');
    const isNew = await isUnused(found.dataDir);
    await ensureRoom(dataDir, isNew);
    if (isNew) await createCluster(found, logFile);
    const household = { ...found, dataDir: await realpath(found.dataDir) };
    await ensureOurs(household.dataDir, household.installation.major);
    const password = await readPassword(household.dataDir);
    const start = () => findOrStart(household, logFile, options.settings ?? {});
    const { owner, postmaster } = await connect(start, password);
    return await claim(owner, postmaster, { password, isNew, shared: options.shared ?? false });
  } catch (error) {
    throw explainFileError(error, dataDir);
  }
}

interface Claim {
  password: string;
  isNew: boolean;
  shared: boolean;
}

const addressOf = (port: number, password: string, database: string) =>
  `postgres://${ROLE}:${password}@127.0.0.1:${port}/${database}`;

const CONNECT_ATTEMPTS = 5;

/** An adopted server may be on its way out, ended by the program it worked for: then the next look starts another. */
async function connect(start: () => Promise<Postmaster>, password: string) {
  for (let attempt = 1; ; attempt += 1) {
    const postmaster = await start();
    const owner = new pg.Client({
      connectionString: addressOf(postmaster.port, password, 'postgres'),
      application_name: `afterclass-owner-${process.pid}`,
    });
    // A server that dies is noticed by whoever asks it something.
    owner.on('error', () => undefined);
    try {
      await owner.connect();
      return { owner, postmaster };
    } catch (error) {
      if (attempt === CONNECT_ATTEMPTS) {
        throw new EmbeddedPostgresError(`The embedded PostgreSQL answers nobody: ${(error as Error).message}.`, {
          cause: error,
        });
      }
      await sleep(200 * attempt);
    }
  }
}

async function claim(owner: pg.Client, postmaster: Postmaster, { password, isNew, shared }: Claim) {
  const claimed = await takeLock(owner);
  if (!claimed && !shared) {
    const holder = await holderOf(owner);
    await owner.end();
    throw new EmbeddedPostgresError(
      `Afterclass is already running in this folder (process ${holder}): stop that one first.`,
    );
  }
  if (claimed) await ensureDatabase(owner);
  else await owner.end();
  const stop = async () => {
    if (!claimed) return;
    await owner.end().catch(() => undefined);
    if (isAlive(postmaster.pid)) await stopPostmaster(postmaster.pid);
  };
  return { url: addressOf(postmaster.port, password, ROLE), isNew, stop };
}

const LOCK_PATIENCE_MS = 1_500;

/** A program killed a moment ago may still hold the lock until PostgreSQL has seen its connection end. */
async function takeLock(client: pg.Client): Promise<boolean> {
  const until = performance.now() + LOCK_PATIENCE_MS;
  for (;;) {
    const answer = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) AS taken', [OWNER_LOCK]);
    if (answer.rows[0]?.taken) return true;
    if (performance.now() > until) return false;
    await sleep(100);
  }
}

async function holderOf(client: pg.Client): Promise<string> {
  const answer = await client.query<{ name: string }>(
    `SELECT application_name AS name FROM pg_locks JOIN pg_stat_activity USING (pid)
      WHERE locktype = 'advisory' AND granted AND objid = $1 AND pg_locks.database = (SELECT oid FROM pg_database WHERE datname = 'postgres')`,
    [OWNER_LOCK],
  );
  return answer.rows[0]?.name.replace('afterclass-owner-', '') ?? 'unknown';
}

async function ensureDatabase(client: pg.Client): Promise<void> {
  const known = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [ROLE]);
  if (known.rowCount === 0) await client.query(`CREATE DATABASE ${ROLE}`);
}
