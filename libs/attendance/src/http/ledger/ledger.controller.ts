import { Body, Controller, Delete, Get, Header, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentViewer, IdPipe, RequireScope, SignedIn, type Viewer } from '#platform';
import { ChangeItem } from '../../app/ledger/change-item.js';
import { EnterOwn } from '../../app/ledger/enter-own.js';
import { LogItem } from '../../app/ledger/log-item.js';
import { ShowLedger } from '../../app/ledger/show-ledger.js';
import { WithdrawItem } from '../../app/ledger/withdraw-item.js';
import { presentItemDetail, presentLedger, presentTotals } from './presenters.js';
import { ItemChangeBody, LedgerQuery, OwnEntryBody } from './requests.js';
import { LedgerItemDetailView, LedgerPage, TotalsView } from './responses.js';

/** One's own ledger: what may count towards a renewal. The Scrum Alliance decides what does. */
@ApiTags('records')
@Controller('ledger')
@SignedIn()
export class LedgerController {
  constructor(
    private readonly ledger: ShowLedger,
    private readonly enterOwn: EnterOwn,
    private readonly changeItem: ChangeItem,
    private readonly withdrawItem: WithdrawItem,
    private readonly logItem: LogItem,
  ) {}

  @Get()
  @RequireScope('records:read')
  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({ summary: 'What I count: meetups, classes, reading and my own entries, the latest day first' })
  @ApiOkResponse({ type: LedgerPage })
  async list(@CurrentViewer() viewer: Viewer, @Query() { limit, cursor, ...filter }: LedgerQuery): Promise<LedgerPage> {
    return presentLedger(await this.ledger.page(viewer, filter, { limit, cursor }));
  }

  @Get('totals')
  @RequireScope('records:read')
  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({ summary: 'What I count, by year and category' })
  @ApiOkResponse({ type: TotalsView })
  async totals(@CurrentViewer() viewer: Viewer): Promise<TotalsView> {
    return presentTotals(await this.ledger.totals(viewer));
  }

  @Get(':id')
  @RequireScope('records:read')
  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({ summary: 'One item with its entries and its evidence, also one that was withdrawn' })
  @ApiOkResponse({ type: LedgerItemDetailView })
  async one(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<LedgerItemDetailView> {
    return presentItemDetail(await this.ledger.one(viewer, id));
  }

  @Post()
  @RequireScope('records:write')
  @ApiOperation({ summary: 'Enter what I have done elsewhere' })
  @ApiCreatedResponse({ type: LedgerItemDetailView })
  async enter(@CurrentViewer() viewer: Viewer, @Body() body: OwnEntryBody): Promise<LedgerItemDetailView> {
    return this.one(viewer, await this.enterOwn.run(viewer, body));
  }

  @Patch(':id')
  @RequireScope('records:write')
  @ApiOperation({ summary: 'Change what I have entered, or the description of anything' })
  @ApiOkResponse({ type: LedgerItemDetailView })
  async change(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() { revision, ...change }: ItemChangeBody,
  ): Promise<LedgerItemDetailView> {
    await this.changeItem.run(viewer, id, revision, change);
    return this.one(viewer, id);
  }

  @Delete(':id')
  @RequireScope('records:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Withdraw what I have entered; its evidence is removed after 30 days' })
  @ApiNoContentResponse()
  async withdraw(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<void> {
    await this.withdrawItem.run(viewer, id);
  }

  @Post(':id/restore')
  @RequireScope('records:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Put back what I have withdrawn, as it was' })
  @ApiNoContentResponse()
  async restore(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<void> {
    await this.withdrawItem.restore(viewer, id);
  }

  @Put(':id/logged')
  @RequireScope('records:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'I have entered it with the Scrum Alliance, with the minutes that it counts now' })
  @ApiNoContentResponse()
  async log(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<void> {
    await this.logItem.run(viewer, id, true);
  }

  @Delete(':id/logged')
  @RequireScope('records:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'I have not, after all' })
  @ApiNoContentResponse()
  async unlog(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<void> {
    await this.logItem.run(viewer, id, false);
  }
}
