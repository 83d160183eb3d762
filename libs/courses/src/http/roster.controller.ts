import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, Query, Req } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { ROSTER_FIELDS } from '#contracts';
import { CurrentViewer, fileOf, IdPipe, RequireScope, Roles, TakesFile, type Viewer } from '#platform';
import { ImportRoster, type RosterReport } from '../app/import-roster.js';
import { KeepRoster } from '../app/keep-roster.js';
import { presentEnrolment } from './presenters.js';
import {
  EnrolmentChangeRequest,
  EnrolmentRequest,
  mappingOf,
  RosterImportQuery,
  RosterQuery,
} from './roster-requests.js';
import { EnrolmentResponse, RosterReportResponse, RosterResponse } from './roster-responses.js';

const OFFERING = { name: 'offeringId', format: 'uuid' };
const ENROLMENT = { name: 'enrolmentId', format: 'uuid' };

/** Problems of a file that are told one by one; whoever has more mends these first. */
const TOLD_PROBLEMS = 500;

const present = ({ mapping, problems, ...report }: RosterReport): RosterReportResponse => ({
  ...report,
  mapping: ROSTER_FIELDS.flatMap((field) => (mapping[field] === undefined ? [] : [{ field, column: mapping[field] }])),
  problems: problems.slice(0, TOLD_PROBLEMS),
  problemCount: problems.length,
});

/** Who is in a class. */
@ApiTags('classes')
@Controller('offerings/:offeringId/roster')
export class RosterController {
  constructor(
    private readonly roster: KeepRoster,
    private readonly importing: ImportRoster,
  ) {}

  @Roles('trainer', 'admin')
  @RequireScope('classes:read')
  @ApiOperation({ summary: 'Who is on the roster, by name, those who have withdrawn among them' })
  @ApiParam(OFFERING)
  @ApiOkResponse({ type: RosterResponse })
  @Get()
  async list(
    @CurrentViewer() viewer: Viewer,
    @Param('offeringId', IdPipe) offeringId: string,
    @Query() query: RosterQuery,
  ): Promise<RosterResponse> {
    const page = await this.roster.list(viewer, offeringId, query);
    return { ...page, items: page.items.map(presentEnrolment) };
  }

  @Roles('trainer', 'admin')
  @RequireScope('classes:write')
  @ApiOperation({ summary: 'Put somebody on the roster' })
  @ApiParam(OFFERING)
  @ApiCreatedResponse({ type: EnrolmentResponse })
  @Post()
  async add(
    @CurrentViewer() viewer: Viewer,
    @Param('offeringId', IdPipe) offeringId: string,
    @Body() { organisation = '', reference = '', ...rest }: EnrolmentRequest,
  ): Promise<EnrolmentResponse> {
    return presentEnrolment(await this.roster.add(viewer, offeringId, { ...rest, organisation, reference }));
  }

  @Roles('trainer', 'admin')
  @RequireScope('classes:write')
  @TakesFile()
  @HttpCode(200)
  @ApiOperation({
    summary: 'Bring the roster up to a CSV file of a registration system, or see what that would do',
    description:
      'UTF-8, UTF-16 or Windows-1252, any delimiter, any order of columns. Nobody is removed because the file does not name them, and taken twice it changes nothing.',
  })
  @ApiParam(OFFERING)
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  @ApiOkResponse({ type: RosterReportResponse })
  @Post('import')
  async importFile(
    @CurrentViewer() viewer: Viewer,
    @Param('offeringId', IdPipe) offeringId: string,
    @Query() { apply, mapping }: RosterImportQuery,
    @Req() request: FastifyRequest,
  ): Promise<RosterReportResponse> {
    const { content } = await fileOf(request);
    const told = mapping === undefined ? undefined : mappingOf(mapping);
    return present(await this.importing.run(viewer, offeringId, content, { apply: apply === 'yes', told }));
  }

  @Roles('trainer', 'admin')
  @RequireScope('classes:write')
  @ApiOperation({ summary: 'Change what the roster says of somebody' })
  @ApiParam(OFFERING)
  @ApiParam(ENROLMENT)
  @ApiOkResponse({ type: EnrolmentResponse })
  @Patch(':enrolmentId')
  async change(
    @CurrentViewer() viewer: Viewer,
    @Param('offeringId', IdPipe) offeringId: string,
    @Param('enrolmentId', IdPipe) enrolmentId: string,
    @Body() body: EnrolmentChangeRequest,
  ): Promise<EnrolmentResponse> {
    return presentEnrolment(await this.roster.change(viewer, offeringId, enrolmentId, body));
  }

  @Roles('trainer', 'admin')
  @RequireScope('classes:write')
  @ApiOperation({ summary: 'Take somebody off the roster; they stay to be seen' })
  @ApiParam(OFFERING)
  @ApiParam(ENROLMENT)
  @ApiOkResponse({ type: EnrolmentResponse })
  @Put(':enrolmentId/withdrawal')
  async withdraw(
    @CurrentViewer() viewer: Viewer,
    @Param('offeringId', IdPipe) offeringId: string,
    @Param('enrolmentId', IdPipe) enrolmentId: string,
  ): Promise<EnrolmentResponse> {
    return presentEnrolment(await this.roster.setWithdrawn(viewer, offeringId, enrolmentId, true));
  }

  @Roles('trainer', 'admin')
  @RequireScope('classes:write')
  @ApiOperation({ summary: 'Put somebody back who has withdrawn' })
  @ApiParam(OFFERING)
  @ApiParam(ENROLMENT)
  @ApiOkResponse({ type: EnrolmentResponse })
  @Delete(':enrolmentId/withdrawal')
  async takeBack(
    @CurrentViewer() viewer: Viewer,
    @Param('offeringId', IdPipe) offeringId: string,
    @Param('enrolmentId', IdPipe) enrolmentId: string,
  ): Promise<EnrolmentResponse> {
    return presentEnrolment(await this.roster.setWithdrawn(viewer, offeringId, enrolmentId, false));
  }
}
