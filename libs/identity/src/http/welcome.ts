import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Profile } from '../app/profile.js';
import type { Device, StartedSession } from '../app/session-starter.js';
import { presentMember } from './presenters.js';
import type { MeResponse } from './responses.js';
import { SessionCookies } from './session-cookies.js';

/** How every way of signing in ends: the cookie is handed over, and the answer says who one is. */
@Injectable()
export class Welcome {
  constructor(
    private readonly profile: Profile,
    private readonly cookies: SessionCookies,
  ) {}

  deviceOf(request: FastifyRequest): Device {
    return this.cookies.deviceOf(request);
  }

  async with(reply: FastifyReply, session: StartedSession): Promise<MeResponse> {
    this.cookies.give(reply, session);
    return presentMember(await this.profile.of(session.personId));
  }
}
