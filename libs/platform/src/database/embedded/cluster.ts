import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Household } from './account.js';
import { EmbeddedPostgresError, explainOutput } from './embedded-postgres-error.js';
import { isAlive } from './postmaster.js';

/** The one role of the embedded cluster. */
export const ROLE = 'afterclass';

/** Beside the files of PostgreSQL, so that one cannot be lost without the other. */
const passwordFile = (cluster: string) => join(cluster, 'afterclass.password');

/** The password of the embedded cluster's role. */
export const readPassword = async (cluster: string): Promise<string> =>
  (await readFile(passwordFile(cluster), 'utf8')).trim();

/** Whether `cluster` holds nothing yet. */
export async function isUnused(cluster: string): Promise<boolean> {
  const entries = await readdir(cluster).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return entries.length === 0;
}

/** Refuses a folder written by another major version, or by something else. */
export async function ensureOurs(cluster: string, major: number): Promise<void> {
  const version = (await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => '')).trim();
  if (version === '') {
    throw new EmbeddedPostgresError(
      `${cluster} is not the data folder of a PostgreSQL: move it away to begin with an empty one.`,
    );
  }
  if (version !== String(major)) {
    throw new EmbeddedPostgresError(
      `${cluster} was written by PostgreSQL ${version} and this program brings ${major}: carry the data over with pg_dump, or move the folder away to begin with an empty one.`,
    );
  }
  const password = await stat(passwordFile(cluster)).catch(() => undefined);
  if (!password) {
    throw new EmbeddedPostgresError(
      `${passwordFile(cluster)} is missing: put it back, or move the folder away to begin anew.`,
    );
  }
}

/**
 * Makes an empty cluster: UTF-8, an order of letters that does not change with the machine, checksums, and a password
 * nobody chose. It appears under its name only when it is complete, so an interrupted start leaves nothing half made.
 */
export async function createCluster(household: Household, logFile: string): Promise<void> {
  const { dataDir, owner } = household;
  const draft = `${dataDir}.new-${process.pid}`;
  const secret = `${draft}.password`;
  try {
    await removeDraftsOfTheDead(dataDir);
    await mkdir(draft, { mode: 0o700 });
    await writeFile(secret, randomBytes(24).toString('base64url'), { mode: 0o600 });
    if (owner) for (const path of [draft, secret]) await chown(path, owner.uid, owner.gid);
    initialise(household, draft, secret, logFile);
    await rename(secret, passwordFile(draft));
    await rename(draft, dataDir);
  } catch (error) {
    // Another start made the cluster in the meantime: theirs is as good.
    if (!['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    await rm(draft, { recursive: true, force: true });
    await rm(secret, { force: true });
  }
}

/** What a start left behind that was killed in the middle. */
async function removeDraftsOfTheDead(dataDir: string): Promise<void> {
  const parent = dirname(dataDir);
  for (const name of await readdir(parent)) {
    const pid = Number(/\.new-(\d+)(\.password)?$/.exec(name)?.[1]);
    const isDead = pid === process.pid || !isAlive(pid);
    if (pid && isDead) await rm(join(parent, name), { recursive: true, force: true });
  }
}

function initialise(household: Household, folder: string, secret: string, logFile: string): void {
  const options = [
    `--pgdata=${folder}`,
    `--username=${ROLE}`,
    `--pwfile=${secret}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--data-checksums',
    '--no-instructions',
  ];
  const [program = '', ...rest] = [...household.prefix, household.installation.initdb, ...options];
  const done = spawnSync(program, rest, {
    encoding: 'utf8',
    env: programEnvironment(household),
    cwd: '/',
    ...household.user,
  });
  if (done.error) {
    throw new EmbeddedPostgresError(
      `The embedded PostgreSQL does not run on this machine (${done.error.message}): set DATABASE_URL to a PostgreSQL of your own.`,
      { cause: done.error },
    );
  }
  if (done.status !== 0) throw explainOutput(`${done.stdout}\n${done.stderr}`, household.dataDir, logFile);
}

/** Nothing of the caller's settings for PostgreSQL, and the libraries that came with the binaries. */
export function programEnvironment(household: Household): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => ['PATH', 'HOME', 'TMPDIR'].includes(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C', LD_LIBRARY_PATH: join(household.installation.root, 'lib') };
}
