import { mkdirSync } from 'node:fs';
import { buildWhatIsStale } from './lib/build.mjs';
import { boardWeight } from './lib/bundle-size.mjs';
import { beginningOf, inProject, root, run, tool } from './lib/project.mjs';
import { fail } from './lib/terminal.cjs';

/*
 * Everything a reviewer would run, two at a time. One line each; details only of what fails. A name behind
 * `npm run check --` runs that check alone.
 */

/** @type {{name: string, run: () => Promise<{ok: boolean, output: string}>}[]} */
const checks = [
  { name: 'lint', run: () => run([...tool('eslint/bin/eslint.js'), '.', '--max-warnings=0', ...cached('eslint')]) },
  { name: 'types of the server', run: () => run([...tool('typescript/bin/tsc'), '-p', '.']) },
  { name: 'types of the web', run: () => run([...tool('typescript/bin/tsc'), '-p', 'apps/web']) },
  { name: 'types of the browser tests', run: () => run([...tool('typescript/bin/tsc'), '-p', 'test/browser']) },
  {
    name: 'format',
    run: () => run([...tool('prettier/bin/prettier.cjs'), '--check', '.', '--log-level=warn', ...cached('prettier')]),
  },
  {
    name: 'boundaries',
    run: () => run([...tool('dependency-cruiser/bin/dependency-cruiser.mjs'), 'apps', 'libs', '--output-type', 'err']),
  },
  { name: 'unused code', run: () => run([...tool('knip/bin/knip.js'), '--no-progress']) },
  {
    name: 'interface as committed',
    run: () => run([process.execPath, inProject('dist/apps/server/src/openapi.js'), '--check']),
  },
  {
    name: 'schema as the migrations make it',
    run: () =>
      run([
        ...tool('jest/bin/jest.js', '--experimental-vm-modules'),
        'apps/server/src/schema.int-spec.ts',
        '--selectProjects=integration',
      ]),
  },
  { name: 'weight of the board', run: () => boardWeight(inProject('dist/web')) },
];

const AT_ONCE = 2;

const wanted = process.argv.slice(2).join(' ');
const chosen = checks.filter(({ name }) => wanted === '' || name === wanted);
if (chosen.length === 0) fail(`There is no check "${wanted}": ${checks.map(({ name }) => name).join(', ')}.`);

mkdirSync(inProject('.cache'), { recursive: true });
const problem = await buildWhatIsStale();
if (problem) console.error(problem);
let failed = problem ? 1 : 0;
const waiting = [...chosen];
await Promise.all(Array.from({ length: AT_ONCE }, work));
console.log(`Checks: ${chosen.length + (problem ? 1 : 0) - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

async function work() {
  for (let check = waiting.shift(); check; check = waiting.shift()) {
    const started = performance.now();
    const { ok, output } = await check.run();
    console.log(`${ok ? '✓' : '✗'} ${check.name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
    if (ok) continue;
    failed += 1;
    console.error(beginningOf(output, 80));
  }
}

function cached(name) {
  return ['--cache', '--cache-location', `${root}/.cache/${name}`];
}
