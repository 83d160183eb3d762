// Installs what is missing, before anything that needs it. It has no dependencies and runs on whatever Node the
// machine has, which is why it is written in the JavaScript of Node 12.
const childProcess = require('child_process');
const fs = require('fs');
const path = require('path');
const { step, fail } = require('./lib/terminal.cjs');
const { isInstalled, whyNot, hasPinnedNode } = require('./lib/installed.cjs');
const { takeLock } = require('./lib/lock.cjs');

const root = path.join(__dirname, '..');
const inRoot = path.join.bind(path, root);

if (process.env.NODE_ENV !== 'production') main();

function main() {
  const machine = { version: process.version, platform: process.platform, arch: process.arch, libc: libc() };
  const manifest = readJson('package.json');
  const reason = whyNot(machine, manifest);
  if (reason) fail(reason);
  if (installed()) return;
  const problem = withLock(function () {
    return installed() ? undefined : install(machine, manifest);
  });
  if (problem) fail(problem);
}

/** Gives what `work` gives, or the sentence that says why it did not happen. */
function withLock(work) {
  let release;
  try {
    release = takeLock(inRoot('.cache/prepare.lock'));
    return work();
  } catch (error) {
    return 'The dependencies could not be installed: ' + error.message + '.';
  } finally {
    if (release) release();
  }
}

function installed() {
  return isInstalled(readJson('package-lock.json'), readJson('node_modules/.package-lock.json'));
}

/** Gives the sentence that says what went wrong, if anything did. */
function install(machine, manifest) {
  step('Installing the dependencies');
  const npm = process.env.npm_execpath;
  // npm removes node_modules first, and with it the pinned Node that may be running this.
  const node = process.env.npm_node_execpath || process.execPath;
  const command = npm ? [node, npm] : ['npm'];
  const options = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const done = childProcess.spawnSync(command[0], command.slice(1).concat(options), {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  });
  if (done.error) throw done.error;
  if (done.status !== 0)
    return beginningOf(done.stderr) + 'The dependencies could not be installed: npm ci says why above.';
  return useOwnNodeWhereThePinnedCannotRun(machine, manifest);
}

/** npm goes on for pages once it has said what is wrong. */
function beginningOf(text) {
  return (text || '').split('\n').slice(0, 12).join('\n').trimEnd() + '\n';
}

function useOwnNodeWhereThePinnedCannotRun(machine, manifest) {
  const pinned = inRoot('node_modules/.bin/node');
  if (!fs.existsSync(pinned)) return undefined;
  if (childProcess.spawnSync(pinned, ['--version'], { stdio: 'ignore' }).status === 0) return undefined;
  const reason = hasPinnedNode(machine, manifest) ? whyNot(machine, {}) : undefined;
  if (!reason) fs.unlinkSync(pinned);
  return reason;
}

function libc() {
  if (process.platform !== 'linux' || !process.report) return '';
  return process.report.getReport().header.glibcVersionRuntime ? '' : 'musl';
}

function readJson(name) {
  try {
    return JSON.parse(fs.readFileSync(inRoot(name), 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}
