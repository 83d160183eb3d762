import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Configuration } from '#platform';
import { clearedGuestCookies, guestCookie, guestTokensInCookie } from '../infra/cookie.js';

/** Carries what opens single meetups to the guests of this browser and back. */
@Injectable()
export class GuestCookies {
  constructor(private readonly configuration: Configuration) {}

  /** Hands a guest's token to the browser, which keeps it until it is closed. A guest of other meetups stays one. */
  give(reply: FastifyReply, guest: { meetupId: string; token: string }): void {
    void reply.header('set-cookie', guestCookie(this.configuration, guest.meetupId, guest.token));
  }

  /** The tokens of all meetups this browser is a guest of. */
  tokensOf(request: FastifyRequest): string[] {
    return guestTokensInCookie(this.configuration, request.headers.cookie);
  }

  /** From now on the browser is nobody's guest. */
  takeAll(reply: FastifyReply): void {
    for (const cookie of clearedGuestCookies(this.configuration, reply.request.headers.cookie)) {
      void reply.header('set-cookie', cookie);
    }
  }
}
