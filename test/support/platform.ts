import { Logger } from '@nestjs/common';
import { Clock, ManualClock } from '#kernel';
import { type Configuration, Database, dataSourceOptions, readConfiguration, UnitOfWork } from '#platform';
import { DataSource } from 'typeorm';

/** One process of the program as far as its database is concerned, without Nest around it. */
export interface PlatformNode {
  configuration: Configuration;
  dataSource: DataSource;
  database: Database;
  unitOfWork: UnitOfWork;
  clock: Clock;
  close(): Promise<void>;
}

/** Connects to the database at `url`, as a process of its own would. */
export async function platformNode(
  url: string,
  { clock = new ManualClock(), env = {} }: { clock?: Clock; env?: NodeJS.ProcessEnv } = {},
): Promise<PlatformNode> {
  // What is meant to fail here fails without a word on the terminal.
  Logger.overrideLogger(false);
  const configuration = readConfiguration({ NODE_ENV: 'test', DATABASE_URL: url, ...env });
  const dataSource = await new DataSource(dataSourceOptions(url, { entities: [], migrations: [] })).initialize();
  return {
    configuration,
    dataSource,
    database: new Database(dataSource),
    unitOfWork: new UnitOfWork(dataSource, clock),
    clock,
    close: () => dataSource.destroy(),
  };
}
