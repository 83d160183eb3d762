import { type DynamicModule, Global, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Configuration } from '../config/configuration.js';
import { dataSourceOptions, type Schema } from './data-source.js';
import { Database } from './database.js';
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
          inject: [Configuration],
          useFactory: (configuration: Configuration) =>
            new DataSource(dataSourceOptions(configuration.databaseUrl, schema)).initialize(),
        },
        Database,
        UnitOfWork,
      ],
      exports: [DataSource, Database, UnitOfWork],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}
