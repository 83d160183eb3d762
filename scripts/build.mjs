import { buildWhatIsStale } from './lib/build.mjs';
import { fail } from './lib/terminal.cjs';

const names = process.argv.slice(2);
const problem = await buildWhatIsStale(names.length > 0 ? names : undefined);
if (problem) fail(problem);
