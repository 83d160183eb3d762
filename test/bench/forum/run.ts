/**
 * How the forum answers in a community of many years, against a bare server on the same rows in the same run. Floor and
 * ours alternate; figures are medians over the rounds.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { startDatabase, startServer } from '../ours.ts';
import { machine, median, percentile } from '../statistics.ts';
import { alone, measure, type Measured } from './measure.ts';
import { type Operation, operationsFor } from './operations.ts';
import { populated, quiet } from './populate.ts';
import { ensureSameAnswers } from './same-answers.ts';
import { type Community, sizeOf } from './seed.ts';

/** Posts; what is wanted is wanted of the last. */
const SIZES = [10_000, 100_000, 1_000_000];
const ROUNDS = 3;
const SECONDS = 2;
/** So long both servers are asked before anything is measured: code is compiled, and compiled again; plans are made. */
const WARM_UP_SECONDS = 4;
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

/** Asks both servers in turn; where `floor` is undefined, ours alone. */
async function rounds(count: number, operations: Operation[], database: string, ours: Ours, floor?: number) {
  const figures: { floor: Figures; ours: Figures } = { floor: {}, ours: {} };
  for (const operation of operations) {
    if (floor !== undefined) await measure(floor, '', operation, WARM_UP_SECONDS);
    await measure(ours.port, ours.cookie, operation, WARM_UP_SECONDS);
    await quiet(database);
  }
  for (let round = 0; round < count; round++) {
    for (const operation of operations) {
      if (floor !== undefined) {
        (figures.floor[operation.name] ??= []).push(await measure(floor, '', operation, SECONDS));
      }
      (figures.ours[operation.name] ??= []).push(await measure(ours.port, ours.cookie, operation, SECONDS));
      await quiet(database);
    }
    process.stderr.write(`round ${round + 1} of ${count}\n`);
  }
  return figures;
}

/** Milliseconds of the slowest hundredth of each read, one after the other. */
async function alonePercentiles({ port, cookie }: Ours, operations: Operation[]): Promise<Record<string, number>> {
  const slowest: Record<string, number> = {};
  for (const operation of operations.filter(({ kind }) => kind === 'read')) {
    slowest[operation.name] = round(percentile(await alone(port, cookie, operation, ALONE), 0.99), 1);
  }
  return slowest;
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

const perSecond = (figures: Figures, name: string) => median(figures[name]!.map((measured) => measured.perSecond));

/**
 * Runs the benchmark at each of `sizes`, `count` rounds each. The floor is measured at the last; before, it is how much
 * more slowly we answer as there is more that counts.
 */
export async function forum(count = ROUNDS, sizes = SIZES): Promise<object> {
  const database = await startDatabase();
  const growth: Record<string, Record<string, number>> = {};
  let last: object = {};
  try {
    for (const posts of sizes) {
      const { url, community, filled } = await populated(database, sizeOf(posts));
      process.stderr.write(`${posts} posts are there, ${filled}\n`);
      const operations = operationsFor(community);
      await withServers(url, community, async (floor, ours) => {
        await ensureSameAnswers(floor, ours.port, ours.cookie, operations);
        const isLast = posts === sizes.at(-1);
        const figures = await rounds(count, operations, url, ours, isLast ? floor : undefined);
        growth[posts.toExponential().replace('+', '')] = Object.fromEntries(
          Object.entries(summary(figures.ours)).map(([name, { p99_ms }]) => [name, p99_ms]),
        );
        if (!isLast) return;
        const alone_p99_ms = await alonePercentiles(ours, operations);
        const ratios = Object.fromEntries(
          operations.map(({ name }) => [name, round(perSecond(figures.ours, name) / perSecond(figures.floor, name))]),
        );
        last = { floor: summary(figures.floor), ours: { ...summary(figures.ours), alone_p99_ms }, ratios };
      });
    }
  } finally {
    await database.stop();
  }
  return { machine: machine(), rounds: count, ...last, growth };
}
