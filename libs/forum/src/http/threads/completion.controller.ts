import { Body, Controller, Get, Header, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentViewer, Public, RequireScope, SignedIn, type Viewer } from '#platform';
import { Complete } from '../../app/threads/complete.js';
import { MentionsQuery, PreviewBody, TagsQuery } from './requests.js';
import { PeopleView, PreviewView, TagsView } from './responses.js';

/** What helps while somebody writes. */
@ApiTags('forum')
@Controller()
export class CompletionController {
  constructor(private readonly complete: Complete) {}

  @Get('tags')
  @Public()
  @RequireScope('forum:read')
  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({ summary: 'Tags of threads you see, ten at most' })
  @ApiOkResponse({ type: TagsView })
  async tags(@CurrentViewer() viewer: Viewer, @Query() { prefix = '' }: TagsQuery): Promise<TagsView> {
    return { items: await this.complete.tags(viewer, prefix) };
  }

  @Get('mentions')
  @SignedIn()
  @RequireScope('forum:read')
  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({ summary: 'People who see a thread or a space, ten at most' })
  @ApiOkResponse({ type: PeopleView })
  async mentions(
    @CurrentViewer() viewer: Viewer,
    @Query() { prefix, threadId, spaceId }: MentionsQuery,
  ): Promise<PeopleView> {
    return { items: await this.complete.people(viewer, prefix, { threadId, spaceId }) };
  }

  @Post('preview')
  @SignedIn()
  @RequireScope('forum:read')
  @HttpCode(200)
  @ApiOperation({ summary: 'How a text will look' })
  @ApiOkResponse({ type: PreviewView })
  async preview(@CurrentViewer() viewer: Viewer, @Body() { body, spaceId }: PreviewBody): Promise<PreviewView> {
    return { html: await this.complete.preview(viewer, body, spaceId) };
  }
}
