import { Controller, Delete, Get, Header, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError, isId } from '#kernel';
import { answerDocument, Configuration, CurrentViewer, Public, RequireScope, SignedIn, type Viewer } from '#platform';
import { FeedKeys } from '../../app/feeds/feed-keys.js';
import { ReadFeeds } from '../../app/feeds/read-feeds.js';
import { FeedKeyView, FeedQuery } from './feed-fields.js';

const ATOM = 'application/atom+xml; charset=utf-8';

/** The forum in feed readers, which show a key in place of signing in; what is public needs none. */
@ApiTags('feeds')
@Controller()
export class FeedsController {
  constructor(
    private readonly feeds: ReadFeeds,
    private readonly keys: FeedKeys,
    private readonly configuration: Configuration,
  ) {}

  @Get('feeds/all.atom')
  @Public()
  @RequireScope('forum:read')
  @ApiOperation({ summary: 'The latest threads of all spaces that the reader sees' })
  @ApiProduces('application/atom+xml')
  @ApiOkResponse({ schema: { type: 'string' } })
  async all(
    @CurrentViewer() viewer: Viewer,
    @Query() { key }: FeedQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    answerDocument(await this.feeds.all(viewer, key), ATOM, request, reply);
  }

  @Get('feeds/spaces/:file')
  @Public()
  @RequireScope('forum:read')
  @ApiOperation({ summary: 'The latest threads of a space (`<id>.atom`)' })
  @ApiParam({ name: 'file', type: String })
  @ApiProduces('application/atom+xml')
  @ApiOkResponse({ schema: { type: 'string' } })
  async space(
    @CurrentViewer() viewer: Viewer,
    @Param('file') file: string,
    @Query() { key }: FeedQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    answerDocument(await this.feeds.space(viewer, key, idOf(file)), ATOM, request, reply);
  }

  @Get('feeds/threads/:file')
  @Public()
  @RequireScope('forum:read')
  @ApiOperation({ summary: 'The latest posts of a thread (`<id>.atom`)' })
  @ApiParam({ name: 'file', type: String })
  @ApiProduces('application/atom+xml')
  @ApiOkResponse({ schema: { type: 'string' } })
  async thread(
    @CurrentViewer() viewer: Viewer,
    @Param('file') file: string,
    @Query() { key }: FeedQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    answerDocument(await this.feeds.thread(viewer, key, idOf(file)), ATOM, request, reply);
  }

  @Get('me/forum-feed')
  @SignedIn()
  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({ summary: 'One’s own key to feeds' })
  @ApiOkResponse({ type: FeedKeyView })
  async show(@CurrentViewer() viewer: Viewer): Promise<FeedKeyView> {
    return this.present(await this.keys.show(viewer));
  }

  @Post('me/forum-feed')
  @SignedIn()
  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({ summary: 'A new key; the one before opens nothing any more' })
  @ApiCreatedResponse({ type: FeedKeyView })
  async make(@CurrentViewer() viewer: Viewer): Promise<FeedKeyView> {
    return this.present(await this.keys.make(viewer));
  }

  @Delete('me/forum-feed')
  @SignedIn()
  @HttpCode(204)
  @ApiOperation({ summary: 'Take one’s key back' })
  @ApiNoContentResponse()
  async revoke(@CurrentViewer() viewer: Viewer): Promise<void> {
    await this.keys.revoke(viewer);
  }

  private present(key: string | null): FeedKeyView {
    return { key, url: key && `${this.configuration.publicUrl}/api/v1/feeds/all.atom?key=${key}` };
  }
}

/** @throws DomainError `not-found` where it is no such file */
function idOf(file: string): string {
  const id = file.endsWith('.atom') ? file.slice(0, -'.atom'.length) : '';
  if (!isId(id)) throw new DomainError('not-found');
  return id;
}
