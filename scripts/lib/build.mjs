import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { compressFolder } from './compress.mjs';
import { fingerprint, isFresh, markFresh } from './freshness.mjs';
import { takeLock } from './lock.cjs';
import { beginningOf, inProject, root, run, tool } from './project.mjs';
import { step } from './terminal.cjs';

const TEST_FILE = /\.(spec|int-spec)\.tsx?$/;

/** What is built, and from what. */
const targets = [
  {
    name: 'server',
    inputs: [
      ...['apps/server', 'libs', '.swcrc', 'package.json', 'package-lock.json'],
      ...['scripts/lib/build.mjs', 'scripts/bundle.mjs'],
    ],
    build: buildServer,
  },
  {
    name: 'web',
    // The pure part of the session engine runs in the browser too.
    inputs: ['apps/web', 'libs/contracts', 'libs/kernel', 'libs/lean-coffee/src', 'package.json', 'package-lock.json'],
    build: buildWeb,
  },
];

/**
 * Builds what changed since the last build.
 *
 * @param {string[]} [names] `server`, `web`; both by default
 * @returns {Promise<string | undefined>} what went wrong, if anything did
 */
export async function buildWhatIsStale(names = targets.map(({ name }) => name)) {
  if (stale(names).length === 0) return undefined;
  let release;
  try {
    release = takeLock(inProject('.cache/prepare.lock'));
    const wanted = stale(names);
    if (wanted.length > 0) step(`Building the ${wanted.map(({ name }) => name).join(' and the ')}`);
    const problems = await Promise.all(wanted.map(buildOne));
    return problems.find((problem) => problem !== undefined);
  } catch (error) {
    // A full disk, a folder of somebody else.
    return `The program could not be built: ${error.message}.`;
  } finally {
    release?.();
  }
}

async function buildOne({ name, build, stamp, print }) {
  rmSync(stamp, { force: true });
  const { ok, output } = await build();
  if (ok) markFresh(stamp, print);
  return ok ? undefined : `${beginningOf(output)}\nThe ${name} could not be built: the reason is above.`;
}

function stale(names) {
  return targets
    .filter(({ name }) => names.includes(name))
    .map((target) => ({
      ...target,
      stamp: inProject(`dist/${target.name}.stamp`),
      print: fingerprint(root, target.inputs, (path) => !TEST_FILE.test(path)),
    }))
    .filter(({ stamp, print }) => !isFresh(stamp, print));
}

/** Compiles every file for itself, and puts what a start needs of them into one. */
async function buildServer() {
  const compiled = await compileServer();
  return compiled.ok ? run([process.execPath, inProject('scripts/bundle.mjs')]) : compiled;
}

/** Into a folder of its own first, so that a running server never finds half a build. */
async function compileServer() {
  const draft = inProject(`.cache/server-${process.pid}`);
  const ignored = ['**/*.spec.ts', '**/*.int-spec.ts', '**/*.d.ts'];
  const options = ['apps/server', 'libs', '-d', draft, '--config-file', '.swcrc', '--ignore', ignored.join(','), '-q'];
  const result = await run([...tool('@swc/cli/bin/swc.js'), ...options]);
  if (result.ok) {
    mkdirSync(inProject('dist'), { recursive: true });
    for (const part of ['apps', 'libs']) {
      rmSync(inProject('dist', part), { recursive: true, force: true });
      renameSync(`${draft}/${part}`, inProject('dist', part));
    }
  }
  rmSync(draft, { recursive: true, force: true });
  return result;
}

async function buildWeb() {
  const draft = inProject(`.cache/web-${process.pid}`);
  const options = ['build', 'apps/web', '--config', 'apps/web/vite.config.ts', '--logLevel', 'warn', '--outDir', draft];
  const result = await run([...tool('vite/bin/vite.js'), ...options], {
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (result.ok) {
    await compressFolder(draft);
    mkdirSync(inProject('dist'), { recursive: true });
    rmSync(inProject('dist/web'), { recursive: true, force: true });
    renameSync(draft, inProject('dist/web'));
  }
  rmSync(draft, { recursive: true, force: true });
  return result;
}
