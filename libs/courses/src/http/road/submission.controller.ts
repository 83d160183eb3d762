import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentViewer, IdPipe, RequireScope, Roles, type Viewer } from '#platform';
import { KeepCertification } from '../../app/road/keep-certification.js';
import { ReadSubmission } from '../../app/road/read-submission.js';
import { SubmitLearners } from '../../app/road/submit-learners.js';
import { presentStatistics, presentSubmission } from './presenters.js';
import { ActivationRequest, SubmissionFileQuery, SubmissionQuery, SubmissionsRequest } from './requests.js';
import { ClassStatisticsResponse, SubmissionResponse } from './responses.js';

const ENROLMENT = { name: 'enrolmentId', format: 'uuid' };

/** Who of a class may be submitted to the Scrum Alliance, who was, and what came of it. */
@ApiTags('classes')
@Controller('offerings/:offeringId')
@ApiParam({ name: 'offeringId', format: 'uuid' })
@Roles('trainer', 'admin')
export class SubmissionController {
  constructor(
    private readonly reading: ReadSubmission,
    private readonly submitting: SubmitLearners,
    private readonly keeping: KeepCertification,
  ) {}

  @RequireScope('classes:read')
  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({ summary: 'Who may be submitted, who may not yet and why, and how far the others are' })
  @ApiOkResponse({ type: SubmissionResponse })
  @Get('submission')
  async list(
    @CurrentViewer() viewer: Viewer,
    @Param('offeringId', IdPipe) offeringId: string,
    @Query() { limit, cursor }: SubmissionQuery,
  ): Promise<SubmissionResponse> {
    return presentSubmission(await this.reading.page(viewer, offeringId, limit, cursor));
  }

  @RequireScope('classes:read')
  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({
    summary: 'Those who may be submitted, and were not yet unless asked for, as a file for the Scrum Alliance',
    description:
      'Columns: First Name, Last Name, Email, Company, Reference. UTF-8 with a mark, RFC 4180. A text that a spreadsheet would run as a formula begins with an apostrophe. Names come in one piece from rosters: the last word, with what belongs to it, is taken for the last name.',
  })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  @Get('submission.csv')
  async file(
    @CurrentViewer() viewer: Viewer,
    @Param('offeringId', IdPipe) offeringId: string,
    @Query() { submitted }: SubmissionFileQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const file = await this.reading.file(viewer, offeringId, submitted === 'yes');
    void reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="submission-${offeringId}.csv"`);
    return file;
  }

  @RequireScope('classes:read')
  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({ summary: 'How many were in each half-day, and by what that counts' })
  @ApiOkResponse({ type: ClassStatisticsResponse })
  @Get('statistics')
  async statistics(
    @CurrentViewer() viewer: Viewer,
    @Param('offeringId', IdPipe) offeringId: string,
  ): Promise<ClassStatisticsResponse> {
    return presentStatistics(await this.reading.statistics(viewer, offeringId));
  }

  @RequireScope('classes:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Mark people as submitted, all of them or none; they are told once what comes next' })
  @ApiNoContentResponse()
  @Post('submissions')
  async submit(
    @CurrentViewer() viewer: Viewer,
    @Param('offeringId', IdPipe) offeringId: string,
    @Body() { enrolmentIds }: SubmissionsRequest,
  ): Promise<void> {
    await this.submitting.run(viewer, offeringId, enrolmentIds);
  }

  @RequireScope('classes:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take that back, of people who have not activated their certification' })
  @ApiNoContentResponse()
  @Post('submissions/taken-back')
  async takeBack(
    @CurrentViewer() viewer: Viewer,
    @Param('offeringId', IdPipe) offeringId: string,
    @Body() { enrolmentIds }: SubmissionsRequest,
  ): Promise<void> {
    await this.submitting.takeBack(viewer, offeringId, enrolmentIds);
  }

  @RequireScope('classes:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Say that somebody has followed the activation link of the Scrum Alliance' })
  @ApiParam(ENROLMENT)
  @ApiNoContentResponse()
  @Put('submissions/:enrolmentId/activation')
  async activate(
    @CurrentViewer() viewer: Viewer,
    @Param('offeringId', IdPipe) offeringId: string,
    @Param('enrolmentId', IdPipe) enrolmentId: string,
    @Body() { on }: ActivationRequest,
  ): Promise<void> {
    await this.keeping.activate(viewer, { offeringId, enrolmentId }, on);
  }

  @RequireScope('classes:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Say that they have not, after all' })
  @ApiParam(ENROLMENT)
  @ApiNoContentResponse()
  @Delete('submissions/:enrolmentId/activation')
  async deactivate(
    @CurrentViewer() viewer: Viewer,
    @Param('offeringId', IdPipe) offeringId: string,
    @Param('enrolmentId', IdPipe) enrolmentId: string,
  ): Promise<void> {
    await this.keeping.deactivate(viewer, { offeringId, enrolmentId });
  }
}
