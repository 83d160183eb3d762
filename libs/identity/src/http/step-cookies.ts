import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Configuration } from '#platform';
import { STEP_LIFETIME } from '../domain/lifetimes.js';
import { stepCookie, stepInCookie, type StepName } from '../infra/cookie.js';
import { Steps } from '../infra/steps.js';

/** Lets a browser keep what it is to bring back once, while somebody signs in with something else than a password. */
@Injectable()
export class StepCookies {
  constructor(
    private readonly configuration: Configuration,
    private readonly steps: Steps,
  ) {}

  give(reply: FastifyReply, step: StepName, content: unknown): void {
    this.giveSealed(reply, step, this.steps.seal(step, content));
  }

  giveSealed(reply: FastifyReply, step: StepName, sealed: string): void {
    const cookie = stepCookie(this.configuration, step, sealed, STEP_LIFETIME);
    void reply.header('set-cookie', cookie).header('cache-control', 'no-store');
  }

  /** What the browser holds, as it was given. */
  sealedOf(request: FastifyRequest, step: StepName): string | undefined {
    return stepInCookie(this.configuration, step, request.headers.cookie);
  }

  /** What the browser was given, this once. */
  bringBack<Content>(request: FastifyRequest, step: StepName): Promise<Content | undefined> {
    return this.steps.openOnce<Content>(step, this.sealedOf(request, step));
  }
}
