import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { memberOf, type MemberViewer, type Tx, UnitOfWork, type Viewer } from '#platform';
import { changeRefused } from '../../domain/posts/policy.js';
import { forumEvent } from '../../forum-events.js';
import { PostStore, type WrittenPost, type WrittenThread } from '../../infra/posts/post-store.js';
import type { ThreadWords } from '../../infra/threads/thread-store.js';
import { ModeratorsHand } from '../moderators-hand.js';
import { ChangePostState } from '../restructure/change-post-state.js';
import { RewriteThread } from '../restructure/rewrite-thread.js';
import { Screening } from '../screening.js';

/** Title, tags and kind of a thread are corrected by who began it and by the moderators of its space. */
@Injectable()
export class EditThread {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly posts: PostStore,
    private readonly words: RewriteThread,
    private readonly screening: Screening,
    private readonly state: ChangePostState,
    private readonly hand: ModeratorsHand,
  ) {}

  /** @throws DomainError `not-found`, `forbidden`, `thread-locked`, `space-archived`, `silenced` */
  run(viewer: Viewer, threadId: string, changes: Partial<ThreadWords>): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const member = memberOf(viewer);
      const thread = await this.posts.lockThread(tx, member, threadId);
      if (!thread) throw new DomainError('not-found');
      const refused = changeRefused(thread, thread);
      if (refused) throw new DomainError(refused);
      const { before, after } = await this.words.run(tx, member, threadId, changes);
      if (Object.keys(before).length === 0) return;
      const opening = (await this.posts.find(tx, threadId, null, member.id))!;
      await this.trace(tx, member, thread, opening, before);
      if (before.title !== undefined || before.tags) await this.screen(tx, member, thread, opening, after);
    });
  }

  /** What moderators do to threads of others leaves the trace of an edit of its opening post. */
  private async trace(
    tx: Tx,
    by: MemberViewer,
    { id: threadId, spaceId }: WrittenThread,
    { id: postId, authorId, mine }: WrittenPost,
    before: Partial<ThreadWords>,
  ): Promise<void> {
    if (!mine) await this.hand.did(tx, { change: 'edit', by, postId, threadId, spaceId, authorId, before });
  }

  private async screen(
    tx: Tx,
    member: MemberViewer,
    { id: threadId, spaceId }: WrittenThread,
    { id: postId, authorId, hidden }: WrittenPost,
    { title, tags }: ThreadWords,
  ): Promise<void> {
    const screened = { personId: member.id, spaceId, postId, title, raw: tags.join('\n') };
    const reasons = await this.screening.look(tx, screened);
    if (reasons.length === 0 || hidden) return;
    await this.state.run(tx, postId, 'hide', member.id);
    tx.emit(forumEvent('forum.post-held', { postId, threadId, authorId, reasons }));
  }
}
