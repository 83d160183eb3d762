import { Readable } from 'node:stream';
import { Controller, Delete, Head, HttpException, Param, Patch, Post, Req, Res } from '@nestjs/common';
import { ApiConsumes, ApiHeader, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '#kernel';
import { CurrentViewer, IdPipe, PART_OF_FILE, RequireScope, Roles, TakesPart, type Viewer } from '#platform';
import { ReceiveFiles } from '../app/receive-files.js';

const UPLOAD = { name: 'uploadId', format: 'uuid' };
const RESUMABLE = ApiHeader({ name: 'Tus-Resumable', required: true, example: '1.0.0' });

/** What the protocol says in headers of ours. */
const TOLD = ['location', 'tus-resumable', 'upload-offset', 'upload-length', 'cache-control'];

/** Files on their way, in parts that go on after a dropped connection (tus.io, version 1.0.0). */
@ApiTags('materials')
@Controller('material-uploads')
@Roles('trainer', 'admin')
@RequireScope('classes:write')
export class MaterialUploadsController {
  constructor(private readonly receiving: ReceiveFiles) {}

  @ApiOperation({
    summary: 'Announce a file',
    description:
      'Says how long it is going to be, and what it is called (`filename` of `Upload-Metadata`). Its parts go to the `Location` of the answer; once it is whole, a version names its id. What no version names after a week is removed.',
  })
  @RESUMABLE
  @ApiHeader({ name: 'Upload-Length', required: true, description: 'In bytes.' })
  @ApiHeader({ name: 'Upload-Metadata', required: true, example: 'filename c2xpZGVzLnBkZg==' })
  @ApiResponse({ status: 201, description: 'Announced.' })
  @Post()
  async begin(
    @CurrentViewer() viewer: Viewer,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const headers = headersOf(request);
    const bytes = /^\d{1,15}$/.exec(headers['upload-length'] ?? '')?.[0];
    if (bytes === undefined) throw new DomainError('malformed-request', 'Say by Upload-Length how long the file is.');
    const file = { name: nameIn(headers['upload-metadata']), bytes: Number(bytes) };
    // A body of an announcement is none: its length is not the part's that the protocol could read here.
    await answer(reply, await this.receiving.begin(viewer, file, { ...headers, 'content-type': undefined }));
  }

  @ApiOperation({ summary: 'How much of a file has come' })
  @RESUMABLE
  @ApiParam(UPLOAD)
  @ApiResponse({ status: 200, description: 'Told by `Upload-Offset`.' })
  @Head(':uploadId')
  async offset(
    @CurrentViewer() viewer: Viewer,
    @Param('uploadId', IdPipe) uploadId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await answer(reply, await this.receiving.goOn(viewer, 'HEAD', uploadId, headersOf(request)));
  }

  @TakesPart()
  @ApiOperation({ summary: 'The next part of a file' })
  @RESUMABLE
  @ApiHeader({ name: 'Upload-Offset', required: true, description: 'How much of the file has come before.' })
  @ApiParam(UPLOAD)
  @ApiConsumes(PART_OF_FILE)
  @ApiResponse({ status: 204, description: 'Taken; `Upload-Offset` says how much there is now.' })
  @Patch(':uploadId')
  async part(
    @CurrentViewer() viewer: Viewer,
    @Param('uploadId', IdPipe) uploadId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const body = Readable.toWeb(request.raw) as ReadableStream<Uint8Array>;
    await answer(reply, await this.receiving.goOn(viewer, 'PATCH', uploadId, headersOf(request), body));
  }

  @ApiOperation({ summary: 'Give an upload up' })
  @RESUMABLE
  @ApiParam(UPLOAD)
  @ApiResponse({ status: 204, description: 'It is gone.' })
  @Delete(':uploadId')
  async giveUp(
    @CurrentViewer() viewer: Viewer,
    @Param('uploadId', IdPipe) uploadId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await answer(reply, await this.receiving.goOn(viewer, 'DELETE', uploadId, headersOf(request)));
  }
}

const headersOf = ({ headers }: FastifyRequest): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]));

/** The name of a file in the pairs of its announcement, whose values are Base64 of UTF-8. */
function nameIn(metadata = ''): string {
  const pairs = metadata.split(',').map((pair) => pair.trim().split(/\s+/));
  const [, encoded = ''] = pairs.find(([key]) => key === 'filename') ?? [];
  // Zero is what no database stores in a text.
  return Buffer.from(encoded, 'base64').toString('utf8').replaceAll('\0', '').slice(0, 500);
}

/** Passes the protocol's answer on; a refusal becomes a problem object as everywhere. */
async function answer(reply: FastifyReply, response: Response): Promise<void> {
  for (const name of TOLD) {
    const value = response.headers.get(name);
    if (value !== null) void reply.header(name, value);
  }
  if (response.status >= 400) throw new HttpException(await response.text(), Math.min(response.status, 499));
  await reply.status(response.status).send();
}
