import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Authenticator } from './authenticator.js';
import { ANONYMOUS, type WithViewer } from './viewer.js';

/** Finds out who is asking, before the access rule is applied. */
@Injectable()
export class AuthenticationGuard implements CanActivate {
  private authenticator: Authenticator | undefined;

  constructor(private readonly moduleRef: ModuleRef) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    // Sockets show who they are in their handshake, and every gateway asks there.
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest & WithViewer>();
    const { cookie, authorization } = request.headers;
    // Who shows nothing is nobody: no question to the database.
    request.viewer ??= cookie || authorization ? await this.asked().authenticate({ cookie, authorization }) : ANONYMOUS;
    return true;
  }

  /** Found when first needed: the room that knows people stands above this one. */
  private asked(): Authenticator {
    return (this.authenticator ??= this.moduleRef.get<Authenticator>(Authenticator, { strict: false }));
  }
}
