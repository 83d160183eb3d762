import { Module } from '@nestjs/common';
import { Handles } from './app/handles.js';
import { EditPost } from './app/posts/edit-post.js';
import { Reply } from './app/posts/reply.js';
import { Ask } from './app/threads/ask.js';
import { Complete } from './app/threads/complete.js';
import { EditThread } from './app/threads/edit-thread.js';
import { ReadThreads } from './app/threads/read-threads.js';
import { CompletionController } from './http/threads/completion.controller.js';
import { PostsController } from './http/posts/posts.controller.js';
import { ThreadsController } from './http/threads/threads.controller.js';
import { PostStore } from './infra/posts/post-store.js';
import { ReplyStore } from './infra/posts/reply-store.js';
import { CompletionQueries } from './infra/threads/completion-queries.js';
import { ThreadList } from './infra/threads/thread-list.js';
import { ThreadReader } from './infra/threads/thread-reader.js';
import { RenderingModule } from './rendering.module.js';
import { RestructureModule } from './restructure.module.js';
import { SpacesModule } from './spaces.module.js';

const STORES = [CompletionQueries, PostStore, ReplyStore, ThreadList, ThreadReader];

const USE_CASES = [Ask, Complete, EditPost, EditThread, Handles, ReadThreads, Reply];

/** Threads and posts: asked, answered, changed and read. */
@Module({
  imports: [RenderingModule, RestructureModule, SpacesModule],
  controllers: [ThreadsController, PostsController, CompletionController],
  providers: [...STORES, ...USE_CASES],
  exports: [Ask, EditPost, ReadThreads, Reply],
})
export class ThreadsModule {}
