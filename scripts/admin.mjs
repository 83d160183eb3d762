import { existsSync } from 'node:fs';
import { inProject } from './lib/project.mjs';
import { fail } from './lib/terminal.cjs';

const admin = inProject('dist/apps/server/src/admin.js');

if (process.env.NODE_ENV === 'production') {
  if (!existsSync(admin)) fail('There is no build in dist/: run `npm run build` first.');
} else {
  const { buildWhatIsStale } = await import('./lib/build.mjs');
  const problem = await buildWhatIsStale(['server']);
  if (problem) fail(problem);
}

await import(admin);
