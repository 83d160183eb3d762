import { Controller, Delete, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentViewer, IdPipe, RequireScope, Roles, SignedIn, type Viewer } from '#platform';
import { MarkUse } from '../app/mark-use.js';
import { UseQuery } from './requests.js';
import { UseResponse } from './responses.js';

const OFFERING = { name: 'offeringId', format: 'uuid' };
const ENTRY = { name: 'entryId', format: 'uuid' };

/** Who has opened what a class hands out, and is through with it. */
@ApiTags('materials')
@Controller()
export class UseController {
  constructor(private readonly uses: MarkUse) {}

  @Roles('trainer', 'admin')
  @RequireScope('classes:read')
  @ApiOperation({ summary: 'What those in a class have opened and completed, by name' })
  @ApiParam(OFFERING)
  @ApiOkResponse({ type: UseResponse })
  @Get('offerings/:offeringId/material-use')
  ofClass(
    @CurrentViewer() viewer: Viewer,
    @Param('offeringId', IdPipe) offeringId: string,
    @Query() { limit, cursor }: UseQuery,
  ): Promise<UseResponse> {
    return this.uses.ofClass(viewer, offeringId, limit, cursor);
  }

  @SignedIn()
  @RequireScope('classes:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'You have opened it' })
  @ApiParam(ENTRY)
  @ApiNoContentResponse()
  @Put('material-entries/:entryId/opened')
  async opened(@CurrentViewer() viewer: Viewer, @Param('entryId', IdPipe) entryId: string): Promise<void> {
    await this.uses.opened(viewer, { entryId });
  }

  @SignedIn()
  @RequireScope('classes:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'You are through with it' })
  @ApiParam(ENTRY)
  @ApiNoContentResponse()
  @Put('material-entries/:entryId/completed')
  async completed(@CurrentViewer() viewer: Viewer, @Param('entryId', IdPipe) entryId: string): Promise<void> {
    await this.uses.completed(viewer, { entryId });
  }

  @SignedIn()
  @RequireScope('classes:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'You are not, after all' })
  @ApiParam(ENTRY)
  @ApiNoContentResponse()
  @Delete('material-entries/:entryId/completed')
  async reopened(@CurrentViewer() viewer: Viewer, @Param('entryId', IdPipe) entryId: string): Promise<void> {
    await this.uses.reopened(viewer, entryId);
  }
}
