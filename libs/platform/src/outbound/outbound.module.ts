import { Global, Module } from '@nestjs/common';
import { Outbound, Resolver } from './outbound.js';

/** The way out to machines that people have named. */
@Global()
@Module({ providers: [Outbound, Resolver], exports: [Outbound, Resolver] })
export class OutboundModule {}
