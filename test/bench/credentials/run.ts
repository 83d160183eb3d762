/**
 * How many credentials the program signs a second when a key is given up, what whoever asks it anything notices meanwhile,
 * and how fast a full status list comes; against the same document signed by the bare library in the same run.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, get } from 'node:http';
import { join } from 'node:path';
import pg from 'pg';
import { startDatabase, startServer } from '../ours.ts';
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

/** Documents a second by the bare library. */
async function floorSpeed(floor: ChildProcess, signed: string, count: number): Promise<number> {
  const { proof, ...document } = JSON.parse(signed) as Record<string, unknown>;
  const { proofValue: _, ...options } = proof as Record<string, unknown>;
  floor.send({ document, options, count });
  const [{ perSecond }] = (await once(floor, 'message')) as [{ perSecond: number }];
  return perSecond;
}

/** Gives a key up, and watches until everything is signed by another. */
async function signAnew(client: pg.Client, port: number, token: string, key: string) {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const address = `http://127.0.0.1:${port}/api/v1/administration/credentials/keys/${key}/compromise`;
  const answer = await fetch(address, {
    method: 'POST',
    headers,
    body: JSON.stringify({ words: 'For the benchmark' }),
  });
  if (!answer.ok) throw new Error(`compromise: ${answer.status} ${await answer.text()}`);
  const ready: number[] = [];
  let [before, began] = [0, 0];
  for (;;) {
    const done = await signedAnew(client, key);
    if (began === 0 && done > 0) [before, began] = [done, performance.now()];
    if (done > COUNT) return { perSecond: (done - before) / ((performance.now() - began) / 1000), ready };
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
    const { perSecond, ready } = await signAnew(client, server.port, token, key);
    return {
      machine: machine(),
      floor: { signed_per_s: round(bare, 0) },
      ours: {
        signed_per_s: round(perSecond, 0),
        health_ready_quiet: figures(quiet),
        health_ready_while_signing: { ...figures(ready), samples: ready.length },
        status_list: { entries: 131_072, first_ms: round(first), ...figures(lists) },
      },
      ratios: { signed: round(perSecond / bare) },
    };
  } finally {
    await client.end();
    floor.kill();
    await server.stop();
    await database.stop();
  }
}
