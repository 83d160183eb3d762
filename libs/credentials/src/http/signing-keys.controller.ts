import { Body, Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentViewer, IdPipe, RequireScope, Roles, type Viewer } from '#platform';
import { IssuerFacts } from '../app/issuer-facts.js';
import { ManageKeys } from '../app/manage-keys.js';
import { presentKeys } from './presenters.js';
import { CompromiseBody } from './requests.js';
import { SigningKeysView } from './responses.js';

/** The keys that credentials are signed with. */
@ApiTags('administration')
@Controller('administration/credentials/keys')
@Roles('admin')
@RequireScope('admin')
export class SigningKeysController {
  constructor(
    private readonly keys: ManageKeys,
    private readonly issuer: IssuerFacts,
  ) {}

  @Get()
  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({ summary: 'All keys, the latest first' })
  @ApiOkResponse({ type: SigningKeysView })
  async list(@CurrentViewer() viewer: Viewer): Promise<SigningKeysView> {
    return presentKeys(await this.keys.list(viewer), this.issuer.did);
  }

  @Post('rotation')
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign with a new key; the one before stays published, so that what it signed is verified' })
  @ApiNoContentResponse()
  async rotate(@CurrentViewer() viewer: Viewer): Promise<void> {
    await this.keys.rotate(viewer);
  }

  @Post(':id/compromise')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Trust a key no more',
    description: 'It is not published any longer, and what it signed is signed anew. This cannot be taken back.',
  })
  @ApiNoContentResponse()
  async compromise(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() { words }: CompromiseBody,
  ): Promise<void> {
    await this.keys.compromise(viewer, id, words);
  }
}
