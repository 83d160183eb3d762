import { Body, Controller, Get, Header, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { wrongField } from '#kernel';
import { CurrentViewer, RequireScope, SignedIn, type Viewer } from '#platform';
import { ReadNotifications } from '../app/read-notifications.js';
import { presentNotification } from './presenters.js';
import { NotificationsQuery, NotificationsReadBody } from './requests.js';
import { NotificationsPage, UnreadNotificationsView } from './responses.js';

/** What one is told of. */
@ApiTags('notifications')
@Controller()
@SignedIn()
export class NotificationsController {
  constructor(private readonly notifications: ReadNotifications) {}

  @Get('notifications')
  @RequireScope('forum:read')
  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({ summary: 'What one was told and may still see, the latest first' })
  @ApiOkResponse({ type: NotificationsPage })
  async list(@CurrentViewer() viewer: Viewer, @Query() query: NotificationsQuery): Promise<NotificationsPage> {
    const { unread: only, limit, cursor } = query;
    const { items, nextCursor, unread } = await this.notifications.list(viewer, only === 'yes', limit, cursor);
    return { items: items.map(presentNotification), nextCursor, unread };
  }

  @Put('notifications/read')
  @RequireScope('forum:write')
  @ApiOperation({ summary: 'Say that some are read, or all', description: 'Reading on in a thread does so as well.' })
  @ApiOkResponse({ type: UnreadNotificationsView })
  async read(
    @CurrentViewer() viewer: Viewer,
    @Body() { ids, all }: NotificationsReadBody,
  ): Promise<UnreadNotificationsView> {
    if (!all && ids === undefined) throw wrongField('ids', 'empty');
    return { unread: await this.notifications.markRead(viewer, all ? 'all' : ids!) };
  }
}
