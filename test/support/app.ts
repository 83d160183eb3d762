import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DestinationStream } from 'pino';
import { Clock } from '#kernel';
import { type Configuration, listenOn, readConfiguration } from '#platform';
import supertest from 'supertest';
import { createApp } from '../../apps/server/src/create-app.js';
import { type TestDatabase, testDatabase } from './database.js';
import { freePort } from './free-port.js';

export interface TestAppOptions {
  clock?: Clock;
  /** A free port that was looked for already; otherwise one is. */
  port?: number;
  /** Environment variables over those of a quiet test server. */
  env?: NodeJS.ProcessEnv;
  /** Another server's database, to be two nodes of one installation. It is not dropped on close. */
  database?: TestDatabase;
  logTo?: DestinationStream;
  /** A built web client other than that of the project. */
  webDirectory?: string;
}

/** The whole program on a database of its own, listening on a free port. */
export interface TestApp {
  app: NestFastifyApplication;
  configuration: Configuration;
  /** `http://127.0.0.1:<port>`, which is also its PUBLIC_URL. */
  url: string;
  database: TestDatabase;
  /** Requests without cookies. */
  http: () => ReturnType<typeof supertest>;
  /** Requests of one browser: cookies are kept, and sent with an `Origin` of ours. */
  browser: () => ReturnType<typeof supertest.agent>;
  close(): Promise<void>;
}

/** Starts the program for a test file; close it in `afterAll`. */
export async function testApp(options: TestAppOptions = {}): Promise<TestApp> {
  const database = options.database ?? (await testDatabase());
  // The public address has to be known before the program starts.
  const port = options.port ?? (await freePort());
  const url = `http://127.0.0.1:${port}`;
  const dataDir = join(tmpdir(), `afterclass-${randomUUID()}`);
  const configuration = readConfiguration({
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    APP_SECRET: 'a secret that only the tests know and no one else',
    DATABASE_URL: database.url,
    DATA_DIR: dataDir,
    PORT: String(port),
    PUBLIC_URL: url,
    ...options.env,
  });
  const app = await createApp(configuration, {
    clock: options.clock,
    logTo: options.logTo,
    webDirectory: options.webDirectory,
  });
  await listenOn(app, ['127.0.0.1'], port);
  return {
    app,
    configuration,
    url,
    database,
    http: () => supertest(url),
    browser: () => supertest.agent(url).set('origin', configuration.publicUrl),
    async close() {
      await app.close();
      await rm(dataDir, { recursive: true, force: true });
      if (!options.database) await database.drop();
    },
  };
}
