import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * A fingerprint of what files hold, and of their names. Times are left out: a checkout changes them all.
 *
 * @param {string} root
 * @param {string[]} inputs files and folders, relative to `root`; those that are not there count as absent
 * @param {(path: string) => boolean} [counts] which files matter; all by default
 */
export function fingerprint(root, inputs, counts = () => true) {
  const hash = createHash('sha256');
  for (const path of inputs.flatMap((input) => filesIn(root, input)).filter(counts)) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** @returns {string[]} */
function filesIn(root, input) {
  const stats = statSync(join(root, input), { throwIfNoEntry: false });
  if (!stats) return [];
  if (stats.isFile()) return [input];
  return readdirSync(join(root, input), { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .filter((entry) => entry.name !== 'node_modules')
    .flatMap((entry) => (entry.isDirectory() ? filesIn(root, `${input}/${entry.name}`) : [`${input}/${entry.name}`]));
}

/** Whether `stamp` was left by a build of exactly these inputs. */
export function isFresh(stamp, print) {
  try {
    return readFileSync(stamp, 'utf8') === print;
  } catch {
    return false;
  }
}

/** Leaves the stamp of a complete build. */
export function markFresh(stamp, print) {
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, print);
}
