import { Body, Controller, Get, Header, HttpCode, Post, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { wrongField } from '#kernel';
import { CurrentViewer, Public, RequireScope, SignedIn, type Viewer } from '#platform';
import { ChooseMails } from '../app/choose-mails.js';
import { LiftPause } from '../app/lift-pause.js';
import { presentPreferences } from './presenters.js';
import { LiftPauseBody, MailDecisionBody, MailRhythmBody } from './requests.js';
import { MailPreferencesView } from './responses.js';

/** What is mailed to one, and when. */
@ApiTags('notifications')
@Controller()
export class MailPreferencesController {
  constructor(
    private readonly mails: ChooseMails,
    private readonly pause: LiftPause,
  ) {}

  @Get('me/mail-preferences')
  @SignedIn()
  @RequireScope('forum:read')
  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({ summary: 'What is mailed to one, how soon and when' })
  @ApiOkResponse({ type: MailPreferencesView })
  async show(@CurrentViewer() viewer: Viewer): Promise<MailPreferencesView> {
    return presentPreferences(await this.mails.show(viewer));
  }

  @Put('me/mail-preferences')
  @SignedIn()
  @RequireScope('forum:write')
  @ApiOperation({ summary: 'Choose how soon one kind is mailed, everywhere or in a space' })
  @ApiOkResponse({ type: MailPreferencesView })
  async decide(@CurrentViewer() viewer: Viewer, @Body() body: MailDecisionBody): Promise<MailPreferencesView> {
    const { kind, spaceId, pace = null } = body;
    return presentPreferences(await this.mails.decide(viewer, { kind, spaceId, pace }));
  }

  @Put('me/mail-rhythm')
  @SignedIn()
  @RequireScope('forum:write')
  @ApiOperation({ summary: 'Choose quiet hours, and when digests come' })
  @ApiOkResponse({ type: MailPreferencesView })
  async setRhythm(@CurrentViewer() viewer: Viewer, @Body() body: MailRhythmBody): Promise<MailPreferencesView> {
    const { quietFrom = null, quietTo = null, digestHour, digestWeekday } = body;
    if ((quietFrom === null) !== (quietTo === null))
      throw wrongField(quietFrom === null ? 'quietFrom' : 'quietTo', 'time');
    const quiet = quietFrom === null || quietTo === null ? null : { from: quietFrom, to: quietTo };
    return presentPreferences(await this.mails.setRhythm(viewer, { quiet, digestHour, digestWeekday }));
  }

  @Post('me/mail-pause/link')
  @SignedIn()
  @RequireScope('forum:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Have a link sent to one’s paused address, which lifts the pause' })
  @ApiNoContentResponse()
  async askForLink(@CurrentViewer() viewer: Viewer): Promise<void> {
    await this.pause.ask(viewer);
  }

  @Post('mail-pause/lift')
  @Public()
  @HttpCode(204)
  @ApiOperation({ summary: 'Lift the pause of an address, with the secret of a link that was sent there' })
  @ApiNoContentResponse()
  async lift(@Body() { token }: LiftPauseBody): Promise<void> {
    await this.pause.lift(token);
  }
}
