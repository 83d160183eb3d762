import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { SystemClock } from '#kernel';
import { type Configuration, fileStore } from '#platform';
import { backUp, backUpTo } from './keeping/backup.js';
import { examine, type Report } from './keeping/doctor.js';
import { exportMember } from './keeping/export-member.js';
import { BrokenArchive, type Manifest } from './keeping/format.js';
import { inWords } from './keeping/report.js';
import { type Restored, restoreFrom } from './keeping/restore.js';
import { MemberUnknown, RestoreRefused } from './keeping/restore-refused.js';
import { schema } from './schema.js';

/** How the commands are written. */
export const KEEPING_USAGE = `Usage: npm run admin -- backup <file>|-
       npm run admin -- restore <file> [--into <address of a database>] [--replace <name of the database>]
                        [--other-secret] [--keep-sign-ins] [--send-waiting]
       npm run admin -- doctor [--fix] [--json]
       npm run admin -- export-member <email> <file.zip>`;

/** What was typed. */
export type KeepingCommand =
  | { name: 'backup'; path: string }
  | {
      name: 'restore';
      path: string;
      into?: string;
      replace?: string;
      otherSecret: boolean;
      keepSignIns: boolean;
      sendWaiting: boolean;
    }
  | { name: 'doctor'; fix: boolean; json: boolean }
  | { name: 'export-member'; email: string; path: string };

const NAMES = new Set(['backup', 'restore', 'doctor', 'export-member']);

/** Whether one of these commands is meant, well written or not. */
export const isKeeping = ([name = '']: string[]): boolean => NAMES.has(name);

/** Reads what was typed; undefined where it is not as the usage says. */
export function keepingCommand([name, ...rest]: string[]): KeepingCommand | undefined {
  if (name === 'backup') return backupCommand(rest);
  if (name === 'restore') return restoreCommand(rest);
  if (name === 'doctor') return doctorCommand(rest);
  if (name === 'export-member') return exportCommand(rest);
  return undefined;
}

function backupCommand(rest: string[]): KeepingCommand | undefined {
  const [path, ...more] = rest;
  if (path === undefined || more.length > 0 || (path.startsWith('-') && path !== '-')) return undefined;
  return { name: 'backup', path: path === '-' ? path : typed(path) };
}

function restoreCommand(rest: string[]): KeepingCommand | undefined {
  const [one, yes] = [{ type: 'string' } as const, { type: 'boolean', default: false } as const];
  const options = { into: one, replace: one, 'other-secret': yes, 'keep-sign-ins': yes, 'send-waiting': yes };
  const parsed = attempt(() => parseArgs({ args: rest, allowPositionals: true, options }));
  const [path, ...more] = parsed?.positionals ?? [];
  if (!parsed || path === undefined || more.length > 0) return undefined;
  const { into, replace, ...flags } = parsed.values;
  return {
    name: 'restore',
    path: typed(path),
    into,
    replace,
    otherSecret: flags['other-secret'],
    keepSignIns: flags['keep-sign-ins'],
    sendWaiting: flags['send-waiting'],
  };
}

function exportCommand([email, path, ...more]: string[]): KeepingCommand | undefined {
  if (!email?.includes('@') || path === undefined || more.length > 0) return undefined;
  return { name: 'export-member', email, path: typed(path) };
}

function doctorCommand(rest: string[]): KeepingCommand | undefined {
  const yes = { type: 'boolean', default: false } as const;
  const parsed = attempt(() => parseArgs({ args: rest, options: { fix: yes, json: yes } }));
  return parsed && { name: 'doctor', ...parsed.values };
}

function attempt<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** npm runs scripts in the project's folder; what was typed is meant from where it was typed. */
const typed = (path: string): string => resolve(process.env['INIT_CWD'] ?? '', path);

/** Whether what was thrown says all there is to say. */
export const saysInWords = (thrown: unknown): thrown is Error =>
  thrown instanceof BrokenArchive || thrown instanceof RestoreRefused || thrown instanceof MemberUnknown;

/** Runs a command to its end; gives the words that say what came of it, and whether all is well. */
export async function runKeeping(
  command: KeepingCommand,
  configuration: Configuration,
  say: (line: string) => void,
): Promise<{ text: string; ok: boolean }> {
  const files = await fileStore(configuration);
  const { databaseUrl, appSecret } = configuration;
  if (command.name === 'doctor') {
    const report = await examine({ databaseUrl, files, say });
    return { text: textOf(report, command.json), ok: report.ok };
  }
  if (command.name === 'restore') {
    const { into = databaseUrl, ...asked } = command;
    const done = await restoreFrom(command.path, { ...asked, databaseUrl: into, appSecret, files, schema, say });
    return { text: ofRestore(done), ok: true };
  }
  const now = new SystemClock().now();
  if (command.name === 'export-member') {
    const { files: count } = await exportMember(command.email, command.path, { databaseUrl, files, now });
    return { text: `All that is theirs is in ${command.path}, with ${count} files. Send it to nobody else.`, ok: true };
  }
  const options = { databaseUrl, appSecret, files, now, say };
  if (command.path !== '-') return ofBackup(await backUpTo(command.path, options));
  const { text, ok } = ofBackup(await backUp(process.stdout, options));
  say(text);
  return { text: '', ok };
}

const textOf = (report: Report, json: boolean): string => (json ? JSON.stringify(report, null, 2) : inWords(report));

function ofBackup({ files, bytes, missing }: Manifest): { text: string; ok: boolean } {
  const lost = missing.keys.map((key) => `  ${key}`);
  const text = [
    `The backup is whole: ${files} files, ${bytes} bytes. Keep APP_SECRET (or DATA_DIR/secret) beside it, not in it.`,
    ...(missing.count > 0 ? [`${missing.count} files that rows name were not there:`, ...lost] : []),
  ].join('\n');
  return { text, ok: true };
}

function ofRestore({ head, manifest, heldBack, jobs, ownSecret }: Restored): string {
  const made = new Date(head.madeAt).toISOString();
  return [
    `Restored what was there at ${made}: ${head.tables.length} tables, ${manifest.files} files, ${jobs} jobs that waited.`,
    ...(heldBack > 0 ? [`${heldBack} mails that waited then are held back: they may have been sent since.`] : []),
    ...(ownSecret
      ? []
      : ['The secret is another one: run `keys rotate`, then sign credentials anew with `keys compromise`.']),
    ...(manifest.missing.count > 0 ? [`${manifest.missing.count} files were missing when the backup was made.`] : []),
    'Run `npm run admin -- doctor` before the server starts.',
  ].join('\n');
}
