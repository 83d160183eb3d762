import { Body, Controller, Delete, Get, Header, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import { CurrentViewer, IdPipe, Public, RequireScope, Roles, SignedIn, type Viewer } from '#platform';
import { ChangeSpace } from '../../app/spaces/change-space.js';
import { KeepMembers } from '../../app/spaces/keep-members.js';
import { ReadSpaces } from '../../app/spaces/read-spaces.js';
import type { SpaceRow } from '../../infra/spaces/space-queries.js';
import { PageQuery } from '../page-query.js';
import { SpaceBody, SpaceChangesBody, SpaceMemberBody, SpaceRoleBody } from './requests.js';
import { SpaceList, SpaceMemberPage, SpaceStatisticsView, SpaceView } from './responses.js';

const ID = { name: 'id', format: 'uuid' };
const PERSON = { name: 'personId', format: 'uuid' };

const present = (viewer: Viewer, space: SpaceRow): SpaceView => ({
  ...space,
  canWrite: viewer.kind === 'member' && !space.archived,
});

/** The spaces of the forum. */
@ApiTags('forum')
@Controller('spaces')
export class SpacesController {
  constructor(
    private readonly spaces: ReadSpaces,
    private readonly changing: ChangeSpace,
    private readonly members: KeepMembers,
  ) {}

  @Get()
  @Public()
  @RequireScope('forum:read')
  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({ summary: 'The spaces you see' })
  @ApiOkResponse({ type: SpaceList })
  async all(@CurrentViewer() viewer: Viewer): Promise<SpaceList> {
    return { items: (await this.spaces.all(viewer)).map((space) => present(viewer, space)) };
  }

  @Get(':id')
  @Public()
  @RequireScope('forum:read')
  @Header('Cache-Control', 'private, no-store')
  @ApiParam({ name: 'id', description: 'Its id or its slug' })
  @ApiOperation({ summary: 'One space' })
  @ApiOkResponse({ type: SpaceView })
  async one(@CurrentViewer() viewer: Viewer, @Param('id') idOrSlug: string): Promise<SpaceView> {
    return present(viewer, await this.spaces.one(viewer, idOrSlug));
  }

  @Get(':id/statistics')
  @SignedIn()
  @RequireScope('forum:read')
  @Header('Cache-Control', 'private, no-store')
  @ApiParam(ID)
  @ApiOperation({ summary: 'Questions and answers week by week, for who moderates the space' })
  @ApiOkResponse({ type: SpaceStatisticsView })
  async statistics(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<SpaceStatisticsView> {
    return { weeks: await this.spaces.weeks(viewer, id) };
  }

  @Post()
  @Roles('trainer', 'admin')
  @RequireScope('forum:write')
  @ApiOperation({ summary: 'Open a space; who opens that of a cohort moderates it' })
  @ApiCreatedResponse({ type: SpaceView })
  async open(@CurrentViewer() viewer: Viewer, @Body() body: SpaceBody): Promise<SpaceView> {
    const id = await this.changing.open(viewer, { ...body, description: body.description ?? '' });
    return this.one(viewer, id);
  }

  @Patch(':id')
  @SignedIn()
  @RequireScope('forum:write')
  @ApiParam(ID)
  @ApiOperation({ summary: 'Describe, archive or bring back a space' })
  @ApiOkResponse({ type: SpaceView })
  async change(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() body: SpaceChangesBody,
  ): Promise<SpaceView> {
    await this.changing.change(viewer, id, body);
    return this.one(viewer, id);
  }

  @Get(':id/members')
  @SignedIn()
  @RequireScope('forum:read')
  @Header('Cache-Control', 'private, no-store')
  @ApiParam(ID)
  @ApiOperation({ summary: 'Who is in the space of a cohort, by name' })
  @ApiOkResponse({ type: SpaceMemberPage })
  async inIt(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<SpaceMemberPage> {
    const { items, nextCursor } = await this.spaces.members(viewer, id, query);
    return { items: items.map(({ sortName: _, ...member }) => member), nextCursor };
  }

  @Post(':id/members')
  @SignedIn()
  @RequireScope('forum:write')
  @HttpCode(204)
  @ApiParam(ID)
  @ApiOperation({ summary: 'Let a member into the space of a cohort' })
  @ApiNoContentResponse()
  admit(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() { role = 'member', ...who }: SpaceMemberBody,
  ): Promise<void> {
    return this.members.admit(viewer, id, { ...who, role });
  }

  @Patch(':id/members/:personId')
  @SignedIn()
  @RequireScope('forum:write')
  @HttpCode(204)
  @ApiParam(ID)
  @ApiParam(PERSON)
  @ApiOperation({ summary: 'Make somebody a moderator of the space, or a member again' })
  @ApiNoContentResponse()
  changeRole(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('personId', IdPipe) personId: string,
    @Body() { role }: SpaceRoleBody,
  ): Promise<void> {
    return this.members.changeRole(viewer, id, personId, role);
  }

  @Delete(':id/members/:personId')
  @SignedIn()
  @RequireScope('forum:write')
  @HttpCode(204)
  @ApiParam(ID)
  @ApiParam(PERSON)
  @ApiOperation({ summary: 'Withdraw somebody from the space of a cohort: they see nothing of it from then on' })
  @ApiNoContentResponse()
  withdraw(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('personId', IdPipe) personId: string,
  ): Promise<void> {
    return this.members.withdraw(viewer, id, personId);
  }
}
