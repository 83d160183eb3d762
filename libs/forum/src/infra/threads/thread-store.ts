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

  async change(tx: Tx, threadId: string, title: string, kind: ThreadKind): Promise<void> {
    await tx.query('UPDATE thread SET title = $2, kind = $3 WHERE id = $1', [threadId, title, kind]);
  }

  async tagsOf(tx: Tx, threadId: string): Promise<string[]> {
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
