import { Body, Controller, HttpCode, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RateLimitedFilter, Welcome } from '#identity';
import { Clock } from '#kernel';
import { CurrentViewer, Public, RequireScope, SignedIn, type Viewer } from '#platform';
import { JoinByCode } from '../app/join-by-code.js';
import { JoinByLink, ShowLink } from '../app/join-by-link.js';
import { ClassInvitationResponse, JoinedClassResponse } from './attending-responses.js';
import { ClassLinkRequest, ClassNewcomerRequest, JoinByCodeRequest } from './joining-requests.js';
import { presentInvitation } from './presenters.js';

/** Coming into a class, by a personal link or by its code. */
@ApiTags('classes')
@UseFilters(RateLimitedFilter)
@Controller('classes')
export class JoiningClassController {
  constructor(
    private readonly links: JoinByLink,
    private readonly showing: ShowLink,
    private readonly codes: JoinByCode,
    private readonly welcome: Welcome,
    private readonly clock: Clock,
  ) {}

  @Public()
  @HttpCode(200)
  @ApiOperation({ summary: 'What a personal link leads into; nothing is used up' })
  @ApiOkResponse({ type: ClassInvitationResponse })
  @Post('invitation')
  async show(@CurrentViewer() viewer: Viewer, @Body() { token }: ClassLinkRequest): Promise<ClassInvitationResponse> {
    return presentInvitation(await this.showing.run(viewer, token), this.clock.now());
  }

  @SignedIn()
  @RequireScope('classes:write')
  @HttpCode(200)
  @ApiOperation({ summary: 'Join as who you are, whatever address the link was sent to' })
  @ApiOkResponse({ type: JoinedClassResponse })
  @Post('invitation/join')
  join(@CurrentViewer() viewer: Viewer, @Body() { token }: ClassLinkRequest): Promise<JoinedClassResponse> {
    return this.links.run(viewer, token);
  }

  @Public()
  @ApiOperation({ summary: 'Make an account with the address that the link was sent to, sign in, and join' })
  @ApiCreatedResponse({ type: JoinedClassResponse })
  @Post('invitation/account')
  async account(
    @Body() body: ClassNewcomerRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<JoinedClassResponse> {
    const { offeringId, session } = await this.links.withNewAccount(body, this.welcome.deviceOf(request));
    await this.welcome.with(reply, session);
    return { offeringId };
  }

  @SignedIn()
  @RequireScope('classes:write')
  @HttpCode(200)
  @ApiOperation({ summary: 'Join by the code of a class' })
  @ApiOkResponse({ type: JoinedClassResponse })
  @Post('join')
  async byCode(
    @CurrentViewer() viewer: Viewer,
    @Body() { code }: JoinByCodeRequest,
    @Req() request: FastifyRequest,
  ): Promise<JoinedClassResponse> {
    return { offeringId: await this.codes.run(viewer, code, request.ip) };
  }
}
