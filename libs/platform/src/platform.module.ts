import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { LoggerModule } from 'nestjs-pino';
import type { DestinationStream } from 'pino';
import type { Clock } from '#kernel';
import type { Configuration } from './config/configuration.js';
import { ConfigurationModule } from './config/configuration.module.js';
import type { Schema } from './database/data-source.js';
import { DatabaseModule } from './database/database.module.js';
import { FilesModule } from './files/files.module.js';
import { AccessGuard } from './http/access.js';
import { JobsModule } from './jobs/jobs.module.js';
import { LifecycleModule } from './lifecycle/lifecycle.module.js';
import { MailModule } from './mail/mail.module.js';
import { loggingParams } from './observability/logging.js';
import { ObservabilityModule } from './observability/observability.module.js';
import type { Tracing } from './observability/tracing.js';
import { OutboxModule } from './outbox/outbox.module.js';
import { OutboundModule } from './outbound/outbound.module.js';
import { RealtimeModule } from './realtime/realtime.module.js';
import { StatusModule } from './status/status.module.js';

export interface PlatformOptions {
  configuration: Configuration;
  clock: Clock;
  /** What the rooms bring to the database. */
  schema: Schema;
  /** Which program this is. */
  version?: string;
  /** Where traces go; nowhere unless said otherwise. */
  tracing?: Tracing;
  /** Where log lines go; standard output unless a test listens. */
  logTo?: DestinationStream;
}

/** Everything a feature stands on. */
@Module({})
export class PlatformModule {
  static with({ configuration, clock, schema, version = '', tracing, logTo }: PlatformOptions): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        ConfigurationModule.with(configuration, clock, tracing),
        LoggerModule.forRoot(loggingParams(configuration, logTo)),
        DatabaseModule.with(schema),
        LifecycleModule,
        ObservabilityModule,
        OutboundModule,
        OutboxModule,
        FilesModule,
        JobsModule,
        MailModule,
        RealtimeModule,
        StatusModule.with(version),
      ],
      providers: [{ provide: APP_GUARD, useClass: AccessGuard }],
    };
  }
}
