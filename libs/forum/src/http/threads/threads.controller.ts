import { Body, Controller, Get, Header, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { AsksInPassing, CurrentViewer, IdPipe, Public, RequireScope, SignedIn, type Viewer } from '#platform';
import { Reply } from '../../app/posts/reply.js';
import { Ask } from '../../app/threads/ask.js';
import { EditThread } from '../../app/threads/edit-thread.js';
import { ReadThreads } from '../../app/threads/read-threads.js';
import { ReplyBody } from '../posts/requests.js';
import { postView, presentListing, presentPage, presentPost } from './presenters.js';
import { ThreadBody, ThreadChangesBody, ThreadQuery, ThreadsQuery } from './requests.js';
import { PostView, ThreadListPage, ThreadPageView } from './responses.js';

const ID = { name: 'id', format: 'uuid' };

/** Questions and discussions. */
@ApiTags('forum')
@Controller('threads')
export class ThreadsController {
  constructor(
    private readonly threads: ReadThreads,
    private readonly ask: Ask,
    private readonly editThread: EditThread,
    private readonly reply: Reply,
  ) {}

  @Get()
  @Public()
  @AsksInPassing()
  @RequireScope('forum:read')
  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({ summary: 'Threads of the spaces you see, the latest first' })
  @ApiOkResponse({ type: ThreadListPage })
  async list(@CurrentViewer() viewer: Viewer, @Query() query: ThreadsQuery): Promise<ThreadListPage> {
    const { limit, cursor, answered, author, sort = 'latest', ...rest } = query;
    const filter = { ...rest, sort, authorId: author, answered: answered && answered === 'yes' };
    const page = await this.threads.latest(viewer, filter, { limit, cursor });
    return { items: page.items.map(presentListing), nextCursor: page.nextCursor };
  }

  @Post()
  @SignedIn()
  @RequireScope('forum:write')
  @ApiOperation({ summary: 'Ask a question, or begin a discussion' })
  @ApiCreatedResponse({ type: ThreadPageView })
  async begin(@CurrentViewer() viewer: Viewer, @Body() body: ThreadBody): Promise<ThreadPageView> {
    const draft = { ...body, tags: body.tags ?? [], anonymous: body.anonymous ?? false };
    const id = await this.ask.run(viewer, draft);
    return this.page(viewer, id, new ThreadQuery());
  }

  @Get(':id')
  @Public()
  @AsksInPassing()
  @RequireScope('forum:read')
  @Header('Cache-Control', 'private, no-store')
  @ApiParam(ID)
  @ApiOperation({
    summary: 'A thread with a page of its posts',
    description:
      'What was merged into another thread is answered with that one. By `best`: answers, each with its first replies. By `time`: the tree in the order of reading.',
  })
  @ApiOkResponse({ type: ThreadPageView })
  async one(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() query: ThreadQuery,
  ): Promise<ThreadPageView> {
    return this.page(viewer, id, query);
  }

  @Patch(':id')
  @SignedIn()
  @RequireScope('forum:write')
  @ApiParam(ID)
  @ApiOperation({ summary: 'Correct the title, the tags or the kind of a thread' })
  @ApiOkResponse({ type: ThreadPageView })
  async change(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() body: ThreadChangesBody,
  ): Promise<ThreadPageView> {
    await this.editThread.run(viewer, id, body);
    return this.page(viewer, id, new ThreadQuery());
  }

  @Post(':id/posts')
  @SignedIn()
  @AsksInPassing()
  @RequireScope('forum:write')
  @HttpCode(201)
  @ApiParam(ID)
  @ApiOperation({ summary: 'Answer, or reply to an answer; the same `clientId` again gives the same post' })
  @ApiCreatedResponse({ type: PostView })
  async answer(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() body: ReplyBody,
  ): Promise<PostView> {
    const { threadId, shown } = await this.reply.run(viewer, id, body);
    if (shown) return postView(viewer, { id: threadId, facts: shown.facts }, shown.post);
    const { thread, post } = await this.threads.post(viewer, body.clientId, threadId);
    return presentPost(viewer, thread, post);
  }

  private async page(viewer: Viewer, id: string, query: ThreadQuery): Promise<ThreadPageView> {
    const { sort = 'best', ...part } = query;
    const best = sort === 'best' && part.around === undefined && part.number === undefined;
    return presentPage(viewer, await this.threads.page(viewer, id, { ...part, sort }), best);
  }
}
