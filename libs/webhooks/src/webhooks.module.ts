import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { Deliver, Messenger } from './app/deliver.js';
import { HearEvents } from './app/hear-events.js';
import { LookIntoDeliveries, ManageWebhooks } from './app/manage-webhooks.js';
import { Secrets } from './app/secrets.js';
import { SwitchOff } from './app/switch-off.js';
import { WebhooksController } from './http/webhooks.controller.js';
import { DeliveryStore } from './infra/delivery-store.js';
import { SubjectReader } from './infra/subject-reader.js';
import { WebhookStore } from './infra/webhook-store.js';

const STORES = [DeliveryStore, SubjectReader, WebhookStore];

/** Other programs are told of what happens here. */
@Module({
  imports: [IdentityModule],
  controllers: [WebhooksController],
  providers: [...STORES, Deliver, HearEvents, LookIntoDeliveries, ManageWebhooks, Messenger, Secrets, SwitchOff],
})
export class WebhooksModule {}
