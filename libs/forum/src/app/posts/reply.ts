import { Injectable } from '@nestjs/common';
import type { HoldReason } from '#contracts';
import { Clock, DomainError, uuidv7 } from '#kernel';
import { RENDERER_VERSION } from '#markdown';
import { memberOf, type MemberViewer, type Tx, UnitOfWork, type Viewer } from '#platform';
import { parentFor } from '../../domain/posts/path.js';
import { replyRefused, type ThreadFacts } from '../../domain/posts/policy.js';
import { forumEvent } from '../../forum-events.js';
import { type Answering, isTaken, type NewReply, ReplyStore } from '../../infra/posts/reply-store.js';
import type { PostAsShown } from '../../infra/threads/post-json.js';
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

/** Where a reply is, and how its author sees it; the latter undefined where that has to be read. */
export interface Replied {
  threadId: string;
  shown?: { facts: ThreadFacts; post: PostAsShown };
}

/** How often it is decided anew because something has changed in between; it changes rarely, and not for ever. */
const MOST_ATTEMPTS = 8;

/**
 * Somebody answers, or replies to an answer. What is decided is decided upon what was read, without a lock; the statement
 * that stores the reply asks again, under the lock of the thread, and where something has changed it is decided anew.
 */
@Injectable()
export class Reply {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly replies: ReplyStore,
    private readonly rendering: RenderPost,
    private readonly screening: Screening,
    private readonly handles: Handles,
    private readonly clock: Clock,
  ) {}

  /**
   * Sending the same again changes nothing.
   *
   * @returns where it is: in another thread where what is answered has gone there
   * @throws DomainError `not-found` also where the post that is answered can no longer be read; `thread-locked`,
   *   `space-archived`; `invalid-input` where one may not be anonymous; `id-taken` where the id is of another post
   */
  async run(viewer: Viewer, threadId: string, draft: ReplyDraft): Promise<Replied> {
    const member = memberOf(viewer);
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      const place = { threadId, postId: draft.parentId ?? null, replyId: draft.clientId, now: this.clock.now() };
      const to = await this.replies.answering(member, place, (...about) => this.screening.facts(...about));
      if (to?.taken === 'repeat') return { threadId };
      if (to && replyRefused(to)) throw new DomainError(replyRefused(to)!);
      if (!to?.answered) {
        // What is answered may have gone to another thread while this was written.
        const now = await this.replies.whereNow(threadId, place.postId);
        if (now === threadId) throw new DomainError('not-found');
        threadId = now;
      } else if (to.taken === 'other') {
        throw new DomainError('id-taken');
      } else {
        const replied = await this.write(member, to, draft);
        if (replied) return replied;
      }
    }
    throw new Error('A reply found its thread changed each time.');
  }

  /** Most replies are a text and no more, by somebody who is known: those are stored by one statement. */
  private async write(member: MemberViewer, to: Answering, draft: ReplyDraft): Promise<Replied | undefined> {
    const anonymous = staysAnonymous(to, draft) || mayBeAnonymous(to.audience, draft.anonymous ?? false);
    const reasons = this.screening.lookAhead(to.facts, draft.body);
    const rendered = this.rendering.plain(draft.body);
    // Who writes without a name gets no handle by it: having one would tell.
    const named = to.author.handle !== null || anonymous;
    const plain =
      reasons && rendered && named
        ? this.replyOf(member, to, { ...draft, anonymous }, rendered.html, reasons)
        : undefined;
    const number = await settled(
      plain
        ? this.replies.add(member, to, plain)
        : this.unitOfWork.run((tx) => this.writeAll(tx, member, to, { ...draft, anonymous })),
    );
    if (number === undefined) return undefined;
    this.unitOfWork.announceEmitted();
    return { threadId: to.threadId, ...(plain && { shown: { facts: to, post: asShown(to, plain, number) } }) };
  }

  /** The reply with whom it mentions, what it quotes and the files it shows. */
  private async writeAll(
    tx: Tx,
    member: MemberViewer,
    to: Answering,
    draft: ReplyDraft & { anonymous: boolean },
  ): Promise<number | undefined> {
    await this.replies.hold(tx, to.threadId);
    const reasons = await this.screening.look(tx, { personId: member.id, spaceId: to.spaceId, raw: draft.body });
    const rendered = await this.rendering.run(tx, draft.body, { spaceId: to.spaceId, writer: member });
    const reply = this.replyOf(member, to, draft, rendered.html, reasons);
    const number = await this.replies.addIn(tx, member, to, reply);
    if (number === undefined) return undefined;
    if (rendered.mentioned.length + rendered.quotes.length > 0) await this.rendering.store(tx, reply.id, rendered);
    if (rendered.images.length > 0) await attachUploads(tx, reply.id, member.id, rendered.images, reply.at);
    if (!draft.anonymous) await this.handles.ensure(tx, [member.id]);
    return number;
  }

  private replyOf(
    { id: authorId }: MemberViewer,
    { threadId, spaceId, answered }: Answering,
    { clientId, body, anonymous, remark = false }: ReplyDraft & { anonymous: boolean },
    html: string,
    reasons: HoldReason[],
  ): NewReply {
    const at = this.clock.now();
    const parent = parentFor(answered!);
    const held = reasons.length > 0;
    const about = { postId: clientId, threadId, authorId };
    const event = held
      ? forumEvent('forum.post-held', { ...about, reasons })
      : forumEvent('forum.post-created', { ...about, spaceId, parentId: parent.id });
    const stored = { id: clientId, parent, anonymous, remark, raw: body, html, rendererVersion: RENDERER_VERSION };
    return { ...stored, held, at, event: { ...event, id: uuidv7(at) } };
  }
}

/** Who asked without a name goes on without one, also where the question was moved to a space that all read. */
const staysAnonymous = (to: Answering, draft: ReplyDraft): boolean =>
  to.anonymous && to.mine && draft.anonymous !== false;

/** Its number, if it is stored; where another reply of the same id was first, the next attempt says whose that is. */
async function settled(adding: Promise<number | undefined>): Promise<number | undefined> {
  try {
    return await adding;
  } catch (error) {
    if (isTaken(error)) return undefined;
    throw error;
  }
}

/** A reply as its author sees it at once: nobody has done anything with it yet. */
const asShown = ({ author }: Answering, reply: NewReply, number: number): PostAsShown => ({
  id: reply.id,
  parentId: reply.parent.id,
  number,
  depth: reply.parent.depth + 1,
  author,
  anonymous: reply.anonymous,
  mine: true,
  html: reply.html,
  createdAt: new Date(reply.at).toISOString(),
  editedAt: null,
  edits: 0,
  score: 0,
  voted: false,
  accepted: false,
  endorsed: null,
  descendantCount: 0,
  remark: reply.remark,
  deleted: false,
  hidden: reply.held,
  bookmarked: false,
  origin: null,
});
