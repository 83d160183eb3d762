import { Body, Controller, Get, Header, HttpCode, Param, Post, Put, Query, Req } from '@nestjs/common';
import { ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import { isUUID } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { IMPORT_REASONS } from '#contracts';
import { decodeCursor, DomainError, isMoment, pageOf, wrongField } from '#kernel';
import { CurrentViewer, IdPipe, RequireScope, Roles, type Viewer } from '#platform';
import { ManageImports } from '../../app/import/manage-imports.js';
import { hostOf } from '../../domain/import/sites.js';
import { PART_TYPE } from './part-parser.js';
import { ImportsQuery, OpenImportRequest, UploadQuery } from './requests.js';
import {
  ImportDetailsResponse,
  ImportFileResponse,
  ImportResponse,
  ImportsResponse,
  presentImport,
} from './responses.js';

const PAGE = 20;

/** Names of files that make sense here, and none that leads elsewhere. */
const FILE_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,100}\.(xml|csv|tsv|txt)$/i;

/** Imports, for administrators: open one, send its files part by part, start it, watch it. */
@ApiTags('administration')
@Controller('imports')
@Roles('admin')
@RequireScope('admin')
export class ImportsController {
  constructor(private readonly imports: ManageImports) {}

  @ApiCreatedResponse({ type: ImportResponse })
  @Post()
  async open(@CurrentViewer() viewer: Viewer, @Body() request: OpenImportRequest): Promise<ImportResponse> {
    const { kind, spaceId, site, name, delimiter, columns } = request;
    const settings = kind === 'csv' ? { name, delimiter, columns } : { site: site && hostOf(site) };
    return presentImport(await this.imports.open(viewer, { kind, spaceId, settings }));
  }

  /** The newest first. */
  @ApiOkResponse({ type: ImportsResponse })
  @Get()
  async list(@CurrentViewer() viewer: Viewer, @Query() { cursor }: ImportsQuery): Promise<ImportsResponse> {
    const rows = await this.imports.list(viewer, cursor === undefined ? undefined : cursorIn(cursor), PAGE);
    return pageOf(rows, PAGE, ({ createdAt, id }) => [createdAt, id], presentImport);
  }

  /** How far it has come, and what it left out so far. */
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: ImportDetailsResponse })
  @Get(':id')
  async find(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<ImportDetailsResponse> {
    const { import: found, leftOut, files } = await this.imports.details(viewer, id);
    return { ...presentImport(found), leftOut, files };
  }

  /** What was left out, as a CSV file: one row for each reason and example. */
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="import-report.csv"')
  @Get(':id/report')
  async report(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<string> {
    const { leftOut } = await this.imports.details(viewer, id);
    const rows = leftOut.flatMap(({ reason, count, examples }) =>
      examples.map(({ file, line, id: at, column }) => [reason, count, IMPORT_REASONS[reason], file, line, at, column]),
    );
    return [['reason', 'count', 'explanation', 'file', 'line', 'id', 'column'], ...rows]
      .map((row) => `${row.map(csvCell).join(',')}\r\n`)
      .join('');
  }

  /** The next part of a file, 8 MiB at most; `name` is the file's own, such as `Posts.xml`. */
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiConsumes(PART_TYPE)
  @ApiOkResponse({ type: ImportFileResponse })
  @Put(':id/files/:name')
  async upload(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('name') name: string,
    @Query() { offset }: UploadQuery,
    @Req() request: FastifyRequest,
  ): Promise<ImportFileResponse> {
    if (!FILE_NAME.test(name)) throw wrongField('name', 'invalid');
    if (request.headers['content-type'] !== PART_TYPE) throw new DomainError('unsupported-media-type');
    return this.imports.upload(viewer, id, name, offset, request.raw);
  }

  /** Lets it begin, once its files are here. */
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: ImportResponse })
  @HttpCode(200)
  @Post(':id/start')
  async start(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<ImportResponse> {
    return presentImport(await this.imports.start(viewer, id));
  }

  /** Ends it after the batch it is at; what came in stays. */
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: ImportResponse })
  @HttpCode(200)
  @Post(':id/cancel')
  async cancel(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<ImportResponse> {
    return presentImport(await this.imports.cancel(viewer, id));
  }
}

/** In quotes, and never the beginning of a formula (OWASP, CSV injection). */
const csvCell = (value: string | number | null): string => {
  const text = String(value ?? '');
  return `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
};

function cursorIn(text: string): { at: number; id: string } {
  const [at, id] = decodeCursor(text, ['number', 'string']) ?? [];
  if (isMoment(at) && isUUID(id)) return { at, id: id as string };
  throw wrongField('cursor', 'cursor');
}
