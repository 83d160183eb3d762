/**
 * `npm run bench -- NAME [--json] [--rounds N] [--sizes 1e4,1e5]`: measures against a floor in the same run and says what
 * the machine was. `--sizes` is for `forum` alone: how many posts there are, one size after the other.
 */
import { parseArgs } from 'node:util';
import { credentials } from './credentials/run.ts';
import { forum } from './forum/run.ts';
import { inbound } from './inbound/run.ts';
import { leanCoffee } from './lean-coffee/run.ts';
import { materials } from './materials/run.ts';
import { start } from './start.ts';

const benches: Record<string, (rounds?: number, sizes?: number[]) => Promise<object>> = {
  credentials,
  forum,
  inbound,
  'lean-coffee': leanCoffee,
  materials,
  start,
};

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean' }, rounds: { type: 'string' }, sizes: { type: 'string' } },
  allowPositionals: true,
});
const bench = benches[positionals[0] ?? ''];
if (!bench) {
  process.stderr.write(`Say what to measure: ${Object.keys(benches).join(', ')}.\n`);
  process.exit(2);
}
const result = await bench(
  values.rounds === undefined ? undefined : Number(values.rounds),
  values.sizes?.split(',').map(Number),
);
process.stdout.write(`${values.json ? JSON.stringify(result) : JSON.stringify(result, null, 2)}\n`);
process.exit(0);
