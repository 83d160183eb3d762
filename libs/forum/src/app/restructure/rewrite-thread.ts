import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import type { MemberViewer, Tx } from '#platform';
import { tagsOf } from '../../domain/threads/tags.js';
import { forumEvent } from '../../forum-events.js';
import { settleSignals } from '../../infra/signals/settle-signals.js';
import { ThreadStore, type ThreadWords } from '../../infra/threads/thread-store.js';

/** What came of it: what was another before, of that alone, and all as it is now. */
export interface RewrittenThread {
  before: Partial<ThreadWords>;
  after: ThreadWords;
}

/** Gives a thread another title, other tags or another kind, with a revision of its opening post that says who did so. */
@Injectable()
export class RewriteThread {
  constructor(private readonly threads: ThreadStore) {}

  /** The caller has made sure that it may. @throws DomainError `not-found`, also for what was merged away */
  async run(tx: Tx, by: MemberViewer, threadId: string, changes: Partial<ThreadWords>): Promise<RewrittenThread> {
    const thread = await this.threads.lock(tx, threadId);
    if (!thread) throw new DomainError('not-found');
    const after = {
      title: changes.title ?? thread.title,
      tags: changes.tags ? tagsOf(changes.tags).sort() : thread.tags,
      kind: changes.kind ?? thread.kind,
    };
    const before: Partial<ThreadWords> = {};
    if (after.title !== thread.title) before.title = thread.title;
    if (!sameTags(after.tags, thread.tags)) before.tags = thread.tags;
    if (after.kind !== thread.kind) before.kind = thread.kind;
    // Title and tags have a history: that of the opening post.
    if (before.title !== undefined || before.tags) {
      await this.threads.rename(tx, { threadId, postId: thread.openingId, by: by.id, before: thread, after });
    }
    if (before.kind) {
      await this.threads.setKind(tx, threadId, after.kind);
      await settleSignals(tx, [threadId]);
    }
    if (Object.keys(before).length > 0) tx.emit(forumEvent('forum.thread-changed', { threadId }));
    return { before, after };
  }
}

const sameTags = (some: string[], others: string[]): boolean =>
  some.length === others.length && some.every((tag) => others.includes(tag));
