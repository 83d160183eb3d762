import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentViewer, IdPipe, SignedIn, type Viewer } from '#platform';
import { AccessTokens } from '../app/access-tokens.js';
import { presentAccessToken } from './presenters.js';
import { CreateAccessTokenRequest } from './requests.js';
import { AccessTokensResponse, NewAccessTokenResponse } from './responses.js';

/** Keys for programs. No key opens these: only somebody who is signed in makes and revokes them. */
@ApiTags('access tokens')
@Controller('access-tokens')
export class AccessTokensController {
  constructor(private readonly tokens: AccessTokens) {}

  /** One's own, the newest first. */
  @SignedIn()
  @ApiOkResponse({ type: AccessTokensResponse })
  @Get()
  async list(@CurrentViewer() viewer: Viewer): Promise<AccessTokensResponse> {
    return { items: (await this.tokens.list(viewer)).map(presentAccessToken) };
  }

  /** Makes one. Its secret is in this answer and nowhere else. */
  @SignedIn()
  @ApiCreatedResponse({ type: NewAccessTokenResponse })
  @Post()
  async create(
    @CurrentViewer() viewer: Viewer,
    @Body() { name, scopes, expiresAt }: CreateAccessTokenRequest,
  ): Promise<NewAccessTokenResponse> {
    const made = await this.tokens.create(viewer, { name: name.trim(), scopes, expiresAt: Date.parse(expiresAt) });
    return { ...presentAccessToken(made.token), secret: made.secret };
  }

  @SignedIn()
  @HttpCode(204)
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiNoContentResponse()
  @Delete(':id')
  async revoke(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<void> {
    await this.tokens.revoke(viewer, id);
  }
}
