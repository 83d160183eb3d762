import { createHash, timingSafeEqual } from 'node:crypto';
import { Controller, Get, Headers, Header, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '#kernel';
import { Configuration } from '../config/configuration.js';
import { Public } from '../http/access.js';
import { Metrics } from './metrics.js';

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/**
 * The numbers of this process for Prometheus. With METRICS_TOKEN: to whoever shows it. Without: in development to this
 * machine alone, in production to nobody.
 */
@ApiExcludeController()
@Controller('metrics')
export class MetricsController {
  constructor(
    private readonly metrics: Metrics,
    private readonly configuration: Configuration,
  ) {}

  @Public()
  @Get()
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  read(@Req() request: FastifyRequest, @Headers('authorization') shown?: string): Promise<string> {
    if (!this.mayRead(request, shown)) throw new DomainError('not-found');
    return this.metrics.registry.metrics();
  }

  private mayRead(request: FastifyRequest, shown: string | undefined): boolean {
    const { metricsToken, production } = this.configuration;
    if (metricsToken) return shown !== undefined && same(shown, `Bearer ${metricsToken}`);
    return !production && LOOPBACK.has(request.socket.remoteAddress ?? '');
  }
}

/** Compares in a time that tells nothing; digests have one length. */
const same = (left: string, right: string): boolean =>
  timingSafeEqual(createHash('sha256').update(left).digest(), createHash('sha256').update(right).digest());
