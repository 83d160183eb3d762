import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentViewer, IdPipe, memberOf, RequireScope, Roles, SignedIn, type Viewer } from '#platform';
import { DrawGroups } from '../app/groups/draw-groups.js';
import { ReadGroups } from '../app/groups/read-groups.js';
import type { Grouping } from '../infra/grouping-repository.js';
import {
  GroupingResponse,
  GroupingsResponse,
  GroupsQuery,
  GroupsRequest,
  LatestGroupingResponse,
} from './groups-messages.js';

const OFFERING = { name: 'offeringId', format: 'uuid' };

const present = ({ id, drawnAt, drawnBy, groups }: Grouping, viewer: Viewer): GroupingResponse => ({
  id,
  drawnAt: new Date(drawnAt).toISOString(),
  drawnBy,
  groups: groups.map((members) => ({
    people: members.map(({ personId, ...member }) => ({ ...member, you: personId === memberOf(viewer).id })),
  })),
});

/** Groups to work in, drawn by lot. */
@ApiTags('classes')
@Controller('offerings/:offeringId')
export class GroupsController {
  constructor(
    private readonly drawing: DrawGroups,
    private readonly reading: ReadGroups,
  ) {}

  @Roles('trainer', 'admin')
  @RequireScope('classes:write')
  @ApiOperation({ summary: 'Draw groups; everybody in the class sees them at once' })
  @ApiParam(OFFERING)
  @ApiCreatedResponse({ type: GroupingsResponse })
  @Post('groups')
  async draw(
    @CurrentViewer() viewer: Viewer,
    @Param('offeringId', IdPipe) offeringId: string,
    @Body() { halfDayId = null, by, count, together = [], apart = [] }: GroupsRequest,
  ): Promise<GroupingsResponse> {
    const listed = (wishes: { enrolmentIds: string[] }[]) => wishes.map(({ enrolmentIds }) => enrolmentIds);
    await this.drawing.run(viewer, offeringId, halfDayId, {
      by,
      count,
      together: listed(together),
      apart: listed(apart),
    });
    return this.list(viewer, offeringId, { limit: 1 });
  }

  @Roles('trainer', 'admin')
  @RequireScope('classes:read')
  @ApiOperation({ summary: 'The groups that were drawn, latest first' })
  @ApiParam(OFFERING)
  @ApiOkResponse({ type: GroupingsResponse })
  @Get('groups')
  async list(
    @CurrentViewer() viewer: Viewer,
    @Param('offeringId', IdPipe) offeringId: string,
    @Query() { limit, cursor }: GroupsQuery,
  ): Promise<GroupingsResponse> {
    const { items, nextCursor } = await this.reading.list(viewer, offeringId, limit, cursor);
    return { items: items.map((grouping) => present(grouping, viewer)), nextCursor };
  }

  @SignedIn()
  @RequireScope('classes:read')
  @ApiOperation({ summary: 'The groups of a class that you are in, as they were drawn last' })
  @ApiParam(OFFERING)
  @ApiOkResponse({ type: LatestGroupingResponse })
  @Get('me/groups')
  async latest(
    @CurrentViewer() viewer: Viewer,
    @Param('offeringId', IdPipe) offeringId: string,
  ): Promise<LatestGroupingResponse> {
    const grouping = await this.reading.latest(viewer, offeringId);
    return { grouping: grouping && present(grouping, viewer) };
  }
}
