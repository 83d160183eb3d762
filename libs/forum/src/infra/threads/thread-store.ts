import { Injectable } from '@nestjs/common';
import type { Audience, ThreadKind } from '#contracts';
import { Clock, type Instant, uuidv7 } from '#kernel';
import { type MemberViewer, type Tx } from '#platform';
import { visibilityOf, visibleSpaces } from '../visible-spaces.js';

/** Where somebody is about to ask. */
export interface AskedSpace {
  id: string;
  audience: Audience;
  archived: boolean;
}

/** A thread as it is stored, with its opening post. */
export interface NewThread {
  id: string;
  spaceId: string;
  kind: ThreadKind;
  title: string;
  authorId: string;
  anonymous: boolean;
  postId: string;
  raw: string;
  html: string;
  rendererVersion: number;
  /** Waits for a moderator. */
  held: boolean;
  at: Instant;
}

/** What of a thread can be corrected. */
export interface ThreadWords {
  title: string;
  tags: string[];
  kind: ThreadKind;
}

const ADD = `
  WITH begun AS (
    INSERT INTO thread (id, space_id, kind, title, author_id, anonymous, created_at, last_activity_at, last_number, hidden_at)
    SELECT $1, $2, $3, $4, $5, $6, now, now, 1, CASE WHEN $11 THEN now END
      FROM to_timestamp($12::float8 / 1000.0) AS now
    ON CONFLICT (id) DO NOTHING RETURNING id, created_at, hidden_at),
  -- who asks has read their own words, and hears of what follows
  opened AS (
    INSERT INTO read_position (person_id, thread_id, last_number, at) SELECT $5, id, 1, created_at FROM begun)
  INSERT INTO post (id, thread_id, depth, number, path, author_id, anonymous, raw, html, renderer_version, created_at, hidden_at)
  SELECT $7, begun.id, 0, 1, '', $5, $6, $8, $9, $10, begun.created_at, begun.hidden_at FROM begun RETURNING id`;

/** Threads, for those who begin and change them. */
@Injectable()
export class ThreadStore {
  constructor(private readonly clock: Clock) {}

  /** The space, if the viewer sees it. It cannot be archived while they write. */
  async spaceFor(tx: Tx, viewer: MemberViewer, spaceId: string): Promise<AskedSpace | undefined> {
    const rows = await tx.query<AskedSpace>(
      `SELECT id, audience, archived_at IS NOT NULL AS archived FROM space
        WHERE id = $3 AND id IN (${visibleSpaces('$1', '$2')}) FOR KEY SHARE`,
      [...visibilityOf(viewer), spaceId],
    );
    return rows[0];
  }

  /** @returns false where the id is taken */
  async add(tx: Tx, thread: NewThread): Promise<boolean> {
    const rows = await tx.query(ADD, [
      thread.id,
      thread.spaceId,
      thread.kind,
      thread.title,
      thread.authorId,
      thread.anonymous,
      thread.postId,
      thread.raw,
      thread.html,
      thread.rendererVersion,
      thread.held,
      thread.at,
    ]);
    return rows.length > 0;
  }

  async isRepeat(tx: Tx, id: string, authorId: string): Promise<boolean> {
    return (await tx.query('SELECT FROM thread WHERE id = $1 AND author_id = $2', [id, authorId])).length > 0;
  }

  /** The thread as it is about to be corrected, locked, with its opening post; undefined where there is none any more. */
  async lock(tx: Tx, threadId: string): Promise<(ThreadWords & { openingId: string }) | undefined> {
    const rows = await tx.query<Pick<ThreadWords, 'title' | 'kind'> & { openingId: string }>(
      `SELECT thread.title, thread.kind, opening.id AS "openingId"
         FROM thread JOIN post opening ON opening.thread_id = thread.id AND opening.depth = 0
        WHERE thread.id = $1 AND thread.merged_into IS NULL FOR NO KEY UPDATE OF thread`,
      [threadId],
    );
    return rows[0] && { ...rows[0], tags: await this.tagsOf(tx, threadId) };
  }

  async setKind(tx: Tx, threadId: string, kind: ThreadKind): Promise<void> {
    await tx.query('UPDATE thread SET kind = $2 WHERE id = $1', [threadId, kind]);
  }

  /** Gives a thread another title and other tags, with a revision of its opening post that says who did so. */
  async rename(
    tx: Tx,
    change: { threadId: string; postId: string; by: string; before: ThreadWords; after: ThreadWords },
  ): Promise<void> {
    const { threadId, postId, by, before, after } = change;
    // What was first written had this title until now: only here do titles change.
    await tx.query(
      `INSERT INTO post_revision (post_id, revision, raw, author_id, created_at, title, tags)
       SELECT id, 1, raw, author_id, created_at, $2, $3::text[] FROM post WHERE id = $1
       ON CONFLICT (post_id, revision) DO UPDATE
          SET title = coalesce(post_revision.title, excluded.title), tags = coalesce(post_revision.tags, excluded.tags)`,
      [postId, before.title, before.tags],
    );
    await tx.query(
      `INSERT INTO post_revision (post_id, revision, raw, author_id, created_at, title, tags)
       SELECT $1::uuid, (SELECT max(revision) FROM post_revision WHERE post_id = $1) + 1, raw, $2::uuid,
              to_timestamp($3 / 1000.0), $4, $5::text[] FROM post WHERE id = $1`,
      [postId, by, this.clock.now(), after.title, after.tags],
    );
    await tx.query(`UPDATE post SET edits = edits + 1, edited_at = to_timestamp($2 / 1000.0) WHERE id = $1`, [
      postId,
      this.clock.now(),
    ]);
    await tx.query('UPDATE thread SET title = $2 WHERE id = $1', [threadId, after.title]);
    await this.setTags(tx, threadId, after.tags);
  }

  private async tagsOf(tx: Tx, threadId: string): Promise<string[]> {
    const rows = await tx.query<{ name: string }>(
      'SELECT name FROM thread_tag JOIN tag ON tag.id = tag_id WHERE thread_id = $1 ORDER BY name',
      [threadId],
    );
    return rows.map(({ name }) => name);
  }

  /** Tags are made when they are first used; in the order of names, so that two who make the same wait for each other. */
  async setTags(tx: Tx, threadId: string, names: string[]): Promise<void> {
    const sorted = [...new Set(names)].sort();
    const ids = sorted.map(() => uuidv7(this.clock.now()));
    await tx.query(
      `INSERT INTO tag (id, name) SELECT id, name FROM unnest($1::uuid[], $2::text[]) AS tag (id, name)
        ORDER BY name ON CONFLICT (name) DO NOTHING`,
      [ids, sorted],
    );
    await tx.query(
      `DELETE FROM thread_tag USING tag
        WHERE thread_id = $1 AND tag.id = tag_id AND name <> ALL ($2::text[])`,
      [threadId, sorted],
    );
    await tx.query(
      `INSERT INTO thread_tag (thread_id, tag_id) SELECT $1, id FROM tag WHERE name = ANY ($2::text[])
       ON CONFLICT DO NOTHING`,
      [threadId, sorted],
    );
  }
}
