import { Controller, Get, Header, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { CurrentViewer, RequireScope, SignedIn, type Viewer } from '#platform';
import { FindMaterials } from '../app/find-materials.js';
import { Pace } from './pace.js';
import { presentMaterials } from './presenters.js';
import { MaterialSearchQuery } from './requests.js';
import { FoundMaterialsResponse } from './responses.js';

/** Finding again what was handed out. */
@ApiTags('search')
@Controller()
export class MaterialSearchController {
  constructor(
    private readonly findMaterials: FindMaterials,
    private readonly pace: Pace,
  ) {}

  @SignedIn()
  @RequireScope('classes:read')
  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({ summary: 'Pages of materials one may read, the best first' })
  @ApiOkResponse({ type: FoundMaterialsResponse })
  @Get('search/materials')
  async search(
    @CurrentViewer() viewer: Viewer,
    @Query() { q, version, limit, cursor }: MaterialSearchQuery,
    @Req() request: FastifyRequest,
  ): Promise<FoundMaterialsResponse> {
    await this.pace.keep(viewer, request.ip);
    return presentMaterials(await this.findMaterials.run(viewer, { typed: q, version, limit, cursor }));
  }
}
