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
  let release;
  try {
    release = takeLock(inRoot('.cache/prepare.lock'));
    if (!installed()) install(machine, manifest);
  } catch (error) {
    fail('The dependencies could not be installed: ' + error.message);
  } finally {
    if (release) release();
  }
}

function installed() {
  return isInstalled(readJson('package-lock.json'), readJson('node_modules/.package-lock.json'));
}

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
  if (done.status !== 0) fail((done.stderr || '') + 'The dependencies could not be installed: npm ci says why above.');
  useOwnNodeWhereThePinnedCannotRun(machine, manifest);
}

function useOwnNodeWhereThePinnedCannotRun(machine, manifest) {
  const pinned = inRoot('node_modules/.bin/node');
  if (!fs.existsSync(pinned)) return;
  if (childProcess.spawnSync(pinned, ['--version'], { stdio: 'ignore' }).status === 0) return;
  const reason = hasPinnedNode(machine, manifest) ? whyNot(machine, {}) : undefined;
  if (reason) fail(reason);
  fs.unlinkSync(pinned);
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
