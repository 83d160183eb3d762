/**
 * How many credentials the program signs a second when a key is given up, what whoever asks it anything notices meanwhile,
 * and how fast a full status list comes; against the same document signed by the bare library in the same run.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { join } from 'node:path';
import pg from 'pg';
import { type BenchServer, startDatabase, startServer } from '../ours.ts';
import { machine, median, percentile } from '../statistics.ts';
import { fill, firstCredential, seed, signedAnew } from './rows.ts';

/** Credentials that are signed anew. */
const COUNT = 3_000;
/** Further entries of the list, all of them revoked. */
const REVOKED = 60_000;
const LISTS = 300;

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/** Milliseconds until an answer is there whole. */
function timed(port: number, path: string): Promise<number> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    get({ agent, port, host: '127.0.0.1', path }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${path}: ${answer.statusCode}`));
      answer.resume().once('end', () => resolve(performance.now() - began));
    }).once('error', reject);
  });
}

const round = (value: number, digits = 2) => Number(value.toFixed(digits));
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Credentials a second of the clock, and of a core: where others work on the machine too, the second is the one to read. */
interface Speed {
  perSecond: number;
  perCoreSecond: number;
}

/** Seconds of a core that a process has used, in all of its threads. */
function coreSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  // Hundredths, in user mode and in the kernel (proc(5)).
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** How fast the bare library is. */
async function floorSpeed(floor: ChildProcess, signed: string, count: number): Promise<Speed> {
  const { proof, ...document } = JSON.parse(signed) as Record<string, unknown>;
  const { proofValue: _, ...options } = proof as Record<string, unknown>;
  floor.send({ document, options, count });
  const [speed] = (await once(floor, 'message')) as [Speed];
  return speed;
}

/** Gives a key up, and watches until everything is signed by another. */
async function signAnew(client: pg.Client, { port, pid }: BenchServer, token: string, key: string) {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const address = `http://127.0.0.1:${port}/api/v1/administration/credentials/keys/${key}/compromise`;
  const answer = await fetch(address, {
    method: 'POST',
    headers,
    body: JSON.stringify({ words: 'For the benchmark' }),
  });
  if (!answer.ok) throw new Error(`compromise: ${answer.status} ${await answer.text()}`);
  const ready: number[] = [];
  let [before, began, used] = [0, 0, 0];
  for (;;) {
    const done = await signedAnew(client, key);
    if (began === 0 && done > 0) [before, began, used] = [done, performance.now(), coreSeconds(pid)];
    if (done > COUNT) {
      const perSecond = (done - before) / ((performance.now() - began) / 1000);
      return { perSecond, perCoreSecond: (done - before) / (coreSeconds(pid) - used), ready };
    }
    for (let asked = 0; asked < 10; asked++) {
      if (began > 0) ready.push(await timed(port, '/health/ready'));
      await pause(5);
    }
  }
}

async function timesOf(port: number, path: string, count: number): Promise<number[]> {
  const times: number[] = [];
  for (let index = 0; index < count; index++) times.push(await timed(port, path));
  return times;
}

const figures = (times: number[]) => ({ median_ms: round(median(times)), p99_ms: round(percentile(times, 0.99)) });

const rates = ({ perSecond, perCoreSecond }: Speed) => ({
  signed_per_s: round(perSecond, 0),
  signed_per_core_s: round(perCoreSecond, 0),
});

/** Runs the benchmark once: a key is given up once and for all. */
export async function credentials(): Promise<object> {
  const database = await startDatabase();
  const url = await database.fresh();
  const server = await startServer(url);
  const floor = fork(join(import.meta.dirname, 'floor.ts'), [], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    await once(floor, 'message');
    const { token, itemId, personId } = await seed(client);
    const { signed, key, list } = await firstCredential(client);
    await fill(client, { personId, itemId, count: COUNT, revoked: REVOKED });
    const first = await timed(server.port, `/status/${list}`);
    const lists = await timesOf(server.port, `/status/${list}`, LISTS);
    const quiet = await timesOf(server.port, '/health/ready', LISTS);
    await floorSpeed(floor, signed, 300);
    const bare = await floorSpeed(floor, signed, 1_000);
    const { ready, ...ours } = await signAnew(client, server, token, key);
    return {
      machine: machine(),
      floor: rates(bare),
      ours: {
        ...rates(ours),
        health_ready_quiet: figures(quiet),
        health_ready_while_signing: { ...figures(ready), samples: ready.length },
        status_list: { entries: 131_072, first_ms: round(first), ...figures(lists) },
      },
      ratios: {
        signed: round(ours.perSecond / bare.perSecond),
        signed_per_core: round(ours.perCoreSecond / bare.perCoreSecond),
      },
    };
  } finally {
    await client.end();
    floor.kill();
    await server.stop();
    await database.stop();
  }
}
