import { Body, Controller, Get, Header, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentViewer, RequireScope, SignedIn, type Viewer } from '#platform';
import { EnterReading } from '../../app/ledger/enter-reading.js';
import { ShowLedger } from '../../app/ledger/show-ledger.js';
import { CreatedView } from '../responses.js';
import { ReadingBody, ReadingsQuery } from './requests.js';
import { UnenteredReadingsPage } from './responses.js';

/** What one reads in the free library, on its way into the ledger. */
@ApiTags('records')
@Controller('ledger/readings')
@SignedIn()
export class ReadingsController {
  constructor(
    private readonly ledger: ShowLedger,
    private readonly enterReading: EnterReading,
  ) {}

  @Get()
  @RequireScope('records:read')
  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({ summary: 'What I have read in the free library and not entered, the newest first' })
  @ApiOkResponse({ type: UnenteredReadingsPage })
  list(
    @CurrentViewer() viewer: Viewer,
    @Query() { materialId, ...page }: ReadingsQuery,
  ): Promise<UnenteredReadingsPage> {
    return this.ledger.readings(viewer, page, materialId);
  }

  @Post()
  @RequireScope('records:write')
  @ApiOperation({ summary: 'Enter what I have read, once; what is entered already stays as it is' })
  @ApiCreatedResponse({ type: CreatedView })
  async enter(@CurrentViewer() viewer: Viewer, @Body() { materialId, minutes }: ReadingBody): Promise<CreatedView> {
    return { id: await this.enterReading.run(viewer, materialId, minutes) };
  }
}
