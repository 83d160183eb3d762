import { Controller, Delete, Get, Header, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '#kernel';
import { answerDocument, CurrentViewer, IdPipe, Public, RequireScope, SignedIn, type Viewer } from '#platform';
import { CalendarAccess } from '../app/meetup/calendar-access.js';
import { CalendarFeedResponse } from './meetup-responses.js';

const CALENDAR = 'text/calendar; charset=utf-8';
const FEED_FILE = /^([A-Za-z0-9_-]+)\.ics$/;

/** Meetups in people's own calendars. */
@ApiTags('calendar')
@Controller()
export class CalendarController {
  constructor(private readonly calendars: CalendarAccess) {}

  @SignedIn()
  @RequireScope('meetups:read')
  @ApiOperation({ summary: 'A meetup as a calendar file; one that was cancelled takes itself out again' })
  @ApiParam({ name: 'meetupId', format: 'uuid' })
  @ApiProduces('text/calendar')
  @ApiOkResponse({ schema: { type: 'string' } })
  @Get('meetups/:meetupId/calendar.ics')
  async file(
    @CurrentViewer() viewer: Viewer,
    @Param('meetupId', IdPipe) meetupId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const document = await this.calendars.file(viewer, meetupId);
    void reply.header('content-disposition', `attachment; filename="meetup-${meetupId}.ics"`);
    answerDocument(document, CALENDAR, request, reply);
  }

  @SignedIn()
  @RequireScope('meetups:read')
  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({ summary: 'The address of one’s own feed, with null where there is none' })
  @ApiOkResponse({ type: CalendarFeedResponse })
  @Get('calendar/feed')
  async show(@CurrentViewer() viewer: Viewer): Promise<CalendarFeedResponse> {
    return { url: await this.calendars.feedUrl(viewer) };
  }

  @SignedIn()
  @RequireScope('meetups:write')
  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({ summary: 'A feed under a new address; the old one shows nothing any more' })
  @ApiCreatedResponse({ type: CalendarFeedResponse })
  @Post('calendar/feed')
  async make(@CurrentViewer() viewer: Viewer): Promise<CalendarFeedResponse> {
    return { url: await this.calendars.makeFeed(viewer) };
  }

  @SignedIn()
  @RequireScope('meetups:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Withdraw one’s feed' })
  @ApiNoContentResponse()
  @Delete('calendar/feed')
  async revoke(@CurrentViewer() viewer: Viewer): Promise<void> {
    await this.calendars.revokeFeed(viewer);
  }

  @Public()
  @ApiOperation({ summary: 'A feed, for calendars that subscribe to its secret address (`<token>.ics`)' })
  @ApiParam({ name: 'file', type: String })
  @ApiProduces('text/calendar')
  @ApiOkResponse({ schema: { type: 'string' } })
  @Get('calendar/:file')
  async feed(@Param('file') file: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const [, token] = FEED_FILE.exec(file) ?? [];
    if (token === undefined) throw new DomainError('not-found');
    answerDocument(await this.calendars.feed(token), CALENDAR, request, reply);
  }
}
