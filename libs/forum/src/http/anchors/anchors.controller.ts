import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentViewer, IdPipe, RequireScope, SignedIn, type Viewer } from '#platform';
import { ReadAnchors } from '../../app/anchors/read-anchors.js';
import { presentAnchor, presentAsked } from './presenters.js';
import { AskedHereQuery } from './requests.js';
import { AskedHerePage, PageMarksView, ThreadAnchorView } from './responses.js';

const ID = { name: 'id', format: 'uuid' };

/** Questions and the pages of materials they were asked at. */
@ApiTags('forum')
@Controller()
export class AnchorsController {
  constructor(private readonly anchors: ReadAnchors) {}

  @Get('materials/versions/:id/threads')
  @SignedIn()
  @RequireScope('forum:read')
  @Header('Cache-Control', 'private, no-store')
  @ApiParam(ID)
  @ApiOperation({ summary: 'Threads that were asked at a page of a version, or of other versions, the newest first' })
  @ApiOkResponse({ type: AskedHerePage })
  async here(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) versionId: string,
    @Query() query: AskedHereQuery,
  ): Promise<AskedHerePage> {
    const { items, nextCursor } = await this.anchors.here(viewer, { ...query, versionId });
    return { items: items.map(presentAsked), nextCursor };
  }

  @Get('materials/versions/:id/thread-counts')
  @SignedIn()
  @RequireScope('forum:read')
  @Header('Cache-Control', 'private, no-store')
  @ApiParam(ID)
  @ApiOperation({ summary: 'How many threads were asked at each page of a material' })
  @ApiOkResponse({ type: PageMarksView })
  async counts(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) versionId: string): Promise<PageMarksView> {
    return { items: await this.anchors.marks(viewer, versionId) };
  }

  @Get('threads/:id/anchor')
  @SignedIn()
  @RequireScope('forum:read')
  @Header('Cache-Control', 'private, no-store')
  @ApiParam(ID)
  @ApiOperation({ summary: 'The place in a material where a thread was asked, if there is one that you may read' })
  @ApiOkResponse({ type: ThreadAnchorView })
  async ofThread(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) threadId: string): Promise<ThreadAnchorView> {
    const anchor = await this.anchors.ofThread(viewer, threadId);
    return { anchor: anchor && presentAnchor(anchor) };
  }
}
