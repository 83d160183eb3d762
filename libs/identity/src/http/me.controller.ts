import { Body, Controller, Get, Header, HttpCode, Patch, Post, Req, UseFilters } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { CurrentViewer, Public, RequireScope, SignedIn, type Viewer } from '#platform';
import { ChangeEmail, ConfirmEmail } from '../app/change-email.js';
import { ChangePassword } from '../app/change-password.js';
import { People } from '../app/people.js';
import { Profile } from '../app/profile.js';
import { AT_MEETUP } from './at-meetup.js';
import { presentGuest, presentMember } from './presenters.js';
import { RateLimitedFilter } from './rate-limited.filter.js';
import { ChangeEmailRequest, ChangePasswordRequest, EditProfileRequest, LinkTokenRequest } from './requests.js';
import { MeResponse, WhoAmIResponse } from './responses.js';

/** One's own account. */
@ApiTags('me')
@UseFilters(RateLimitedFilter)
@Controller('me')
export class MeController {
  constructor(
    private readonly profile: Profile,
    private readonly people: People,
    private readonly changePassword: ChangePassword,
    private readonly changeEmail: ChangeEmail,
    private readonly confirmEmail: ConfirmEmail,
  ) {}

  /** Who asks, at a meetup perhaps as its guest. That nobody is signed in is an answer too: pages ask before they know. */
  @Public()
  @RequireScope('profile:read')
  @Header('Cache-Control', 'private, no-store')
  @ApiQuery(AT_MEETUP)
  @ApiOkResponse({ type: WhoAmIResponse })
  @Get()
  async read(@CurrentViewer() viewer: Viewer): Promise<WhoAmIResponse> {
    if (viewer.kind === 'anonymous') return { person: null };
    if (viewer.kind === 'member') return { person: presentMember(await this.profile.own(viewer)) };
    const guest = await this.people.find(viewer.id);
    return { person: guest ? presentGuest(guest, viewer.meetupId) : null };
  }

  /** Changes name, time zone or language; what is left out stays. */
  @SignedIn()
  @RequireScope('profile:write')
  @ApiOkResponse({ type: MeResponse })
  @Patch()
  async edit(@CurrentViewer() viewer: Viewer, @Body() changes: EditProfileRequest): Promise<MeResponse> {
    return presentMember(await this.profile.edit(viewer, changes));
  }

  /** Changes the password, or sets the first one. All other sessions end. */
  @SignedIn()
  @HttpCode(204)
  @ApiNoContentResponse()
  @Post('password')
  async setPassword(@CurrentViewer() viewer: Viewer, @Body() body: ChangePasswordRequest): Promise<void> {
    await this.changePassword.run(viewer, body.currentPassword, body.password);
  }

  /** Asks for another e-mail address, which gets a mail to confirm it. */
  @SignedIn()
  @HttpCode(202)
  @Post('email')
  async requestEmail(
    @CurrentViewer() viewer: Viewer,
    @Body() body: ChangeEmailRequest,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    await this.changeEmail.run(viewer, body.email, body.currentPassword, request.ip);
  }

  /** Confirms the new address, by the link that was sent to it. */
  @Public()
  @HttpCode(204)
  @ApiNoContentResponse()
  @Post('email/confirm')
  async confirm(@Body() { token }: LinkTokenRequest): Promise<void> {
    await this.confirmEmail.run(token);
  }
}
