// Plain words on the terminal. Loaded by whatever Node the machine has, so nothing newer than Node 12 in here.

/** One line per step. */
function step(text) {
  process.stdout.write(text + '\n');
}

/** One clear sentence, then the end. */
function fail(sentence) {
  process.stderr.write(sentence + '\n');
  process.exit(1);
}

module.exports = { step, fail };
