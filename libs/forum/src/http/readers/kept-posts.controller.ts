import { Body, Controller, Delete, Get, Header, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentViewer, IdPipe, Public, RequireScope, SignedIn, type Viewer } from '#platform';
import { KeepBookmarks } from '../../app/readers/keep-bookmarks.js';
import { ShowRevisions } from '../../app/readers/show-revisions.js';
import { PageQuery } from '../page-query.js';
import { presentBookmarks, presentRevisions } from './presenters.js';
import { BookmarkBody, RevisionsQuery } from './requests.js';
import { BookmarkPage, RevisionPage } from './responses.js';

const ID = { name: 'id', format: 'uuid' };

/** Posts that one keeps, and what posts said before. */
@ApiTags('forum')
@Controller()
export class KeptPostsController {
  constructor(
    private readonly bookmarks: KeepBookmarks,
    private readonly revisions: ShowRevisions,
  ) {}

  @Get('bookmarks')
  @SignedIn()
  @RequireScope('forum:read')
  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({ summary: 'One’s bookmarks on what one sees today, the latest first' })
  @ApiOkResponse({ type: BookmarkPage })
  async list(@CurrentViewer() viewer: Viewer, @Query() page: PageQuery): Promise<BookmarkPage> {
    return presentBookmarks(await this.bookmarks.list(viewer, page));
  }

  @Put('posts/:id/bookmark')
  @SignedIn()
  @RequireScope('forum:write')
  @HttpCode(204)
  @ApiParam(ID)
  @ApiOperation({ summary: 'Keep a post, with a note or another than before' })
  @ApiNoContentResponse()
  async keep(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) postId: string,
    @Body() { note }: BookmarkBody,
  ): Promise<void> {
    await this.bookmarks.keep(viewer, postId, note ?? '');
  }

  @Delete('posts/:id/bookmark')
  @SignedIn()
  @RequireScope('forum:write')
  @HttpCode(204)
  @ApiParam(ID)
  @ApiOperation({ summary: 'Keep a post no longer' })
  @ApiNoContentResponse()
  async forget(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) postId: string): Promise<void> {
    await this.bookmarks.forget(viewer, postId);
  }

  @Get('posts/:id/revisions')
  @Public()
  @RequireScope('forum:read')
  @Header('Cache-Control', 'private, no-store')
  @ApiParam(ID)
  @ApiOperation({
    summary: 'What a post said before, the latest first, each compared by words with the one before it',
    description: 'Once a post is deleted or waits for a moderator, its author and the moderators of its space alone.',
  })
  @ApiOkResponse({ type: RevisionPage })
  async ofPost(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) postId: string,
    @Query() page: RevisionsQuery,
  ): Promise<RevisionPage> {
    return presentRevisions(await this.revisions.run(viewer, postId, page));
  }
}
