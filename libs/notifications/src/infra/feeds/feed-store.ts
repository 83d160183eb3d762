import { Injectable } from '@nestjs/common';
import type { Role } from '#contracts';
import { excerptOf, livePost, liveThread, visibilityOf, visibleSpaces } from '#forum';
import type { Instant } from '#kernel';
import { Database, type Tx, type Viewer } from '#platform';

/** So many entries stand in a feed: programs that read it come by every hour. */
const SHOWN = 50;

/** A post as a feed shows it. */
export interface FeedEntry {
  postId: string;
  title: string;
  /** 1 for what a thread begins with. */
  number: number;
  /** Null for who wrote without a name. */
  author: string | null;
  space: string;
  /** HTML a post begins with, for `plainExcerpt`. */
  excerpt: string;
  createdAt: Instant;
  editedAt: Instant | null;
}

/** What a feed is of. */
export interface FeedSubject {
  title: string;
  createdAt: Instant;
}

const millis = (column: string) => `(extract(epoch FROM ${column}) * 1000)::float8`;

/** Who was erased has no name; who wrote without one has none in any feed, not in their own either. */
const ENTRY = `
  post.id AS "postId", thread.title, post.number, space.name AS space, ${excerptOf('post')} AS excerpt,
  ${millis('post.created_at')} AS "createdAt", ${millis('post.edited_at')} AS "editedAt",
  CASE WHEN NOT post.anonymous
       THEN (SELECT display_name FROM person WHERE id = post.author_id AND erased_at IS NULL) END AS author`;

const SEEN = `space.id IN (${visibleSpaces('$1', '$2')})`;

const THREADS = {
  name: 'feeds-threads',
  text: `
  SELECT ${ENTRY}
    FROM space
   CROSS JOIN LATERAL (SELECT id, title, created_at FROM thread
                        WHERE thread.space_id = space.id AND ${liveThread('thread')}
                        ORDER BY created_at DESC, id DESC LIMIT ${SHOWN}) thread
    JOIN post ON post.thread_id = thread.id AND post.depth = 0 AND ${livePost('post')}
   WHERE ${SEEN} AND ($3::uuid IS NULL OR space.id = $3::uuid)
   ORDER BY thread.created_at DESC, thread.id DESC LIMIT ${SHOWN}`,
};

const POSTS = {
  name: 'feeds-posts',
  text: `
  SELECT ${ENTRY}
    FROM thread JOIN space ON space.id = thread.space_id JOIN post ON post.thread_id = thread.id
   WHERE thread.id = $3 AND ${SEEN} AND ${liveThread('thread')} AND ${livePost('post')}
   ORDER BY post.number DESC LIMIT ${SHOWN}`,
};

/** What feeds show, and the keys of members to them. */
@Injectable()
export class FeedStore {
  constructor(private readonly database: Database) {}

  /** The latest threads of all spaces that the viewer sees, or of one of them. */
  async threads(viewer: Viewer, spaceId?: string): Promise<FeedEntry[]> {
    const values = [...visibilityOf(viewer), spaceId ?? null];
    return (await this.database.pool.query<FeedEntry>({ ...THREADS, values })).rows;
  }

  /** The latest posts of a thread. */
  async posts(viewer: Viewer, threadId: string): Promise<FeedEntry[]> {
    const values = [...visibilityOf(viewer), threadId];
    return (await this.database.pool.query<FeedEntry>({ ...POSTS, values })).rows;
  }

  /** A space that the viewer sees. */
  async space(viewer: Viewer, spaceId: string): Promise<FeedSubject | undefined> {
    const sql = `SELECT name AS title, ${millis('created_at')} AS "createdAt" FROM space WHERE ${SEEN} AND id = $3`;
    return (await this.database.query<FeedSubject>(sql, [...visibilityOf(viewer), spaceId]))[0];
  }

  /** A thread that is there for everybody in a space that the viewer sees. */
  async thread(viewer: Viewer, threadId: string): Promise<FeedSubject | undefined> {
    const rows = await this.database.query<FeedSubject>(
      `SELECT thread.title, ${millis('thread.created_at')} AS "createdAt"
         FROM thread JOIN space ON space.id = thread.space_id
        WHERE ${SEEN} AND thread.id = $3 AND ${liveThread('thread')}`,
      [...visibilityOf(viewer), threadId],
    );
    return rows[0];
  }

  /** Whose key that is; undefined where it was taken back, or its owner is no member any more. */
  async ownerOf(feedId: string): Promise<{ personId: string; roles: Role[] } | undefined> {
    const rows = await this.database.query<{ personId: string; roles: Role[] }>(
      `SELECT person.id AS "personId", person.roles
         FROM forum_feed JOIN person ON person.id = forum_feed.person_id
        WHERE forum_feed.id = $1 AND person.kind = 'member' AND person.erased_at IS NULL`,
      [feedId],
    );
    return rows[0];
  }

  /** What a person's key is made of, if they have one. */
  async keyOf(personId: string): Promise<string | undefined> {
    const sql = 'SELECT id FROM forum_feed WHERE person_id = $1';
    return (await this.database.query<{ id: string }>(sql, [personId]))[0]?.id;
  }

  /** Gives the person a new key; the one before opens nothing any more. */
  async replace(tx: Tx, personId: string, id: string, now: Instant): Promise<void> {
    await tx.query(
      `INSERT INTO forum_feed (person_id, id, created_at) VALUES ($1, $2, to_timestamp($3 / 1000.0))
       ON CONFLICT (person_id) DO UPDATE SET (id, created_at) = ($2, to_timestamp($3 / 1000.0))`,
      [personId, id, now],
    );
  }

  async remove(tx: Tx, personId: string): Promise<void> {
    await tx.query('DELETE FROM forum_feed WHERE person_id = $1', [personId]);
  }

  /** Who has no key of their own has that of their other account: feed readers go on with it. */
  async handOver(tx: Tx, from: string, to: string): Promise<void> {
    await tx.query(
      `UPDATE forum_feed SET person_id = $2
        WHERE person_id = $1 AND NOT EXISTS (SELECT FROM forum_feed own WHERE own.person_id = $2)`,
      [from, to],
    );
    await tx.query('DELETE FROM forum_feed WHERE person_id = $1', [from]);
  }
}
