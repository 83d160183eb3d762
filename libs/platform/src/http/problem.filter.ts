import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isOutage, isUnexpected, problemOf } from './problem.js';

/** Answers whatever an HTTP handler throws with a problem object. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const found = problemOf(thrown, request.id);
    if (isUnexpected(found)) this.logger.error(thrown);
    else if (isOutage(thrown)) this.logger.warn(thrown);
    if (reply.sent) return;
    void reply.status(found.status).type('application/problem+json').send(JSON.stringify(found));
  }
}
