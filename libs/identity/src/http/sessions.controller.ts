import { Controller, Delete, Get, HttpCode, Param, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentViewer, IdPipe, memberOf, SignedIn, type Viewer } from '#platform';
import { Sessions } from '../app/sessions.js';
import { presentSession } from './presenters.js';
import { SessionsResponse } from './responses.js';
import { SessionCookies } from './session-cookies.js';

/** Where one is signed in. */
@ApiTags('session')
@Controller('sessions')
export class SessionsController {
  constructor(
    private readonly sessions: Sessions,
    private readonly cookies: SessionCookies,
  ) {}

  /** The last used first. */
  @SignedIn()
  @ApiOkResponse({ type: SessionsResponse })
  @Get()
  async list(@CurrentViewer() viewer: Viewer): Promise<SessionsResponse> {
    const { sessionId } = memberOf(viewer);
    return { items: (await this.sessions.list(viewer)).map(presentSession(sessionId)) };
  }

  /** Signs out everywhere, here as well. */
  @SignedIn()
  @HttpCode(204)
  @ApiNoContentResponse()
  @Delete()
  async endAll(@CurrentViewer() viewer: Viewer, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.signOutEverywhere(viewer);
    this.cookies.take(reply);
  }

  /** Signs out one browser. */
  @SignedIn()
  @HttpCode(204)
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiNoContentResponse()
  @Delete(':id')
  async end(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<void> {
    await this.sessions.end(viewer, id);
  }
}
