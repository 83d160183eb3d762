/**
 * How the forum answers in a community of many years, against a bare server on the same rows in the same run. Floor and
 * ours alternate; figures are medians over the rounds.
 */
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type BenchDatabase, startDatabase, startServer } from '../ours.ts';
import { machine, median, percentile } from '../statistics.ts';
import { alone, measure, type Measured } from './measure.ts';
import { type Operation, operationsFor } from './operations.ts';
import { type Community, seedForum, sizeOf } from './seed.ts';

const root = join(import.meta.dirname, '../../..');
/** Posts; what is wanted is wanted of the last. */
const SIZES = [10_000, 100_000, 1_000_000];
const SECONDS = 3;
const ALONE = 200;

interface Ours {
  port: number;
  cookie: string;
}

type Figures = Record<string, Measured[]>;

/** A server that has what is measured; ours, and the floor beside it. */
async function withServers<T>(
  databaseUrl: string,
  community: Community,
  work: (floor: number, ours: Ours) => Promise<T>,
): Promise<T> {
  const server = await startServer(databaseUrl);
  const floor = fork(join(import.meta.dirname, 'floor.ts'), [], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      PERSON_ID: community.personId,
      SPACE_IDS: community.spaceIds.join(),
    },
  });
  try {
    const [{ port }] = (await once(floor, 'message')) as [{ port: number }];
    return await work(port, { port: server.port, cookie: `afterclass-${server.port}=${community.token}` });
  } finally {
    floor.kill();
    await server.stop();
  }
}

async function populated(database: BenchDatabase, posts: number): Promise<{ url: string; community: Community }> {
  const url = await database.fresh();
  // The first start makes the tables.
  await (await startServer(url)).stop();
  const community = await seedForum(url, sizeOf(posts));
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    DATABASE_URL: url,
    PUBLIC_URL: 'http://localhost',
    APP_SECRET: 'a secret for measurements on this machine only',
  };
  const rebuilding = spawn(process.execPath, [join(root, 'dist/apps/server/src/admin.js'), 'search', 'rebuild'], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [status] = (await once(rebuilding, 'exit')) as [number];
  if (status !== 0) throw new Error('The search could not be filled.');
  return { url, community };
}

async function rounds(count: number, operations: Operation[], floor: number, ours: Ours) {
  const figures: { floor: Figures; ours: Figures } = { floor: {}, ours: {} };
  for (let round = 0; round < count; round++) {
    for (const operation of operations) {
      (figures.floor[operation.name] ??= []).push(await measure(floor, '', operation, SECONDS));
      (figures.ours[operation.name] ??= []).push(await measure(ours.port, ours.cookie, operation, SECONDS));
    }
    process.stderr.write(`round ${round + 1} of ${count}\n`);
  }
  return figures;
}

const round = (value: number, digits = 2) => Number(value.toFixed(digits));

const summary = (figures: Figures) =>
  Object.fromEntries(
    Object.entries(figures).map(([name, measured]) => [
      name,
      {
        per_s: round(median(measured.map(({ perSecond }) => perSecond)), 0),
        p99_ms: round(median(measured.map(({ p99 }) => p99)), 1),
        bytes: median(measured.map(({ bytes }) => bytes)),
      },
    ]),
  );

/** Runs the benchmark; `count` rounds of the floor and of ours in turn, at each size. */
export async function forum(count: number): Promise<object> {
  const database = await startDatabase();
  const growth: Record<string, Record<string, number>> = {};
  let last: object = {};
  try {
    for (const posts of SIZES) {
      const { url, community } = await populated(database, posts);
      process.stderr.write(`${posts} posts are there\n`);
      const operations = operationsFor(community);
      await withServers(url, community, async (floor, ours) => {
        const single: Record<string, number> = {};
        for (const operation of operations.filter(({ kind }) => kind === 'read')) {
          single[operation.name] = round(percentile(await alone(ours.port, ours.cookie, operation, ALONE), 0.99), 1);
        }
        const figures = await rounds(count, operations, floor, ours);
        growth[posts.toExponential().replace('+', '')] = Object.fromEntries(
          Object.entries(figures.ours).map(([name, measured]) => [
            name,
            round(median(measured.map(({ p99 }) => p99)), 1),
          ]),
        );
        const ratios = Object.fromEntries(
          operations.map(({ name }) => [
            name,
            round(
              median(figures.ours[name]!.map(({ perSecond }) => perSecond)) /
                median(figures.floor[name]!.map(({ perSecond }) => perSecond)),
            ),
          ]),
        );
        last = { floor: summary(figures.floor), ours: { ...summary(figures.ours), alone_p99_ms: single }, ratios };
      });
    }
  } finally {
    await database.stop();
  }
  return { machine: machine(), rounds: count, ...last, growth };
}
