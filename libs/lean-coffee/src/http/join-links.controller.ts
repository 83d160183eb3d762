import { Controller, Delete, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import { CurrentViewer, IdPipe, RequireScope, SignedIn, type Viewer } from '#platform';
import { type JoinLink, ManageJoinLink } from '../app/meetup/manage-join-link.js';
import { iso } from './meetup-presenter.js';
import { JoinLinkResponse } from './meetup-responses.js';

/** The link by which guests come, for those who run the meetup. */
@ApiTags('meetups')
@ApiParam({ name: 'meetupId', format: 'uuid' })
@Controller('meetups/:meetupId/join-link')
@SignedIn()
@RequireScope('meetups:write')
export class JoinLinksController {
  constructor(private readonly links: ManageJoinLink) {}

  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({ summary: 'The link, with nulls where there is none' })
  @ApiOkResponse({ type: JoinLinkResponse })
  @Get()
  async show(@CurrentViewer() viewer: Viewer, @Param('meetupId', IdPipe) meetupId: string): Promise<JoinLinkResponse> {
    return present(await this.links.show(viewer, meetupId));
  }

  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({ summary: 'A new link; any before it is void' })
  @ApiCreatedResponse({ type: JoinLinkResponse })
  @Post()
  async make(@CurrentViewer() viewer: Viewer, @Param('meetupId', IdPipe) meetupId: string): Promise<JoinLinkResponse> {
    return present(await this.links.make(viewer, meetupId));
  }

  @HttpCode(204)
  @ApiOperation({ summary: 'Withdraw the link' })
  @ApiNoContentResponse()
  @Delete()
  async revoke(@CurrentViewer() viewer: Viewer, @Param('meetupId', IdPipe) meetupId: string): Promise<void> {
    await this.links.revoke(viewer, meetupId);
  }
}

const present = (link: JoinLink | null): JoinLinkResponse => ({
  url: link?.url ?? null,
  expiresAt: link ? iso(link.expiresAt) : null,
});
