import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import { CurrentViewer, IdPipe, RequireScope, Roles, SignedIn, type Viewer } from '#platform';
import { ArrangeMaterials } from '../app/arrange-materials.js';
import { ReadMaterials } from '../app/read-materials.js';
import {
  CopyFromRequest,
  EntryChangeRequest,
  EntryRequest,
  OrderRequest,
  SectionRequest,
} from './arrangement-requests.js';
import { presentArrangement } from './presenters.js';
import { ArrangementResponse, CreatedResponse } from './responses.js';

const OFFERING = { name: 'offeringId', format: 'uuid' };
const SECTION = { name: 'sectionId', format: 'uuid' };
const ENTRY = { name: 'entryId', format: 'uuid' };

const instant = (moment: string | null): number | null => (moment === null ? null : Date.parse(moment));

/** What a class hands out, and when. */
@ApiTags('materials')
@Controller('offerings/:offeringId/materials')
export class ArrangementController {
  constructor(
    private readonly reading: ReadMaterials,
    private readonly arranging: ArrangeMaterials,
  ) {}

  @SignedIn()
  @RequireScope('classes:read')
  @ApiOperation({ summary: 'What a class hands out: to who runs it all, to who is in it what is released' })
  @ApiParam(OFFERING)
  @ApiOkResponse({ type: ArrangementResponse })
  @Get()
  async all(
    @CurrentViewer() viewer: Viewer,
    @Param('offeringId', IdPipe) offeringId: string,
  ): Promise<ArrangementResponse> {
    return presentArrangement(await this.reading.ofClass(viewer, offeringId));
  }

  @Roles('trainer', 'admin')
  @RequireScope('classes:write')
  @ApiOperation({ summary: 'Add a section, after the others' })
  @ApiParam(OFFERING)
  @ApiCreatedResponse({ type: CreatedResponse })
  @Post('sections')
  async addSection(
    @CurrentViewer() viewer: Viewer,
    @Param('offeringId', IdPipe) offeringId: string,
    @Body() { title }: SectionRequest,
  ): Promise<CreatedResponse> {
    return { id: await this.arranging.addSection(viewer, offeringId, title) };
  }

  @Roles('trainer', 'admin')
  @RequireScope('classes:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Call a section something else' })
  @ApiParam(OFFERING)
  @ApiParam(SECTION)
  @ApiNoContentResponse()
  @Patch('sections/:sectionId')
  async renameSection(
    @CurrentViewer() viewer: Viewer,
    @Param('offeringId', IdPipe) offeringId: string,
    @Param('sectionId', IdPipe) sectionId: string,
    @Body() { title }: SectionRequest,
  ): Promise<void> {
    await this.arranging.renameSection(viewer, offeringId, sectionId, title);
  }

  @Roles('trainer', 'admin')
  @RequireScope('classes:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Remove a section in which nothing is' })
  @ApiParam(OFFERING)
  @ApiParam(SECTION)
  @ApiNoContentResponse()
  @Delete('sections/:sectionId')
  async removeSection(
    @CurrentViewer() viewer: Viewer,
    @Param('offeringId', IdPipe) offeringId: string,
    @Param('sectionId', IdPipe) sectionId: string,
  ): Promise<void> {
    await this.arranging.removeSection(viewer, offeringId, sectionId);
  }

  @Roles('trainer', 'admin')
  @RequireScope('classes:write')
  @ApiOperation({ summary: 'Hand something out, last in its section' })
  @ApiParam(OFFERING)
  @ApiCreatedResponse({ type: CreatedResponse })
  @Post('entries')
  async addEntry(
    @CurrentViewer() viewer: Viewer,
    @Param('offeringId', IdPipe) offeringId: string,
    @Body() body: EntryRequest,
  ): Promise<CreatedResponse> {
    const { releaseAt = null, prework = false, dueAt = null, versionId = null, ...rest } = body;
    const plan = { ...rest, prework, versionId, releaseAt: instant(releaseAt), dueAt: instant(dueAt) };
    return { id: await this.arranging.addEntry(viewer, offeringId, plan) };
  }

  @Roles('trainer', 'admin')
  @RequireScope('classes:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Change when something is handed out, or in which version' })
  @ApiParam(OFFERING)
  @ApiParam(ENTRY)
  @ApiNoContentResponse()
  @Patch('entries/:entryId')
  async changeEntry(
    @CurrentViewer() viewer: Viewer,
    @Param('offeringId', IdPipe) offeringId: string,
    @Param('entryId', IdPipe) entryId: string,
    @Body() { releaseAt, dueAt, ...change }: EntryChangeRequest,
  ): Promise<void> {
    await this.arranging.changeEntry(viewer, offeringId, entryId, {
      ...change,
      ...(releaseAt !== undefined && { releaseAt: instant(releaseAt) }),
      ...(dueAt !== undefined && { dueAt: instant(dueAt) }),
    });
  }

  @Roles('trainer', 'admin')
  @RequireScope('classes:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Hand something out no longer' })
  @ApiParam(OFFERING)
  @ApiParam(ENTRY)
  @ApiNoContentResponse()
  @Delete('entries/:entryId')
  async removeEntry(
    @CurrentViewer() viewer: Viewer,
    @Param('offeringId', IdPipe) offeringId: string,
    @Param('entryId', IdPipe) entryId: string,
  ): Promise<void> {
    await this.arranging.removeEntry(viewer, offeringId, entryId);
  }

  @Roles('trainer', 'admin')
  @RequireScope('classes:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Put sections, and what is in them, into an order' })
  @ApiParam(OFFERING)
  @ApiNoContentResponse()
  @Put('order')
  async setOrder(
    @CurrentViewer() viewer: Viewer,
    @Param('offeringId', IdPipe) offeringId: string,
    @Body() { sections }: OrderRequest,
  ): Promise<void> {
    await this.arranging.setOrder(viewer, offeringId, sections);
  }

  @Roles('trainer', 'admin')
  @RequireScope('classes:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Hand out what another class of the course hands out, in the newest versions' })
  @ApiParam(OFFERING)
  @ApiNoContentResponse()
  @Post('copy-from')
  async copyFrom(
    @CurrentViewer() viewer: Viewer,
    @Param('offeringId', IdPipe) offeringId: string,
    @Body() body: CopyFromRequest,
  ): Promise<void> {
    await this.arranging.copyFrom(viewer, offeringId, body.offeringId);
  }
}
