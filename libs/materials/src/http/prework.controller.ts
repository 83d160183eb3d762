import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentViewer, IdPipe, RequireScope, Roles, type Viewer } from '#platform';
import { MailPrework } from '../app/mail-prework.js';
import { PreworkRequest } from './arrangement-requests.js';
import { PreworkMailedResponse } from './responses.js';

const OFFERING = { name: 'offeringId', format: 'uuid' };

/** What is to be prepared for a class, by mail. */
@ApiTags('materials')
@Controller('offerings/:offeringId/prework')
@Roles('trainer', 'admin')
@RequireScope('classes:write')
export class PreworkController {
  constructor(private readonly mails: MailPrework) {}

  @HttpCode(204)
  @ApiOperation({ summary: 'Say how many days before the class its preparation is mailed by itself' })
  @ApiParam(OFFERING)
  @ApiNoContentResponse()
  @Put()
  async set(
    @CurrentViewer() viewer: Viewer,
    @Param('offeringId', IdPipe) offeringId: string,
    @Body() { daysBefore = null }: PreworkRequest,
  ): Promise<void> {
    await this.mails.setDaysBefore(viewer, offeringId, daysBefore);
  }

  @HttpCode(200)
  @ApiOperation({ summary: 'Mail those in the class what to prepare, once each until it is something else' })
  @ApiParam(OFFERING)
  @ApiOkResponse({ type: PreworkMailedResponse })
  @Post('mail')
  async mail(
    @CurrentViewer() viewer: Viewer,
    @Param('offeringId', IdPipe) offeringId: string,
  ): Promise<PreworkMailedResponse> {
    return { mailed: await this.mails.byHand(viewer, offeringId) };
  }
}
