import 'reflect-metadata';
import {
  type Configuration,
  dataSourceOptions,
  type EmbeddedPostgres,
  ensurePortIsFree,
  listenOn,
  localSecret,
  migrate,
  readConfiguration,
  startEmbeddedPostgres,
  stopOnSignals,
} from '#platform';
import type { INestApplication } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { createApp } from './create-app.js';
import { openDemo } from './demo/demo.js';
import { explainStart } from './explain.js';
import { schema } from './schema.js';

let databaseUrl = process.env['DATABASE_URL'] ?? '';
let embedded: Promise<EmbeddedPostgres> | undefined;
let app: INestApplication | undefined;
let changedMind = false;

/** One line per step, for whoever started it. */
const say = (line: string) => process.stdout.write(`${line}\n`);

async function start(): Promise<void> {
  const settings = readConfiguration(process.env);
  await ensurePortIsFree(settings.hosts, settings.port);
  for (const signal of EARLY_END) process.once(signal, endEarly);
  const configuration = await withDatabase(settings);
  await bringUpToDate(configuration);
  const server = await createApp(configuration);
  app = server;
  for (const signal of EARLY_END) process.off(signal, endEarly);
  stopOnSignals(server, { afterwards: stopEmbedded });
  await listenOn(server, configuration.hosts, configuration.port);
  const demo = embedded ? await openDemo(server) : [];
  say(`Afterclass is ready: ${configuration.publicUrl}`);
  demo.forEach(say);
}

const EARLY_END = ['SIGINT', 'SIGTERM'] as const;

/** Somebody changed their mind while the program was starting: the database is not left running behind it. */
function endEarly(): void {
  changedMind = true;
  void stopEmbedded().then(() => process.exit(0));
}

async function stopEmbedded(): Promise<void> {
  const postgres = await embedded?.catch(() => undefined);
  await postgres?.stop();
}

/** The settings with a database to connect to: the one that was named, or our own. */
async function withDatabase(configuration: Configuration): Promise<Configuration> {
  const appSecret = configuration.appSecret || (await localSecret(configuration.dataDir));
  if (configuration.databaseUrl) return configuration.with({ appSecret });
  embedded = startEmbeddedPostgres({ dataDir: configuration.dataDir });
  const { url, isNew } = await embedded;
  databaseUrl = url;
  say(`Database: our own PostgreSQL in ${configuration.dataDir}${isNew ? ', just made' : ''}`);
  return configuration.with({ appSecret, databaseUrl });
}

async function bringUpToDate(configuration: Configuration): Promise<void> {
  const dataSource = await new DataSource(dataSourceOptions(configuration.databaseUrl, schema)).initialize();
  try {
    const done = await migrate(dataSource);
    say(done.length > 0 ? `Database: ${done.length} migrations run` : 'Database: up to date');
  } finally {
    await dataSource.destroy();
  }
}

/** One sentence where we know one, and nothing is left running. */
async function fail(error: unknown): Promise<void> {
  const sentence = explainStart(error, databaseUrl);
  process.stderr.write(
    `${sentence ?? `Afterclass could not start: ${error instanceof Error ? error.stack : String(error)}`}\n`,
  );
  await app?.close().catch(() => undefined);
  await stopEmbedded().catch(() => undefined);
  process.exit(1);
}

try {
  await start();
} catch (error) {
  // Whatever was under way fails without its database: nobody has to hear of that.
  if (!changedMind) await fail(error);
}
