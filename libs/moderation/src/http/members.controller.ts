import { Body, Controller, Get, Header, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentViewer, IdPipe, RequireScope, Roles, type Viewer } from '#platform';
import { ChangeRules } from '../app/change-rules.js';
import { MemberFiles } from '../app/member-file.js';
import { presentAudit, presentFile } from './presenters.js';
import { LogQuery, RulesBody, RulesView, WordsBody } from './requests.js';
import { AuditPage, CreatedActionView, MemberFileView } from './responses.js';

/** What the moderators of the house see and set. */
@ApiTags('moderation')
@Controller('moderation')
@Roles('moderator', 'admin')
@RequireScope('moderation')
export class ModeratedMembersController {
  constructor(
    private readonly files: MemberFiles,
    private readonly rules: ChangeRules,
  ) {}

  @Get('members/:id')
  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({ summary: 'A member’s file in one page' })
  @ApiOkResponse({ type: MemberFileView })
  async file(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<MemberFileView> {
    return presentFile(await this.files.show(viewer, id));
  }

  @Post('members/:id/notes')
  @ApiOperation({ summary: 'Note something about a member, for moderators alone' })
  @ApiCreatedResponse({ type: CreatedActionView })
  async note(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() { words }: WordsBody,
  ): Promise<CreatedActionView> {
    return { id: await this.files.note(viewer, id, words) };
  }

  @Get('audit')
  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({ summary: 'The log, the latest first' })
  @ApiOkResponse({ type: AuditPage })
  async audit(@CurrentViewer() viewer: Viewer, @Query() query: LogQuery): Promise<AuditPage> {
    const { person: personId, actor: actorId, action, limit, cursor } = query;
    const { items, nextCursor } = await this.files.audit(viewer, { personId, actorId, action, limit, cursor });
    return { items: items.map(presentAudit), nextCursor };
  }

  @Get('rules')
  @ApiOperation({ summary: 'When posts wait for a moderator' })
  @ApiOkResponse({ type: RulesView })
  showRules(@CurrentViewer() viewer: Viewer): Promise<RulesView> {
    return this.rules.read(viewer);
  }

  @Put('rules')
  @Roles('admin')
  @ApiOperation({ summary: 'Say when posts wait for a moderator' })
  @ApiOkResponse({ type: RulesView })
  changeRules(@CurrentViewer() viewer: Viewer, @Body() rules: RulesBody): Promise<RulesView> {
    return this.rules.change(viewer, rules);
  }
}
