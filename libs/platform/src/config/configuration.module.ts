import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Clock, SystemClock } from '#kernel';
import { Tracing } from '../observability/tracing.js';
import { Configuration } from './configuration.js';

/** The settings, the clock and the traces, to whoever asks. */
@Global()
@Module({})
export class ConfigurationModule {
  static with(configuration: Configuration, clock: Clock = new SystemClock(), tracing = new Tracing()): DynamicModule {
    return {
      module: ConfigurationModule,
      providers: [
        { provide: Configuration, useValue: configuration },
        { provide: Clock, useValue: clock },
        { provide: Tracing, useValue: tracing },
      ],
      exports: [Configuration, Clock, Tracing],
    };
  }
}
