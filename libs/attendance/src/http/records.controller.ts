import { Body, Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentViewer, GuestsToo, IdPipe, RequireScope, Roles, SignedIn, type Viewer } from '#platform';
import { OverrideMinutes } from '../app/override-minutes.js';
import { RaiseDispute } from '../app/raise-dispute.js';
import { ShowRecords } from '../app/show-records.js';
import { presentDetail, presentRecords } from './presenters.js';
import { DisputeBody, OverrideBody, PageQuery } from './requests.js';
import { CreatedView, RecordDetailView, RecordPage } from './responses.js';

/** Attendance records: one's own, and those one looks after. */
@ApiTags('records')
@Controller('records')
export class RecordsController {
  constructor(
    private readonly records: ShowRecords,
    private readonly overrideMinutes: OverrideMinutes,
    private readonly raiseDispute: RaiseDispute,
  ) {}

  @Get()
  @GuestsToo()
  @RequireScope('records:read')
  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({ summary: 'My records, the latest first; also sessions that were too short for one' })
  @ApiOkResponse({ type: RecordPage })
  async mine(@CurrentViewer() viewer: Viewer, @Query() page: PageQuery): Promise<RecordPage> {
    return presentRecords(await this.records.mine(viewer, page));
  }

  @Get(':id')
  @GuestsToo()
  @RequireScope('records:read')
  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({ summary: 'One record: how its minutes came about, and what was said about it' })
  @ApiOkResponse({ type: RecordDetailView })
  async one(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<RecordDetailView> {
    return presentDetail(await this.records.one(viewer, id), viewer);
  }

  @Post(':id/overrides')
  @Roles('trainer', 'moderator')
  @RequireScope('records:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Put one’s word in the place of the facts, with a reason; never on one’s own record' })
  @ApiNoContentResponse()
  async override(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() body: OverrideBody,
  ): Promise<void> {
    await this.overrideMinutes.run(viewer, id, body);
  }

  @Post(':id/disputes')
  @SignedIn()
  @RequireScope('records:write')
  @ApiOperation({ summary: 'Say that something is wrong with a record of one’s own' })
  @ApiCreatedResponse({ type: CreatedView })
  async dispute(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() { words }: DisputeBody,
  ): Promise<CreatedView> {
    return { id: await this.raiseDispute.run(viewer, id, words) };
  }
}
