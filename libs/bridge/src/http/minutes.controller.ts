import { Body, Controller, Get, Header, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentViewer, IdPipe, RequireScope, SignedIn, type Viewer } from '#platform';
import { ChooseMinutesSpace } from '../app/choose-minutes-space.js';
import { MinutesSpaceBody } from './requests.js';
import { MinutesSpaceView } from './responses.js';

const ID = { name: 'id', format: 'uuid' };

/** Where the minutes of meetups are posted. */
@ApiTags('bridge')
@Controller('meetups/:id/minutes-space')
@SignedIn()
export class MinutesController {
  constructor(private readonly choose: ChooseMinutesSpace) {}

  @Get()
  @RequireScope('meetups:read')
  @Header('Cache-Control', 'private, no-store')
  @ApiParam(ID)
  @ApiOperation({ summary: 'The space the minutes go to, and the thread they are in' })
  @ApiOkResponse({ type: MinutesSpaceView })
  async one(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<MinutesSpaceView> {
    return this.choose.show(viewer, id);
  }

  @Put()
  @RequireScope('meetups:write')
  @ApiParam(ID)
  @ApiOperation({ summary: 'Choose the space the minutes of a meetup, or of its series, go to' })
  @ApiOkResponse({ type: MinutesSpaceView })
  async change(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() { spaceId, forSeries }: MinutesSpaceBody,
  ): Promise<MinutesSpaceView> {
    await this.choose.run(viewer, id, spaceId, forSeries);
    return this.choose.show(viewer, id);
  }
}
