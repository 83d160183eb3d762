import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { isOwnOrigin } from '#identity';
import { Clock, SystemClock } from '#kernel';
import {
  acceptFiles,
  type Configuration,
  HttpAdapter,
  nestOptions,
  type PlatformOptions,
  prepareHttp,
  serveOpenApi,
  serveWeb,
  SocketAdapter,
  Tracing,
} from '#platform';
import { AppModule } from './app.module.js';
import { projectRoot } from './project-root.js';

export interface AppOptions {
  clock?: Clock;
  /** Where log lines go; standard output unless a test listens. */
  logTo?: PlatformOptions['logTo'];
  /** Where the built web client is; `dist/web` unless a test brings another. */
  webDirectory?: string;
}

/**
 * The whole program, connected to its database and not yet listening. The same for `npm start`, tests and benchmarks.
 *
 * @throws whatever keeps the database from being reached
 */
export async function createApp(
  configuration: Configuration,
  options: AppOptions = {},
): Promise<NestFastifyApplication> {
  const clock = options.clock ?? new SystemClock();
  const tracing = await Tracing.open(configuration);
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with({ configuration, clock, version: versionOf(projectRoot()), tracing, logTo: options.logTo }),
    new HttpAdapter(configuration, clock, tracing),
    nestOptions,
  );
  app.useLogger(app.get(Logger));
  prepareHttp(app);
  await acceptFiles(app);
  const sockets = new SocketAdapter(app, (origin) => isOwnOrigin(configuration, origin));
  await sockets.connect();
  app.useWebSocketAdapter(sockets);
  serveOpenApi(app);
  await serveWeb(app, options.webDirectory ?? join(projectRoot(), 'dist/web'));
  return app;
}

const versionOf = (root: string): string =>
  (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version;
