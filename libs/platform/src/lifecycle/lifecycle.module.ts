import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { Foreground } from './foreground.js';
import { Shutdown } from './shutdown.js';

/** The end of the process, to whoever wants to hear of it, and who waits for an answer until then. */
@Global()
@Module({ providers: [Foreground, Shutdown], exports: [Foreground, Shutdown] })
export class LifecycleModule implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly foreground: Foreground,
  ) {}

  onModuleInit(): void {
    this.host.httpAdapter.getInstance<FastifyInstance>().addHook('onRequest', (_request, reply, next) => {
      this.foreground.began();
      // Answered, or given up: one or the other comes, and once.
      reply.raw.once('close', () => this.foreground.ended());
      next();
    });
  }
}
