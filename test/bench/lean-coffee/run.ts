/**
 * How fast a room hears of a vote, against a bare Socket.IO server on the same machine in the same run. Floor and ours
 * alternate; figures are medians over the rounds.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BenchDatabase, startDatabase, startServer } from '../ours.ts';
import { machine, median, percentile } from '../statistics.ts';
import type { Order } from './load.ts';
import type { Target } from './participant.ts';
import { seedMembers, seedVoting } from './seed.ts';

const here = import.meta.dirname;

/** What one server was measured to do in one round; latencies in milliseconds, memory in bytes. */
interface Round {
  p50: Record<number, number>;
  p99: Record<number, number>;
  burst100: number;
  deliveredPerSecond: number;
  memoryPerConnection: number;
}

interface OurRound extends Round {
  ackedHidden100: number;
  ackedVisible1000: number;
  framesPerSecondPerParticipant: number;
}

const ROOMS = [100, 1000, 3000];
/** Ten votes a second, for so long: in the smallest room longer, as the 99th percentile of a hundred votes is their worst. */
const latencyMs = (size: number) => (size === 100 ? 30_000 : 10_000);
/** Votes one after the other before anything is measured: neither server is judged by the first time it runs its code. */
const WARM_UP_MS = 2_000;
const SATURATION_MS = 5_000;

class Load {
  private readonly child: ChildProcess = fork(join(here, 'load.ts'), [], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });

  order<Answer>(order: Order): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.child.once('message', (answer: Answer & { error?: string }) =>
        answer.error ? reject(new Error(answer.error)) : resolve(answer),
      );
      this.child.send(order);
    });
  }

  end(): void {
    this.child.disconnect();
  }
}

