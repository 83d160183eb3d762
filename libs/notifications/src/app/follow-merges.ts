import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PERSON_MERGED, type PersonMerged } from '#identity';
import { DomainEvents } from '#platform';
import { FeedStore } from '../infra/feeds/feed-store.js';
import { MailPreferenceStore } from '../infra/mail-preference-store.js';
import { NotificationStore } from '../infra/notification-store.js';

/** Two accounts were one person: what the one was told and has chosen is the other's. */
@Injectable()
export class FollowMergedReceivers implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly notifications: NotificationStore,
    private readonly choices: MailPreferenceStore,
    private readonly feeds: FeedStore,
  ) {}

  onModuleInit(): void {
    this.events.on<PersonMerged['payload']>(PERSON_MERGED, 'notifications.merge', async ({ payload }, tx) => {
      await this.notifications.handOver(tx, payload.from, payload.to);
      await this.choices.handOver(tx, payload.from, payload.to);
      await this.feeds.handOver(tx, payload.from, payload.to);
    });
  }
}
