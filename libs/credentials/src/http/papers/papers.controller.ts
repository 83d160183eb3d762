import type { Readable } from 'node:stream';
import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answerStream, CurrentViewer, IdPipe, RequireScope, SignedIn, type Viewer } from '#platform';
import { ChoosePeriod } from '../../app/papers/choose-period.js';
import { ExportRecords } from '../../app/papers/export-records.js';
import { PrintPapers } from '../../app/papers/print-papers.js';
import { PaperQuery, TranscriptQuery } from './requests.js';

const PDF = 'application/pdf';
const Bytes = (type: string) =>
  ApiOkResponse({ content: { [type]: { schema: { type: 'string', format: 'binary' } } } });

/** What one takes along of one's own records. */
@ApiTags('records')
@Controller()
@SignedIn()
export class PapersController {
  constructor(
    private readonly papers: PrintPapers,
    private readonly periods: ChoosePeriod,
    private readonly exporting: ExportRecords,
  ) {}

  @RequireScope('records:read')
  @ApiOperation({
    summary: 'The paper of a meetup or a class that I attended, with a code that leads to its verification',
  })
  @ApiParam({ name: 'itemId', format: 'uuid' })
  @Bytes(PDF)
  @Get('ledger/:itemId/record.pdf')
  async record(
    @CurrentViewer() viewer: Viewer,
    @Param('itemId', IdPipe) itemId: string,
    @Query() choice: PaperQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { name, content } = await this.papers.record(viewer, itemId, choice);
    await answerStream(request, reply, { type: PDF, name }, content);
  }

  @RequireScope('records:read')
  @ApiOperation({ summary: 'A credential of mine as a file, letter by letter as it was signed' })
  @ApiParam({ name: 'credentialId', format: 'uuid' })
  @Bytes('application/json')
  @Get('credentials/:credentialId/credential.json')
  async credential(
    @CurrentViewer() viewer: Viewer,
    @Param('credentialId', IdPipe) credentialId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { name, content } = await this.exporting.credential(viewer, credentialId);
    await answerStream(request, reply, { type: 'application/json; charset=utf-8', name }, content);
  }

  @RequireScope('records:read')
  @ApiOperation({ summary: 'All that I count in a year, or between two days, on paper' })
  @Bytes(PDF)
  @Get('records/transcript.pdf')
  async transcript(
    @CurrentViewer() viewer: Viewer,
    @Query() { year, from, to, ...choice }: TranscriptQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { period, name } = await this.periods.run(viewer, { year, from, to });
    const content = await this.papers.transcript(viewer, period, choice);
    await answerStream(request, reply, { type: PDF, name: `transcript-${name}.pdf` }, content);
  }

  @RequireScope('records:read')
  @ApiOperation({ summary: 'All of my records as JSON: with every entry, and with credentials as they were signed' })
  @Bytes('application/json')
  @Get('records/export.json')
  json(@CurrentViewer() viewer: Viewer, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.answer(request, reply, 'application/json; charset=utf-8', 'json', this.exporting.json(viewer));
  }

  @RequireScope('records:read')
  @ApiOperation({
    summary: 'All of my records as a table',
    description:
      'UTF-8 with a mark, RFC 4180. A text that a spreadsheet would run as a formula begins with an apostrophe. `hours` and `minutes` are those of the Scrum Alliance’s form.',
  })
  @Bytes('text/csv')
  @Get('records/export.csv')
  csv(@CurrentViewer() viewer: Viewer, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.answer(request, reply, 'text/csv; charset=utf-8', 'csv', this.exporting.csv(viewer));
  }

  @RequireScope('records:read')
  @ApiOperation({
    summary: 'All of it in one archive: JSON, table, a transcript of each year, credentials and evidence',
  })
  @Bytes('application/zip')
  @Get('records/export.zip')
  zip(@CurrentViewer() viewer: Viewer, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.answer(request, reply, 'application/zip', 'zip', this.exporting.zip(viewer));
  }

  private async answer(
    request: FastifyRequest,
    reply: FastifyReply,
    type: string,
    extension: string,
    content: Promise<Readable>,
  ): Promise<void> {
    await answerStream(request, reply, { type, name: `records.${extension}` }, await content);
  }
}
