import { Injectable } from '@nestjs/common';
import type { ThreadKind } from '#contracts';
import { Clock, DomainError, uuidv7 } from '#kernel';
import { RENDERER_VERSION } from '#markdown';
import { memberOf, type MemberViewer, type Tx, UnitOfWork, type Viewer } from '#platform';
import { tagsOf } from '../../domain/threads/tags.js';
import { forumEvent } from '../../forum-events.js';
import { type Anchor, anchorPost } from '../../infra/anchors/anchor-post.js';
import { type NewThread, ThreadStore } from '../../infra/threads/thread-store.js';
import { attachUploads } from '../../infra/uploads/attach-uploads.js';
import { mayBeAnonymous } from '../anonymity.js';
import { Handles } from '../handles.js';
import { RenderPost } from '../posts/render-post.js';
import { Screening } from '../screening.js';

/** What somebody asks, or wants to talk about. */
export interface ThreadDraft {
  /** Chosen by the sender, so that sending twice makes one thread. */
  clientId?: string;
  spaceId: string;
  kind: ThreadKind;
  title: string;
  body: string;
  tags: string[];
  anonymous: boolean;
  /** The place in a material that it is about. */
  anchor?: Anchor;
}

/** A question is asked, or a discussion begun. */
@Injectable()
export class Ask {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly threads: ThreadStore,
    private readonly rendering: RenderPost,
    private readonly screening: Screening,
    private readonly handles: Handles,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns the thread's id
   * @throws DomainError `not-found` for a space one does not see or a material one may not read, `space-archived`; `invalid-input` where one may not be
   *   anonymous; `id-taken` where the id is of another thread
   */
  run(viewer: Viewer, draft: ThreadDraft): Promise<string> {
    const member = memberOf(viewer);
    return this.unitOfWork.run(async (tx) => {
      const space = await this.threads.spaceFor(tx, member, draft.spaceId);
      if (!space) throw new DomainError('not-found');
      if (space.archived) throw new DomainError('space-archived');
      const anonymous = mayBeAnonymous(space.audience, draft.anonymous);
      return this.write(tx, member, { ...draft, anonymous });
    });
  }

  private async write(tx: Tx, member: MemberViewer, draft: ThreadDraft): Promise<string> {
    const { spaceId, title, body, anonymous, kind } = draft;
    const tags = tagsOf(draft.tags);
    const words = { title: [title, ...tags].join('\n'), raw: body };
    const reasons = await this.screening.look(tx, { personId: member.id, spaceId, ...words });
    const rendered = await this.rendering.run(tx, body, { spaceId, writer: member });
    const at = this.clock.now();
    const thread: NewThread = {
      id: draft.clientId ?? uuidv7(at),
      spaceId,
      kind,
      title,
      authorId: member.id,
      anonymous,
      postId: uuidv7(at),
      raw: body,
      html: rendered.html,
      rendererVersion: RENDERER_VERSION,
      held: reasons.length > 0,
      at,
    };
    const { id: threadId, postId, authorId } = thread;
    if (!(await this.threads.add(tx, thread))) {
      if (await this.threads.isRepeat(tx, threadId, member.id)) return threadId;
      throw new DomainError('id-taken');
    }
    if (draft.anchor) await anchorPost(tx, member, postId, draft.anchor, at);
    if (tags.length > 0) await this.threads.setTags(tx, threadId, tags);
    await this.rendering.store(tx, postId, rendered);
    if (rendered.images.length > 0) await attachUploads(tx, postId, member.id, rendered.images, at);
    // Who asks without a name gets no handle by it: having one would tell.
    if (!anonymous) await this.handles.ensure(tx, [member.id]);
    tx.emit(
      reasons.length > 0
        ? forumEvent('forum.post-held', { postId, threadId, authorId, reasons })
        : forumEvent('forum.thread-created', { threadId, spaceId, postId, authorId }),
    );
    return threadId;
  }
}
