import { Module } from '@nestjs/common';
import { FollowMergedReaders } from './app/readers/follow-merges.js';
import { KeepBookmarks } from './app/readers/keep-bookmarks.js';
import { KeepDrafts } from './app/readers/keep-drafts.js';
import { ReadOn } from './app/readers/read-on.js';
import { ShowRevisions } from './app/readers/show-revisions.js';
import { Subscribe } from './app/readers/subscribe.js';
import { AcceptAnswer } from './app/signals/accept-answer.js';
import { CheckCounters } from './app/signals/check-counters.js';
import { EndorseAnswer } from './app/signals/endorse-answer.js';
import { SayMeToo } from './app/signals/say-me-too.js';
import { VoteForAnswer } from './app/signals/vote-for-answer.js';
import { DraftsController } from './http/readers/drafts.controller.js';
import { KeptPostsController } from './http/readers/kept-posts.controller.js';
import { ReadingController } from './http/readers/reading.controller.js';
import { SignalsController } from './http/signals/signals.controller.js';
import { BookmarkStore } from './infra/readers/bookmark-store.js';
import { DraftStore } from './infra/readers/draft-store.js';
import { ReadingStore } from './infra/readers/reading-store.js';
import { RevisionQueries } from './infra/readers/revision-queries.js';
import { AcceptanceStore } from './infra/signals/acceptance-store.js';
import { CounterStore } from './infra/signals/counter-store.js';
import { EndorsementStore } from './infra/signals/endorsement-store.js';
import { VoteStore } from './infra/signals/vote-store.js';
import { RenderingModule } from './rendering.module.js';

const STORES = [
  AcceptanceStore,
  BookmarkStore,
  CounterStore,
  DraftStore,
  EndorsementStore,
  ReadingStore,
  RevisionQueries,
  VoteStore,
];

const SIGNALS = [AcceptAnswer, CheckCounters, EndorseAnswer, SayMeToo, VoteForAnswer];

const READERS = [FollowMergedReaders, KeepBookmarks, KeepDrafts, ReadOn, ShowRevisions, Subscribe];

/** What people think of posts, and what each reader keeps for themselves. */
@Module({
  imports: [RenderingModule],
  controllers: [DraftsController, KeptPostsController, ReadingController, SignalsController],
  providers: [...STORES, ...SIGNALS, ...READERS],
  exports: [CheckCounters],
})
export class SignalsModule {}
