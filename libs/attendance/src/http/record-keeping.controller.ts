import { Body, Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentViewer, IdPipe, RequireScope, Roles, type Viewer } from '#platform';
import { AnswerDispute } from '../app/answer-dispute.js';
import { ShowRecords } from '../app/show-records.js';
import { presentDisputes, presentRecords } from './presenters.js';
import { AnswerBody, PageQuery } from './requests.js';
import { OpenDisputePage, RecordPage } from './responses.js';

/** What trainers and moderators see of everybody's attendance. */
@ApiTags('records')
@Controller()
@Roles('trainer', 'moderator')
export class RecordKeepingController {
  constructor(
    private readonly records: ShowRecords,
    private readonly answerDispute: AnswerDispute,
  ) {}

  @Get('meetups/:meetupId/records')
  @RequireScope('records:read')
  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({ summary: 'How everybody stands after a meetup, by name' })
  @ApiOkResponse({ type: RecordPage })
  async ofMeetup(
    @CurrentViewer() viewer: Viewer,
    @Param('meetupId', IdPipe) meetupId: string,
    @Query() page: PageQuery,
  ): Promise<RecordPage> {
    return presentRecords(await this.records.ofMeetup(viewer, meetupId, page));
  }

  @Get('disputes')
  @RequireScope('records:read')
  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({ summary: 'Questions about records that wait for an answer, the oldest first' })
  @ApiOkResponse({ type: OpenDisputePage })
  async disputes(@CurrentViewer() viewer: Viewer, @Query() page: PageQuery): Promise<OpenDisputePage> {
    return presentDisputes(await this.records.openDisputes(viewer, page));
  }

  @Post('disputes/:id/answer')
  @RequireScope('records:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Answer a question about a record; the person gets the answer by mail' })
  @ApiNoContentResponse()
  async answer(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() { answer }: AnswerBody,
  ): Promise<void> {
    await this.answerDispute.run(viewer, id, answer);
  }
}
