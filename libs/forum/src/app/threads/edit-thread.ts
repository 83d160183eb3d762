import { Injectable } from '@nestjs/common';
import type { ThreadKind } from '#contracts';
import { DomainError } from '#kernel';
import { memberOf, UnitOfWork, type Viewer } from '#platform';
import { changeRefused } from '../../domain/posts/policy.js';
import { tagsOf } from '../../domain/threads/tags.js';
import { forumEvent } from '../../forum-events.js';
import { PostStore } from '../../infra/posts/post-store.js';
import { settleSignals } from '../../infra/signals/settle-signals.js';
import { ThreadStore } from '../../infra/threads/thread-store.js';

/** What of a thread is to change. */
export interface ThreadChanges {
  title?: string;
  tags?: string[];
  kind?: ThreadKind;
}

/** Title, tags and kind of a thread are corrected by who began it and by the moderators of its space. */
@Injectable()
export class EditThread {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly posts: PostStore,
    private readonly threads: ThreadStore,
  ) {}

  /** @throws DomainError `not-found`, `forbidden`, `thread-locked`, `space-archived` */
  run(viewer: Viewer, threadId: string, { title, tags, kind }: ThreadChanges): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const thread = await this.posts.lockThread(tx, memberOf(viewer), threadId);
      if (!thread) throw new DomainError('not-found');
      const refused = changeRefused(thread, thread);
      if (refused) throw new DomainError(refused);
      await this.threads.change(tx, threadId, title ?? thread.title, kind ?? thread.kind);
      if (tags) await this.threads.setTags(tx, threadId, tagsOf(tags));
      if (kind && kind !== thread.kind) await settleSignals(tx, [threadId]);
      tx.emit(forumEvent('forum.thread-changed', { threadId }));
    });
  }
}
