import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ManageKeys } from '#credentials';
import { CheckCounters, ImportFromDisk } from '#forum';
import { CreateAdmin } from '#identity';
import { DomainError, isId } from '#kernel';
import {
  type Configuration,
  dataSourceOptions,
  type EmbeddedPostgres,
  localSecret,
  migrate,
  readConfiguration,
  startEmbeddedPostgres,
} from '#platform';
import { RebuildIndex } from '#search';
import { DataSource } from 'typeorm';
import { IMPORT_USAGE, importCommand, runImport } from './admin-import.js';
import {
  isKeeping,
  KEEPING_USAGE,
  type KeepingCommand,
  keepingCommand,
  runKeeping,
  saysInWords,
} from './admin-keeping.js';
import { createApp } from './create-app.js';
import { explainStart } from './explain.js';
import { schema } from './schema.js';

const USAGE = `Usage: npm run admin -- create-admin <email>\n       npm run admin -- search rebuild\n       npm run admin -- keys rotate\n       npm run admin -- keys compromise <key> <why>\n${KEEPING_USAGE.replace('Usage:', '      ')}\n${IMPORT_USAGE.replace('Usage:', '      ')}`;

let databaseUrl = process.env['DATABASE_URL'] ?? '';
let embedded: EmbeddedPostgres | undefined;

/** What is asked of the program, once it is connected; gives the words that say what came of it. */
type Command = (app: NestFastifyApplication) => Promise<string>;

/** @throws UsageError where there is no such command */
function commandOf([name, ...words]: string[]): Command {
  const [email] = words;
  if (name === 'create-admin' && email && words.length === 1) return (app) => createAdmin(app, email);
  if (name === 'search' && email === 'rebuild' && words.length === 1) return rebuildSearch;
  if (name === 'keys' && email === 'rotate' && words.length === 1) return rotateKeys;
  if (name === 'keys' && email === 'compromise' && words.length === 3) return (app) => giveUpKey(app, words);
  const given = name === 'import' ? importCommand(words) : undefined;
  if (!given) throw new UsageError(name === 'import' ? IMPORT_USAGE : USAGE);
  return async (app) => {
    const { text, ok } = await runImport(app.get(ImportFromDisk), given, (line) => process.stderr.write(`${line}\n`));
    if (!ok) process.exitCode = 1;
    return text;
  };
}

async function createAdmin(app: NestFastifyApplication, email: string): Promise<string> {
  const link = await app.get(CreateAdmin).run(email);
  return `${email} is an administrator. Choose the password here, once and within an hour:\n${link}`;
}

async function rebuildSearch(app: NestFastifyApplication): Promise<string> {
  const count = await app.get(RebuildIndex).run((posts) => process.stderr.write(`${posts} posts\n`));
  return `The search knows all ${count} posts.`;
}

async function rotateKeys(app: NestFastifyApplication): Promise<string> {
  return `Credentials are signed by the key ${await app.get(ManageKeys).rotateFor(null)} from now on.`;
}

async function giveUpKey(app: NestFastifyApplication, [, key = '', why = '']: string[]): Promise<string> {
  if (!isId(key)) throw new UsageError(USAGE);
  await app.get(ManageKeys).compromiseFor(null, key, why);
  return `The key ${key} is published no more. The server signs anew what it signed.`;
}

/** Runs one command and says in words what came of it. */
async function run(words: string[]): Promise<string> {
  const keeping = keepingCommand(words);
  if (!keeping && isKeeping(words)) throw new UsageError(KEEPING_USAGE);
  const command = keeping ? undefined : commandOf(words);
  const read = readConfiguration({ ...process.env, LOG_LEVEL: 'warn' });
  const appSecret = read.appSecret || (await localSecret(read.dataDir));
  if (!databaseUrl) {
    // The server may be running beside us and keeps its database; where it is not, we start it and stop it.
    embedded = await startEmbeddedPostgres({ dataDir: read.dataDir, shared: true });
    databaseUrl = embedded.url;
  }
  if (keeping?.name === 'doctor' && keeping.fix) await fix(read.with({ appSecret, databaseUrl }));
  if (keeping) return keep(keeping, read.with({ appSecret, databaseUrl }));
  await bringUpToDate();
  // Never initialised: it neither listens nor takes jobs, it only reaches the database.
  const app = await createApp(read.with({ appSecret, databaseUrl }));
  try {
    return (await command?.(app)) ?? '';
  } finally {
    await app.close();
  }
}

/** Computes anew what can be: the counters of threads and the documents of the search. The server may be at work. */
async function fix(configuration: Configuration): Promise<void> {
  await bringUpToDate();
  const app = await createApp(configuration);
  try {
    const counted = await app.get(CheckCounters).run();
    const posts = await app.get(RebuildIndex).run();
    process.stderr.write(`${counted.length} counters put right, ${posts} posts looked at for the search\n`);
  } finally {
    await app.close();
  }
}

/** These reach the database as it is: its schema may be of another version than this program's, or not there yet. */
async function keep(command: KeepingCommand, configuration: Configuration): Promise<string> {
  const { text, ok } = await runKeeping(command, configuration, (line) => process.stderr.write(`${line}\n`));
  if (!ok) process.exitCode = 1;
  return text;
}

class UsageError extends Error {}

async function bringUpToDate(): Promise<void> {
  const dataSource = await new DataSource(dataSourceOptions(databaseUrl, schema)).initialize();
  try {
    await migrate(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

function explain(thrown: unknown): string {
  if (thrown instanceof UsageError || saysInWords(thrown)) return thrown.message;
  if (thrown instanceof DomainError) {
    const fields = thrown.fields?.map(({ field, reason }) => `${field} ${reason}`).join('\n');
    return fields ?? thrown.message;
  }
  const unforeseen = () => `It did not work: ${thrown instanceof Error ? thrown.stack : String(thrown)}`;
  return explainStart(thrown, databaseUrl) ?? unforeseen();
}

try {
  const said = await run(process.argv.slice(2));
  if (said) process.stdout.write(`${said}\n`);
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
} finally {
  await embedded?.stop().catch(() => undefined);
}
