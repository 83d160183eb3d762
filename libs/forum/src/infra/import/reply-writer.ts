import { Injectable } from '@nestjs/common';
import { ImportedPeople } from '#identity';
import { Clock, uuidv7 } from '#kernel';
import { Configuration, type Tx } from '#platform';
import { forumEvent } from '../../forum-events.js';
import type { Outcome } from '../../domain/import/outcome.js';
import type { SourcePost } from '../../domain/import/source-post.js';
import { changedHere, type KnownPost, knownPosts, lockThreads } from './known-posts.js';
import { addOrigins, refOf, rewrite, type Target, updateKnown } from './origins.js';
import { digestOf, moment, prepared, type PreparedPost } from './prepared-posts.js';

/** The deepest level (`post.depth`). */
const DEEPEST = 500;

interface NewReply extends PreparedPost {
  id: string;
  parentId: string;
  threadId: string;
  spaceId: string;
  authorId: string;
  number: number;
  remark: boolean;
  answer: boolean;
}

/** Stores imported answers, replies and comments below posts that are there, and brings known ones up to date. */
@Injectable()
export class ReplyWriter {
  constructor(
    private readonly people: ImportedPeople,
    private readonly clock: Clock,
    private readonly configuration: Configuration,
  ) {}

  /**
   * `posts` name each reply once. Gives back those whose parent is not here: neither in the database nor in `posts`.
   *
   * @param again a later reading of the same file: what is known was looked at before
   */
  async write(
    tx: Tx,
    target: Target,
    posts: readonly SourcePost[],
    outcome: Outcome,
    again = false,
  ): Promise<SourcePost[]> {
    const known = await this.known(
      tx,
      target,
      posts.map(({ key }) => key),
    );
    if (!again) {
      await updateKnown(tx, target, posts, known, outcome, (post, found) => this.update(tx, post, found, outcome));
    }
    let waiting = posts.filter(({ key }) => !known.has(refOf(target, key)));
    for (;;) {
      const parents = await this.known(
        tx,
        target,
        waiting.map(({ parentKey }) => parentKey!),
      );
      const ready = waiting.filter(({ parentKey }) => parents.has(refOf(target, parentKey!)));
      if (ready.length === 0) return waiting;
      await this.add(tx, target, ready, parents, outcome);
      waiting = waiting.filter((post) => !ready.includes(post));
    }
  }

  private known(tx: Tx, target: Target, keys: string[]): Promise<Map<string, KnownPost>> {
    return knownPosts(
      tx,
      keys.map((key) => refOf(target, key)),
    );
  }

  private get origin(): string {
    return new URL(this.configuration.publicUrl).origin;
  }

  private async add(
    tx: Tx,
    target: Target,
    posts: SourcePost[],
    parents: Map<string, KnownPost>,
    outcome: Outcome,
  ): Promise<void> {
    const texts = await prepared(posts, this.origin, outcome);
    if (texts.length === 0) return;
    const authors = await this.people.findOrAdd(
      tx,
      target.source,
      texts.map(({ post }) => post.author),
    );
    const now = this.clock.now();
    const replies = texts.map((text): NewReply => {
      const { post } = text;
      const parent = parents.get(refOf(target, post.parentKey!))!;
      const tooDeep = parent.depth === DEEPEST && parent.parentId !== null;
      if (tooDeep) outcome.leave(post.place, { reason: 'too-deep' });
      const remark = post.comment && parent.depth === 0 && parent.threadKind === 'question';
      return {
        ...text,
        id: uuidv7(now),
        parentId: tooDeep ? parent.parentId! : parent.id,
        threadId: parent.threadId,
        spaceId: parent.spaceId,
        authorId: authors.get(post.author.externalId)!,
        number: 0,
        remark,
        answer: parent.depth === 0 && !remark,
      };
    });
    await this.number(tx, replies);
    await this.store(tx, target, replies);
    for (const { id, threadId, spaceId, authorId, parentId, post } of replies) {
      outcome.count(post.comment ? 'comments' : 'replies');
      const payload = { postId: id, threadId, spaceId, authorId, parentId, imported: true as const };
      tx.emit(forumEvent('forum.post-created', payload));
    }
  }

