import { Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Clock } from '#kernel';
import { RequireScope, Roles } from '../http/access.js';
import { IdPipe } from '../http/id.pipe.js';
import { CurrentViewer, type Viewer } from '../http/viewer.js';
import { RetriedView, StatusView } from './responses.js';
import { StatusReader } from './status-reader.js';
import { TryAgain } from './try-again.js';

const iso = (instant: number): string => new Date(instant).toISOString();

/** How the house is, for administrators. */
@ApiTags('administration')
@Controller('administration/status')
@Roles('admin')
@RequireScope('admin')
export class StatusController {
  constructor(
    private readonly reader: StatusReader,
    private readonly tryAgain: TryAgain,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({ summary: 'Queues, events, mail, processes, slow statements, disk and database, as they are now' })
  @ApiOkResponse({ type: StatusView })
  async show(): Promise<StatusView> {
    const [queues, { given, ...outbox }, mails, processes, store] = await Promise.all([
      this.reader.queues(),
      this.reader.outbox(),
      this.reader.mails(),
      this.reader.processes(),
      this.reader.store(),
    ]);
    return {
      at: iso(this.clock.now()),
      queues,
      outbox: { ...outbox, given: given.map((event) => ({ ...event, parkedAt: iso(event.parkedAt) })) },
      mails,
      processes: processes.map(({ slow: _, startedAt, seenAt, ...one }) => ({
        ...one,
        startedAt: iso(startedAt),
        seenAt: iso(seenAt),
      })),
      slow: await this.reader.slowStatements(processes),
      store,
    };
  }

  @Post('events/:id/retry')
  @HttpCode(204)
  @ApiOperation({ summary: 'Tell an event that was given up once more, to those who have not heard of it' })
  @ApiNoContentResponse()
  retryEvent(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<void> {
    return this.tryAgain.event(viewer, id);
  }

  @Post('queues/:name/retry')
  @HttpCode(200)
  @ApiOperation({ summary: 'Do the jobs of a queue that were given up once more' })
  @ApiParam({ name: 'name' })
  @ApiOkResponse({ type: RetriedView })
  async retryQueue(@CurrentViewer() viewer: Viewer, @Param('name') name: string): Promise<RetriedView> {
    return { count: await this.tryAgain.queue(viewer, name) };
  }
}
