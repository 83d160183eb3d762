import { type ArgumentsHost, Catch } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { SECOND } from '#kernel';
import { ProblemFilter } from '#platform';
import { RateLimited } from '../infra/rate-limits.js';

/** Says in `Retry-After` how long to wait. */
@Catch(RateLimited)
export class RateLimitedFilter extends ProblemFilter {
  override catch(thrown: RateLimited, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    void reply.header('retry-after', String(Math.ceil(thrown.wait / SECOND)));
    super.catch(thrown, host);
  }
}
