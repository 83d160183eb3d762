import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Clock } from '#kernel';
import { CurrentViewer, IdPipe, RequireScope, Roles, type Viewer } from '#platform';
import { ChangeOffering } from '../app/change-offering.js';
import { ReadOfferings } from '../app/read-offerings.js';
import { ScheduleOffering } from '../app/schedule-offering.js';
import { presentOffering, presentSummary } from './presenters.js';
import {
  OfferingCancelRequest,
  OfferingChangeRequest,
  OfferingCopyRequest,
  OfferingRequest,
  OfferingsQuery,
} from './requests.js';
import { OfferingResponse, OfferingsResponse } from './responses.js';

const ID = { name: 'offeringId', format: 'uuid' };

/** Classes: when and where a course is taught, and by whom. Trainers see their own, administrators all. */
@ApiTags('classes')
@Controller('offerings')
export class OfferingsController {
  constructor(
    private readonly reading: ReadOfferings,
    private readonly scheduling: ScheduleOffering,
    private readonly changing: ChangeOffering,
    private readonly clock: Clock,
  ) {}

  @Roles('trainer', 'admin')
  @RequireScope('classes:read')
  @ApiOperation({ summary: 'The classes you run: to come or under way, soonest first, or over, latest first' })
  @ApiOkResponse({ type: OfferingsResponse })
  @Get()
  async list(@CurrentViewer() viewer: Viewer, @Query() query: OfferingsQuery): Promise<OfferingsResponse> {
    const { when = 'upcoming', limit, cursor } = query;
    const { items, nextCursor } = await this.reading.list(viewer, when, limit, cursor);
    const now = this.clock.now();
    return { items: items.map((offering) => presentSummary(offering, now)), nextCursor };
  }

  @Roles('trainer', 'admin')
  @RequireScope('classes:read')
  @ApiOperation({ summary: 'One class that you run' })
  @ApiParam(ID)
  @ApiOkResponse({ type: OfferingResponse })
  @Get(':offeringId')
  async one(
    @CurrentViewer() viewer: Viewer,
    @Param('offeringId', IdPipe) offeringId: string,
  ): Promise<OfferingResponse> {
    return presentOffering(await this.reading.one(viewer, offeringId), this.clock.now());
  }

  @Roles('trainer', 'admin')
  @RequireScope('classes:write')
  @ApiOperation({ summary: 'Plan a class' })
  @ApiCreatedResponse({ type: OfferingResponse })
  @Post()
  async schedule(@CurrentViewer() viewer: Viewer, @Body() body: OfferingRequest): Promise<OfferingResponse> {
    const { title = '', callUrl = null, address = '', ...rest } = body;
    return this.one(viewer, await this.scheduling.run(viewer, { ...rest, title, callUrl, address }));
  }

  @Roles('trainer', 'admin')
  @RequireScope('classes:write')
  @ApiOperation({ summary: 'Plan the same class again, on other days' })
  @ApiParam(ID)
  @ApiCreatedResponse({ type: OfferingResponse })
  @Post(':offeringId/copy')
  async copy(
    @CurrentViewer() viewer: Viewer,
    @Param('offeringId', IdPipe) offeringId: string,
    @Body() { date }: OfferingCopyRequest,
  ): Promise<OfferingResponse> {
    return this.one(viewer, await this.scheduling.copy(viewer, offeringId, date));
  }

  @Roles('trainer', 'admin')
  @RequireScope('classes:write')
  @ApiOperation({ summary: 'Change a class' })
  @ApiParam(ID)
  @ApiOkResponse({ type: OfferingResponse })
  @Patch(':offeringId')
  async change(
    @CurrentViewer() viewer: Viewer,
    @Param('offeringId', IdPipe) offeringId: string,
    @Body() { sequence, ...change }: OfferingChangeRequest,
  ): Promise<OfferingResponse> {
    await this.changing.run(viewer, offeringId, sequence, change);
    return this.one(viewer, offeringId);
  }

  @Roles('trainer', 'admin')
  @RequireScope('classes:write')
  @HttpCode(200)
  @ApiOperation({ summary: 'Call a class off' })
  @ApiParam(ID)
  @ApiOkResponse({ type: OfferingResponse })
  @Post(':offeringId/cancel')
  async cancel(
    @CurrentViewer() viewer: Viewer,
    @Param('offeringId', IdPipe) offeringId: string,
    @Body() { reason = '' }: OfferingCancelRequest,
  ): Promise<OfferingResponse> {
    await this.changing.cancel(viewer, offeringId, reason);
    return this.one(viewer, offeringId);
  }
}
