import { Body, Controller, Delete, Get, Header, HttpCode, Param, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { AsksInPassing, CurrentViewer, IdPipe, RequireScope, SignedIn, type Viewer } from '#platform';
import { ReadOn } from '../../app/readers/read-on.js';
import { Subscribe } from '../../app/readers/subscribe.js';
import { ReadBody, SubscriptionBody } from './requests.js';
import { ReadView, UnreadView } from './responses.js';

const ID = { name: 'id', format: 'uuid' };

/** How far one has read, what waits, and how much one wants to hear. */
@ApiTags('forum')
@Controller()
export class ReadingController {
  constructor(
    private readonly readOn: ReadOn,
    private readonly subscribe: Subscribe,
  ) {}

  @Get('unread')
  @SignedIn()
  @AsksInPassing()
  @RequireScope('forum:read')
  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({
    summary: 'How many posts wait, by space',
    description:
      'Posts of others that can be read, in threads one opened or follows, and in those that began in a space since one follows it. What was muted does not count. Of a thread at most 1,000 are counted, of threads the 200 that were read last.',
  })
  @ApiOkResponse({ type: UnreadView })
  unread(@CurrentViewer() viewer: Viewer): Promise<UnreadView> {
    return this.readOn.unread(viewer);
  }

  @Put('threads/:id/read')
  @SignedIn()
  @RequireScope('forum:write')
  @ApiParam(ID)
  @ApiOperation({ summary: 'Have read a thread up to a number; it only moves forward' })
  @ApiOkResponse({ type: ReadView })
  async read(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) threadId: string,
    @Body() { number }: ReadBody,
  ): Promise<ReadView> {
    return { lastRead: await this.readOn.upTo(viewer, threadId, number) };
  }

  @Put('threads/:id/subscription')
  @SignedIn()
  @RequireScope('forum:write')
  @HttpCode(204)
  @ApiParam(ID)
  @ApiOperation({ summary: 'How much to hear of a thread; it comes before what was said of its space' })
  @ApiNoContentResponse()
  subscribeToThread(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) threadId: string,
    @Body() { level }: SubscriptionBody,
  ): Promise<void> {
    return this.subscribe.toThread(viewer, threadId, level);
  }

  @Delete('threads/:id/subscription')
  @SignedIn()
  @RequireScope('forum:write')
  @HttpCode(204)
  @ApiParam(ID)
  @ApiOperation({ summary: 'Leave it to what was said of the space' })
  @ApiNoContentResponse()
  leaveToSpace(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) threadId: string): Promise<void> {
    return this.subscribe.leaveToSpace(viewer, threadId);
  }

  @Put('spaces/:id/subscription')
  @SignedIn()
  @RequireScope('forum:write')
  @HttpCode(204)
  @ApiParam(ID)
  @ApiOperation({ summary: 'How much to hear of a space' })
  @ApiNoContentResponse()
  subscribeToSpace(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) spaceId: string,
    @Body() { level }: SubscriptionBody,
  ): Promise<void> {
    return this.subscribe.toSpace(viewer, spaceId, level);
  }
}
