import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { buildWhatIsStale } from './lib/build.mjs';
import { countByKind, sentenceOf } from './lib/counts.mjs';
import { inProject, root, tool } from './lib/project.mjs';
import { fail } from './lib/terminal.cjs';

/*
 * All tests of all kinds in one run of Jest. What stands behind `npm test --` goes to Jest. The browser and the
 * tests with several processes run what is built, so that comes first.
 */

const results = inProject('.cache/test-results.json');
const given = process.argv.slice(2);

const problem = await buildWhatIsStale();
if (problem) fail(problem);

mkdirSync(inProject('.cache'), { recursive: true });
rmSync(results, { force: true });
const started = performance.now();
const status = await jest();
const counts = countByKind(readResults());
console.log(sentenceOf(counts, (performance.now() - started) / 1000));
if (status !== 0) process.exitCode = 1;
else if (counts.total === 0) fail('Not one test ran.');
else if (counts.skipped > 0) fail('A test that is skipped proves nothing: mend it or remove it.');

function jest() {
  const [node, program] = tool('jest/bin/jest.js');
  const child = spawn(node, [program, ...given, '--json', `--outputFile=${results}`], {
    cwd: root,
    // Standard output would repeat the results as JSON.
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning' },
  });
  // Ctrl-C reaches Jest as well; its answer is awaited.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  return new Promise((done) => child.once('close', (code) => done(code ?? 1)));
}

function readResults() {
  try {
    return JSON.parse(readFileSync(results, 'utf8'));
  } catch {
    fail('Jest ended before it could say what came out.');
  }
}
