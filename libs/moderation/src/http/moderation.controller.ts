import { Body, Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentViewer, IdPipe, RequireScope, SignedIn, type Viewer } from '#platform';
import { Appeals } from '../app/appeals.js';
import { ShowCases } from '../app/show-cases.js';
import { TakeAction } from '../app/take-action.js';
import { UndoAction } from '../app/undo-action.js';
import { presentAction, presentCase, presentCaseDetail } from './presenters.js';
import { ActionBody, CasesQuery, DecideAppealBody } from './requests.js';
import { AppealList, CaseDetailView, CasePage, CreatedActionView, WaitingView } from './responses.js';

/** The queue. Members who moderate a space work here too: each finds the cases of their spaces alone. */
@ApiTags('moderation')
@Controller('moderation')
@SignedIn()
@RequireScope('moderation')
export class ModerationController {
  constructor(
    private readonly cases: ShowCases,
    private readonly takeAction: TakeAction,
    private readonly undoAction: UndoAction,
    private readonly appeals: Appeals,
  ) {}

  @Get('waiting')
  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({ summary: 'How much waits for me, and in which spaces' })
  @ApiOkResponse({ type: WaitingView })
  waiting(@CurrentViewer() viewer: Viewer): Promise<WaitingView> {
    return this.cases.waiting(viewer);
  }

  @Get('cases')
  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({
    summary: 'Cases of the spaces I moderate: open ones from the oldest on, closed ones from the latest',
  })
  @ApiOkResponse({ type: CasePage })
  async list(@CurrentViewer() viewer: Viewer, @Query() query: CasesQuery): Promise<CasePage> {
    const { state, space: spaceId, limit, cursor } = query;
    const { items, nextCursor } = await this.cases.list(viewer, { open: state === 'open', spaceId, limit, cursor });
    return { items: items.map(presentCase), nextCursor };
  }

  @Get('cases/:id')
  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({ summary: 'One case; sealed where it is of a cohort whose space I do not moderate' })
  @ApiOkResponse({ type: CaseDetailView })
  async one(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<CaseDetailView> {
    return presentCaseDetail(await this.cases.one(viewer, id));
  }

  @Post('cases/:id/openings')
  @HttpCode(200)
  @ApiOperation({ summary: 'Open a sealed case: the log says that I did' })
  @ApiOkResponse({ type: CaseDetailView })
  async open(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<CaseDetailView> {
    return presentCaseDetail(await this.cases.open(viewer, id));
  }

  @Post('actions')
  @ApiOperation({ summary: 'Decide a case, or act on a post, a thread or a member without one' })
  @ApiCreatedResponse({ type: CreatedActionView })
  async act(@CurrentViewer() viewer: Viewer, @Body() { until, ...decision }: ActionBody): Promise<CreatedActionView> {
    const term = until === undefined ? undefined : Date.parse(until);
    return { id: await this.takeAction.run(viewer, { ...decision, until: term }) };
  }

  @Post('actions/:id/undo')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take a decision back, a sanction before its term too' })
  @ApiNoContentResponse()
  undo(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<void> {
    return this.undoAction.run(viewer, id);
  }

  @Get('appeals')
  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({ summary: 'Appeals that wait for me or a colleague, the oldest first' })
  @ApiOkResponse({ type: AppealList })
  async openAppeals(@CurrentViewer() viewer: Viewer): Promise<AppealList> {
    return { items: (await this.appeals.open(viewer)).map(presentAction) };
  }

  @Post('appeals/:id/decision')
  @HttpCode(204)
  @ApiOperation({ summary: 'Decide an appeal against a decision of somebody else; overturning takes it back' })
  @ApiNoContentResponse()
  decide(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() { outcome, answer }: DecideAppealBody,
  ): Promise<void> {
    return this.appeals.decide(viewer, id, outcome, answer);
  }
}
