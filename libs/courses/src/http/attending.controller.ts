import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Clock } from '#kernel';
import { CurrentViewer, IdPipe, RequireScope, SignedIn, type Viewer } from '#platform';
import { ReadAttending } from '../app/read-attending.js';
import { AttendedClassesResponse, AttendedClassResponse, ParticipantsResponse } from './attending-responses.js';
import { presentAbout, presentAttended } from './presenters.js';
import { OfferingsQuery, ParticipantsQuery } from './requests.js';

const ID = { name: 'offeringId', format: 'uuid' };

/** The classes that one is in. Whoever has withdrawn, or never was, finds nothing here. */
@ApiTags('classes')
@Controller('classes/mine')
export class AttendingController {
  constructor(
    private readonly reading: ReadAttending,
    private readonly clock: Clock,
  ) {}

  @SignedIn()
  @RequireScope('classes:read')
  @ApiOperation({ summary: 'The classes you are in: to come or under way, soonest first, or over, latest first' })
  @ApiOkResponse({ type: AttendedClassesResponse })
  @Get()
  async list(@CurrentViewer() viewer: Viewer, @Query() query: OfferingsQuery): Promise<AttendedClassesResponse> {
    const { when = 'upcoming', limit, cursor } = query;
    const { items, nextCursor } = await this.reading.list(viewer, when, limit, cursor);
    const now = this.clock.now();
    return { items: items.map((offering) => presentAbout(offering, now)), nextCursor };
  }

  @SignedIn()
  @RequireScope('classes:read')
  @ApiOperation({ summary: 'One class that you are in' })
  @ApiParam(ID)
  @ApiOkResponse({ type: AttendedClassResponse })
  @Get(':offeringId')
  async one(
    @CurrentViewer() viewer: Viewer,
    @Param('offeringId', IdPipe) offeringId: string,
  ): Promise<AttendedClassResponse> {
    return presentAttended(await this.reading.one(viewer, offeringId), this.clock.now());
  }

  @SignedIn()
  @RequireScope('classes:read')
  @ApiOperation({ summary: 'Who is in it with you, by name' })
  @ApiParam(ID)
  @ApiOkResponse({ type: ParticipantsResponse })
  @Get(':offeringId/participants')
  async participants(
    @CurrentViewer() viewer: Viewer,
    @Param('offeringId', IdPipe) offeringId: string,
    @Query() { limit, cursor }: ParticipantsQuery,
  ): Promise<ParticipantsResponse> {
    const { items, nextCursor } = await this.reading.participants(viewer, offeringId, limit, cursor);
    return { items: items.map(({ id, displayName }) => ({ id, displayName })), nextCursor };
  }

  @SignedIn()
  @RequireScope('classes:read')
  @ApiOperation({ summary: 'Its half-days as a calendar file; a class that was called off takes itself out again' })
  @ApiParam(ID)
  @ApiProduces('text/calendar')
  @ApiOkResponse({ schema: { type: 'string' } })
  @Get(':offeringId/calendar.ics')
  async calendar(
    @CurrentViewer() viewer: Viewer,
    @Param('offeringId', IdPipe) offeringId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const body = await this.reading.calendar(viewer, offeringId);
    void reply
      .header('content-disposition', `attachment; filename="class-${offeringId}.ics"`)
      .header('cache-control', 'private, no-cache')
      .type('text/calendar; charset=utf-8')
      .send(body);
  }
}
