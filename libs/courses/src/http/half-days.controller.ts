import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentViewer, IdPipe, RequireScope, Roles, SignedIn, type Viewer } from '#platform';
import { MarkHalfDay } from '../app/attendance/mark-half-day.js';
import { ScanCode } from '../app/attendance/scan-code.js';
import { ShowCode } from '../app/attendance/show-code.js';
import { HalfDayCodeRequest, MarksRequest } from './attendance-requests.js';
import { ChangedPeopleResponse, HalfDayCodeResponse, ScannedResponse } from './attendance-responses.js';

const OFFERING = { name: 'offeringId', format: 'uuid' };
const HALF_DAY = { name: 'halfDayId', format: 'uuid' };

/** How it becomes known who is there in a half-day. */
@ApiTags('classes')
@Controller()
export class HalfDaysController {
  constructor(
    private readonly marking: MarkHalfDay,
    private readonly showing: ShowCode,
    private readonly scanning: ScanCode,
  ) {}

  @Roles('trainer', 'admin')
  @RequireScope('classes:write')
  @ApiOperation({ summary: 'Mark people as there, or take that back; from half an hour before the half-day on' })
  @ApiParam(OFFERING)
  @ApiParam(HALF_DAY)
  @ApiOkResponse({ type: ChangedPeopleResponse })
  @Put('offerings/:offeringId/half-days/:halfDayId/marks')
  async mark(
    @CurrentViewer() viewer: Viewer,
    @Param('offeringId', IdPipe) offeringId: string,
    @Param('halfDayId', IdPipe) halfDayId: string,
    @Body() { enrolmentIds: ids, present }: MarksRequest,
  ): Promise<ChangedPeopleResponse> {
    return { changed: await this.marking.run(viewer, { offeringId, halfDayId, ids, present }) };
  }

  @Roles('trainer', 'admin')
  @RequireScope('classes:write')
  @ApiOperation({
    summary:
      'A fresh code to show, good for half a minute; from half an hour before the half-day to half an hour after it',
  })
  @ApiParam(OFFERING)
  @ApiParam(HALF_DAY)
  @ApiOkResponse({ type: HalfDayCodeResponse })
  @Get('offerings/:offeringId/half-days/:halfDayId/code')
  async code(
    @CurrentViewer() viewer: Viewer,
    @Param('offeringId', IdPipe) offeringId: string,
    @Param('halfDayId', IdPipe) halfDayId: string,
  ): Promise<HalfDayCodeResponse> {
    const { code, goodUntil } = await this.showing.run(viewer, offeringId, halfDayId);
    return { code, goodUntil: new Date(goodUntil).toISOString() };
  }

  @SignedIn()
  @RequireScope('classes:write')
  @HttpCode(200)
  @ApiOperation({ summary: 'Say by the code of a class that you are in it' })
  @ApiOkResponse({ type: ScannedResponse })
  @Post('class-codes')
  scan(@CurrentViewer() viewer: Viewer, @Body() { code }: HalfDayCodeRequest): Promise<ScannedResponse> {
    return this.scanning.run(viewer, code);
  }
}
