import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiExtraModels,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import { Clock } from '#kernel';
import { CurrentViewer, GuestsToo, IdPipe, RequireScope, Roles, SignedIn, type Viewer } from '#platform';
import { CancelMeetup } from '../app/meetup/cancel-meetup.js';
import { ChangeMeetup } from '../app/meetup/change-meetup.js';
import { ReadMeetups } from '../app/meetup/read-meetups.js';
import { ScheduleMeetup } from '../app/meetup/schedule-meetup.js';
import { presentMeetup, presentOutline, presentSummary } from './meetup-presenter.js';
import {
  CancelMeetupRequest,
  ChangeMeetupRequest,
  MeetupsQuery,
  ruleOf,
  ScheduleMeetupRequest,
} from './meetup-requests.js';
import { MeetupOutlineResponse, MeetupResponse, MeetupsResponse, NextMeetupResponse } from './meetup-responses.js';

/** Meetups: to look at, to schedule, to change and to call off. */
@ApiTags('meetups')
@ApiExtraModels(MeetupOutlineResponse, MeetupResponse)
@Controller('meetups')
export class MeetupsController {
  constructor(
    private readonly reading: ReadMeetups,
    private readonly scheduleMeetup: ScheduleMeetup,
    private readonly changeMeetup: ChangeMeetup,
    private readonly cancelMeetup: CancelMeetup,
    private readonly clock: Clock,
  ) {}

  @SignedIn()
  @RequireScope('meetups:read')
  @ApiOperation({ summary: 'Meetups to come, soonest first, or over, latest first' })
  @ApiOkResponse({ type: MeetupsResponse })
  @Get()
  async list(@CurrentViewer() viewer: Viewer, @Query() query: MeetupsQuery): Promise<MeetupsResponse> {
    const { when = 'upcoming', limit, cursor } = query;
    const { items, nextCursor } = await this.reading.list(viewer, when, limit, cursor);
    const now = this.clock.now();
    return { items: items.map((meetup) => presentSummary(meetup, now)), nextCursor };
  }

  @SignedIn()
  @RequireScope('meetups:read')
  @ApiOperation({ summary: 'The meetup to look forward to, if there is one' })
  @ApiOkResponse({ type: NextMeetupResponse })
  @Get('next')
  async next(@CurrentViewer() viewer: Viewer): Promise<NextMeetupResponse> {
    const meetup = await this.reading.next(viewer);
    return { meetup: meetup ? presentSummary(meetup, this.clock.now()) : null };
  }

  @GuestsToo()
  @RequireScope('meetups:read')
  @ApiOperation({ summary: 'One meetup; guests see an outline of their own' })
  @ApiParam({ name: 'meetupId', format: 'uuid' })
  @ApiOkResponse({
    schema: { anyOf: [{ $ref: getSchemaPath(MeetupResponse) }, { $ref: getSchemaPath(MeetupOutlineResponse) }] },
  })
  @Get(':meetupId')
  async one(
    @CurrentViewer() viewer: Viewer,
    @Param('meetupId', IdPipe) meetupId: string,
  ): Promise<MeetupResponse | MeetupOutlineResponse> {
    const meetup = await this.reading.one(viewer, meetupId);
    const now = this.clock.now();
    return viewer.kind === 'member' ? presentMeetup(meetup, viewer, now) : presentOutline(meetup, now);
  }

  @Roles('trainer', 'admin')
  @RequireScope('meetups:write')
  @ApiOperation({ summary: 'Schedule a meetup, or with `recurrence` a monthly series that begins with it' })
  @ApiCreatedResponse({ type: MeetupResponse })
  @Post()
  async schedule(@CurrentViewer() viewer: Viewer, @Body() body: ScheduleMeetupRequest): Promise<MeetupResponse> {
    const {
      recurrence,
      title,
      description = '',
      cohostIds = [],
      callUrl = null,
      minimumMinutes = null,
      ...rest
    } = body;
    const draft = { ...rest, title: title.trim(), description, cohostIds, callUrl, minimumMinutes };
    const id = await this.scheduleMeetup.run(viewer, {
      ...draft,
      ...(recurrence && { recurrence: ruleOf(recurrence) }),
    });
    return this.whole(viewer, id);
  }

  @SignedIn()
  @RequireScope('meetups:write')
  @ApiOperation({ summary: 'Change a meetup, or it and those of its series that follow' })
  @ApiParam({ name: 'meetupId', format: 'uuid' })
  @ApiOkResponse({ type: MeetupResponse })
  @Patch(':meetupId')
  async change(
    @CurrentViewer() viewer: Viewer,
    @Param('meetupId', IdPipe) meetupId: string,
    @Body() body: ChangeMeetupRequest,
  ): Promise<MeetupResponse> {
    const { scope = 'this', sequence, recurrence, title, ...rest } = body;
    const change = { ...rest, title: title?.trim() };
    const rule = recurrence && ruleOf(recurrence);
    await this.changeMeetup.run(viewer, meetupId, { scope, sequence, change, recurrence: rule });
    return this.whole(viewer, meetupId);
  }

  @SignedIn()
  @RequireScope('meetups:write')
  @HttpCode(200)
  @ApiOperation({ summary: 'Call off a meetup, or it and those of its series that follow' })
  @ApiParam({ name: 'meetupId', format: 'uuid' })
  @ApiOkResponse({ type: MeetupResponse })
  @Post(':meetupId/cancel')
  async cancel(
    @CurrentViewer() viewer: Viewer,
    @Param('meetupId', IdPipe) meetupId: string,
    @Body() { scope = 'this', reason }: CancelMeetupRequest,
  ): Promise<MeetupResponse> {
    await this.cancelMeetup.run(viewer, meetupId, scope, reason?.trim() || null);
    return this.whole(viewer, meetupId);
  }

  private async whole(viewer: Viewer, meetupId: string): Promise<MeetupResponse> {
    return presentMeetup(await this.reading.one(viewer, meetupId), viewer, this.clock.now());
  }
}
