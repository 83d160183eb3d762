import { Body, Controller, Get, Header, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { GuestCookies } from '#identity';
import { CurrentViewer, Public, type Viewer } from '#platform';
import { JoinAsGuest } from '../app/meetup/join-as-guest.js';
import { iso } from './meetup-presenter.js';
import { JoinRequest } from './meetup-requests.js';
import { AdmittedResponse, JoinInvitationResponse } from './meetup-responses.js';

/** The way in for people with a join link and no account. */
@ApiTags('joining')
@ApiParam({ name: 'token', type: String })
@Controller('join/:token')
@Public()
export class JoiningController {
  constructor(
    private readonly joining: JoinAsGuest,
    private readonly guestCookies: GuestCookies,
  ) {}

  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({ summary: 'What a join link leads to' })
  @ApiOkResponse({ type: JoinInvitationResponse })
  @Get()
  async open(@Param('token') token: string): Promise<JoinInvitationResponse> {
    const { id, title, startsAt, endsAt, zone } = await this.joining.open(token);
    return { meetupId: id, title, startsAt: iso(startsAt), endsAt: iso(endsAt), zone };
  }

  @Header('Cache-Control', 'private, no-store')
  @HttpCode(200)
  @ApiOperation({ summary: 'Come as a guest, under a name; browsers get a cookie for this one meetup' })
  @ApiOkResponse({ type: AdmittedResponse })
  @Post()
  async join(
    @CurrentViewer() viewer: Viewer,
    @Param('token') token: string,
    @Body() { displayName }: JoinRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AdmittedResponse> {
    const { meetupId, personId, token: access } = await this.joining.join(viewer, token, displayName);
    if (access !== null) this.guestCookies.give(reply, { meetupId, token: access });
    return { meetupId, personId, token: access };
  }
}
