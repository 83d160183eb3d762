import { Injectable } from '@nestjs/common';
import type { HoldReason } from '#contracts';
import { DomainError } from '#kernel';
import { memberOf, type MemberViewer, type Tx, UnitOfWork, type Viewer } from '#platform';
import { changeRefused } from '../../domain/posts/policy.js';
import { forumEvent } from '../../forum-events.js';
import { PostStore, type WrittenPost, type WrittenThread } from '../../infra/posts/post-store.js';
import { type ModeratedPost, ModeratorsHand } from '../moderators-hand.js';
import { ChangePostState } from '../restructure/change-post-state.js';
import { RewritePost } from '../restructure/rewrite-post.js';
import { Screening } from '../screening.js';

/** What a post is to say instead. */
export interface PostEdit {
  body: string;
  reason?: string;
  /** How often it had been edited when its editor began. */
  edits: number;
}

/** Posts are corrected, deleted and restored by their authors and the moderators of the space. */
@Injectable()
export class EditPost {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly posts: PostStore,
    private readonly words: RewritePost,
    private readonly screening: Screening,
    private readonly state: ChangePostState,
    private readonly hand: ModeratorsHand,
  ) {}

  /** @throws DomainError `not-found`, `forbidden`, `thread-locked`, `space-archived`, `conflict` where others were quicker */
  edit(viewer: Viewer, postId: string, edit: PostEdit): Promise<void> {
    const member = memberOf(viewer);
    return this.unitOfWork.run(async (tx) => {
      const { thread, post } = await this.lock(tx, member, postId);
      if (post.deleted) throw new DomainError('not-found');
      if (post.edits !== edit.edits) throw new DomainError('conflict');
      if (post.raw === edit.body) return;
      await this.rewrite(tx, member, thread, post, edit);
    });
  }

  /**
   * The opening post takes its thread with it; its author deletes it only while nobody has replied.
   *
   * @throws DomainError as `edit`; `has-replies`
   */
  delete(viewer: Viewer, postId: string): Promise<void> {
    const member = memberOf(viewer);
    return this.unitOfWork.run(async (tx) => {
      const { thread, post } = await this.lock(tx, member, postId);
      if (post.depth === 0 && !thread.moderates && thread.replyCount > 0) throw new DomainError('has-replies');
      if (await this.state.run(tx, postId, 'delete', member.id)) await this.trace(tx, 'delete', member, thread, post);
    });
  }

  /** Authors bring back what they deleted themselves. @throws DomainError as `edit` */
  restore(viewer: Viewer, postId: string): Promise<void> {
    const member = memberOf(viewer);
    return this.unitOfWork.run(async (tx) => {
      const { thread, post } = await this.lock(tx, member, postId);
      if (post.deleted && !thread.moderates && post.deletedBy !== member.id) throw new DomainError('forbidden');
      if (await this.state.run(tx, postId, 'restore', member.id)) await this.trace(tx, 'restore', member, thread, post);
    });
  }

  private async lock(
    tx: Tx,
    member: MemberViewer,
    postId: string,
  ): Promise<{ thread: WrittenThread; post: WrittenPost }> {
    const threadId = await this.posts.threadOf(tx, postId);
    const thread = threadId && (await this.posts.lockThread(tx, member, threadId));
    const post = thread && (await this.posts.find(tx, thread.id, postId, member.id));
    if (!post || ((post.deleted || post.hidden) && !post.mine && !thread.moderates)) throw new DomainError('not-found');
    const refused = changeRefused(thread, post);
    if (refused) throw new DomainError(refused);
    return { thread, post };
  }

  /** What moderators do to posts of others leaves a trace. */
  private async trace(
    tx: Tx,
    change: ModeratedPost['change'],
    by: MemberViewer,
    { id: threadId, spaceId }: WrittenThread,
    { id: postId, authorId, mine }: WrittenPost,
    words: Pick<ModeratedPost, 'before' | 'why'> = {},
  ): Promise<void> {
    if (!mine) await this.hand.did(tx, { change, by, postId, threadId, spaceId, authorId, ...words });
  }

  private async rewrite(
    tx: Tx,
    member: MemberViewer,
    thread: WrittenThread,
    post: WrittenPost,
    edit: PostEdit,
  ): Promise<void> {
    const screened = { personId: member.id, spaceId: thread.spaceId, postId: post.id, raw: edit.body };
    const reasons: HoldReason[] = await this.screening.look(tx, screened);
    const before = await this.words.run(tx, member, post.id, edit.body, edit.reason ?? null);
    await this.trace(tx, 'edit', member, thread, post, { before: { raw: before }, why: edit.reason });
    if (reasons.length === 0 || post.hidden) return;
    await this.state.run(tx, post.id, 'hide', member.id);
    tx.emit(forumEvent('forum.post-held', { postId: post.id, threadId: thread.id, authorId: post.authorId, reasons }));
  }
}
