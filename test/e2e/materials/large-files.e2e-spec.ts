import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../../support/database.js';
import { aMember, identityApp, type TestMember } from '../../support/identity-app.js';
import { checksumOf, contentOf, Sender } from '../../support/large-files.js';
import { type RunningServer, startServer } from '../../support/server.js';

jest.setTimeout(180_000);

const MEGABYTE = 1024 * 1024;

/** What a program may take beyond what it took before, in bytes, however large the file. */
const MEMORY = 150 * MEGABYTE;

let database: TestDatabase;
let folder: string;
let trainer: TestMember;
let server: RunningServer;
let sender: Sender;

beforeAll(async () => {
  [database, folder] = [await testDatabase(), await mkdtemp(join(tmpdir(), 'afterclass-large-'))];
  const identity = await identityApp({ database });
  trainer = await aMember(identity, { roles: ['trainer'] });
  await identity.close();
  await start();
});
afterEach(() => rm(join(folder, 'files'), { recursive: true, force: true }));
afterAll(async () => {
  await server.stop();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

async function start(): Promise<void> {
  server = await startServer({ databaseUrl: database.url, env: { DATA_DIR: folder } });
  const { email, password } = trainer;
  const signedIn = await fetch(`${server.url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  const [cookie] = signedIn.headers.getSetCookie();
  sender = new Sender(server, cookie!.split(';')[0]!);
}

/** What the program takes of the machine's memory, in bytes, as it says itself. */
async function memory(): Promise<number> {
  const text = await (await fetch(`${server.url}/metrics`)).text();
  return Number(/^process_resident_memory_bytes (\S+)$/m.exec(text)![1]);
}

/** The most it takes while something goes on. */
async function mostDuring(work: Promise<unknown>): Promise<number> {
  let most = 0;
  let done = false;
  const end = work.finally(() => (done = true));
  while (!done) {
    most = Math.max(most, await memory());
    await Promise.race([end, new Promise((next) => setTimeout(next, 100).unref())]);
  }
  await end;
  return most;
}

describe('a large file', () => {
  it('goes on where it was when the program was killed in the middle', async () => {
    const bytes = 60 * MEGABYTE + 7;
    const location = await sender.begin(bytes);
    const lying = join(folder, 'files/uploads', location.split('/').at(-1)!);
    const half = Readable.from(contentOf(30 * MEGABYTE));
    const sent = sender.open('PATCH', location, sender.partHeaders(bytes, 0));
    sent.on('error', () => undefined);
    await pipeline(half, sent, { end: false });
    while ((await stat(lying)).size < 10 * MEGABYTE) continue;
    await server.kill();
    await start();
    const offset = await sender.offset(location);
    expect(offset).toBeGreaterThanOrEqual(10 * MEGABYTE);
    expect(offset).toBe((await stat(lying)).size);
    await sender.send(location, bytes, offset);
    expect(await sender.download(await sender.keep(location))).toBe(checksumOf(bytes));
  });

  it('comes and goes without taking the memory of the program', async () => {
    const bytes = 300 * MEGABYTE;
    const small = 60 * MEGABYTE;
    // What a program takes at all, for any file, is not this file's.
    const first = await sender.begin(small);
    await sender.send(first, small);
    await sender.download(await sender.keep(first));
    const before = await memory();
    const took: Record<string, number> = {};
    const timed = async <Result>(what: string, work: Promise<Result>): Promise<Result> => {
      const began = performance.now();
      const most = await mostDuring(work);
      took[what] = Math.round((performance.now() - began) / 100) / 10;
      took[`${what}, MB more`] = Math.round((most - before) / MEGABYTE);
      expect(most - before).toBeLessThan(MEMORY);
      return work;
    };
    const location = await sender.begin(bytes);
    await timed('upload', sender.send(location, bytes));
    const href = await timed('keep', sender.keep(location));
    expect(await timed('download', sender.download(href))).toBe(checksumOf(bytes));
    if (process.env['SHOW_FIGURES']) process.stderr.write(`${JSON.stringify(took)}\n`);
  });
});
