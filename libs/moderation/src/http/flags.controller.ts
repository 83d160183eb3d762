import { Body, Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentViewer, IdPipe, RequireScope, SignedIn, type Viewer } from '#platform';
import { Appeals } from '../app/appeals.js';
import { FlagPost } from '../app/flag-post.js';
import { presentOwnAction } from './presenters.js';
import { FlagBody, PageQuery, WordsBody } from './requests.js';
import { OwnActionPage } from './responses.js';

/** What every member may: tell the moderators of a post, see what was decided about oneself, and appeal. */
@ApiTags('moderation')
@Controller()
@SignedIn()
@RequireScope('moderation')
export class FlagsController {
  constructor(
    private readonly flagPost: FlagPost,
    private readonly appeals: Appeals,
  ) {}

  @Post('posts/:id/flags')
  @HttpCode(204)
  @ApiOperation({ summary: 'Tell the moderators of a post; once, and its author never learns who' })
  @ApiNoContentResponse()
  flag(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() { kind, words }: FlagBody,
  ): Promise<void> {
    return this.flagPost.run(viewer, id, kind, words);
  }

  @Get('me/moderation')
  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({ summary: 'What moderators decided about me, the latest first' })
  @ApiOkResponse({ type: OwnActionPage })
  async mine(@CurrentViewer() viewer: Viewer, @Query() page: PageQuery): Promise<OwnActionPage> {
    const { items, nextCursor } = await this.appeals.mine(viewer, page);
    return { items: items.map(presentOwnAction), nextCursor };
  }

  @Post('me/moderation/:id/appeal')
  @HttpCode(204)
  @ApiOperation({ summary: 'Ask another moderator to look at a decision again; once' })
  @ApiNoContentResponse()
  appeal(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() { words }: WordsBody,
  ): Promise<void> {
    return this.appeals.raise(viewer, id, words);
  }
}
