import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answerStream, archiveNames, CurrentViewer, IdPipe, RequireScope, SignedIn, type Viewer } from '#platform';
import { PackArchive } from '../app/pack-archive.js';

/** All that one may have of a class, in one file. */
@ApiTags('materials')
@Controller('offerings/:offeringId')
export class ArchiveController {
  constructor(private readonly packing: PackArchive) {}

  @SignedIn()
  @RequireScope('classes:read')
  @ApiOperation({
    summary: 'What a class hands out, as a ZIP archive: all that you see, in the versions that were taught',
  })
  @ApiParam({ name: 'offeringId', format: 'uuid' })
  @ApiOkResponse({ content: { 'application/zip': { schema: { type: 'string', format: 'binary' } } } })
  @Get('materials.zip')
  async download(
    @CurrentViewer() viewer: Viewer,
    @Param('offeringId', IdPipe) offeringId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { title, bytes, content } = await this.packing.run(viewer, offeringId);
    const [path] = archiveNames([{ place: 1, folder: '', name: title, extension: '.zip' }]);
    await answerStream(request, reply, { type: 'application/zip', name: path!.split('/').at(-1)!, bytes }, content);
  }
}
