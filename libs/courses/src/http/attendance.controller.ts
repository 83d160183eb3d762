import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Clock } from '#kernel';
import { CurrentViewer, IdPipe, RequireScope, Roles, SignedIn, type Viewer } from '#platform';
import { ConfirmLearning } from '../app/attendance/confirm-learning.js';
import { ReadAttendance } from '../app/attendance/read-attendance.js';
import { SetMakingUp } from '../app/attendance/set-making-up.js';
import { presentAttendee, presentExplained } from './attendance-presenters.js';
import { AttendanceQuery, ConfirmationsRequest } from './attendance-requests.js';
import { AttendanceResponse, ChangedPeopleResponse, ExplainedAttendanceResponse } from './attendance-responses.js';

const OFFERING = { name: 'offeringId', format: 'uuid' };
const ENROLMENT = { name: 'enrolmentId', format: 'uuid' };

/** Who has attended what of a class, and what is confirmed of them. */
@ApiTags('classes')
@Controller('offerings/:offeringId')
export class AttendanceController {
  constructor(
    private readonly reading: ReadAttendance,
    private readonly confirming: ConfirmLearning,
    private readonly makingUp: SetMakingUp,
    private readonly clock: Clock,
  ) {}

  @Roles('trainer', 'admin')
  @RequireScope('classes:read')
  @ApiOperation({
    summary: 'Who is in the class, by name, and what they have attended, without those who have withdrawn',
  })
  @ApiParam(OFFERING)
  @ApiOkResponse({ type: AttendanceResponse })
  @Get('attendance')
  async list(
    @CurrentViewer() viewer: Viewer,
    @Param('offeringId', IdPipe) offeringId: string,
    @Query() { limit, cursor }: AttendanceQuery,
  ): Promise<AttendanceResponse> {
    const { items, ...page } = await this.reading.list(viewer, offeringId, limit, cursor);
    const now = this.clock.now();
    return { items: items.map((standing) => presentAttendee(standing, now)), ...page };
  }

  @Roles('trainer', 'admin')
  @RequireScope('classes:read')
  @ApiOperation({ summary: 'What somebody has attended, and how that is known' })
  @ApiParam(OFFERING)
  @ApiParam(ENROLMENT)
  @ApiOkResponse({ type: ExplainedAttendanceResponse })
  @Get('attendance/:enrolmentId')
  async one(
    @CurrentViewer() viewer: Viewer,
    @Param('offeringId', IdPipe) offeringId: string,
    @Param('enrolmentId', IdPipe) enrolmentId: string,
  ): Promise<ExplainedAttendanceResponse> {
    return presentExplained(await this.reading.one(viewer, offeringId, enrolmentId), this.clock.now());
  }

  @SignedIn()
  @RequireScope('classes:read')
  @ApiOperation({ summary: 'What you have attended of a class that you are in, and how that is known' })
  @ApiParam(OFFERING)
  @ApiOkResponse({ type: ExplainedAttendanceResponse })
  @Get('me/attendance')
  async own(
    @CurrentViewer() viewer: Viewer,
    @Param('offeringId', IdPipe) offeringId: string,
  ): Promise<ExplainedAttendanceResponse> {
    return presentExplained(await this.reading.own(viewer, offeringId), this.clock.now());
  }

  @Roles('trainer', 'admin')
  @RequireScope('classes:write')
  @ApiOperation({ summary: 'Confirm that people took part or have understood, or take that back' })
  @ApiParam(OFFERING)
  @ApiOkResponse({ type: ChangedPeopleResponse })
  @Put('confirmations')
  async confirm(
    @CurrentViewer() viewer: Viewer,
    @Param('offeringId', IdPipe) offeringId: string,
    @Body() { enrolmentIds: ids, kind, confirmed }: ConfirmationsRequest,
  ): Promise<ChangedPeopleResponse> {
    return { changed: await this.confirming.run(viewer, { offeringId, kind, ids, confirmed }) };
  }

  @Roles('trainer', 'admin')
  @RequireScope('classes:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Say that somebody is here only to make up for half-days of another class' })
  @ApiParam(OFFERING)
  @ApiParam(ENROLMENT)
  @ApiNoContentResponse()
  @Put('roster/:enrolmentId/making-up')
  makeUp(
    @CurrentViewer() viewer: Viewer,
    @Param('offeringId', IdPipe) offeringId: string,
    @Param('enrolmentId', IdPipe) enrolmentId: string,
  ): Promise<void> {
    return this.makingUp.run(viewer, offeringId, enrolmentId, true);
  }

  @Roles('trainer', 'admin')
  @RequireScope('classes:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Say that the class is somebody’s own' })
  @ApiParam(OFFERING)
  @ApiParam(ENROLMENT)
  @ApiNoContentResponse()
  @Delete('roster/:enrolmentId/making-up')
  takeWhole(
    @CurrentViewer() viewer: Viewer,
    @Param('offeringId', IdPipe) offeringId: string,
    @Param('enrolmentId', IdPipe) enrolmentId: string,
  ): Promise<void> {
    return this.makingUp.run(viewer, offeringId, enrolmentId, false);
  }
}
