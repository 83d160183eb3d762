import { Body, Controller, Get, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answerFile, CurrentViewer, IdPipe, RequireScope, Roles, SignedIn, type Viewer } from '#platform';
import { ManageMaterials } from '../app/manage-materials.js';
import { ReadMaterials } from '../app/read-materials.js';
import { ShowFile } from '../app/show-file.js';
import { presentMaterial, presentVersionDetails } from './presenters.js';
import { MaterialChangeRequest, MaterialRequest, MaterialsQuery, VersionRequest } from './requests.js';
import { MaterialResponse, MaterialsResponse, VersionDetailsResponse } from './responses.js';

const MATERIAL = { name: 'materialId', format: 'uuid' };
const VERSION = { name: 'versionId', format: 'uuid' };

/** What there is to hand out, version by version. What one may not read is not there. */
@ApiTags('materials')
@Controller('materials')
export class MaterialsController {
  constructor(
    private readonly reading: ReadMaterials,
    private readonly managing: ManageMaterials,
    private readonly showing: ShowFile,
  ) {}

  @Roles('trainer', 'admin')
  @RequireScope('classes:read')
  @ApiOperation({ summary: 'What you look after, of a course or of the free library, newest first' })
  @ApiOkResponse({ type: MaterialsResponse })
  @Get()
  async list(@CurrentViewer() viewer: Viewer, @Query() query: MaterialsQuery): Promise<MaterialsResponse> {
    const { courseId = null, limit, cursor } = query;
    const { items, nextCursor } = await this.reading.managed(viewer, courseId, limit, cursor);
    return { items: items.map(presentMaterial), nextCursor };
  }

  @Roles('trainer', 'admin')
  @RequireScope('classes:write')
  @ApiOperation({ summary: 'Bring something in, with its first version' })
  @ApiCreatedResponse({ type: MaterialResponse })
  @Post()
  async add(@CurrentViewer() viewer: Viewer, @Body() body: MaterialRequest): Promise<MaterialResponse> {
    const { courseId = null, author = '', libraryKind = null, minutes = null, ...rest } = body;
    const { kind, title, ...content } = rest;
    const plan = { courseId, author, libraryKind, minutes, kind, title, content };
    return this.one(viewer, await this.managing.add(viewer, plan));
  }

  @SignedIn()
  @RequireScope('classes:read')
  @ApiOperation({ summary: 'A material, with the versions you may read' })
  @ApiParam(MATERIAL)
  @ApiOkResponse({ type: MaterialResponse })
  @Get(':materialId')
  async one(
    @CurrentViewer() viewer: Viewer,
    @Param('materialId', IdPipe) materialId: string,
  ): Promise<MaterialResponse> {
    return presentMaterial(await this.reading.one(viewer, materialId));
  }

  @Roles('trainer', 'admin')
  @RequireScope('classes:write')
  @ApiOperation({ summary: 'Change what is said of a material' })
  @ApiParam(MATERIAL)
  @ApiOkResponse({ type: MaterialResponse })
  @Patch(':materialId')
  async change(
    @CurrentViewer() viewer: Viewer,
    @Param('materialId', IdPipe) materialId: string,
    @Body() { revision, ...change }: MaterialChangeRequest,
  ): Promise<MaterialResponse> {
    await this.managing.change(viewer, materialId, revision, change);
    return this.one(viewer, materialId);
  }

  @Roles('trainer', 'admin')
  @RequireScope('classes:write')
  @ApiOperation({
    summary: 'Add a version',
    description: 'Classes that have not begun hand it out; others offer it beside the one they were taught with.',
  })
  @ApiParam(MATERIAL)
  @ApiCreatedResponse({ type: VersionDetailsResponse })
  @Post(':materialId/versions')
  async addVersion(
    @CurrentViewer() viewer: Viewer,
    @Param('materialId', IdPipe) materialId: string,
    @Body() { note = '', ...content }: VersionRequest,
  ): Promise<VersionDetailsResponse> {
    return this.version(viewer, await this.managing.addVersion(viewer, materialId, note, content));
  }

  @SignedIn()
  @RequireScope('classes:read')
  @ApiOperation({ summary: 'One version, with its text' })
  @ApiParam(VERSION)
  @ApiOkResponse({ type: VersionDetailsResponse })
  @Get('versions/:versionId')
  async version(
    @CurrentViewer() viewer: Viewer,
    @Param('versionId', IdPipe) versionId: string,
  ): Promise<VersionDetailsResponse> {
    return presentVersionDetails(await this.reading.version(viewer, versionId));
  }

  @SignedIn()
  @RequireScope('classes:read')
  @ApiOperation({ summary: 'The file of a version, or a part of it' })
  @ApiParam(VERSION)
  @ApiHeader({ name: 'Range', required: false, description: 'One range of bytes, to go on with a download.' })
  @ApiOkResponse({ content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } })
  @Get('versions/:versionId/file')
  async file(
    @CurrentViewer() viewer: Viewer,
    @Param('versionId', IdPipe) versionId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = await this.showing.facts(viewer, versionId);
    const inline = /^(image|video)\//.test(file.type);
    await answerFile(request, reply, { ...file, inline }, (range) => this.showing.content(file, range));
  }
}
