import { Injectable } from '@nestjs/common';
import { ImportedPeople } from '#identity';
import { Clock, uuidv7 } from '#kernel';
import { Configuration, type Tx } from '#platform';
import { forumEvent } from '../../forum-events.js';
import type { Outcome } from '../../domain/import/outcome.js';
import type { SourcePost } from '../../domain/import/source-post.js';
import { changedHere, type KnownPost, knownPosts, lockThreads } from './known-posts.js';
import { addOrigins, meTooOf, refOf, rewrite, type Target, updateKnown } from './origins.js';
import { digestOf, moment, prepared, type PreparedPost } from './prepared-posts.js';

/** Stores imported threads with their opening posts, and brings known ones up to date. */
@Injectable()
export class ThreadWriter {
  constructor(
    private readonly people: ImportedPeople,
    private readonly clock: Clock,
    private readonly configuration: Configuration,
  ) {}

  /** `posts` name each thread once. */
  async write(tx: Tx, target: Target, posts: readonly SourcePost[], outcome: Outcome): Promise<void> {
    const known = await knownPosts(
      tx,
      posts.map((post) => refOf(target, post.key)),
    );
    const fresh = posts.filter((post) => !known.has(refOf(target, post.key)));
    await this.add(tx, target, await prepared(fresh, this.origin, outcome), outcome);
    await updateKnown(tx, target, posts, known, outcome, (post, found) => this.update(tx, post, found, outcome));
  }

  private get origin(): string {
    return new URL(this.configuration.publicUrl).origin;
  }

  private async add(tx: Tx, target: Target, added: PreparedPost[], outcome: Outcome): Promise<void> {
    if (added.length === 0) return;
    const authors = await this.people.findOrAdd(
      tx,
      target.source,
      added.map(({ post }) => post.author),
    );
    const now = this.clock.now();
    const rows = added.map(({ post, ...text }) => ({
      ...text,
      post,
      id: uuidv7(now),
      threadId: uuidv7(now),
      authorId: authors.get(post.author.externalId)!,
    }));
    await tx.query(ADD_THREADS, [
      JSON.stringify(
        rows.map(({ post, raw, html, rendererVersion, ...row }) => ({
          thread_id: row.threadId,
          post_id: row.id,
          author_id: row.authorId,
          kind: post.kind,
          title: post.title,
          me_too: meTooOf(post),
          created_at: moment(post.createdAt),
          edited_at: moment(post.editedAt),
          last_activity_at: moment(post.lastActivityAt),
          ref: refOf(target, post.key),
          locked_at: post.locked ? moment(post.lastActivityAt) : null,
          raw,
          html,
          renderer_version: rendererVersion,
        })),
      ),
      target.spaceId,
    ]);
    await addOrigins(tx, target, rows);
    await this.tag(tx, rows);
    outcome.count('threads', rows.length);
    for (const { id, threadId, authorId } of rows) {
      const payload = { threadId, spaceId: target.spaceId, postId: id, authorId, imported: true as const };
      tx.emit(forumEvent('forum.thread-created', payload));
    }
  }

  private async tag(tx: Tx, rows: readonly { threadId: string; post: SourcePost }[]): Promise<void> {
    const pairs = rows.flatMap(({ threadId, post }) => post.tags.map((name) => ({ threadId, name })));
    const names = [...new Set(pairs.map(({ name }) => name))].sort();
    const now = this.clock.now();
    await tx.query(
      `INSERT INTO tag (id, name) SELECT id, name FROM unnest($1::uuid[], $2::text[]) AS tag (id, name)
       ON CONFLICT (name) DO NOTHING`,
      [names.map(() => uuidv7(now)), names],
    );
    await tx.query(
      `INSERT INTO thread_tag (thread_id, tag_id)
       SELECT pair.thread_id, tag.id FROM unnest($1::uuid[], $2::text[]) AS pair (thread_id, name)
         JOIN tag ON tag.name = pair.name
       ON CONFLICT DO NOTHING`,
      [pairs.map(({ threadId }) => threadId), pairs.map(({ name }) => name)],
    );
  }

  private async update(tx: Tx, post: SourcePost, known: KnownPost, outcome: Outcome): Promise<void> {
    const words = known.digest !== digestOf(post);
    const signals = meTooOf(post) !== known.meTooThen || post.locked !== known.lockedThen;
    if (!words && !signals) {
      outcome.count('unchanged');
      return;
    }
    await lockThreads(tx, [known.threadId]);
    if (signals) await this.signal(tx, post, known);
    const rewritten = words && (await this.rewrite(tx, post, known, outcome));
    if (signals || rewritten) {
      outcome.count('updated');
      tx.emit(forumEvent('forum.thread-changed', { threadId: known.threadId, imported: true }));
    }
  }

  /** What was merged into another thread is counted there, and no longer opens or locks anything. */
  private async signal(tx: Tx, post: SourcePost, known: KnownPost): Promise<void> {
    // Locked or opened here since: that stays, whatever the source says.
    const follows = known.depth === 0 && known.threadLocked === known.lockedThen;
    const more = known.threadKind === 'question' ? meTooOf(post) - known.meTooThen : 0;
    await tx.query(
      `UPDATE thread
          SET me_too_count = me_too_count + greatest($2::int, -imported_me_too),
              imported_me_too = imported_me_too + greatest($2::int, -imported_me_too),
              locked_at = CASE WHEN NOT $3 THEN locked_at WHEN $4 THEN coalesce(locked_at, to_timestamp($5 / 1000.0)) END
        WHERE id = $1`,
      [known.threadId, more, follows, post.locked, post.lastActivityAt],
    );
    await tx.query('UPDATE import_origin SET locked = $2, me_too = $3 WHERE post_id = $1', [
      known.id,
      post.locked,
      meTooOf(post),
    ]);
  }

  private async rewrite(tx: Tx, post: SourcePost, known: KnownPost, outcome: Outcome): Promise<boolean> {
    // The thread that it was merged into has a title and tags of its own.
    if (known.depth > 0 || changedHere(known)) {
      outcome.leave(post.place, { reason: 'changed-here' });
      return false;
    }
    const [text] = await prepared([post], this.origin, outcome);
    if (!text) return false;
    await rewrite(tx, known, text, this.clock.now());
    await tx.query('UPDATE thread SET title = $2 WHERE id = $1', [known.threadId, post.title]);
    await tx.query('DELETE FROM thread_tag WHERE thread_id = $1', [known.threadId]);
    await this.tag(tx, [{ threadId: known.threadId, post }]);
    return true;
  }
}

const ADD_THREADS = `
  WITH given AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS given (
      thread_id uuid, post_id uuid, author_id uuid, kind text, title text, me_too integer, created_at timestamptz,
      edited_at timestamptz, last_activity_at timestamptz, ref text, locked_at timestamptz, raw text, html text,
      renderer_version smallint)
  ), added AS (
    INSERT INTO thread (id, space_id, kind, title, author_id, created_at, last_activity_at, last_number, me_too_count,
                        imported_me_too, locked_at, imported_from)
    SELECT thread_id, $2, kind, title, author_id, created_at, last_activity_at, 1, me_too, me_too, locked_at, ref
      FROM given
  )
  INSERT INTO post (id, thread_id, depth, number, path, author_id, raw, html, renderer_version, created_at, edited_at,
                    imported_from)
  SELECT post_id, thread_id, 0, 1, '', author_id, raw, html, renderer_version, created_at, edited_at, ref FROM given`;
