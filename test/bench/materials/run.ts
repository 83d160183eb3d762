/**
 * How fast files of materials come, against Fastify sending the same files in the same run, and what a file of two
 * gigabytes takes of the program's memory on its way in and out. Floor and ours alternate; figures are medians.
 */
import { fork } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startDatabase, startServer } from '../ours.ts';
import { machine, median } from '../statistics.ts';
import { kept, sent, type Source, taken } from './client.ts';

const MEGABYTE = 1_000_000;
const ROUNDS = 5;
/** So long one file is taken again and again; a large one is taken whole, however long that takes. */
const SECONDS = 2;
const FILES = [1, 200];
const AT_ONCE = [1, 8];
const LARGE = 2_000 * MEGABYTE;

/** A trainer with an access token. */
async function seedTrainer(databaseUrl: string): Promise<string> {
  const token = `acp_${randomBytes(32).toString('base64url')}`;
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(
    `WITH trainer AS (
       INSERT INTO person (id, kind, display_name, email, roles, created_at)
       VALUES (gen_random_uuid(), 'member', 'Trainer', 'trainer@example.org', '{member,trainer}', now()) RETURNING id)
     INSERT INTO access_token (id, token_hash, prefix, person_id, name, scopes, created_at, expires_at, last_used_at)
     SELECT gen_random_uuid(), $1, 'acp_', id, 'bench', '{classes:read,classes:write}', now(), now() + interval '1 day', now()
       FROM trainer`,
    [createHash('sha256').update(token).digest()],
  );
  await client.end();
  return token;
}

/** A file of so many bytes that begins as a PDF does. */
async function makeFile(path: string, bytes: number): Promise<void> {
  const file = await open(path, 'w');
  const block = randomBytes(MEGABYTE);
  block.write('%PDF-1.7\n');
  for (let at = 0; at < bytes; at += block.length) await file.write(block);
  await file.close();
}

/** Megabytes a second, of a file that so many take at once. */
async function throughput(source: Source, atOnce: number): Promise<number> {
  const began = performance.now();
  let bytes = 0;
  const take = async () => {
    do bytes += await taken(source);
    while (performance.now() - began < SECONDS * 1000);
  };
  await Promise.all(Array.from({ length: atOnce }, take));
  return bytes / MEGABYTE / ((performance.now() - began) / 1000);
}

/** Megabytes of a process that are in memory. */
const resident = (pid: number): number =>
  Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1000;

/** What `work` gives, how long it took, and the most that the program had in memory meanwhile. */
async function watched<Result>(pid: number, work: Promise<Result>) {
  let most = resident(pid);
  const watch = setInterval(() => (most = Math.max(most, resident(pid))), 50);
  const began = performance.now();
  try {
    const result = await work;
    return { result, seconds: round((performance.now() - began) / 1000, 1), mb: round(most, 0) };
  } finally {
    clearInterval(watch);
  }
}

/** What a large file takes of the program's memory, beyond what it had. */
async function memoryOf(server: { pid: number; port: number }, token: string, folder: string) {
  const path = join(folder, 'large.pdf');
  await makeFile(path, LARGE);
  const before = round(resident(server.pid), 0);
  const upload = await watched(server.pid, sent(server.port, token, path, LARGE));
  const keep = await watched(server.pid, kept(server.port, token, upload.result));
  const download = await watched(server.pid, taken(keep.result));
  const more = ({ mb, seconds }: { mb: number; seconds: number }) => ({ more_mb: mb - before, seconds });
  return {
    file_mb: LARGE / MEGABYTE,
    before_mb: before,
    upload: more(upload),
    keep: more(keep),
    download: more(download),
  };
}

const round = (value: number, digits = 2) => Number(value.toFixed(digits));

/** Runs the benchmark, `count` rounds. */
export async function materials(count = ROUNDS): Promise<object> {
  const [database, folder] = [await startDatabase(), await mkdtemp(join(tmpdir(), 'afterclass-bench-files-'))];
  const url = await database.fresh();
  const server = await startServer(url, { DATA_DIR: join(folder, 'data') });
  const floor = fork(join(import.meta.dirname, 'floor.ts'), [], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, FOLDER: folder },
  });
  const speeds: Record<'floor' | 'ours', Record<string, number[]>> = { floor: {}, ours: {} };
  try {
    const [{ port }] = (await once(floor, 'message')) as [{ port: number }];
    const token = await seedTrainer(url);
    const cases: { name: string; atOnce: number; sources: Record<'floor' | 'ours', Source> }[] = [];
    for (const size of FILES) {
      const name = `${size}mb.pdf`;
      await makeFile(join(folder, name), size * MEGABYTE);
      const ours = await kept(server.port, token, await sent(server.port, token, join(folder, name), size * MEGABYTE));
      const sources = { floor: { port, path: `/${name}`, headers: {} }, ours };
      for (const atOnce of AT_ONCE) cases.push({ name: `${size}_mb_${atOnce}_at_once`, atOnce, sources });
    }
    // The first round warms up.
    for (let turn = 0; turn <= count; turn++) {
      for (const { name, atOnce, sources } of cases) {
        for (const side of ['floor', 'ours'] as const) {
          const speed = await throughput(sources[side], atOnce);
          if (turn > 0) (speeds[side][name] ??= []).push(speed);
        }
      }
      process.stderr.write(`round ${turn} of ${count}\n`);
    }
    const memory = await memoryOf(server, token, folder);
    const perSecond = (side: 'floor' | 'ours') =>
      Object.fromEntries(cases.map(({ name }) => [name, { mb_per_s: round(median(speeds[side][name]!), 0) }]));
    const ratios = Object.fromEntries(
      cases.map(({ name }) => [name, round(median(speeds.ours[name]!) / median(speeds.floor[name]!))]),
    );
    return { machine: machine(), rounds: count, floor: perSecond('floor'), ours: perSecond('ours'), ratios, memory };
  } finally {
    floor.kill();
    await server.stop();
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
