import { Body, Controller, Delete, HttpCode, Post, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '#platform';
import { RequestLetter } from '../app/request-letter.js';
import type { StartedSession } from '../app/session-starter.js';
import { Sessions } from '../app/sessions.js';
import { GuestCookies } from './guest-cookies.js';
import { RateLimitedFilter } from './rate-limited.filter.js';
import { EmailRequest, LinkTokenRequest, PasswordSignInRequest } from './requests.js';
import { MeResponse } from './responses.js';
import { SessionCookies } from './session-cookies.js';
import { Opened, SignInGuard } from './sign-in.guard.js';
import { Welcome } from './welcome.js';

/** Signing in and out. */
@ApiTags('session')
@UseFilters(RateLimitedFilter)
@Controller('session')
export class SessionController {
  constructor(
    private readonly welcome: Welcome,
    private readonly letters: RequestLetter,
    private readonly sessions: Sessions,
    private readonly cookies: SessionCookies,
    private readonly guests: GuestCookies,
  ) {}

  /** Signs in with a password. */
  @Public()
  @UseGuards(SignInGuard('password', PasswordSignInRequest))
  @HttpCode(200)
  @ApiOkResponse({ type: MeResponse })
  @Post()
  signIn(
    @Body() _body: PasswordSignInRequest,
    @Opened() session: StartedSession,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeResponse> {
    return this.welcome.with(reply, session);
  }

  /** Asks for a link by e-mail. The answer is the same whether or not there is such an account. */
  @Public()
  @HttpCode(202)
  @Post('link')
  async requestLink(@Body() { email }: EmailRequest, @Req() request: FastifyRequest): Promise<void> {
    await this.letters.link('sign-in', email, request.ip);
  }

  /** Signs in with the link. Only this uses it up, never the opening of the page it leads to. */
  @Public()
  @UseGuards(SignInGuard('mail-link', LinkTokenRequest))
  @HttpCode(200)
  @ApiOkResponse({ type: MeResponse })
  @Post('link/confirm')
  confirmLink(
    @Body() _body: LinkTokenRequest,
    @Opened() session: StartedSession,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeResponse> {
    return this.welcome.with(reply, session);
  }

  /** Signs out this browser, where one is a guest as well; also where nobody is signed in (any more). */
  @Public()
  @HttpCode(204)
  @ApiNoContentResponse()
  @Delete()
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.signOut(this.cookies.tokenOf(request), this.guests.tokensOf(request));
    this.cookies.take(reply);
  }
}
