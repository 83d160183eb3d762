import { Module } from '@nestjs/common';
import { FindPosts } from './app/find-posts.js';
import { FindSimilarThreads } from './app/find-similar-threads.js';
import { IndexPosts } from './app/index-posts.js';
import { KeepIndex } from './app/keep-index.js';
import { RebuildIndex } from './app/rebuild-index.js';
import { SearchController } from './http/search.controller.js';
import { Pace } from './http/pace.js';
import { DocumentStore } from './infra/document-store.js';
import { PostsInOrder } from './infra/posts-in-order.js';
import { SearchQueries } from './infra/search-queries.js';
import { StemStore } from './infra/stem-store.js';
import { WordStore } from './infra/word-store.js';

const STORES = [DocumentStore, PostsInOrder, SearchQueries, StemStore, WordStore];

const USE_CASES = [FindPosts, FindSimilarThreads, IndexPosts, KeepIndex, RebuildIndex];

/** One index over what people wrote, and what is found in it. */
@Module({
  controllers: [SearchController],
  providers: [...STORES, ...USE_CASES, Pace],
  exports: [RebuildIndex],
})
export class SearchModule {}
