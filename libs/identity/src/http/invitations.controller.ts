import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { decodeCursor, pageOf, wrongField } from '#kernel';
import { CurrentViewer, IdPipe, Public, RequireScope, Roles, type Viewer } from '#platform';
import { AcceptInvitation } from '../app/accept-invitation.js';
import { Invitations, Invite } from '../app/invitations.js';
import { isUUID } from 'class-validator';
import { presentInvitation } from './presenters.js';
import { RateLimitedFilter } from './rate-limited.filter.js';
import { AcceptInvitationRequest, InviteRequest, PageQuery } from './requests.js';
import { InvitationsResponse, InvitedResponse, MeResponse } from './responses.js';
import { Welcome } from './welcome.js';

/** Bringing people in. */
@ApiTags('joining')
@UseFilters(RateLimitedFilter)
@Controller('invitations')
export class InvitationsController {
  constructor(
    private readonly invite: Invite,
    private readonly invitations: Invitations,
    private readonly accept: AcceptInvitation,
    private readonly welcome: Welcome,
  ) {}

  /** The newest first: administrators see all, trainers their own. */
  @Roles('admin', 'trainer')
  @RequireScope('admin')
  @ApiOkResponse({ type: InvitationsResponse })
  @Get()
  async list(@CurrentViewer() viewer: Viewer, @Query() { cursor, limit }: PageQuery): Promise<InvitationsResponse> {
    const rows = await this.invitations.list(viewer, cursor === undefined ? undefined : idIn(cursor), limit);
    return pageOf(rows, limit, ({ id }) => [id], presentInvitation);
  }

  /** Invites by e-mail. Trainers give no role but member. */
  @Roles('admin', 'trainer')
  @RequireScope('admin')
  @ApiCreatedResponse({ type: InvitedResponse })
  @Post()
  async create(@CurrentViewer() viewer: Viewer, @Body() body: InviteRequest): Promise<InvitedResponse> {
    const { email, roles, locale = 'en' } = body;
    return { id: await this.invite.run(viewer, { email, roles, locale }) };
  }

  /** Takes an invitation back. */
  @Roles('admin', 'trainer')
  @RequireScope('admin')
  @HttpCode(204)
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiNoContentResponse()
  @Delete(':id')
  async revoke(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<void> {
    await this.invitations.revoke(viewer, id);
  }

  /** Accepts by the link from the mail, and signs in. */
  @Public()
  @HttpCode(200)
  @ApiOkResponse({ type: MeResponse })
  @Post('accept')
  async acceptOne(
    @Body() body: AcceptInvitationRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeResponse> {
    return this.welcome.with(reply, await this.accept.run(body, this.welcome.deviceOf(request)));
  }
}

function idIn(cursor: string): string {
  const id = decodeCursor(cursor, ['string'])?.[0];
  if (!isUUID(id)) throw badCursor();
  return id as string;
}

const badCursor = () => wrongField('cursor', 'cursor');
