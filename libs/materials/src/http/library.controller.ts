import { Controller, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentViewer, IdPipe, RequireScope, SignedIn, type Viewer } from '#platform';
import { MarkUse } from '../app/mark-use.js';
import { ReadLibrary } from '../app/read-library.js';
import { presentLibraryItem } from './presenters.js';
import { LibraryQuery } from './requests.js';
import { LibraryItemResponse, LibraryResponse } from './responses.js';

const MATERIAL = { name: 'materialId', format: 'uuid' };

/** The free library: blog posts, eBooks and resources for all members. */
@ApiTags('materials')
@Controller('library')
export class LibraryController {
  constructor(
    private readonly library: ReadLibrary,
    private readonly uses: MarkUse,
  ) {}

  @SignedIn()
  @RequireScope('classes:read')
  @ApiOperation({ summary: 'What is in the free library, newest first' })
  @ApiOkResponse({ type: LibraryResponse })
  @Get()
  async list(
    @CurrentViewer() viewer: Viewer,
    @Query() { limit, kind, cursor }: LibraryQuery,
  ): Promise<LibraryResponse> {
    const { items, nextCursor } = await this.library.page(viewer, limit, kind, cursor);
    return { items: items.map(presentLibraryItem), nextCursor };
  }

  @SignedIn()
  @RequireScope('classes:read')
  @ApiOperation({ summary: 'Something in the free library' })
  @ApiParam(MATERIAL)
  @ApiOkResponse({ type: LibraryItemResponse })
  @Get(':materialId')
  async one(
    @CurrentViewer() viewer: Viewer,
    @Param('materialId', IdPipe) materialId: string,
  ): Promise<LibraryItemResponse> {
    return presentLibraryItem(await this.library.one(viewer, materialId));
  }

  @SignedIn()
  @RequireScope('classes:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'You have opened it' })
  @ApiParam(MATERIAL)
  @ApiNoContentResponse()
  @Put(':materialId/opened')
  async opened(@CurrentViewer() viewer: Viewer, @Param('materialId', IdPipe) materialId: string): Promise<void> {
    await this.uses.opened(viewer, { materialId });
  }

  @SignedIn()
  @RequireScope('classes:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'You have read it' })
  @ApiParam(MATERIAL)
  @ApiNoContentResponse()
  @Put(':materialId/read')
  async read(@CurrentViewer() viewer: Viewer, @Param('materialId', IdPipe) materialId: string): Promise<void> {
    await this.uses.completed(viewer, { materialId });
  }
}
