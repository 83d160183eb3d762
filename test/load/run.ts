/**
 * `npm run load -- lean-coffee|forum|mixed [--seconds 20] [--people 100] [--rate 1] [--processes 1] [--json]`: so many
 * people at work for a bounded time, each asking `rate` times a second at most, and how long they waited. It starts an
 * installation of its own, with a database and so many processes, and ends it.
 *
 * `--targets http://127.0.0.1:3000,… --database postgres://127.0.0.1…` names one that runs; people, a space and meetups
 * are added to it. Only this machine's loopback interface is ever asked.
 */
import { parseArgs } from 'node:util';
import { seedMembers } from '../bench/lean-coffee/seed.ts';
import { type BenchServer, startDatabase, startServer } from '../bench/ours.ts';
import { machine } from '../bench/statistics.ts';
import { forumLoad } from './forum.ts';
import { leanCoffeeLoad } from './lean-coffee.ts';
import { type Installation, Measures } from './measures.ts';

const LOADS = {
  'lean-coffee': [leanCoffeeLoad],
  forum: [forumLoad],
  mixed: [leanCoffeeLoad, forumLoad],
};

const { values, positionals } = parseArgs({
  options: {
    seconds: { type: 'string', default: '20' },
    people: { type: 'string', default: '100' },
    rate: { type: 'string', default: '1' },
    processes: { type: 'string', default: '1' },
    targets: { type: 'string' },
    database: { type: 'string' },
    json: { type: 'boolean' },
  },
  allowPositionals: true,
});

const loads =
  LOADS[(positionals[0] ?? '') as keyof typeof LOADS] ?? refuse(`Say which: ${Object.keys(LOADS).join(', ')}.`);
const seconds = bounded('seconds', 1, 600);
const people = bounded('people', 1, 5_000);
const rate = bounded('rate', 0.01, 1_000);
const processes = bounded('processes', 1, 16);

function refuse(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}

function bounded(name: 'seconds' | 'people' | 'rate' | 'processes', least: number, most: number): number {
  const value = Number(values[name]);
  return value >= least && value <= most ? value : refuse(`--${name} is a number from ${least} to ${most}.`);
}

/** The port of an address of this machine that nobody else reaches. */
function loopbackPort(address: string): number {
  const url = URL.parse(address);
  if (!url || !['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname))
    refuse(`${address} is not on the loopback interface of this machine: nothing else is put under load.`);
  return Number(url!.port || (url!.protocol === 'postgres:' ? 5432 : 80));
}

async function ownInstallation(): Promise<Installation & { close(): Promise<void> }> {
  const database = await startDatabase();
  const databaseUrl = await database.fresh();
  const servers: BenchServer[] = [];
  for (let index = 0; index < processes; index++) servers.push(await startServer(databaseUrl));
  return {
    databaseUrl,
    ports: servers.map(({ port }) => port),
    close: async () => {
      await Promise.all(servers.map((server) => server.stop()));
      await database.stop();
    },
  };
}

function running(targets: string, databaseUrl: string): Installation & { close(): Promise<void> } {
  loopbackPort(databaseUrl);
  return { databaseUrl, ports: targets.split(',').map(loopbackPort), close: async () => undefined };
}

if ((values.targets === undefined) !== (values.database === undefined)) refuse('--targets and --database go together.');
const installation = values.targets ? running(values.targets, values.database!) : await ownInstallation();
const measures = new Measures();
try {
  const members = await seedMembers(installation.databaseUrl, people, {
    // Nobody of those who are known is made to wait for a moderator, however much they write.
    roles: ['member', 'trainer'],
    scopes: ['sessions:join', 'forum:read', 'forum:write'],
  });
  const works = await Promise.all(loads.map((load) => load(installation, members, measures)));
  const until = performance.now() + seconds * 1_000;
  measures.begin();
  await Promise.all(works.map((work) => work(() => performance.now() > until, 1_000 / rate)));
  measures.end();
} finally {
  await installation.close();
}
const result = {
  load: positionals[0],
  ...{ seconds, people, rate, processes: installation.ports.length },
  machine: machine(),
  ...measures.summary(),
};
process.stdout.write(`${values.json ? JSON.stringify(result) : JSON.stringify(result, null, 2)}\n`);
process.exit(0);
