import 'reflect-metadata';
import {
  type Configuration,
  dataSourceOptions,
  type EmbeddedPostgres,
  listenOn,
  localSecret,
  migrate,
  readConfiguration,
  startEmbeddedPostgres,
  stopOnSignals,
} from '#platform';
import { DataSource } from 'typeorm';
import { createApp } from './create-app.js';
import { explainStart } from './explain.js';
import { schema } from './schema.js';

let databaseUrl = process.env['DATABASE_URL'] ?? '';
let embedded: EmbeddedPostgres | undefined;

/** One line per step, for whoever started it. */
const say = (line: string) => process.stdout.write(`${line}\n`);

async function start(): Promise<void> {
  const configuration = await withDatabase(readConfiguration(process.env));
  await bringUpToDate(configuration);
  const app = await createApp(configuration);
  stopOnSignals(app, { afterwards: async () => embedded?.stop() });
  await listenOn(app, configuration.hosts, configuration.port);
  say(`Afterclass is ready: ${configuration.publicUrl}`);
}

/** The settings with a database to connect to: the one that was named, or our own. */
async function withDatabase(configuration: Configuration): Promise<Configuration> {
  const appSecret = configuration.appSecret || (await localSecret(configuration.dataDir));
  if (configuration.databaseUrl) return configuration.with({ appSecret });
  embedded = await startEmbeddedPostgres({ dataDir: configuration.dataDir });
  databaseUrl = embedded.url;
  say(`Database: our own PostgreSQL in ${configuration.dataDir}${embedded.isNew ? ', just made' : ''}`);
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

try {
  await start();
} catch (error) {
  const sentence = explainStart(error, databaseUrl);
  process.stderr.write(
    `${sentence ?? `Afterclass could not start: ${error instanceof Error ? error.stack : String(error)}`}\n`,
  );
  await embedded?.stop().catch(() => undefined);
  process.exit(1);
}
