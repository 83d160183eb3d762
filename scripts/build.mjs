import { existsSync } from 'node:fs';
import { buildWhatIsStale } from './lib/build.mjs';
import { inProject } from './lib/project.mjs';
import { fail } from './lib/terminal.cjs';

// In production nothing is installed by itself, and npm leaves out what building needs unless it is asked for.
if (!existsSync(inProject('node_modules/@swc/cli')))
  fail('What builds the program is missing: run `npm ci --include=dev`.');

const names = process.argv.slice(2);
const problem = await buildWhatIsStale(names.length > 0 ? names : undefined);
if (problem) fail(problem);
