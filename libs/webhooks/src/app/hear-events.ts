import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { WebhookEvent } from '#contracts';
import type { CredentialsEventPayload } from '#credentials';
import type { ForumEventPayload } from '#forum';
import { Clock } from '#kernel';
import { type DeliveredEvent, DomainEvents, type Tx } from '#platform';
import { DeliveryStore } from '../infra/delivery-store.js';
import { Deliver } from './deliver.js';

const CONSUMER = 'webhooks';

/** Hears of what webhooks tell. What of it each may tell is asked when it is told. */
@Injectable()
export class HearEvents implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly deliveries: DeliveryStore,
    private readonly deliver: Deliver,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    const { events } = this;
    events.on<ForumEventPayload<'forum.thread-created'>>('forum.thread-created', CONSUMER, async (event, tx) => {
      // What was imported is years old.
      if (!event.payload.imported) await this.tell(tx, 'thread.created', event.payload.threadId, event);
    });
    events.on<ForumEventPayload<'forum.answer-accepted'>>('forum.answer-accepted', CONSUMER, (event, tx) =>
      this.tell(tx, 'answer.accepted', event.payload.threadId, event),
    );
    events.on<{ meetupId: string }>('lean-coffee.session-closed', CONSUMER, (event, tx) =>
      this.tell(tx, 'meetup.closed', event.payload.meetupId, event),
    );
    events.on<CredentialsEventPayload<'credentials.issued'>>('credentials.issued', CONSUMER, (event, tx) =>
      this.tell(tx, 'record.issued', event.payload.credentialId, event),
    );
    for (const type of ['forum.thread-changed', 'forum.post-changed'] as const) {
      events.on<ForumEventPayload<typeof type>>(type, CONSUMER, ({ payload: { threadId } }, tx) =>
        this.deliveries.forgetGoneThread(tx, threadId),
      );
    }
  }

  private async tell(tx: Tx, event: WebhookEvent, subjectId: string, { at }: DeliveredEvent): Promise<void> {
    const ids = await this.deliveries.addForEvent(tx, event, subjectId, at, this.clock.now());
    await this.deliver.later(tx, ids);
  }
}
