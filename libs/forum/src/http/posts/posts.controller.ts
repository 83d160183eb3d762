import { Body, Controller, Delete, Get, Header, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentViewer, IdPipe, Public, RequireScope, SignedIn, type Viewer } from '#platform';
import { EditPost } from '../../app/posts/edit-post.js';
import { ReadThreads } from '../../app/threads/read-threads.js';
import { PageQuery } from '../page-query.js';
import { presentPost } from '../threads/presenters.js';
import { PermalinkView, PostPageView, PostView } from '../threads/responses.js';
import { PostEditBody, PostQuery } from './requests.js';

const ID = { name: 'id', format: 'uuid' };

/** Single posts. */
@ApiTags('forum')
@Controller('posts')
export class PostsController {
  constructor(
    private readonly threads: ReadThreads,
    private readonly editPost: EditPost,
  ) {}

  @Get(':id')
  @Public()
  @RequireScope('forum:read')
  @Header('Cache-Control', 'private, no-store')
  @ApiParam(ID)
  @ApiOperation({ summary: 'One post, and where it is: a link to a post stays good when it moves' })
  @ApiOkResponse({ type: PermalinkView })
  async one(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() { raw }: PostQuery,
  ): Promise<PermalinkView> {
    const found = await this.threads.post(viewer, id);
    const post = presentPost(viewer, found.thread, found.post);
    const withText = raw === '1' && post.can.edit ? { raw: found.raw } : {};
    return { post, threadId: found.thread.id, title: found.thread.title, ...withText };
  }

  @Get(':id/replies')
  @Public()
  @RequireScope('forum:read')
  @Header('Cache-Control', 'private, no-store')
  @ApiParam(ID)
  @ApiOperation({ summary: 'What is below a post, in the order of reading' })
  @ApiOkResponse({ type: PostPageView })
  async replies(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<PostPageView> {
    const { thread, items, nextCursor } = await this.threads.replies(viewer, id, query);
    return { items: items.map((post) => presentPost(viewer, thread, post)), nextCursor };
  }

  @Patch(':id')
  @SignedIn()
  @RequireScope('forum:write')
  @ApiParam(ID)
  @ApiOperation({ summary: 'Correct a post; 409 where somebody edited it since' })
  @ApiOkResponse({ type: PostView })
  async change(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() body: PostEditBody,
  ): Promise<PostView> {
    await this.editPost.edit(viewer, id, body);
    const { thread, post } = await this.threads.post(viewer, id);
    return presentPost(viewer, thread, post);
  }

  @Delete(':id')
  @SignedIn()
  @RequireScope('forum:write')
  @HttpCode(204)
  @ApiParam(ID)
  @ApiOperation({ summary: 'Delete a post; the opening one takes its thread with it' })
  @ApiNoContentResponse()
  delete(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<void> {
    return this.editPost.delete(viewer, id);
  }

  @Post(':id/restore')
  @SignedIn()
  @RequireScope('forum:write')
  @HttpCode(204)
  @ApiParam(ID)
  @ApiOperation({ summary: 'Bring back a deleted post' })
  @ApiNoContentResponse()
  restore(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<void> {
    return this.editPost.restore(viewer, id);
  }
}
