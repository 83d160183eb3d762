import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import { CurrentViewer, IdPipe, RequireScope, SignedIn, type Viewer } from '#platform';
import { KeepCertifications } from '../../app/planner/keep-certifications.js';
import { PlanCalendar } from '../../app/planner/plan-calendar.js';
import { RecordRenewals } from '../../app/planner/record-renewals.js';
import { ShowPlan } from '../../app/planner/show-plan.js';
import { CreatedView } from '../responses.js';
import { presentPlan, presentRenewals } from './presenters.js';
import { CertificationBody, CertificationDaysBody, RenewalBody, RenewalsQuery } from './requests.js';
import { PlanView, RenewalPage } from './responses.js';

/** What one has to renew and by when, and what one has renewed. Everything here is one's own. */
@ApiTags('planner')
@Controller('planner')
@SignedIn()
export class PlannerController {
  constructor(
    private readonly plan: ShowPlan,
    private readonly certifications: KeepCertifications,
    private readonly renewals: RecordRenewals,
    private readonly calendar: PlanCalendar,
  ) {}

  @Get()
  @RequireScope('records:read')
  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({ summary: 'My certifications, and what their renewal takes; the Scrum Alliance decides what counts' })
  @ApiOkResponse({ type: PlanView })
  async show(@CurrentViewer() viewer: Viewer): Promise<PlanView> {
    return presentPlan(await this.plan.mine(viewer));
  }

  @Get('calendar.ics')
  @RequireScope('records:read')
  @Header('Cache-Control', 'private, no-store')
  @Header('Content-Type', 'text/calendar; charset=utf-8')
  @Header('Content-Disposition', 'attachment; filename="renewals.ics"')
  @ApiOperation({ summary: 'The last days of my certifications and the days of reminders, as a calendar file' })
  @ApiProduces('text/calendar')
  @ApiOkResponse({ schema: { type: 'string' } })
  file(@CurrentViewer() viewer: Viewer): Promise<string> {
    return this.calendar.file(viewer);
  }

  @Post('certifications')
  @RequireScope('records:write')
  @ApiOperation({ summary: 'Enter a certification that one holds' })
  @ApiCreatedResponse({ type: CreatedView })
  async add(@CurrentViewer() viewer: Viewer, @Body() { code, ...days }: CertificationBody): Promise<CreatedView> {
    return { id: await this.certifications.add(viewer, code, days) };
  }

  @Put('certifications/:id')
  @RequireScope('records:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Put the days of a certification right that one entered' })
  @ApiNoContentResponse()
  async change(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() days: CertificationDaysBody,
  ): Promise<void> {
    await this.certifications.change(viewer, id, days);
  }

  @Delete('certifications/:id')
  @RequireScope('records:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take a certification out that one entered' })
  @ApiNoContentResponse()
  async remove(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<void> {
    await this.certifications.remove(viewer, id);
  }

  @Get('renewals')
  @RequireScope('records:read')
  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({ summary: 'What one renewed and with what, the latest first' })
  @ApiOkResponse({ type: RenewalPage })
  async list(@CurrentViewer() viewer: Viewer, @Query() page: RenewalsQuery): Promise<RenewalPage> {
    return presentRenewals(await this.plan.myRenewals(viewer, page));
  }

  @Post('renewals')
  @RequireScope('records:write')
  @ApiOperation({ summary: 'Say that certifications were renewed, until when, and with what' })
  @ApiCreatedResponse({ type: CreatedView })
  async record(@CurrentViewer() viewer: Viewer, @Body() body: RenewalBody): Promise<CreatedView> {
    return { id: await this.renewals.record(viewer, body) };
  }

  @Delete('renewals/:id')
  @RequireScope('records:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take a renewal back; what was spent on it counts again' })
  @ApiNoContentResponse()
  async undo(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<void> {
    await this.renewals.undo(viewer, id);
  }
}
