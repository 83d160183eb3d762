import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** The most a visitor on a phone should wait for, in bytes as they travel. */
const LIMIT = 220 * 1000;
const BOARD = /board[\w-]*page\.tsx$/;

/**
 * Weighs the JavaScript that must be there before the board shows: the entry, the board's own part, and whatever these
 * load at once.
 *
 * @param {string} folder the built web client
 */
export async function boardWeight(folder) {
  const file = join(folder, '.vite/manifest.json');
  if (!existsSync(file)) return { ok: false, output: `${file} is missing: build the web client first.` };
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  const starts = startsOfBoard(manifest);
  if (starts.length < 2) return { ok: false, output: `The manifest names no entry, or no page that matches ${BOARD}.` };
  const parts = [...loadedAtOnce(manifest, starts)].map((name) => ({
    name,
    size: brotliCompressSync(readFileSync(join(folder, name))).length,
  }));
  const total = parts.reduce((sum, { size }) => sum + size, 0);
  const lines = parts.sort((one, other) => other.size - one.size).map(({ name, size }) => `  ${size} ${name}`);
  const sentence = `The first JavaScript of the board is ${total} bytes (brotli), at most ${LIMIT} are allowed.`;
  return { ok: total <= LIMIT, output: [sentence, ...lines].join('\n') };
}

/** @returns {string[]} keys of the manifest */
export function startsOfBoard(manifest) {
  return Object.keys(manifest).filter((key) => manifest[key].isEntry || BOARD.test(manifest[key].src ?? ''));
}

/**
 * The scripts that come with these parts, without those that wait for an `import()`.
 *
 * @param {Record<string, {file: string, imports?: string[]}>} manifest
 * @param {string[]} starts keys of the manifest
 * @returns {Set<string>} file names
 */
export function loadedAtOnce(manifest, starts) {
  const seen = new Set();
  const waiting = [...starts];
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (seen.has(key) || !manifest[key]) continue;
    seen.add(key);
    waiting.push(...(manifest[key].imports ?? []));
  }
  return new Set([...seen].map((key) => manifest[key].file).filter((file) => file.endsWith('.js')));
}
