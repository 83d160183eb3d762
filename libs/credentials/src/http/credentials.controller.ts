import { Body, Controller, Get, Header, HttpCode, Param, Post, Put, Query, UseFilters } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RateLimitedFilter } from '#identity';
import { Configuration, CurrentViewer, IdPipe, RequireScope, Roles, SignedIn, type Viewer } from '#platform';
import { ReissueCredential } from '../app/reissue-credential.js';
import { RevokeCredential } from '../app/revoke-credential.js';
import { ShowCredentials } from '../app/show-credentials.js';
import { presentCredentials, presentSigned } from './presenters.js';
import { CredentialsQuery, RevocationBody, VisibilityBody } from './requests.js';
import { CredentialPage, ReissuedView, SignedCredentialView } from './responses.js';

/** Credentials: one's own, and those of whom one keeps records. */
@ApiTags('credentials')
@Controller('credentials')
@UseFilters(RateLimitedFilter)
export class CredentialsController {
  constructor(
    private readonly credentials: ShowCredentials,
    private readonly reissueCredential: ReissueCredential,
    private readonly revokeCredential: RevokeCredential,
    private readonly configuration: Configuration,
  ) {}

  @Get()
  @SignedIn()
  @RequireScope('records:read')
  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({ summary: 'My credentials, the latest first, also those that do not stand any more' })
  @ApiOkResponse({ type: CredentialPage })
  async list(
    @CurrentViewer() viewer: Viewer,
    @Query() { person, source, limit, cursor }: CredentialsQuery,
  ): Promise<CredentialPage> {
    const page = await this.credentials.list(viewer, { personId: person, sourceId: source, limit, cursor });
    return presentCredentials(page, this.configuration.publicUrl);
  }

  @Get(':id')
  @SignedIn()
  @RequireScope('records:read')
  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({ summary: 'One credential, with what was signed' })
  @ApiOkResponse({ type: SignedCredentialView })
  async one(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<SignedCredentialView> {
    return presentSigned(await this.credentials.one(viewer, id), viewer, this.configuration.publicUrl);
  }

  @Post(':id/reissue')
  @SignedIn()
  @RequireScope('records:write')
  @ApiOperation({
    summary: 'Put a new one in its place, with the name of today',
    description: 'The old one is revoked. Who keeps records gives back what was revoked.',
  })
  @ApiCreatedResponse({ type: ReissuedView })
  async reissue(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<ReissuedView> {
    return { id: await this.reissueCredential.run(viewer, id) };
  }

  @Put(':id/visibility')
  @SignedIn()
  @RequireScope('records:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Show the name, and the credential itself, to whoever has its address; or no more' })
  @ApiNoContentResponse()
  async setVisibility(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() { showName }: VisibilityBody,
  ): Promise<void> {
    await this.credentials.showName(viewer, id, showName);
  }

  @Post(':id/revocation')
  @Roles('trainer', 'moderator', 'admin')
  @RequireScope('records:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Revoke it, with a reason that its owner is told; never one’s own' })
  @ApiNoContentResponse()
  async revoke(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() { reason }: RevocationBody,
  ): Promise<void> {
    await this.revokeCredential.run(viewer, id, reason);
  }
}
