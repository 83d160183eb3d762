import {
  type CanActivate,
  createParamDecorator,
  type ExecutionContext,
  Injectable,
  mixin,
  type Type,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '#kernel';
import { validationPipe } from '#platform';
import type { StartedSession } from '../app/session-starter.js';
import { type SignInStrategy, Strategies } from './strategies.js';

interface WithSession {
  startedSession?: StartedSession;
}

/**
 * Lets in who signs in by the strategy. Guards run before pipes, so the shape of the body is checked here: a strategy
 * is never shown anything but text.
 */
export function SignInGuard(strategy: SignInStrategy, shape: Type): Type<CanActivate> {
  @Injectable()
  class StrategyGuard implements CanActivate {
    constructor(private readonly strategies: Strategies) {}

    async canActivate(context: ExecutionContext): Promise<boolean> {
      const http = context.switchToHttp();
      const request = http.getRequest<FastifyRequest & WithSession>();
      request.body = await validationPipe().transform(request.body, { type: 'body', metatype: shape });
      request.startedSession = await this.strategies.signIn(strategy, request, http.getResponse<FastifyReply>());
      if (!request.startedSession) throw new DomainError('wrong-credentials');
      return true;
    }
  }
  return mixin(StrategyGuard);
}

/** The session the guard has opened, for a controller's parameter. */
export const Opened = createParamDecorator((_: unknown, context: ExecutionContext): StartedSession => {
  const { startedSession } = context.switchToHttp().getRequest<WithSession>();
  if (!startedSession) throw new DomainError('sign-in-required');
  return startedSession;
});
