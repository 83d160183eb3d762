import { Injectable } from '@nestjs/common';
import type { ThreadKind } from '#contracts';
import { DomainError } from '#kernel';
import { memberOf, type MemberViewer, type Tx, UnitOfWork, type Viewer } from '#platform';
import { changeRefused } from '../../domain/posts/policy.js';
import { tagsOf } from '../../domain/threads/tags.js';
import { forumEvent } from '../../forum-events.js';
import { PostStore, type WrittenThread } from '../../infra/posts/post-store.js';
import { settleSignals } from '../../infra/signals/settle-signals.js';
import { ThreadStore } from '../../infra/threads/thread-store.js';
import { ChangePostState } from '../restructure/change-post-state.js';
import { Screening } from '../screening.js';

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
    private readonly screening: Screening,
    private readonly state: ChangePostState,
  ) {}

  /** @throws DomainError `not-found`, `forbidden`, `thread-locked`, `space-archived`, `silenced` */
  run(viewer: Viewer, threadId: string, changes: ThreadChanges): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const member = memberOf(viewer);
      const thread = await this.posts.lockThread(tx, member, threadId);
      if (!thread) throw new DomainError('not-found');
      const refused = changeRefused(thread, thread);
      if (refused) throw new DomainError(refused);
      const { kind = thread.kind } = changes;
      await this.rename(tx, member, thread, changes);
      if (kind === thread.kind) return;
      await this.threads.setKind(tx, threadId, kind);
      await settleSignals(tx, [threadId]);
      tx.emit(forumEvent('forum.thread-changed', { threadId }));
    });
  }

  /** Title and tags have a history: that of the opening post. */
  private async rename(tx: Tx, member: MemberViewer, thread: WrittenThread, changes: ThreadChanges): Promise<void> {
    const before = { title: thread.title, tags: await this.threads.tagsOf(tx, thread.id) };
    const after = {
      title: changes.title ?? before.title,
      tags: changes.tags ? tagsOf(changes.tags).sort() : before.tags,
    };
    if (after.title === before.title && sameTags(after.tags, before.tags)) return;
    const opening = (await this.posts.find(tx, thread.id, null, member.id))!;
    const words = { title: after.title, raw: after.tags.join('\n') };
    const screened = { personId: member.id, spaceId: thread.spaceId, postId: opening.id, ...words };
    const reasons = await this.screening.look(tx, screened);
    await this.threads.rename(tx, { threadId: thread.id, postId: opening.id, by: member.id, before, after });
    tx.emit(forumEvent('forum.thread-changed', { threadId: thread.id }));
    if (reasons.length === 0 || opening.hidden) return;
    await this.state.run(tx, opening.id, 'hide', member.id);
    const { id: postId, authorId } = opening;
    tx.emit(forumEvent('forum.post-held', { postId, threadId: thread.id, authorId, reasons }));
  }
}

const sameTags = (some: string[], others: string[]): boolean =>
  some.length === others.length && some.every((tag) => others.includes(tag));
