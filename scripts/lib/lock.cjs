// A lock between processes that start in one folder. Loaded by whatever Node the machine has.
const fs = require('fs');
const path = require('path');
const { step } = require('./terminal.cjs');

const PATIENCE_MS = 15 * 60 * 1000;

/**
 * Waits until nobody else holds the lock, and takes it. Gives the function that gives it back.
 *
 * @param {string} file
 * @param {string} [waiting] said once when somebody else holds it
 */
function takeLock(file, waiting) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const until = Date.now() + PATIENCE_MS;
  let told = false;
  while (!tryTake(file)) {
    if (Date.now() > until) throw new Error('Another start holds ' + file + ' since a quarter of an hour: remove it.');
    if (!told) step(waiting || 'Waiting for another start in this folder');
    told = true;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  }
  return function release() {
    fs.rmSync(file, { force: true });
  };
}

/** The file appears with its content or not at all, so that a reader never sees half a number. */
function tryTake(file) {
  const mine = file + '.' + process.pid;
  fs.writeFileSync(mine, String(process.pid));
  try {
    fs.linkSync(mine, file);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return removeAbandoned(file) && tryTakeAgain(mine, file);
  } finally {
    fs.rmSync(mine, { force: true });
  }
}

function tryTakeAgain(mine, file) {
  try {
    fs.linkSync(mine, file);
    return true;
  } catch {
    return false;
  }
}

/** Whether the holder was gone, and the file with it. */
function removeAbandoned(file) {
  let holder;
  try {
    holder = Number(fs.readFileSync(file, 'utf8'));
  } catch {
    return true;
  }
  if (holder !== process.pid && isAlive(holder)) return false;
  fs.rmSync(file, { force: true });
  return true;
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

module.exports = { takeLock };
