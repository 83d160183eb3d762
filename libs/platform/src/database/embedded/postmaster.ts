import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile, realpath, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** What `postmaster.pid` says; its lines are described in PostgreSQL's `miscadmin.h`. */
export interface Postmaster {
  pid: number;
  port: number;
  /** `starting`, `stopping`, `ready` or `standby`; empty in the first moments. */
  status: string;
}

/** Above every `pid_max`, so that PostgreSQL takes the process for dead but still checks its shared memory. */
const NOBODYS_PID = 2_147_483_647;

/** Reads the text of a `postmaster.pid`; undefined when it is cut short or not one. */
export function parsePostmasterPid(text: string): Postmaster | undefined {
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  if (!Number.isSafeInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number(lines[3] ?? 0) || 0, status: lines[7] ?? '' };
}

/** The server that runs on `cluster`, if one does: a file left behind by a dead one does not count. */
export async function runningPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const found = parsePostmasterPid(await readFile(pidFile(cluster), 'utf8').catch(() => ''));
  return found && (await servesCluster(found.pid, cluster)) ? found : undefined;
}

/**
 * Makes a `postmaster.pid` whose number now belongs to another program harmless: PostgreSQL would refuse to start
 * because of it. The file stays, as it names the shared memory that must be gone too.
 */
export async function disownReusedPid(cluster: string): Promise<void> {
  const text = await readFile(pidFile(cluster), 'utf8').catch(() => '');
  const found = parsePostmasterPid(text);
  if (!found || !exists(found.pid) || (await servesCluster(found.pid, cluster))) return;
  await writeFile(pidFile(cluster), text.replace(/^\s*\d+/, String(NOBODYS_PID)));
}

/** Whether a process of this number runs, whoever owns it. One that ended and was not collected yet does not. */
export const isAlive = (pid: number): boolean => exists(pid) && !isZombie(pid);

function isZombie(pid: number): boolean {
  if (process.platform !== 'linux') return false;
  try {
    // `pid (name) state …`, where the name may hold anything.
    return / Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\)/s, ''));
  } catch {
    return false;
  }
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const FAST_SHUTDOWN_MS = 30_000;
const IMMEDIATE_SHUTDOWN_MS = 5_000;

/** Ends a server: politely, then without its farewell checkpoint (the next start recovers), then by force. */
export async function stopPostmaster(pid: number): Promise<void> {
  const steps: [NodeJS.Signals, number][] = [
    ['SIGINT', FAST_SHUTDOWN_MS],
    ['SIGQUIT', IMMEDIATE_SHUTDOWN_MS],
    ['SIGKILL', IMMEDIATE_SHUTDOWN_MS],
  ];
  for (const [signal, patience] of steps) {
    if (!sendSignal(pid, signal)) return;
    const until = performance.now() + patience;
    while (performance.now() < until) {
      if (!isAlive(pid)) return;
      await sleep(20);
    }
  }
}

function sendSignal(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

const pidFile = (cluster: string) => join(cluster, 'postmaster.pid');

async function servesCluster(pid: number, cluster: string): Promise<boolean> {
  if (!isAlive(pid)) return false;
  const command = await commandLine(pid);
  const folder = command[command.indexOf('-D') + 1];
  if (!command[0]?.endsWith('postgres') || !command.includes('-D') || !folder) return false;
  return (await realPath(folder)) === (await realPath(cluster));
}

const realPath = (path: string) => realpath(path).catch(() => path);

async function commandLine(pid: number): Promise<string[]> {
  if (process.platform === 'linux') {
    return (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).split('\0');
  }
  try {
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
      .trim()
      .split(/\s+/);
  } catch {
    return [];
  }
}