/** Resident memory of a process, in bytes. */
function residentBytes(pid: number): number {
  const found = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(found?.[1]) * 1024;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What the floor and ours are both asked to do. `target` gives the room for each size. */
async function measure(
  pid: number,
  target: (size: number) => Promise<Target>,
  load: Load,
): Promise<Omit<Round, 'deliveredPerSecond'>> {
  const p50: Record<number, number> = {};
  const p99: Record<number, number> = {};
  let burst100 = 0;
  let memoryPerConnection = 0;
  for (const size of ROOMS) {
    const room = await target(size);
    await pause(500);
    const before = residentBytes(pid);
    await load.order({ do: 'connect', target: room, count: size });
    await pause(1500);
    if (size === 1000) memoryPerConnection = (residentBytes(pid) - before) / size;
    await load.order({ do: 'saturate', inFlight: 1, voters: 1, during: WARM_UP_MS });
    // Until a room that was busy gets its frames at once again.
    await pause(1000);
    const { samples } = await load.order<{ samples: number[] }>({
      do: 'latency',
      perSecond: 10,
      during: latencyMs(size),
    });
    p50[size] = percentile(samples, 0.5);
    p99[size] = percentile(samples, 0.99);
    if (size === 100) {
      const bursts: number[] = [];
      for (let index = 0; index < 5; index++)
        bursts.push((await load.order<{ ms: number }>({ do: 'burst', votes: 100 })).ms);
      burst100 = median(bursts);
    }
    await load.order({ do: 'close' });
  }
  return { p50, p99, burst100, memoryPerConnection };
}

async function delivered(target: Target, load: Load): Promise<number> {
  await load.order({ do: 'connect', target, count: 1000 });
  const answer = await load.order<{ framesPerSecond: number }>({
    do: 'saturate',
    inFlight: 1,
    voters: 50,
    during: SATURATION_MS,
  });
  await load.order({ do: 'close' });
  return answer.framesPerSecond;
}

async function floorRound(): Promise<Round> {
  const server = fork(join(here, 'floor.ts'), [], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const { port } = await new Promise<{ port: number }>((resolve) => server.once('message', resolve as never));
  const target: Target = { port, sessionId: crypto.randomUUID(), topicId: crypto.randomUUID(), tokens: [] };
  const load = new Load();
  try {
    const measured = await measure(server.pid!, async () => target, load);
    return { ...measured, deliveredPerSecond: await delivered(target, load) };
  } finally {
    load.end();
    server.kill();
  }
}

async function ourRound(database: BenchDatabase): Promise<OurRound> {
  const url = await database.fresh();
  const load = new Load();
  try {
    const paced = await startServer(url);
    const members = await seedMembers(url, Math.max(...ROOMS));
    const room = (votesHidden: boolean) => seedVoting(url, paced.port, members, votesHidden);
    const measured = await measure(paced.pid, () => room(false), load);

    await load.order({ do: 'connect', target: await room(true), count: 100 });
    const hidden = await load.order<{ ackedPerSecond: number }>({
      do: 'saturate',
      inFlight: 8,
      voters: 100,
      during: SATURATION_MS,
    });
    await load.order({ do: 'close' });

    await load.order({ do: 'connect', target: await room(false), count: 1000 });
    const visible = await load.order<{ ackedPerSecond: number; framesPerSecond: number }>({
      do: 'saturate',
      inFlight: 1,
      voters: 200,
      during: SATURATION_MS,
    });
    await load.order({ do: 'close' });
    await paced.stop();

    const unpaced = await startServer(url, { LIVE_FRAMES_PER_SECOND: '0' });
    const deliveredPerSecond = await delivered(await seedVoting(url, unpaced.port, members, false), load);
    await unpaced.stop();
    return {
      ...measured,
      deliveredPerSecond,
      ackedHidden100: hidden.ackedPerSecond,
      ackedVisible1000: visible.ackedPerSecond,
      framesPerSecondPerParticipant: visible.framesPerSecond / 1000,
    };
  } finally {
    load.end();
  }
}

const round = (value: number, digits = 1) => Number(value.toFixed(digits));

function summary(rounds: Round[]) {
  const of = (pick: (one: Round) => number, digits?: number) => round(median(rounds.map(pick)), digits);
  return {
    fanout_p50_ms: Object.fromEntries(ROOMS.map((size) => [size, of(({ p50 }) => p50[size]!)])),
    fanout_p99_ms: Object.fromEntries(ROOMS.map((size) => [size, of(({ p99 }) => p99[size]!)])),
    burst_of_100_ms: of(({ burst100 }) => burst100),
    delivered_messages_per_s: of(({ deliveredPerSecond }) => deliveredPerSecond, 0),
    memory_per_connection_bytes: of(({ memoryPerConnection }) => memoryPerConnection, 0),
  };
}

/** Runs the benchmark; `rounds` of the floor and of ours in turn. */
export async function leanCoffee(rounds = 5): Promise<object> {
  const database = await startDatabase();
  const floors: Round[] = [];
  const ours: OurRound[] = [];
  try {
    for (let index = 0; index < rounds; index++) {
      floors.push(await floorRound());
      ours.push(await ourRound(database));
      process.stderr.write(`round ${index + 1} of ${rounds}\n`);
    }
  } finally {
    await database.stop();
  }
  const ratio = (pick: (one: Round) => number) => round(median(ours.map(pick)) / median(floors.map(pick)), 2);
  return {
    machine: machine(),
    rounds,
    floor: summary(floors),
    ours: {
      acked_commands_per_s: round(median(ours.map(({ ackedHidden100 }) => ackedHidden100)), 0),
      acked_commands_per_s_visible_1000: round(median(ours.map(({ ackedVisible1000 }) => ackedVisible1000)), 0),
      frames_per_s_and_participant_visible_1000: round(median(ours.map((one) => one.framesPerSecondPerParticipant))),
      ...summary(ours),
    },
    ratios: {
      fanout_p99: ratio(({ p99 }) => p99[1000]!),
      fanout_throughput: ratio(({ deliveredPerSecond }) => deliveredPerSecond),
      memory_per_connection: ratio(({ memoryPerConnection }) => memoryPerConnection),
    },
  };
}
