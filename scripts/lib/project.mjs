import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** A path inside the project. */
export const inProject = (...parts) => join(root, ...parts);

/** The start file of a tool in node_modules, run by this Node (with such flags) without a shell or npx between. */
export const tool = (path, ...flags) => [process.execPath, ...flags, inProject('node_modules', path)];

/**
 * Runs a command quietly.
 *
 * @param {string[]} command
 * @param {{env?: NodeJS.ProcessEnv, cwd?: string}} [options]
 * @returns {Promise<{ok: boolean, output: string}>}
 */
export function run([program, ...rest], { env = process.env, cwd = root } = {}) {
  return new Promise((done) => {
    const child = spawn(program, rest, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.once('error', (error) => done({ ok: false, output: error.message }));
    child.once('close', (status) => done({ ok: status === 0, output }));
  });
}

/** The part of a tool's output that says what is wrong, for a terminal with or without colours. */
export const beginningOf = (output, lines = 20) =>
  stripVTControlCharacters(output).trim().split('\n').slice(0, lines).join('\n');
