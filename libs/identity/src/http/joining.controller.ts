import { Body, Controller, HttpCode, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentViewer, GuestsToo, Public, type Viewer } from '#platform';
import { ConfirmClaim } from '../app/confirm-claim.js';
import { ConfirmSignUp } from '../app/confirm-sign-up.js';
import { RequestLetter } from '../app/request-letter.js';
import { ResetPassword } from '../app/reset-password.js';
import { AT_MEETUP } from './at-meetup.js';
import { RateLimitedFilter } from './rate-limited.filter.js';
import {
  ClaimRequest,
  ConfirmSignUpRequest,
  EmailRequest,
  LinkTokenRequest,
  ResetPasswordRequest,
  SignUpRequest,
} from './requests.js';
import { MeResponse } from './responses.js';
import { Welcome } from './welcome.js';

/** A new password for who has forgotten theirs. */
@ApiTags('session')
@UseFilters(RateLimitedFilter)
@Controller('password-reset')
export class PasswordResetController {
  constructor(
    private readonly letters: RequestLetter,
    private readonly resetPassword: ResetPassword,
    private readonly welcome: Welcome,
  ) {}

  /** Asks for the mail. The answer is the same whether or not there is such an account. */
  @Public()
  @HttpCode(202)
  @Post()
  async request(@Body() { email }: EmailRequest, @Req() request: FastifyRequest): Promise<void> {
    await this.letters.link('reset', email, request.ip);
  }

  /** Sets the password, ends all sessions and signs in. */
  @Public()
  @HttpCode(200)
  @ApiOkResponse({ type: MeResponse })
  @Post('confirm')
  async confirm(
    @Body() { token, password }: ResetPasswordRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeResponse> {
    return this.welcome.with(reply, await this.resetPassword.run(token, password, this.welcome.deviceOf(request)));
  }
}

/** Joining without an invitation, where the settings allow it. */
@ApiTags('joining')
@UseFilters(RateLimitedFilter)
@Controller('sign-up')
export class SignUpController {
  constructor(
    private readonly letters: RequestLetter,
    private readonly confirmSignUp: ConfirmSignUp,
    private readonly welcome: Welcome,
  ) {}

  /** Asks to join. The answer is the same whether or not there is an account; the mail is not. */
  @Public()
  @HttpCode(202)
  @Post()
  async request(@Body() body: SignUpRequest, @Req() request: FastifyRequest): Promise<void> {
    const { email, displayName, locale = 'en', timeZone = 'UTC' } = body;
    await this.letters.signUp({ email, displayName, locale, timeZone }, request.ip);
  }

  /** Makes the account by the link from the mail, and signs in. */
  @Public()
  @HttpCode(200)
  @ApiOkResponse({ type: MeResponse })
  @Post('confirm')
  async confirm(
    @Body() { token, password }: ConfirmSignUpRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeResponse> {
    return this.welcome.with(reply, await this.confirmSignUp.run(token, password, this.welcome.deviceOf(request)));
  }
}

/** Guests who want to keep their attendance. */
@ApiTags('joining')
@UseFilters(RateLimitedFilter)
@Controller('guests/claim')
export class GuestClaimController {
  constructor(
    private readonly letters: RequestLetter,
    private readonly confirmClaim: ConfirmClaim,
    private readonly welcome: Welcome,
  ) {}

  /** Asks, as the guest of a meetup, for the mail. */
  @GuestsToo()
  @ApiQuery(AT_MEETUP)
  @HttpCode(202)
  @Post()
  async request(
    @CurrentViewer() viewer: Viewer,
    @Body() { email, locale = 'en' }: ClaimRequest,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    await this.letters.claim(viewer, email, locale, request.ip);
  }

  /** Puts the attendance into the account with that address, makes one where there is none, and signs in. */
  @Public()
  @HttpCode(200)
  @ApiOkResponse({ type: MeResponse })
  @Post('confirm')
  async confirm(
    @Body() { token }: LinkTokenRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeResponse> {
    return this.welcome.with(reply, await this.confirmClaim.run(token, this.welcome.deviceOf(request)));
  }
}