  /** Gives each reply the next number of its thread, and counts it there. */
  private async number(tx: Tx, replies: NewReply[]): Promise<void> {
    const byThread = Map.groupBy(replies, ({ threadId }) => threadId);
    await lockThreads(tx, [...byThread.keys()]);
    const additions = [...byThread].map(([id, its]) => ({
      id,
      replies: its.length,
      answers: its.filter(({ answer }) => answer).length,
      last: moment(Math.max(...its.map(({ post }) => post.createdAt))),
    }));
    const rows = await tx.query<{ id: string; last: number }>(
      `UPDATE thread
          SET last_number = last_number + added.replies, reply_count = reply_count + added.replies,
              answer_count = answer_count + added.answers, last_activity_at = greatest(last_activity_at, added.last)
         FROM jsonb_to_recordset($1::jsonb) AS added (id uuid, replies integer, answers integer, last timestamptz)
        WHERE thread.id = added.id
        RETURNING thread.id, last_number AS last`,
      [JSON.stringify(additions)],
    );
    for (const { id, last } of rows) {
      const its = byThread.get(id)!;
      for (const [index, reply] of its.entries()) reply.number = last - its.length + index + 1;
    }
  }

  private async store(tx: Tx, target: Target, replies: NewReply[]): Promise<void> {
    const rows = replies.map(({ post, ...reply }) => ({
      id: reply.id,
      parent_id: reply.parentId,
      number: reply.number,
      author_id: reply.authorId,
      raw: reply.raw,
      html: reply.html,
      renderer_version: reply.rendererVersion,
      created_at: moment(post.createdAt),
      edited_at: moment(post.editedAt),
      score: post.score,
      remark: reply.remark,
      ref: refOf(target, post.key),
    }));
    await tx.query(ADD_REPLIES, [JSON.stringify(rows)]);
    await tx.query(COUNT_DESCENDANTS, [rows.map(({ id }) => id)]);
    await addOrigins(tx, target, replies);
  }

  private async update(tx: Tx, post: SourcePost, known: KnownPost, outcome: Outcome): Promise<void> {
    const words = known.digest !== digestOf(post);
    const scored = post.score !== known.importedScore;
    if (words && changedHere(known)) outcome.leave(post.place, { reason: 'changed-here' });
    const [text] = words && !changedHere(known) ? await prepared([post], this.origin, outcome) : [];
    if (!text && !scored) {
      outcome.count('unchanged');
      return;
    }
    await lockThreads(tx, [known.threadId]);
    await tx.query('UPDATE post SET score = score + $2 - imported_score, imported_score = $2 WHERE id = $1', [
      known.id,
      post.score,
    ]);
    outcome.count('updated');
    if (text) await rewrite(tx, known, text, this.clock.now());
    else {
      const payload = { postId: known.id, threadId: known.threadId, imported: true as const };
      tx.emit(forumEvent('forum.post-changed', payload));
    }
  }
}

const ADD_REPLIES = `
  INSERT INTO post (id, thread_id, parent_id, depth, number, path, author_id, raw, html, renderer_version, created_at,
                    edited_at, score, imported_score, remark, imported_from)
  SELECT given.id, parent.thread_id, parent.id, parent.depth + 1, given.number, parent.path || int4send(given.number),
         given.author_id, given.raw, given.html, given.renderer_version, given.created_at, given.edited_at,
         given.score, given.score, given.remark, given.ref
    FROM jsonb_to_recordset($1::jsonb) AS given (
           id uuid, parent_id uuid, number integer, author_id uuid, raw text, html text, renderer_version smallint,
           created_at timestamptz, edited_at timestamptz, score integer, remark boolean, ref text)
    JOIN post parent ON parent.id = given.parent_id`;

/** Every post above new ones has them below it. */
const COUNT_DESCENDANTS = `
  WITH RECURSIVE above AS (
    SELECT parent_id AS id FROM post WHERE id = ANY ($1::uuid[])
    UNION ALL
    SELECT post.parent_id FROM above JOIN post ON post.id = above.id WHERE post.parent_id IS NOT NULL
  )
  UPDATE post SET descendant_count = descendant_count + counted.below
    FROM (SELECT id, count(*)::integer AS below FROM above GROUP BY id) counted
   WHERE post.id = counted.id`;
