import { Body, Controller, Get, Param, Patch, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Configuration, CurrentViewer, Public, RequireScope, Roles, type Viewer } from '#platform';
import { Community } from '../app/community.js';
import { DemoSignIn } from '../app/demo-sign-in.js';
import { SettingsRequest } from './requests.js';
import { CommunityResponse, SettingsResponse } from './responses.js';
import { SessionCookies } from './session-cookies.js';

/** What the community is called, and who may join. */
@ApiTags('community')
@Controller()
export class CommunityController {
  constructor(
    private readonly community: Community,
    private readonly demo: DemoSignIn,
    private readonly cookies: SessionCookies,
    private readonly configuration: Configuration,
  ) {}

  /** What anybody may know before signing in. */
  @Public()
  @ApiOkResponse({ type: CommunityResponse })
  @Get('community')
  async read(): Promise<CommunityResponse> {
    const { communityName, signUp } = await this.community.read();
    const signInProvider = this.configuration.signInProvider?.name ?? null;
    return { name: communityName, signUp, demo: await this.demo.isDemo(), signInProvider };
  }

  @Roles('admin')
  @RequireScope('admin')
  @ApiOkResponse({ type: SettingsResponse })
  @Get('settings')
  readSettings(): Promise<SettingsResponse> {
    return this.community.read();
  }

  /** What is left out stays. */
  @Roles('admin')
  @RequireScope('admin')
  @ApiOkResponse({ type: SettingsResponse })
  @Patch('settings')
  changeSettings(@CurrentViewer() viewer: Viewer, @Body() changes: SettingsRequest): Promise<SettingsResponse> {
    return this.community.change(viewer, changes);
  }

  /** One-click sign-in of the demo: opens a session and goes home. Anywhere else there is nothing here. */
  @Public()
  @ApiExcludeEndpoint()
  @Get('demo/:token')
  async demoSignIn(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    this.cookies.give(reply, await this.demo.run(token, this.cookies.deviceOf(request)));
    await reply.redirect('/', 303);
  }
}
