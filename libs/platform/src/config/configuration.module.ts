import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Clock, SystemClock } from '#kernel';
import { Configuration } from './configuration.js';

/** The settings and the clock, to whoever asks. */
@Global()
@Module({})
export class ConfigurationModule {
  static with(configuration: Configuration, clock: Clock = new SystemClock()): DynamicModule {
    return {
      module: ConfigurationModule,
      providers: [
        { provide: Configuration, useValue: configuration },
        { provide: Clock, useValue: clock },
      ],
      exports: [Configuration, Clock],
    };
  }
}
