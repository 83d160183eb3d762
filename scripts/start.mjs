import { existsSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { inProject } from './lib/project.mjs';
import { fail } from './lib/terminal.cjs';

const server = inProject('dist/server.js');

if (process.env.NODE_ENV === 'production') {
  if (!existsSync(inProject('node_modules'))) fail('The dependencies are missing: run `npm ci` before the start.');
  if (!existsSync(server)) fail('There is no build in dist/: run `npm run build` before the start.');
} else {
  const { buildWhatIsStale } = await import('./lib/build.mjs');
  const problem = await buildWhatIsStale();
  if (problem) fail(problem);
}

// A second start finds the program compiled: a quarter of the time to ready. Where it may not write, it does without.
nodeModule.enableCompileCache?.(inProject('.cache/compile'));

// The program takes over this process: no child between the terminal and the server, so every signal reaches it.
await import(server);
