import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { PinoLogger } from 'nestjs-pino';
import { Metrics } from './metrics.js';

/** Where supervisors and Prometheus knock every few seconds. */
const QUIET = new Set(['/health/live', '/health/ready', '/metrics']);

/** One line and one measurement per request, by route pattern: an address can hold secrets and names. */
@Injectable()
export class RequestLog implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly metrics: Metrics,
    private readonly logger: PinoLogger,
  ) {
    this.logger.setContext('http');
  }

  onModuleInit(): void {
    this.host.httpAdapter.getInstance<FastifyInstance>().addHook('onResponse', (request, reply, next) => {
      this.observe(request, reply);
      next();
    });
  }

  private observe(request: FastifyRequest, reply: FastifyReply): void {
    const route = request.is404 ? 'unknown' : (request.routeOptions.url ?? 'unknown');
    const { method } = request;
    const status = reply.statusCode;
    this.metrics.httpDuration.observe({ method, route, status: String(status) }, reply.elapsedTime / 1000);
    if (QUIET.has(route)) return;
    const milliseconds = Math.round(reply.elapsedTime);
    this.logger.info(
      { requestId: request.id, method, route, status, milliseconds },
      `${method} ${route} ${status} in ${milliseconds} ms`,
    );
  }
}
