import { Injectable } from '@nestjs/common';
import { RENDERER_VERSION } from '#markdown';
import { Clock, DomainError } from '#kernel';
import { type MemberViewer, type Tx } from '#platform';
import { forumEvent } from '../../forum-events.js';
import { outdateQuotes } from '../../infra/posts/rendering-store.js';
import { PostStateStore } from '../../infra/restructure/post-state-store.js';
import { attachUploads } from '../../infra/uploads/attach-uploads.js';
import { RenderPost } from '../posts/render-post.js';

/** Gives a post other words than its author's, with a revision that says who did so. */
@Injectable()
export class RewritePost {
  constructor(
    private readonly posts: PostStateStore,
    private readonly rendering: RenderPost,
    private readonly clock: Clock,
  ) {}

  /** The caller has made sure that it may. @returns what it said before @throws DomainError `not-found` */
  async run(tx: Tx, by: MemberViewer, postId: string, raw: string, reason: string | null): Promise<string> {
    const post = await this.posts.lock(tx, postId);
    if (!post) throw new DomainError('not-found');
    if (post.raw === raw) return raw;
    const now = this.clock.now();
    const rendered = await this.rendering.run(tx, raw, { spaceId: post.spaceId, postId, writer: by });
    // One that was never edited is its own first revision until now.
    await tx.query(
      `INSERT INTO post_revision (post_id, revision, raw, author_id, created_at)
       SELECT id, 1, raw, author_id, created_at FROM post WHERE id = $1 ON CONFLICT DO NOTHING`,
      [postId],
    );
    await tx.query(
      `INSERT INTO post_revision (post_id, revision, raw, author_id, created_at, reason)
       SELECT $1::uuid, max(revision) + 1, $2, $3::uuid, to_timestamp($4 / 1000.0), $5
         FROM post_revision WHERE post_id = $1`,
      [postId, raw, by.id, now, reason],
    );
    await tx.query(
      `UPDATE post SET raw = $2, html = $3, renderer_version = $4, edits = edits + 1,
              edited_at = to_timestamp($5 / 1000.0) WHERE id = $1`,
      [postId, raw, rendered.html, RENDERER_VERSION, now],
    );
    await this.rendering.store(tx, postId, rendered);
    await attachUploads(tx, postId, by.id, rendered.images, now);
    await outdateQuotes(tx, post);
    tx.emit(forumEvent('forum.post-changed', { postId, threadId: post.threadId }));
    return post.raw;
  }
}
