import { Module } from '@nestjs/common';
import { FindMaterials } from './app/find-materials.js';
import { FindPosts } from './app/find-posts.js';
import { FindSimilarThreads } from './app/find-similar-threads.js';
import { IndexMaterials } from './app/index-materials.js';
import { IndexPosts } from './app/index-posts.js';
import { KeepIndex } from './app/keep-index.js';
import { RebuildIndex } from './app/rebuild-index.js';
import { MaterialSearchController } from './http/material-search.controller.js';
import { SearchController } from './http/search.controller.js';
import { Pace } from './http/pace.js';
import { DocumentStore } from './infra/document-store.js';
import { MaterialQueries } from './infra/material-queries.js';
import { MaterialStore } from './infra/material-store.js';
import { PostsInOrder } from './infra/posts-in-order.js';
import { SearchQueries } from './infra/search-queries.js';
import { StemStore } from './infra/stem-store.js';
import { WordStore } from './infra/word-store.js';

const STORES = [DocumentStore, MaterialQueries, MaterialStore, PostsInOrder, SearchQueries, StemStore, WordStore];

const USE_CASES = [FindMaterials, FindPosts, FindSimilarThreads, IndexMaterials, IndexPosts, KeepIndex, RebuildIndex];

/** One index over what people wrote, and what is found in it. */
@Module({
  controllers: [MaterialSearchController, SearchController],
  providers: [...STORES, ...USE_CASES, Pace],
  exports: [RebuildIndex],
})
export class SearchModule {}
