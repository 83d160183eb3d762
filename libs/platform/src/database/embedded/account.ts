import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chown,
  cp,
  lstat,
  mkdir,
  readdir,
  readFile,
  readlink,
  realpath,
  rename,
  rm,
  stat,
  symlink,
} from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { at, type Installation } from './installation.js';

/** How to run PostgreSQL's programs, and where their data lie. */
export interface Household {
  installation: Installation;
  /** The folder of the cluster. It may not exist yet. */
  dataDir: string;
  /** Goes before the program on the command line. */
  prefix: string[];
  /** The user the programs run as; absent: ours. */
  user?: { uid: number; gid: number };
  /** The user the files must belong to; absent: whoever made them. */
  owner?: { uid: number; gid: number };
}

/**
 * PostgreSQL refuses to run as root. As an ordinary user it simply runs. As root it runs in a user namespace, where
 * the root outside is an ordinary user inside, and so reaches folders that only root may enter. Where the kernel or
 * the container refuses namespaces it runs as an account of the machine, from folders that account can reach.
 */
export async function householdFor(installation: Installation, wanted: string): Promise<Household> {
  const dataDir = await behindLink(wanted);
  if (process.getuid?.() !== 0) return { installation, dataDir, prefix: [] };
  const account = await unprivilegedAccount();
  const prefix = ['unshare', '-U', `--map-user=${account.uid}`, `--map-group=${account.gid}`, '--'];
  const owner = { uid: 0, gid: 0 };
  if (works([...prefix, 'true'])) return { installation, dataDir, prefix, owner };
  return asAccount(account, installation, dataDir);
}

/** Where a cluster really is that had to be moved out of a folder only root may enter. */
async function behindLink(path: string): Promise<string> {
  const target = await readlink(path).catch(() => undefined);
  if (target === undefined) return path;
  const folder = resolve(dirname(path), target);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** Gives the cluster to `owner`, should another way of running have given it to someone else before. */
export async function takeOwnership(folder: string, owner: Household['owner']): Promise<void> {
  if (!owner) return;
  const known = await stat(folder).catch(() => undefined);
  if (!known || (known.uid === owner.uid && known.gid === owner.gid)) return;
  // The folder itself last: an interrupted walk is then seen as not done.
  for (const entry of await readdir(folder, { recursive: true })) {
    await chown(join(folder, entry), owner.uid, owner.gid).catch(ignoreMissing);
  }
  await chown(folder, owner.uid, owner.gid);
}

type Account = { uid: number; gid: number };

/** initdb wants its user to have a name, so the number is one that /etc/passwd knows. */
async function unprivilegedAccount(): Promise<Account> {
  const accounts = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n').map((line) => {
    const [name, , uid, gid] = line.split(':');
    return { name, uid: Number(uid), gid: Number(gid) };
  });
  const ordinary = accounts.filter(({ uid, gid }) => uid > 0 && gid > 0);
  const chosen =
    ordinary.find(({ name }) => name === 'postgres') ?? ordinary.find(({ name }) => name === 'nobody') ?? ordinary[0];
  if (!chosen) {
    throw new EmbeddedPostgresError(
      'PostgreSQL does not run as root and this machine has no other user: set DATABASE_URL to a PostgreSQL of your own.',
    );
  }
  return { uid: chosen.uid, gid: chosen.gid };
}

async function asAccount(account: Account, installation: Installation, dataDir: string): Promise<Household> {
  const reaches = (path: string) => works(['test', '-r', path, '-a', '-x', path], account);
  const parent = await realpath(dirname(dataDir));
  const user = { uid: account.uid, gid: account.gid };
  const household = { installation, dataDir, prefix: [], user, owner: user };
  if (!reaches(installation.postgres))
    household.installation = await copyOf(installation, outsideOf(installation.root), user);
  if (!reaches(parent))
    household.dataDir = await moveOutside(dataDir, join(outsideOf(parent), basename(dataDir)), user);
  return household;
}

/** A folder that every account may enter, in the place of one that only root may. */
function outsideOf(path: string): string {
  return `/var/lib/afterclass-${createHash('sha256').update(path).digest('hex').slice(0, 12)}`;
}

async function copyOf(installation: Installation, outside: string, owner: Account): Promise<Installation> {
  const copy = join(outside, `postgresql-${installation.major}`);
  await mkdir(outside, { recursive: true, mode: 0o755 });
  const complete = await stat(join(copy, 'complete')).catch(() => undefined);
  if (!complete) {
    await rm(copy, { recursive: true, force: true });
    await cp(installation.root, copy, { recursive: true, verbatimSymlinks: true });
    await mkdir(join(copy, 'complete'));
    await takeOwnership(copy, owner);
  }
  return at(copy, installation.major);
}

/** Leaves a link where the cluster was looked for, so that it is found there the next time, however it runs then. */
async function moveOutside(dataDir: string, target: string, owner: Account): Promise<string> {
  const known = await lstat(dataDir).catch(() => undefined);
  await mkdir(dirname(target), { recursive: true, mode: 0o755 });
  await mkdir(target, { recursive: true, mode: 0o700 });
  if (known) {
    await rm(target, { recursive: true });
    await rename(dataDir, target).catch(async () => {
      await cp(dataDir, target, { recursive: true, verbatimSymlinks: true });
      await rm(dataDir, { recursive: true });
    });
  }
  await takeOwnership(target, owner);
  await chown(target, owner.uid, owner.gid);
  await symlink(target, dataDir);
  return target;
}

function works(command: string[], user?: Account): boolean {
  const [program = '', ...rest] = command;
  return spawnSync(program, rest, { stdio: 'ignore', ...user }).status === 0;
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
