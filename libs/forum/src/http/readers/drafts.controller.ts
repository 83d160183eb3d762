import { Body, Controller, Delete, Get, Header, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentViewer, RequireScope, SignedIn, type Viewer } from '#platform';
import { KeepDrafts } from '../../app/readers/keep-drafts.js';
import { DraftPlacePipe } from './draft-place.pipe.js';
import { presentDraft, presentDrafts } from './presenters.js';
import { DraftBody, DraftVersionQuery } from './requests.js';
import { DraftList, DraftView } from './responses.js';

const PLACE = { name: 'place', description: '`new`, `new:<space>`, `reply:<post>` or `edit:<post>`', type: String };

/** What is typed and not sent, on every device. */
@ApiTags('forum')
@Controller('drafts')
export class DraftsController {
  constructor(private readonly drafts: KeepDrafts) {}

  @Get()
  @SignedIn()
  @RequireScope('forum:read')
  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({ summary: 'One’s drafts, the latest first' })
  @ApiOkResponse({ type: DraftList })
  async list(@CurrentViewer() viewer: Viewer): Promise<DraftList> {
    return presentDrafts(await this.drafts.list(viewer));
  }

  @Get(':place')
  @SignedIn()
  @RequireScope('forum:read')
  @Header('Cache-Control', 'private, no-store')
  @ApiParam(PLACE)
  @ApiOperation({ summary: 'One’s draft at a place' })
  @ApiOkResponse({ type: DraftView })
  async one(@CurrentViewer() viewer: Viewer, @Param('place', DraftPlacePipe) place: string): Promise<DraftView> {
    return presentDraft(await this.drafts.one(viewer, place));
  }

  @Put(':place')
  @SignedIn()
  @RequireScope('forum:write')
  @ApiParam(PLACE)
  @ApiOperation({
    summary: 'Keep what was typed',
    description:
      'Refused with `draft-changed` where the draft is not of the version it began from; the problem names the one there is.',
  })
  @ApiOkResponse({ type: DraftView })
  async save(
    @CurrentViewer() viewer: Viewer,
    @Param('place', DraftPlacePipe) place: string,
    @Body() { version, ...content }: DraftBody,
  ): Promise<DraftView> {
    return presentDraft(await this.drafts.save(viewer, place, version, content));
  }

  @Delete(':place')
  @SignedIn()
  @RequireScope('forum:write')
  @HttpCode(204)
  @ApiParam(PLACE)
  @ApiOperation({ summary: 'Discard a draft, unless it was changed elsewhere since that version' })
  @ApiNoContentResponse()
  async discard(
    @CurrentViewer() viewer: Viewer,
    @Param('place', DraftPlacePipe) place: string,
    @Query() { version }: DraftVersionQuery,
  ): Promise<void> {
    await this.drafts.discard(viewer, place, version);
  }
}
