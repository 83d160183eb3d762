import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentViewer, IdPipe, SignedIn, type Viewer } from '#platform';
import { AddPasskey, AskForPasskey } from '../app/add-passkey.js';
import { LinkProvider } from '../app/link-provider.js';
import { WaysIn } from '../app/ways-in.js';
import { presentIdentity, presentPasskey } from './presenters.js';
import type { ProviderErrand } from './provider.controller.js';
import { AddPasskeyRequest, NamePasskeyRequest } from './requests.js';
import { PasskeyOptionsResponse, ProviderAddressResponse, WaysInResponse } from './responses.js';
import { StepCookies } from './step-cookies.js';

/** What opens one's account besides the password. It changes only soon after signing in; no access token changes it. */
@ApiTags('me')
@Controller('me/ways-in')
export class WaysInController {
  constructor(
    private readonly waysIn: WaysIn,
    private readonly askForPasskey: AskForPasskey,
    private readonly addPasskey: AddPasskey,
    private readonly linkProvider: LinkProvider,
    private readonly steps: StepCookies,
  ) {}

  /** One's own, the newest first. */
  @SignedIn()
  @ApiOkResponse({ type: WaysInResponse })
  @Get()
  async list(@CurrentViewer() viewer: Viewer): Promise<WaysInResponse> {
    const { passkeys, identities } = await this.waysIn.list(viewer);
    return {
      passkeys: passkeys.map(presentPasskey),
      identities: identities.map(presentIdentity((issuer) => this.waysIn.nameOf(issuer))),
    };
  }

  /** What the browser asks an authenticator for a new passkey. */
  @SignedIn()
  @HttpCode(200)
  @ApiOkResponse({ type: PasskeyOptionsResponse })
  @Post('passkeys/options')
  async newPasskeyOptions(
    @CurrentViewer() viewer: Viewer,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PasskeyOptionsResponse> {
    const options = await this.askForPasskey.run(viewer);
    this.steps.giveSealed(reply, 'new-passkey', this.addPasskey.sealed(viewer, options.challenge));
    return { options };
  }

  /** Adds the passkey that the authenticator made. Its owner gets a mail. */
  @SignedIn()
  @HttpCode(204)
  @ApiNoContentResponse()
  @Post('passkeys')
  async add(
    @CurrentViewer() viewer: Viewer,
    @Body() { name, ...given }: AddPasskeyRequest,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    await this.addPasskey.run(viewer, name.trim(), given, this.steps.sealedOf(request, 'new-passkey'));
  }

  @SignedIn()
  @HttpCode(204)
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiNoContentResponse()
  @Patch('passkeys/:id')
  async rename(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() { name }: NamePasskeyRequest,
  ): Promise<void> {
    await this.waysIn.renamePasskey(viewer, id, name.trim());
  }

  /** Removes it, unless it is the last way in. Its owner gets a mail. */
  @SignedIn()
  @HttpCode(204)
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiNoContentResponse()
  @Delete('passkeys/:id')
  async remove(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<void> {
    await this.waysIn.removePasskey(viewer, id);
  }

  /** Begins to link one's account at the provider: the browser goes to `url` and comes back. */
  @SignedIn()
  @HttpCode(200)
  @ApiOkResponse({ type: ProviderAddressResponse })
  @Post('provider')
  async beginToLink(
    @CurrentViewer() viewer: Viewer,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProviderAddressResponse> {
    const { url, question, sessionId } = await this.linkProvider.begin(viewer);
    this.steps.give(reply, 'provider', {
      question,
      to: '/account/security',
      linkTo: sessionId,
    } satisfies ProviderErrand);
    return { url };
  }

  /** Unlinks it, unless it is the last way in. Its owner gets a mail. */
  @SignedIn()
  @HttpCode(204)
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiNoContentResponse()
  @Delete('identities/:id')
  async unlink(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<void> {
    await this.waysIn.unlink(viewer, id);
  }
}
