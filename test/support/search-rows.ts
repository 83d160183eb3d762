import { FindPosts } from '../../libs/search/src/app/find-posts.js';
import { FindSimilarThreads } from '../../libs/search/src/app/find-similar-threads.js';
import { IndexPosts } from '../../libs/search/src/app/index-posts.js';
import type { Filters } from '../../libs/search/src/domain/keys.js';
import { presentFound } from '../../libs/search/src/http/presenters.js';
import { DocumentStore } from '../../libs/search/src/infra/document-store.js';
import { SearchQueries } from '../../libs/search/src/infra/search-queries.js';
import { StemStore } from '../../libs/search/src/infra/stem-store.js';
import { uuidv7 } from '#kernel';
import type { MemberViewer, Viewer } from '#platform';
import { ForumRows, type RowThread } from './forum-rows.js';
import type { PlatformNode } from './platform.js';

/** What a test says of a thread; the rest is of no matter. */
interface Said {
  in: string;
  by: MemberViewer;
  title?: string;
  /** The opening post. */
  body?: string;
  replies?: string[];
  tags?: string[];
  anonymous?: boolean;
  /** Which reply is accepted, counted from 0. */
  accepted?: number;
}

/** Threads written by SQL and put into the index, and what is found in it. */
export class SearchRows extends ForumRows {
  readonly indexing: IndexPosts;
  private readonly posts: FindPosts;
  private readonly similarThreads: FindSimilarThreads;

  constructor(private readonly node: PlatformNode) {
    super(node.database, node.clock);
    const queries = new SearchQueries(node.database);
    this.indexing = new IndexPosts(new DocumentStore(), node.configuration);
    this.posts = new FindPosts(queries, new StemStore(node.database));
    this.similarThreads = new FindSimilarThreads(queries);
  }

  async thread(said: Said): Promise<RowThread> {
    const { replies = [], tags = [] } = said;
    const thread = await this.question(said.in, said.by, ...replies.map(() => said.by));
    await this.sql('UPDATE thread SET title = $2, anonymous = $3, accepted_post_id = $4 WHERE id = $1', [
      thread.id,
      said.title ?? 'How?',
      said.anonymous ?? false,
      said.accepted === undefined ? null : thread.posts[said.accepted + 1]!.id,
    ]);
    for (const [index, raw] of [said.body ?? 'Words', ...replies].entries()) {
      const { id } = thread.posts[index]!;
      await this.sql('UPDATE post SET raw = $2, anonymous = $3 WHERE id = $1', [id, raw, said.anonymous ?? false]);
    }
    for (const tag of tags) await this.tag(thread, tag);
    await this.index(thread);
    return thread;
  }

  async tag(thread: RowThread, name: string): Promise<void> {
    await this.sql('INSERT INTO tag (id, name) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
      uuidv7(this.node.clock.now()),
      name,
    ]);
    await this.sql('INSERT INTO thread_tag SELECT $1, id FROM tag WHERE name = $2', [thread.id, name]);
  }

  /** Brings the index up to what the thread is now. */
  async index(thread: RowThread): Promise<void> {
    await this.node.unitOfWork.run((tx) => this.indexing.someOfThread(tx, thread.id, 0, 1000));
  }

  async page(viewer: Viewer, typed: string, filters: Filters = {}, limit = 20, cursor?: string) {
    return presentFound(await this.posts.run(viewer, typed, filters, limit, cursor));
  }

  /** The ids of the posts that are found, best first. */
  async found(viewer: Viewer, typed: string, filters: Filters = {}): Promise<string[]> {
    return (await this.page(viewer, typed, filters)).items.map(({ postId }) => postId);
  }

  async similar(viewer: Viewer, title: string): Promise<string[]> {
    return (await this.similarThreads.run(viewer, title)).map(({ id }) => id);
  }
}
