import { Body, Controller, HttpCode, Post, Res, UseFilters, UseGuards } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '#platform';
import type { StartedSession } from '../app/session-starter.js';
import { PasskeyChecks } from '../infra/passkey-checks.js';
import { RateLimitedFilter } from './rate-limited.filter.js';
import { PasskeySignInRequest } from './requests.js';
import { MeResponse, PasskeyOptionsResponse } from './responses.js';
import { Opened, SignInGuard } from './sign-in.guard.js';
import { StepCookies } from './step-cookies.js';
import { Welcome } from './welcome.js';

/** Signing in with a passkey. */
@ApiTags('session')
@UseFilters(RateLimitedFilter)
@Controller('session/passkey')
export class PasskeySessionController {
  constructor(
    private readonly checks: PasskeyChecks,
    private readonly steps: StepCookies,
    private readonly welcome: Welcome,
  ) {}

  /** What the browser asks its authenticators. The same for everybody: it tells nothing of who has a passkey. */
  @Public()
  @HttpCode(200)
  @ApiOkResponse({ type: PasskeyOptionsResponse })
  @Post('options')
  async options(@Res({ passthrough: true }) reply: FastifyReply): Promise<PasskeyOptionsResponse> {
    const options = await this.checks.askFor();
    this.steps.give(reply, 'passkey', options.challenge);
    return { options };
  }

  /** Signs in with what an authenticator answered. A challenge is good once, and in the browser that got it. */
  @Public()
  @UseGuards(SignInGuard('passkey', PasskeySignInRequest))
  @HttpCode(200)
  @ApiOkResponse({ type: MeResponse })
  @Post()
  signIn(
    @Body() _body: PasskeySignInRequest,
    @Opened() session: StartedSession,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeResponse> {
    return this.welcome.with(reply, session);
  }
}
