import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { IMPORT_REASONS } from '#contracts';
import { BrokenFile, ImportFromDisk, type ImportProgress, type ImportReport, siteOf } from '#forum';

/** How the command is written. */
export const IMPORT_USAGE = `Usage: npm run admin -- import stackexchange <folder> [--site <host>] [--space <slug>] [--report <file>]
       npm run admin -- import csv <file> --space <slug> [--name <source>] [--delimiter <character>]
                        [--column <meaning>=<name> ...] [--report <file>]
docs/IMPORT.md says what the files look like.`;

/** What was typed. */
export interface ImportCommand {
  kind: 'stackexchange' | 'csv';
  path: string;
  space?: string;
  report?: string;
  settings: { site?: string; name?: string; delimiter?: string; columns?: Record<string, string> };
}

/** Reads what follows `import`; undefined where it is not as the usage says. */
export function importCommand(words: string[]): ImportCommand | undefined {
  const [kind, ...rest] = words;
  if (kind !== 'stackexchange' && kind !== 'csv') return undefined;
  const parsed = parsedOptions(rest);
  const [path, ...more] = parsed?.positionals ?? [];
  if (!parsed || path === undefined || more.length > 0) return undefined;
  const { site, space, report, name, delimiter, column = [] } = parsed.values;
  const host = site === undefined ? undefined : siteOf(site);
  const ofDump = name !== undefined || delimiter !== undefined || column.length > 0;
  if (kind === 'csv' ? space === undefined || site !== undefined : ofDump) return undefined;
  if ((site !== undefined && !host) || column.some((pair) => !/^[^=]+=./.test(pair))) return undefined;
  const columns = Object.fromEntries(column.map((pair) => pair.split(/=(.*)/s) as [string, string]));
  const settings =
    kind === 'csv' ? { name, delimiter: delimiter === '\\t' ? '\t' : delimiter, columns } : { site: host };
  // npm runs scripts in the project's folder; what was typed is meant from where it was typed.
  const at = (file: string) => resolve(process.env['INIT_CWD'] ?? '', file);
  return { kind, path: at(path), space, report: report && at(report), settings };
}

function parsedOptions(args: string[]) {
  const one = { type: 'string' } as const;
  const options = { site: one, space: one, report: one, name: one, delimiter: one };
  try {
    return parseArgs({ args, allowPositionals: true, options: { ...options, column: { ...one, multiple: true } } });
  } catch {
    return undefined;
  }
}

/** Runs an import to its end; gives the words that say what came of it, and whether all went well. */
export async function runImport(
  imports: ImportFromDisk,
  { kind, path, space, report, settings }: ImportCommand,
  say: (line: string) => void,
): Promise<{ text: string; ok: boolean }> {
  try {
    const done = await imports.run(kind, path, { space, settings, onProgress: progressTo(say) });
    if (report !== undefined) await writeFile(report, `${JSON.stringify(done.leftOut, null, 2)}\n`);
    return { text: reportOf(done), ok: done.end === 'done' };
  } catch (thrown) {
    if (thrown instanceof BrokenFile)
      return { text: failureOf({ ...thrown, reason: thrown.breakage, file: null }), ok: false };
    throw thrown;
  }
}

/** A line at the beginning of each reading, and every 5,000 rows. */
function progressTo(say: (line: string) => void): (at: ImportProgress) => void {
  let [phase, told]: [string | null, number] = [null, 0];
  return (at) => {
    if (at.phase === phase && at.position < told + 5000) return;
    [phase, told] = [at.phase, at.position];
    say(`${at.phase}: ${at.position} rows`);
  };
}

const COUNTED = {
  threads: 'threads',
  replies: 'answers and replies',
  comments: 'comments',
  accepted: 'accepted answers',
  people: 'people with their names',
  updated: 'brought up to date',
  unchanged: 'as they were',
} as const;

function reportOf({ end, import: done, leftOut, resumed }: ImportReport): string {
  if (end === 'busy') return 'Another import of the same source is running: nothing was done.';
  const names = Object.keys(COUNTED) as (keyof typeof COUNTED)[];
  const counts = names.filter((name) => done.counts[name]).map((name) => `  ${done.counts[name]} ${COUNTED[name]}`);
  const left = leftOut.map(({ reason, count, examples }) => {
    const [first] = examples;
    return `  ${count} ${reason}: ${IMPORT_REASONS[reason]}${first ? ` (first: ${first.file}, line ${first.line})` : ''}`;
  });
  return [
    done.failure ? failureOf(done.failure) : `Imported ${done.source} into the space ${done.spaceSlug}.`,
    ...(resumed ? ['It went on with an import that was interrupted.'] : []),
    ...(counts.length > 0 ? counts : ['  nothing']),
    ...(left.length > 0 ? ['Left out or changed:', ...left] : ['Nothing was left out.']),
  ].join('\n');
}

const FAILURES: Record<NonNullable<ImportReport['import']['failure']>['reason'], string> = {
  malformed: 'is not well formed',
  doctype: 'has a document type, which no dump has',
  'too-long': 'has a row without end',
  header: 'lacks a column',
  missing: 'is not there',
  ambiguous: 'is there more than once',
  changed: 'changed while it was imported: start again',
  internal: 'could not be imported, the reason is in the log',
};

function failureOf(failure: Omit<NonNullable<ImportReport['import']['failure']>, never>): string {
  const { reason, file, line, column, subject } = failure;
  const where = line === null ? '' : ` (line ${line}${column === null ? '' : `, column ${column}`})`;
  const what = [file, subject].filter((part) => part).join(': ') || 'The import';
  return `${what} ${FAILURES[reason]}${where}. What came before that is imported.`;
}
