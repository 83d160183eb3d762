import { Injectable } from '@nestjs/common';
import { Clock, DomainError } from '#kernel';
import { RENDERER_VERSION } from '#markdown';
import { memberOf, type MemberViewer, type Tx, UnitOfWork, type Viewer } from '#platform';
import { parentFor } from '../../domain/posts/path.js';
import { replyRefused } from '../../domain/posts/policy.js';
import { forumEvent } from '../../forum-events.js';
import { type NewPost, PostStore, readableByAll, type WrittenThread } from '../../infra/posts/post-store.js';
import { addDescendants } from '../../infra/restructure/moved-posts.js';
import { attachUploads } from '../../infra/uploads/attach-uploads.js';
import { mayBeAnonymous } from '../anonymity.js';
import { Handles } from '../handles.js';
import { Screening } from '../screening.js';
import { RenderPost } from './render-post.js';

/** What somebody answers. */
export interface ReplyDraft {
  /** Chosen by the sender, so that sending twice makes one post. */
  clientId: string;
  /** The post that is answered; the opening one where there is none. */
  parentId?: string;
  body: string;
  anonymous?: boolean;
  /** Beside the answers: there is nothing to vote for or to accept. Only below the opening post. */
  remark?: boolean;
}

/** The id is taken: a repeat of what is stored, or somebody else's. The transaction leaves nothing behind. */
class IdTaken extends Error {}

const isNotFound = (error: unknown): boolean => error instanceof DomainError && error.code === 'not-found';

/** Somebody answers, or replies to an answer. */
@Injectable()
export class Reply {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly posts: PostStore,
    private readonly rendering: RenderPost,
    private readonly screening: Screening,
    private readonly handles: Handles,
    private readonly clock: Clock,
  ) {}

  /**
   * Sending the same again changes nothing.
   *
   * @throws DomainError `not-found` also where the post that is answered can no longer be read; `thread-locked`,
   *   `space-archived`; `invalid-input` where one may not be anonymous; `id-taken` where the id is of another post
   */
  async run(viewer: Viewer, threadId: string, draft: ReplyDraft): Promise<void> {
    const member = memberOf(viewer);
    try {
      await this.unitOfWork.run((tx) => this.write(tx, member, threadId, draft));
    } catch (error) {
      const repeat = error instanceof IdTaken && (await this.isRepeat(member, threadId, draft.clientId));
      if (repeat) return;
      if (error instanceof IdTaken) throw new DomainError('id-taken');
      // What is answered may have gone to another thread while this was written, or while we waited for it.
      const now = isNotFound(error) ? await this.unitOfWork.run((tx) => this.whereNow(tx, threadId, draft)) : threadId;
      if (now === threadId) throw error;
      await this.run(viewer, now, draft);
    }
  }

  private isRepeat(member: MemberViewer, threadId: string, clientId: string): Promise<boolean> {
    return this.unitOfWork.run(async (tx) => {
      if (!(await this.posts.lockThread(tx, member, threadId))) throw new DomainError('not-found');
      return this.posts.isRepeat(tx, clientId, threadId, member.id);
    });
  }

  /** The thread that the answered post is in by now, or into which this one was merged. */
  private async whereNow(tx: Tx, threadId: string, { parentId }: ReplyDraft): Promise<string> {
    const now = parentId ? await this.posts.threadOf(tx, parentId) : await this.posts.mergedInto(tx, threadId);
    return now ?? threadId;
  }

  private async write(tx: Tx, member: MemberViewer, threadId: string, draft: ReplyDraft): Promise<void> {
    const thread = await this.posts.lockThread(tx, member, threadId);
    if (!thread) throw new DomainError('not-found');
    const refused = replyRefused(thread);
    if (refused) throw new DomainError(refused);
    const answered = await this.posts.find(tx, threadId, draft.parentId ?? null, member.id);
    if (!answered || !readableByAll(answered, thread)) throw new DomainError('not-found');
    const parent = parentFor(answered);
    const anonymous = mayBeAnonymous(thread.audience, draft.anonymous ?? (thread.anonymous && thread.mine));
    const screened = { personId: member.id, spaceId: thread.spaceId, raw: draft.body };
    const reasons = await this.screening.look(tx, screened);
    const rendered = await this.rendering.run(tx, draft.body, thread.spaceId);
    const post: NewPost = {
      id: draft.clientId,
      threadId,
      parentId: parent.id,
      depth: parent.depth + 1,
      authorId: member.id,
      anonymous,
      remark: draft.remark ?? false,
      raw: draft.body,
      html: rendered.html,
      rendererVersion: RENDERER_VERSION,
      held: reasons.length > 0,
      at: this.clock.now(),
    };
    if ((await this.posts.add(tx, post)) === undefined) throw new IdTaken();
    if (rendered.mentioned.length + rendered.quotes.length > 0) await this.rendering.store(tx, post.id, rendered);
    if (rendered.images.length > 0) await attachUploads(tx, post.id, member.id, rendered.images, post.at);
    // Who writes without a name gets no handle by it: having one would tell.
    if (!anonymous) await this.handles.ensure(tx, [member.id]);
    if (reasons.length > 0) {
      tx.emit(forumEvent('forum.post-held', { postId: post.id, threadId, authorId: member.id, reasons }));
      return;
    }
    await addDescendants(tx, parent.id, 1);
    tellOf(tx, post, thread);
  }
}

function tellOf(tx: Tx, { id, threadId, authorId, parentId }: NewPost, { spaceId }: WrittenThread): void {
  tx.emit(forumEvent('forum.post-created', { postId: id, threadId, spaceId, authorId, parentId }));
}
