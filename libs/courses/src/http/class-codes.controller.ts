import { Controller, Delete, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import { CurrentViewer, IdPipe, RequireScope, Roles, type Viewer } from '#platform';
import { ClassCodes } from '../app/class-codes.js';
import { presentCode } from './presenters.js';
import { ClassCodeResponse } from './roster-responses.js';

const ID = { name: 'offeringId', format: 'uuid' };

/** The code by which members join a class. */
@ApiTags('classes')
@Controller('offerings/:offeringId/code')
export class ClassCodesController {
  constructor(private readonly codes: ClassCodes) {}

  @Roles('trainer', 'admin')
  @RequireScope('classes:read')
  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({ summary: 'The code of a class that you run, with null where it has none' })
  @ApiParam(ID)
  @ApiOkResponse({ type: ClassCodeResponse })
  @Get()
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('offeringId', IdPipe) offeringId: string,
  ): Promise<ClassCodeResponse> {
    return presentCode(await this.codes.show(viewer, offeringId));
  }

  @Roles('trainer', 'admin')
  @RequireScope('classes:write')
  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({ summary: 'A new code; the one before is good for nothing any more' })
  @ApiParam(ID)
  @ApiCreatedResponse({ type: ClassCodeResponse })
  @Post()
  async make(
    @CurrentViewer() viewer: Viewer,
    @Param('offeringId', IdPipe) offeringId: string,
  ): Promise<ClassCodeResponse> {
    return presentCode(await this.codes.make(viewer, offeringId));
  }

  @Roles('trainer', 'admin')
  @RequireScope('classes:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take the code away' })
  @ApiParam(ID)
  @ApiNoContentResponse()
  @Delete()
  async remove(@CurrentViewer() viewer: Viewer, @Param('offeringId', IdPipe) offeringId: string): Promise<void> {
    await this.codes.remove(viewer, offeringId);
  }
}
