import { Body, Controller, Delete, Get, Header, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Clock, decodeCursor, isId, isMoment, pageOf, wrongField } from '#kernel';
import { CurrentViewer, IdPipe, RequireScope, Roles, type Viewer } from '#platform';
import { LookIntoDeliveries, ManageWebhooks } from '../app/manage-webhooks.js';
import { presentDelivery, presentWebhook } from './presenters.js';
import { ChangeWebhookBody, DeliveriesQuery, WebhookBody } from './requests.js';
import { WebhookDeliveriesPage, WebhooksView, WebhookView, WebhookWithSecretView } from './responses.js';

/** Which other programs are told of what happens here, and what became of it. */
@ApiTags('administration')
@Controller('administration/webhooks')
@Roles('admin')
@RequireScope('admin')
export class WebhooksController {
  constructor(
    private readonly webhooks: ManageWebhooks,
    private readonly deliveries: LookIntoDeliveries,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({ summary: 'All webhooks, the oldest first' })
  @ApiOkResponse({ type: WebhooksView })
  async list(): Promise<WebhooksView> {
    return { items: (await this.webhooks.all()).map((webhook) => presentWebhook(webhook, this.clock.now())) };
  }

  @Post()
  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({ summary: 'Add a webhook; its secret is in this answer and nowhere else' })
  @ApiCreatedResponse({ type: WebhookWithSecretView })
  async add(
    @CurrentViewer() viewer: Viewer,
    @Body() { name, url, events, spaceIds }: WebhookBody,
  ): Promise<WebhookWithSecretView> {
    const { webhook, secret } = await this.webhooks.add(viewer, { name, url, events, spaceIds });
    return { ...presentWebhook(webhook, this.clock.now()), secret };
  }

  @Get(':id')
  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({ summary: 'A webhook' })
  @ApiOkResponse({ type: WebhookView })
  async one(@Param('id', IdPipe) id: string): Promise<WebhookView> {
    return presentWebhook(await this.webhooks.one(id), this.clock.now());
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Change a webhook, or switch it on or off' })
  @ApiOkResponse({ type: WebhookView })
  async change(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() body: ChangeWebhookBody,
  ): Promise<WebhookView> {
    const changes = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
    return presentWebhook(await this.webhooks.change(viewer, id, changes), this.clock.now());
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Remove a webhook and its log' })
  @ApiNoContentResponse()
  async remove(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<void> {
    await this.webhooks.remove(viewer, id);
  }

  @Post(':id/secret')
  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({ summary: 'A new secret; the one before signs as well for a day' })
  @ApiCreatedResponse({ type: WebhookWithSecretView })
  async rotate(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<WebhookWithSecretView> {
    const { webhook, secret } = await this.webhooks.rotate(viewer, id);
    return { ...presentWebhook(webhook, this.clock.now()), secret };
  }

  @Post(':id/test')
  @HttpCode(204)
  @ApiOperation({ summary: 'Try it out: sends `test`, also while it is off' })
  @ApiNoContentResponse()
  async test(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<void> {
    await this.deliveries.test(viewer, id);
  }

  @Get(':id/deliveries')
  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({ summary: 'What it told or tried to in the last two weeks, the latest first' })
  @ApiOkResponse({ type: WebhookDeliveriesPage })
  async log(
    @Param('id', IdPipe) id: string,
    @Query() { limit, cursor }: DeliveriesQuery,
  ): Promise<WebhookDeliveriesPage> {
    const rows = await this.deliveries.list(id, limit, cursor === undefined ? undefined : placeIn(cursor));
    return pageOf(rows, limit, (row) => [row.createdAt, row.id], presentDelivery);
  }

  @Post(':id/deliveries/:deliveryId/again')
  @HttpCode(204)
  @ApiOperation({ summary: 'Tell it again, under the same id' })
  @ApiNoContentResponse()
  async again(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('deliveryId', IdPipe) deliveryId: string,
  ): Promise<void> {
    await this.deliveries.again(viewer, id, deliveryId);
  }
}

function placeIn(cursor: string): { createdAt: number; id: string } {
  const [createdAt, id] = decodeCursor(cursor, ['number', 'string']) ?? [];
  if (!isMoment(createdAt) || !isId(id)) throw wrongField('cursor', 'cursor');
  return { createdAt, id: String(id) };
}
