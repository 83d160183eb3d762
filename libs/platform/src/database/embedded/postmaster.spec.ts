import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { disownReusedPid, isAlive, parsePostmasterPid, runningPostmaster } from './postmaster.js';

const pidFileOf = (pid: number) => `${pid}\n/srv/data\n1763856000\n43211\n\n127.0.0.1\n  123 456\nready   \n`;

describe('postmaster.pid', () => {
  it('says number, port and state of the server', () => {
    expect(parsePostmasterPid(pidFileOf(4711))).toEqual({ pid: 4711, port: 43211, status: 'ready' });
  });

  it('is still short in the first moments', () => {
    expect(parsePostmasterPid('4711\n/srv/data\n')).toEqual({ pid: 4711, port: 0, status: '' });
  });

  it.each(['', '\n', 'nonsense\n', '-5\n'])('says nothing when it holds %j', (text) => {
    expect(parsePostmasterPid(text)).toBeUndefined();
  });
});

describe('a postmaster.pid that was left behind', () => {
  let cluster: string;
  beforeEach(async () => {
    cluster = await mkdtemp(join(tmpdir(), 'afterclass-pid-'));
  });
  afterEach(() => rm(cluster, { recursive: true, force: true }));

  const write = (pid: number) => writeFile(join(cluster, 'postmaster.pid'), pidFileOf(pid));
  const read = () => readFile(join(cluster, 'postmaster.pid'), 'utf8');

  it('names no running server when its number belongs to another program now', async () => {
    await write(process.pid);
    expect(await runningPostmaster(cluster)).toBeUndefined();
  });

  it('is made harmless then, and keeps the shared memory it names', async () => {
    await write(process.pid);
    await disownReusedPid(cluster);
    const left = parsePostmasterPid(await read());
    expect(left?.pid).not.toBe(process.pid);
    expect(isAlive(left?.pid ?? 0)).toBe(false);
    expect(await read()).toContain('  123 456');
  });

  it('is left to PostgreSQL when its process is gone', async () => {
    const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
    await once(child, 'exit');
    await write(child.pid ?? 0);
    const before = await read();
    await disownReusedPid(cluster);
    expect(await read()).toBe(before);
  });

  it('need not be there', async () => {
    await disownReusedPid(cluster);
    expect(await runningPostmaster(cluster)).toBeUndefined();
  });
});

describe('a process', () => {
  it('is alive while it runs and not afterwards', async () => {
    const child = spawn(process.execPath, ['-e', 'process.stdin.resume()'], { stdio: ['pipe', 'ignore', 'ignore'] });
    await once(child, 'spawn');
    expect(isAlive(child.pid ?? 0)).toBe(true);
    child.stdin.end();
    await once(child, 'exit');
    expect(isAlive(child.pid ?? 0)).toBe(false);
  });
});
