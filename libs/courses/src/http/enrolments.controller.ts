import { Body, Controller, HttpCode, Param, Post, Put, UseFilters } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { RateLimitedFilter } from '#identity';
import { CurrentViewer, IdPipe, RequireScope, Roles, type Viewer } from '#platform';
import { InviteToClass } from '../app/invite-to-class.js';
import { KeepRoster } from '../app/keep-roster.js';
import { TransferEnrolment } from '../app/transfer-enrolment.js';
import { presentEnrolment } from './presenters.js';
import { AddressChoiceRequest, InviteIntoClassRequest, TransferRequest } from './roster-requests.js';
import { EnrolmentResponse, InvitedIntoClassResponse, TransferResponse } from './roster-responses.js';

const OFFERING = { name: 'offeringId', format: 'uuid' };
const ENROLMENT = { name: 'enrolmentId', format: 'uuid' };

/** What is done with people on a roster. */
@ApiTags('classes')
@UseFilters(RateLimitedFilter)
@Controller('offerings/:offeringId/roster')
export class EnrolmentsController {
  constructor(
    private readonly inviting: InviteToClass,
    private readonly transferring: TransferEnrolment,
    private readonly roster: KeepRoster,
  ) {}

  @Roles('trainer', 'admin')
  @RequireScope('classes:write')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Invite people on the roster by mail, with a personal link each',
    description:
      'Nobody twice within a day unless asked for, and nobody who has joined. A new link replaces the old one.',
  })
  @ApiParam(OFFERING)
  @ApiOkResponse({ type: InvitedIntoClassResponse })
  @Post('invitations')
  async invite(
    @CurrentViewer() viewer: Viewer,
    @Param('offeringId', IdPipe) offeringId: string,
    @Body() { enrolmentIds, again = false, locale = 'en' }: InviteIntoClassRequest,
  ): Promise<InvitedIntoClassResponse> {
    const { invited, joined, lately } = await this.inviting.run(viewer, offeringId, { enrolmentIds, again, locale });
    return { invited, joined, lately };
  }

  @Roles('trainer', 'admin')
  @RequireScope('classes:write')
  @HttpCode(200)
  @ApiOperation({ summary: 'Move somebody to another class that you run; moving them back undoes it' })
  @ApiParam(OFFERING)
  @ApiParam(ENROLMENT)
  @ApiOkResponse({ type: TransferResponse })
  @Post(':enrolmentId/transfer')
  transfer(
    @CurrentViewer() viewer: Viewer,
    @Param('offeringId', IdPipe) offeringId: string,
    @Param('enrolmentId', IdPipe) enrolmentId: string,
    @Body() { toOfferingId }: TransferRequest,
  ): Promise<TransferResponse> {
    return this.transferring.run(viewer, offeringId, enrolmentId, toOfferingId);
  }

  @Roles('trainer', 'admin')
  @RequireScope('classes:write')
  @ApiOperation({ summary: 'Say which address of somebody is right, where their account has another one' })
  @ApiParam(OFFERING)
  @ApiParam(ENROLMENT)
  @ApiOkResponse({ type: EnrolmentResponse })
  @Put(':enrolmentId/address')
  async chooseAddress(
    @CurrentViewer() viewer: Viewer,
    @Param('offeringId', IdPipe) offeringId: string,
    @Param('enrolmentId', IdPipe) enrolmentId: string,
    @Body() { use }: AddressChoiceRequest,
  ): Promise<EnrolmentResponse> {
    return presentEnrolment(await this.roster.chooseAddress(viewer, offeringId, enrolmentId, use));
  }
}
