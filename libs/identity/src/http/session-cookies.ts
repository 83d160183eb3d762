import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Configuration } from '#platform';
import type { Device, StartedSession } from '../app/session-starter.js';
import { SESSION_AGE } from '../domain/lifetimes.js';
import { clearedCookie, sessionCookie, tokenInCookie } from '../infra/cookie.js';
import { GuestCookies } from './guest-cookies.js';

/** Carries sessions between requests and use cases. Whoever signs in or out is a guest no longer. */
@Injectable()
export class SessionCookies {
  constructor(
    private readonly configuration: Configuration,
    private readonly guests: GuestCookies,
  ) {}

  /** What the request tells of the browser. */
  deviceOf(request: FastifyRequest): Device {
    return { userAgent: request.headers['user-agent'], address: request.ip, previousToken: this.tokenOf(request) };
  }

  /** The token of the session's cookie. */
  tokenOf(request: FastifyRequest): string | undefined {
    return tokenInCookie(this.configuration, request.headers.cookie) || undefined;
  }

  /**
   * Hands the session to the browser; no cache on the way may keep it. The cookie stays for as long as any session can:
   * it is set once, while the session lives on by being used, and whether that still holds is ours to say.
   */
  give(reply: FastifyReply, session: StartedSession): void {
    const cookie = sessionCookie(this.configuration, session.token, SESSION_AGE);
    void reply.header('set-cookie', cookie).header('cache-control', 'no-store');
    this.guests.takeAll(reply);
  }

  take(reply: FastifyReply): void {
    void reply.header('set-cookie', clearedCookie(this.configuration));
    this.guests.takeAll(reply);
  }
}
