import { Module } from '@nestjs/common';
import { ModeratorsHand } from './app/moderators-hand.js';
import { RenderPost } from './app/posts/render-post.js';
import { ArrangeThread } from './app/restructure/arrange-thread.js';
import { ChangePostState } from './app/restructure/change-post-state.js';
import { MergeThreads } from './app/restructure/merge-threads.js';
import { RewritePost } from './app/restructure/rewrite-post.js';
import { RewriteThread } from './app/restructure/rewrite-thread.js';
import { SplitThread } from './app/restructure/split-thread.js';
import { Screening } from './app/screening.js';
import { ModeratedThreads } from './infra/restructure/moderated-threads.js';
import { PostStateStore } from './infra/restructure/post-state-store.js';
import { ThreadStore } from './infra/threads/thread-store.js';
import { RenderingModule } from './rendering.module.js';

/** Threads are locked, pinned, moved, merged and split; moderation says when. */
@Module({
  imports: [RenderingModule],
  providers: [
    ArrangeThread,
    ChangePostState,
    MergeThreads,
    ModeratedThreads,
    ModeratorsHand,
    PostStateStore,
    RenderPost,
    RewritePost,
    RewriteThread,
    Screening,
    SplitThread,
    ThreadStore,
  ],
  exports: [
    ArrangeThread,
    ChangePostState,
    MergeThreads,
    ModeratorsHand,
    RenderPost,
    RewritePost,
    RewriteThread,
    Screening,
    SplitThread,
    ThreadStore,
  ],
})
export class RestructureModule {}
