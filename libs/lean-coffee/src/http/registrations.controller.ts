import { Controller, Delete, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentViewer, IdPipe, RequireScope, SignedIn, type Viewer } from '#platform';
import { LeaveMeetup } from '../app/meetup/leave-meetup.js';
import { ReadMeetups } from '../app/meetup/read-meetups.js';
import { RegisterForMeetup } from '../app/meetup/register-for-meetup.js';
import { presentRegistration } from './meetup-presenter.js';
import { RegistrationsQuery } from './meetup-requests.js';
import { RegistrationsResponse } from './meetup-responses.js';

/** Who comes. */
@ApiTags('meetups')
@ApiParam({ name: 'meetupId', format: 'uuid' })
@Controller('meetups/:meetupId')
@SignedIn()
export class RegistrationsController {
  constructor(
    private readonly reading: ReadMeetups,
    private readonly registerForMeetup: RegisterForMeetup,
    private readonly leaveMeetup: LeaveMeetup,
  ) {}

  @RequireScope('meetups:read')
  @ApiOperation({ summary: 'Who comes, in the order in which they said so' })
  @ApiOkResponse({ type: RegistrationsResponse })
  @Get('registrations')
  async list(
    @CurrentViewer() viewer: Viewer,
    @Param('meetupId', IdPipe) meetupId: string,
    @Query() { cursor, limit }: RegistrationsQuery,
  ): Promise<RegistrationsResponse> {
    const { items, nextCursor } = await this.reading.registrations(viewer, meetupId, limit, cursor);
    return { items: items.map(presentRegistration), nextCursor };
  }

  @RequireScope('meetups:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Say that one comes' })
  @ApiNoContentResponse()
  @Put('registration')
  async register(@CurrentViewer() viewer: Viewer, @Param('meetupId', IdPipe) meetupId: string): Promise<void> {
    await this.registerForMeetup.run(viewer, meetupId);
  }

  @RequireScope('meetups:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Say that one does not come after all' })
  @ApiNoContentResponse()
  @Delete('registration')
  async leave(@CurrentViewer() viewer: Viewer, @Param('meetupId', IdPipe) meetupId: string): Promise<void> {
    await this.leaveMeetup.run(viewer, meetupId);
  }
}
