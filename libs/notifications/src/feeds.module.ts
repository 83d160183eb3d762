import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { LinkTokens } from '#platform';
import { FeedKeys } from './app/feeds/feed-keys.js';
import { ReadFeeds } from './app/feeds/read-feeds.js';
import { FeedsController } from './http/feeds/feeds.controller.js';
import { FeedStore } from './infra/feeds/feed-store.js';

/** The forum in feed readers. */
@Module({
  imports: [IdentityModule],
  controllers: [FeedsController],
  providers: [FeedKeys, FeedStore, LinkTokens, ReadFeeds],
  exports: [FeedStore],
})
export class FeedsModule {}
