/**
 * `npm run chaos -- [--minutes 3] [--adapter postgres|redis] [--seed N] [--people N] [--json]`: two nodes under load, of
 * which at random something is killed, cut off or held all the time. Then everything is mended, and whatever was
 * acknowledged must be there, once. Ends with 1 where it is not.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { machine } from '../bench/statistics.ts';
import { chanceOf } from './chance.ts';
import { letThingsHappen } from './faults.ts';
import { type Adapter, House } from './house.ts';
import { judge, untilQuiet } from './verdict.ts';
import { Work } from './work.ts';

/** Of each kind of finding, so many are said in words. */
const IN_WORDS = 20;

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '3' },
    adapter: { type: 'string', default: 'postgres' },
    seed: { type: 'string' },
    people: { type: 'string', default: '8' },
    json: { type: 'boolean' },
  },
});

const minutes = Number(values.minutes);
const people = Number(values.people);
const seed = Number(values.seed ?? Date.now() % 1_000_000);
if (!(minutes > 0 && minutes <= 60)) refuse('--minutes is a number up to 60.');
if (!(people >= 2 && people <= 50)) refuse('--people is a number from 2 to 50: those in each session.');
if (!Number.isInteger(seed)) refuse('--seed is a whole number.');
if (values.adapter !== 'postgres' && values.adapter !== 'redis') refuse('--adapter is postgres or redis.');
if (values.adapter === 'redis' && spawnSync('redis-server', ['--version']).status !== 0)
  refuse('There is no redis-server on this machine: install it, or use --adapter postgres.');

function refuse(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}

async function chaos(adapter: Adapter) {
  process.stderr.write(`Seed ${seed}, ${adapter}, ${minutes} min\n`);
  const house = await House.open(adapter);
  let clean = false;
  try {
    const work = new Work({ databaseUrl: house.databaseUrl, ports: house.ports, each: people, seed });
    await work.prepare();
    const until = performance.now() + minutes * 60_000;
    const over = () => performance.now() > until;
    const [happened] = await Promise.all([letThingsHappen(house, chanceOf(seed + 1), over), work.run(over)]);
    await untilQuiet(house.databaseUrl);
    const findings = await judge(work.judged(house.databaseUrl));
    const { acknowledged, refused, unanswered } = work.record;
    clean = findings.clean && unanswered.length === 0;
    for (const finding of [findings.lost, findings.duplicated, findings.unequal, unanswered].flatMap((found) =>
      found.slice(0, IN_WORDS),
    ))
      process.stderr.write(`${finding}\n`);
    return {
      acknowledged,
      lost: findings.lost.length,
      duplicated: findings.duplicated.length,
      kills: happened.kills,
      unequal: findings.unequal.length,
      unanswered: unanswered.length,
      refused,
      faults: happened.faults,
      ...{ adapter, minutes, seed, nodes: house.nodes.length, machine: machine() },
      clean,
    };
  } finally {
    if (!clean) process.stderr.write(`${(await house.log()).slice(-20_000)}\n`);
    await house.close();
  }
}

const { clean, ...result } = await chaos(values.adapter);
process.stdout.write(`${values.json ? JSON.stringify(result) : JSON.stringify(result, null, 2)}\n`);
process.exit(clean ? 0 : 1);
