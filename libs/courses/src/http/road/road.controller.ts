import { Body, Controller, Delete, Get, Header, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentViewer, IdPipe, RequireScope, SignedIn, type Viewer } from '#platform';
import { KeepCertification } from '../../app/road/keep-certification.js';
import { ShowRoad } from '../../app/road/show-road.js';
import { presentRoad } from './presenters.js';
import { ActivationRequest, ExamRequest, RenewalRequest } from './requests.js';
import { RoadResponse } from './responses.js';

/** One's own way from a class to a certification. Of a class that one is not in there is none. */
@ApiTags('classes')
@Controller('offerings/:offeringId')
@ApiParam({ name: 'offeringId', format: 'uuid' })
@SignedIn()
export class RoadController {
  constructor(
    private readonly showing: ShowRoad,
    private readonly keeping: KeepCertification,
  ) {}

  @RequireScope('classes:read')
  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({ summary: 'How far you are on the road to the certification, and what is next' })
  @ApiOkResponse({ type: RoadResponse })
  @Get('road')
  async road(@CurrentViewer() viewer: Viewer, @Param('offeringId', IdPipe) offeringId: string): Promise<RoadResponse> {
    return presentRoad(await this.showing.run(viewer, offeringId));
  }

  @RequireScope('classes:write')
  @ApiOperation({ summary: 'Say that you have followed the activation link of the Scrum Alliance' })
  @ApiOkResponse({ type: RoadResponse })
  @Put('me/activation')
  async activate(
    @CurrentViewer() viewer: Viewer,
    @Param('offeringId', IdPipe) offeringId: string,
    @Body() { on }: ActivationRequest,
  ): Promise<RoadResponse> {
    await this.keeping.activate(viewer, { offeringId }, on);
    return this.road(viewer, offeringId);
  }

  @RequireScope('classes:write')
  @ApiOperation({ summary: 'Say that you have not, after all' })
  @ApiOkResponse({ type: RoadResponse })
  @Delete('me/activation')
  async deactivate(
    @CurrentViewer() viewer: Viewer,
    @Param('offeringId', IdPipe) offeringId: string,
  ): Promise<RoadResponse> {
    await this.keeping.deactivate(viewer, { offeringId });
    return this.road(viewer, offeringId);
  }

  @RequireScope('classes:write')
  @ApiOperation({ summary: 'Say how your exam went, the last time you took it' })
  @ApiOkResponse({ type: RoadResponse })
  @Put('me/exam')
  async recordExam(
    @CurrentViewer() viewer: Viewer,
    @Param('offeringId', IdPipe) offeringId: string,
    @Body() exam: ExamRequest,
  ): Promise<RoadResponse> {
    await this.keeping.recordExam(viewer, { offeringId }, exam);
    return this.road(viewer, offeringId);
  }

  @RequireScope('classes:write')
  @ApiOperation({ summary: 'Say that you have not taken the exam yet' })
  @ApiOkResponse({ type: RoadResponse })
  @Delete('me/exam')
  async forgetExam(
    @CurrentViewer() viewer: Viewer,
    @Param('offeringId', IdPipe) offeringId: string,
  ): Promise<RoadResponse> {
    await this.keeping.recordExam(viewer, { offeringId }, null);
    return this.road(viewer, offeringId);
  }

  @RequireScope('classes:write')
  @ApiOperation({ summary: 'Say that you have renewed the certification, and until when it holds now' })
  @ApiOkResponse({ type: RoadResponse })
  @Put('me/renewal')
  async renew(
    @CurrentViewer() viewer: Viewer,
    @Param('offeringId', IdPipe) offeringId: string,
    @Body() { expiresOn }: RenewalRequest,
  ): Promise<RoadResponse> {
    await this.keeping.renew(viewer, { offeringId }, expiresOn);
    return this.road(viewer, offeringId);
  }

  @RequireScope('classes:write')
  @ApiOperation({ summary: 'Say that you have not renewed it' })
  @ApiOkResponse({ type: RoadResponse })
  @Delete('me/renewal')
  async forgetRenewal(
    @CurrentViewer() viewer: Viewer,
    @Param('offeringId', IdPipe) offeringId: string,
  ): Promise<RoadResponse> {
    await this.keeping.renew(viewer, { offeringId }, null);
    return this.road(viewer, offeringId);
  }
}
