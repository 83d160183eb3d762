import { Controller, Get, Header, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ChoiceField, CurrentViewer, GuestsToo, IdPipe, MayBeAbsent, RequireScope, type Viewer } from '#platform';
import { SessionReader } from '../app/session/session-reader.js';
import { minutesCsv, minutesJson, minutesMarkdown, minutesOf } from '../core.js';

const FORMATS = ['markdown', 'csv', 'json'] as const;

class ExportQuery {
  @ChoiceField(FORMATS)
  format: (typeof FORMATS)[number];

  /** The language of the headings. */
  @MayBeAbsent()
  @ChoiceField(['en', 'fr'], { required: false })
  locale?: 'en' | 'fr';
}

const TYPES = {
  markdown: { type: 'text/markdown; charset=utf-8', ending: 'md' },
  csv: { type: 'text/csv; charset=utf-8', ending: 'csv' },
  json: { type: 'application/json; charset=utf-8', ending: 'json' },
} as const;

/** The minutes of a session, through the same projections as the live board. */
@ApiTags('meetups')
@Controller('meetups/:meetupId/session')
@GuestsToo()
@RequireScope('meetups:read')
export class SessionController {
  constructor(private readonly reader: SessionReader) {}

  @Get()
  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({ summary: 'Topics with votes and talked time, takeaways, and how it went' })
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  async minutes(@CurrentViewer() viewer: Viewer, @Param('meetupId', IdPipe) meetupId: string): Promise<object> {
    const { state, ...facts } = await this.reader.read(viewer, meetupId);
    return minutesJson(minutesOf(state), facts);
  }

  @Get('export')
  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({ summary: 'The minutes as a file' })
  @ApiProduces('text/markdown', 'text/csv', 'application/json')
  async export(
    @CurrentViewer() viewer: Viewer,
    @Param('meetupId', IdPipe) meetupId: string,
    @Query() { format, locale }: ExportQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { state, ...facts } = await this.reader.read(viewer, meetupId);
    const minutes = minutesOf(state);
    const { type, ending } = TYPES[format];
    void reply.type(type).header('content-disposition', `attachment; filename="lean-coffee-${meetupId}.${ending}"`);
    if (format === 'markdown') return minutesMarkdown(minutes, facts, locale);
    return format === 'csv' ? minutesCsv(minutes, facts) : JSON.stringify(minutesJson(minutes, facts), null, 2);
  }
}
