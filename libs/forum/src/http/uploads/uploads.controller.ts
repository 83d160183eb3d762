import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  answerFile,
  CurrentViewer,
  fileOf,
  IdPipe,
  Public,
  RequireScope,
  SignedIn,
  TakesFile,
  type Viewer,
} from '#platform';
import { AddUpload } from '../../app/uploads/add-upload.js';
import { ShowUpload } from '../../app/uploads/show-upload.js';
import { uploadView } from './presenters.js';
import { UploadView } from './responses.js';

/** Pictures and files for posts. */
@ApiTags('forum')
@Controller('uploads')
export class UploadsController {
  constructor(
    private readonly addUpload: AddUpload,
    private readonly showUpload: ShowUpload,
  ) {}

  @Post()
  @TakesFile()
  @SignedIn()
  @RequireScope('forum:write')
  @ApiOperation({
    summary: 'Add a file, to be named in a text',
    description:
      'What a file is is told by its content, which has to agree with its name. Pictures (PNG, JPEG, GIF, WebP, AVIF; at most 10 MB) are made anew without what was hidden in them; PDF, Word, Excel and PowerPoint files and plain text (at most 25 MB) are kept as they are. A file that no post or draft names after a day is removed.',
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  @ApiCreatedResponse({ type: UploadView })
  async add(@CurrentViewer() viewer: Viewer, @Req() request: FastifyRequest): Promise<UploadView> {
    return uploadView(await this.addUpload.run(viewer, () => fileOf(request)));
  }

  @Get(':id')
  @Public()
  @RequireScope('forum:read')
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiHeader({ name: 'Range', required: false, description: 'One range of bytes, to go on with a download.' })
  @ApiOperation({
    summary: 'A file, to whoever may read the post it belongs to',
    description:
      'Until it belongs to a post it is for who added it. Pictures are shown, everything else is downloaded.',
  })
  @ApiOkResponse({ content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } })
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const upload = await this.showUpload.facts(viewer, id);
    const inline = upload.width !== null;
    await answerFile(request, reply, { ...upload, inline }, (range) => this.showUpload.content(upload, range));
  }
}
