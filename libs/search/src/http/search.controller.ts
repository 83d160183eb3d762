import { Controller, Get, Header, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { DAY } from '#kernel';
import { AsksInPassing, CurrentViewer, Public, RequireScope, SignedIn, type Viewer } from '#platform';
import { FindPosts } from '../app/find-posts.js';
import { FindSimilarThreads } from '../app/find-similar-threads.js';
import type { Filters } from '../domain/keys.js';
import { Pace } from './pace.js';
import { presentFound } from './presenters.js';
import { SearchQuery, SimilarQuery } from './requests.js';
import { FoundPageResponse, SimilarThreadsResponse } from './responses.js';

/** Finding again what was said. */
@ApiTags('search')
@Controller()
export class SearchController {
  constructor(
    private readonly findPosts: FindPosts,
    private readonly findSimilar: FindSimilarThreads,
    private readonly pace: Pace,
  ) {}

  @Public()
  @AsksInPassing()
  @RequireScope('forum:read')
  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({ summary: 'Posts one may see, the best first; strangers search what is public' })
  @ApiOkResponse({ type: FoundPageResponse })
  @Get('search')
  async search(
    @CurrentViewer() viewer: Viewer,
    @Query() query: SearchQuery,
    @Req() request: FastifyRequest,
  ): Promise<FoundPageResponse> {
    await this.pace.keep(viewer, request.ip);
    const { q = '', limit, cursor } = query;
    return presentFound(await this.findPosts.run(viewer, q, filtersOf(query), limit, cursor));
  }

  @SignedIn()
  @RequireScope('forum:read')
  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({ summary: 'Threads that may answer the question whose title is being typed, at most five' })
  @ApiOkResponse({ type: SimilarThreadsResponse })
  @Get('threads/similar')
  async similar(
    @CurrentViewer() viewer: Viewer,
    @Query() { title }: SimilarQuery,
    @Req() request: FastifyRequest,
  ): Promise<SimilarThreadsResponse> {
    await this.pace.keep(viewer, request.ip);
    return { items: await this.findSimilar.run(viewer, title) };
  }
}

const filtersOf = ({ space, author, tag, kind, answered, from, to }: SearchQuery): Filters => ({
  space,
  author,
  tag: tag?.trim().toLowerCase(),
  kind,
  answered: answered === undefined ? undefined : answered === 'yes',
  from: from === undefined ? undefined : Date.parse(from),
  to: to === undefined ? undefined : Date.parse(to) + DAY,
});
