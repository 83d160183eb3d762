import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ForumEvent } from '#forum';
import { DomainEvents, Jobs, type Tx, UnitOfWork } from '#platform';
import { DocumentStore } from '../infra/document-store.js';
import { WordStore } from '../infra/word-store.js';
import { IndexPosts } from './index-posts.js';

const THREAD = 'search.index-thread';
const SPACE = 'search.index-space';
const WORDS = 'search.count-words';

/** So many posts are looked at in one transaction. */
const BATCH = 100;
/** So many threads of a space. */
const THREADS = 50;

type Payload<Event extends { payload: object }> = Event['payload'];

/**
 * Keeps the index at what the forum is. An event about one post changes one document at once. What concerns a whole
 * thread begins at once and goes on, where there is more, in a job: a batch, a transaction.
 */
@Injectable()
export class KeepIndex implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly jobs: Jobs,
    private readonly indexing: IndexPosts,
    private readonly documents: DocumentStore,
    private readonly words: WordStore,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  onModuleInit(): void {
    const onPost = (type: 'forum.thread-created' | 'forum.post-created' | 'forum.post-changed') =>
      this.events.on<{ threadId: string; postId: string }>(type, 'search', ({ payload }, tx) =>
        this.indexing.one(tx, payload.threadId, payload.postId),
      );
    (['forum.thread-created', 'forum.post-created', 'forum.post-changed'] as const).forEach(onPost);
    const onThread = (type: 'forum.thread-changed' | 'forum.answer-accepted' | 'forum.answer-unaccepted') =>
      this.events.on<Payload<ForumEvent<'forum.thread-changed'>>>(type, 'search', ({ payload }, tx) =>
        this.beginThread(tx, payload.threadId),
      );
    (['forum.thread-changed', 'forum.answer-accepted', 'forum.answer-unaccepted'] as const).forEach(onThread);
    this.events.on<Payload<ForumEvent<'forum.space-changed'>>>('forum.space-changed', 'search', ({ payload }, tx) =>
      this.jobs.send(tx, SPACE, payload, { singletonKey: payload.spaceId }),
    );
    this.jobs.define<{ threadId: string }>(THREAD, ({ threadId }) => this.thread(threadId));
    this.jobs.define<{ spaceId: string }>(SPACE, ({ spaceId }) => this.space(spaceId));
    this.jobs.define(WORDS, () => this.words.count(), { cron: '40 3 * * *' });
  }

  private async beginThread(tx: Tx, threadId: string): Promise<void> {
    const next = await this.indexing.someOfThread(tx, threadId, 0, BATCH);
    if (next !== undefined) await this.jobs.send(tx, THREAD, { threadId }, { singletonKey: threadId });
  }

  private async thread(threadId: string): Promise<void> {
    let after: number | undefined = 0;
    while (after !== undefined) {
      const from: number = after;
      after = await this.unitOfWork.run((tx) => this.indexing.someOfThread(tx, threadId, from, BATCH));
    }
  }

  /** The name of a space is a label of what opens its threads: the first post of each, and no more. */
  private async space(spaceId: string): Promise<void> {
    let after: string | null = null;
    for (;;) {
      const last = after;
      const threads: string[] = await this.unitOfWork.run((tx) =>
        this.documents.threadsOfSpace(tx, spaceId, last, THREADS),
      );
      for (const threadId of threads) {
        await this.unitOfWork.run((tx) => this.indexing.someOfThread(tx, threadId, 0, 1));
      }
      if (threads.length < THREADS) return;
      after = threads.at(-1)!;
    }
  }
}
