import { Body, Controller, Get, Header, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentViewer, RequireScope, Roles, type Viewer } from '#platform';
import { KeepRules } from '../../app/rules/keep-rules.js';
import { PreviewRules } from '../../app/rules/preview-rules.js';
import { presentSessions, presentVersions } from './presenters.js';
import { AttendanceRulesBody, draftOf, RenewalRulesBody, RulesQuery } from './requests.js';
import { AddedRulesView, AttendancePreviewView, RenewalPreviewView, RuleVersionPage } from './responses.js';

/** Rules with dates: of how presence counts, and of what renewals take. */
@ApiTags('rules')
@Controller('rules')
@Roles('admin')
@RequireScope('admin')
export class RulesController {
  constructor(
    private readonly rules: KeepRules,
    private readonly previews: PreviewRules,
  ) {}

  @Get()
  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({ summary: 'All versions of the rules, those that take effect last first' })
  @ApiOkResponse({ type: RuleVersionPage })
  async list(@CurrentViewer() viewer: Viewer, @Query() page: RulesQuery): Promise<RuleVersionPage> {
    return presentVersions(await this.rules.list(viewer, page));
  }

  @Post('attendance')
  @ApiOperation({ summary: 'Add a version of how presence counts; records that were made keep theirs' })
  @ApiCreatedResponse({ type: AddedRulesView })
  async addAttendance(@CurrentViewer() viewer: Viewer, @Body() body: AttendanceRulesBody): Promise<AddedRulesView> {
    return { version: await this.rules.add(viewer, 'attendance', draftOf(body)) };
  }

  @Post('attendance/preview')
  @HttpCode(200)
  @ApiOperation({ summary: 'What the latest sessions would have come to; it changes nothing' })
  @ApiOkResponse({ type: AttendancePreviewView })
  async tryAttendance(
    @CurrentViewer() viewer: Viewer,
    @Body() body: AttendanceRulesBody,
  ): Promise<AttendancePreviewView> {
    return presentSessions(await this.previews.attendance(viewer, draftOf(body)));
  }

  @Post('renewal')
  @ApiOperation({ summary: 'Add a version of what renewals take' })
  @ApiCreatedResponse({ type: AddedRulesView })
  async addRenewal(@CurrentViewer() viewer: Viewer, @Body() body: RenewalRulesBody): Promise<AddedRulesView> {
    return { version: await this.rules.add(viewer, 'renewal', draftOf(body)) };
  }

  @Post('renewal/preview')
  @HttpCode(200)
  @ApiOperation({ summary: 'Which plans would change, and how; it changes nothing' })
  @ApiOkResponse({ type: RenewalPreviewView })
  async tryRenewal(@CurrentViewer() viewer: Viewer, @Body() body: RenewalRulesBody): Promise<RenewalPreviewView> {
    return this.previews.renewal(viewer, draftOf(body));
  }
}
