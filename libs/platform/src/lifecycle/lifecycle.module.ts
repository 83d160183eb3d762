import { Global, Module } from '@nestjs/common';
import { Shutdown } from './shutdown.js';

/** The end of the process, to whoever wants to hear of it. */
@Global()
@Module({ providers: [Shutdown], exports: [Shutdown] })
export class LifecycleModule {}
