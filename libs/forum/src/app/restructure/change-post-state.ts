import { Injectable } from '@nestjs/common';
import { Clock, DomainError } from '#kernel';
import type { Tx } from '#platform';
import { forumEvent } from '../../forum-events.js';
import { outdateQuotes } from '../../infra/posts/rendering-store.js';
import { addDescendants } from '../../infra/restructure/moved-posts.js';
import { PostStateStore, type StatedPost } from '../../infra/restructure/post-state-store.js';
import { settleSignals } from '../../infra/signals/settle-signals.js';

/** What can become of a post. `approve` shows one that was held back when it was written: only then is it told of. */
type PostChange = 'hide' | 'show' | 'approve' | 'delete' | 'restore';

/** Hides, shows, deletes and restores posts for those who moderate, with all that is counted and told. */
@Injectable()
export class ChangePostState {
  constructor(
    private readonly posts: PostStateStore,
    private readonly clock: Clock,
  ) {}

  /**
   * The caller has made sure that it may. Opening posts take their thread with them.
   *
   * @returns whether anything changed
   * @throws DomainError `not-found`
   */
  async run(tx: Tx, postId: string, change: PostChange, by: string): Promise<boolean> {
    const post = await this.posts.lock(tx, postId);
    if (!post) throw new DomainError('not-found');
    const column = change === 'delete' || change === 'restore' ? 'deleted_at' : 'hidden_at';
    const on = change === 'hide' || change === 'delete';
    const was = column === 'deleted_at' ? post.deleted : post.hidden;
    if (was === on) return false;
    await this.posts.mark(tx, post, column, on ? this.clock.now() : null, by);
    const blockedOtherwise = column === 'deleted_at' ? post.hidden : post.deleted;
    if (!blockedOtherwise) {
      await this.posts.count(tx, post, on ? -1 : 1);
      await addDescendants(tx, post.parentId, on ? -1 : 1);
    }
    await settleSignals(tx, [post.threadId]);
    await outdateQuotes(tx, post);
    this.tell(tx, post, change);
    return true;
  }

  private tell(tx: Tx, post: StatedPost, change: PostChange): void {
    const { id: postId, threadId, spaceId, authorId, parentId, depth } = post;
    if (change !== 'approve') {
      tx.emit(forumEvent('forum.post-changed', { postId, threadId }));
      if (depth === 0) tx.emit(forumEvent('forum.thread-changed', { threadId }));
    } else if (depth === 0) tx.emit(forumEvent('forum.thread-created', { threadId, spaceId, postId, authorId }));
    else tx.emit(forumEvent('forum.post-created', { postId, threadId, spaceId, authorId, parentId }));
  }
}
