import { Global, Module } from '@nestjs/common';
import { PersonSockets } from './person-sockets.js';

/** What gateways have in common. */
@Global()
@Module({ providers: [PersonSockets], exports: [PersonSockets] })
export class RealtimeModule {}
