import { type DynamicModule, Global, Logger, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Configuration } from '../config/configuration.js';
import { dataSourceOptions, type Schema } from './data-source.js';
import { Database } from './database.js';
import { keepWhoAsks } from './patience.js';
import { SlowStatements } from './slow-statements.js';
import { UnitOfWork } from './unit-of-work.js';

/** The connection of the process, opened before anything else starts and closed after everything else stopped. */
@Global()
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(private readonly dataSource: DataSource) {}

  static with(schema: Schema): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        {
          provide: DataSource,
          inject: [Configuration, SlowStatements],
          useFactory: (configuration: Configuration, slow: SlowStatements) => connect(configuration, schema, slow),
        },
        SlowStatements,
        Database,
        UnitOfWork,
      ],
      exports: [DataSource, Database, SlowStatements, UnitOfWork],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}

/** Opens the pool. A connection that the server ends is noticed by whoever uses it next, and ends nothing else. */
async function connect(
  { databaseUrl, roles }: Configuration,
  schema: Schema,
  slow: SlowStatements,
): Promise<DataSource> {
  const serving = { jobs: roles.has('jobs') };
  const note = (text: string, milliseconds: number) => slow.note(text, milliseconds);
  const dataSource = await new DataSource(dataSourceOptions(databaseUrl, schema, serving, note)).initialize();
  const logger = new Logger('database');
  const pool = new Database(dataSource).pool;
  keepWhoAsks(pool);
  const watched = new WeakSet<object>();
  // At every acquisition, as the first connection is there before anybody could hear of it being made.
  pool.on('acquire', (client) => {
    if (watched.has(client)) return;
    watched.add(client);
    client.on('error', (error) => {
      // On the way out the server may be gone before the farewell has reached it.
      if (!pool.ending) logger.warn(`A connection was lost: ${error.message}`);
    });
  });
  return dataSource;
}
