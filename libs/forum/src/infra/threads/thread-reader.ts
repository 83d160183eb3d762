import { Injectable } from '@nestjs/common';
import type { Audience, SubscriptionLevel } from '#contracts';
import { Database, type Viewer } from '#platform';
import { levelOfThread } from '../readers/levels.js';
import { unreadAfter } from '../readers/unread.js';
import { liveThread, moderatesAnywhere, moderatesSpace } from '../readable.js';
import { visibilityOf, visibleSpaces } from '../visible-spaces.js';
import { placed, postJson, readable, type ShownPost, shownPost } from './post-json.js';
import { type ListedThread, listedThread } from './thread-columns.js';

/** A thread as its page shows it. */
export interface ShownThread extends ListedThread {
  spaceAudience: Audience;
  spaceArchived: boolean;
  mine: boolean;
  moderates: boolean;
  deleted: boolean;
  mergedInto: string | null;
  acceptedPostId: string | null;
  meToo: boolean;
  lastRead: number;
  lastNumber: number;
  level: SubscriptionLevel;
}

export interface ThreadReading {
  thread: ShownThread;
  opening: ShownPost;
  posts: ShownPost[];
}

/** Where a page of the tree begins or ends: a path in hexadecimal. */
export type TreeWindow = { after?: string } | { before: string } | { around: string } | { number: number };

/** Where a page of the best answers begins. */
export interface BestPlace {
  endorsed: boolean;
  score: number;
  number: number;
}

/** Replies shown below each answer at first. */
export const FIRST_REPLIES = 3;

/** So many posts before the one that is looked for. */
const BEFORE = 3;

/**
 * The thread with what the viewer is in it, if they may see it: `$4` is its id. Materialised, so that whether they
 * moderate is asked once and not beside every column of every post; the array keeps the planner from reading all spaces.
 */
const SEEN = `
  seen AS MATERIALIZED (
    SELECT thread.*, space.audience, space.archived_at, space.slug AS space_slug, space.name AS space_name,
           ${moderatesSpace('space', '$1', '$3')} AS moderates, ${levelOfThread('thread', '$1')} AS level,
           (SELECT last_number FROM read_position WHERE thread_id = thread.id AND person_id = $1::uuid) AS last_read
      FROM thread JOIN space ON space.id = thread.space_id
     WHERE thread.id = $4 AND thread.space_id = ANY (ARRAY(${visibleSpaces('$1', '$2')}))),
  readable AS (
    SELECT * FROM seen
     WHERE (${liveThread('seen')}) OR seen.moderates OR seen.author_id = $1::uuid OR seen.merged_into IS NOT NULL)`;

const HEAD = `
  ${listedThread('seen', 'space', {
    viewer: '$1',
    moderates: 'seen.moderates',
    unread: unreadAfter('seen', '$1', { lastRead: 'seen.last_read', level: 'seen.level' }),
  })},
  seen.audience AS "spaceAudience", seen.archived_at IS NOT NULL AS "spaceArchived",
  seen.author_id IS NOT DISTINCT FROM $1::uuid AS mine, seen.moderates, seen.deleted_at IS NOT NULL AS deleted,
  seen.merged_into AS "mergedInto", seen.accepted_post_id AS "acceptedPostId",
  EXISTS (SELECT FROM me_too WHERE thread_id = seen.id AND person_id = $1::uuid) AS "meToo",
  coalesce(seen.last_read, 0) AS "lastRead", seen.last_number AS "lastNumber", seen.level`;

/** The thread that is read, and its space, which was looked at already. */
const FROM = `
  FROM readable seen
 CROSS JOIN LATERAL (SELECT seen.space_id AS id, seen.space_slug AS slug, seen.space_name AS name) space`;

/**
 * A thread and its posts, the opening one before those of `posts`: a subquery of rows of `post` with a `rank`. One JSON
 * for all, so that what is asked about a post is planned and prepared once.
 */
const withPosts = (posts: string, ctes = ''): string => `
  WITH ${SEEN}${ctes}
  SELECT ${HEAD}, coalesce((
           SELECT json_agg(${postJson('post')} ORDER BY post.rank, post.path) FROM (
             SELECT opening.*, 0 AS rank FROM post opening WHERE opening.thread_id = seen.id AND opening.number = 1
             UNION ALL (${posts})) post), '[]') AS posts
  ${FROM}`;

const treePage = (condition: string, order: 'ASC' | 'DESC'): string =>
  withPosts(`
    SELECT post.*, 1 FROM post
     WHERE post.thread_id = seen.id AND post.depth > 0 AND ${condition} AND ${placed('post')}
     ORDER BY post.path ${order} LIMIT $5`);

/** From some posts before the one that is looked for; where it has no place, from the next that has. */
const treeAround = (target: string): string =>
  withPosts(`
    SELECT post.*, 1 FROM post
     WHERE post.thread_id = seen.id AND post.depth > 0 AND ${placed('post')}
       AND post.path >= coalesce((
         SELECT path FROM (
           SELECT path FROM post earlier
            WHERE earlier.thread_id = seen.id AND earlier.depth > 0 AND earlier.path <= (${target})
            ORDER BY path DESC LIMIT ${BEFORE + 1}) near ORDER BY path LIMIT 1), ''::bytea)
     ORDER BY post.path LIMIT $5`);

const TREE = {
  after: { name: 'forum-tree-after', text: treePage(`post.path > decode($6, 'hex')`, 'ASC') },
  before: { name: 'forum-tree-before', text: treePage(`post.path < decode($6, 'hex')`, 'DESC') },
  around: {
    name: 'forum-tree-around',
    text: treeAround('SELECT path FROM post WHERE thread_id = seen.id AND id = $6::uuid'),
  },
  number: {
    name: 'forum-tree-number',
    text: treeAround('SELECT path FROM post WHERE thread_id = seen.id AND number >= $6::int ORDER BY number LIMIT 1'),
  },
};

/** The posts below a post, from `path` on; paths below another begin with it. */
const below = (post: string, above: string, after: string): string => `
  ${post}.thread_id = ${above}.thread_id AND ${post}.path > ${after}
  AND ${post}.path < substring(${above}.path FOR 4 * ${above}.depth - 4) || int4send(${above}.number + 1)`;

/**
 * The accepted answer first, then by endorsement, score and arrival; each with its first replies. An index read
 * backwards gives the order, so a page costs the same wherever it is.
 */
const BEST = {
  name: 'forum-best-answers',
  text: withPosts(
    `SELECT post.*, answer.rank
       FROM answer CROSS JOIN LATERAL (
         SELECT self.* FROM post self WHERE self.id = answer.id
         UNION ALL (
           SELECT reply.* FROM post reply WHERE ${below('reply', 'answer', 'answer.path')} AND ${placed('reply')}
            ORDER BY reply.path LIMIT ${FIRST_REPLIES})) post`,
    `, answer AS (
       SELECT post.id, post.thread_id, post.path, post.depth, post.number,
              row_number() OVER (ORDER BY first DESC, endorsed DESC, score DESC, number) AS rank
         FROM readable seen CROSS JOIN LATERAL (
           SELECT true AS first, accepted.* FROM post accepted
            WHERE accepted.id = seen.accepted_post_id AND $6::boolean IS NULL
           UNION ALL (
             SELECT false, other.* FROM post other
              WHERE other.thread_id = seen.id AND other.depth = 1
                AND other.id IS DISTINCT FROM seen.accepted_post_id AND ${placed('other')}
                AND ($6::boolean IS NULL
                     OR (other.endorsed, other.score, -other.number) < ($6::boolean, $7::int, -($8::int)))
              ORDER BY other.endorsed DESC, other.score DESC, -other.number DESC LIMIT $5)) post
        ORDER BY first DESC, endorsed DESC, score DESC, number LIMIT $5)`,
  ),
};

/** Posts below one post, in the order of reading. */
const REPLIES = {
  name: 'forum-replies',
  text: withPosts(`
    SELECT reply.*, 1 FROM post above JOIN post reply ON ${below('reply', 'above', `greatest(above.path, decode($7, 'hex'))`)}
     WHERE above.id = $6::uuid AND above.thread_id = seen.id AND above.depth > 0 AND ${placed('reply')}
     ORDER BY reply.path LIMIT $5`),
};

/** One post with its text, if the viewer reads it. */
const ONE = {
  name: 'forum-one-post',
  text: `
    WITH ${SEEN}
    SELECT ${HEAD}, ${postJson('post')} AS post, post.raw
    ${FROM} JOIN post ON post.id = $5::uuid AND post.thread_id = seen.id AND ${readable('post')}`,
};

const WHERE_IS = {
  name: 'forum-where-is-post',
  text: `SELECT post.thread_id AS "threadId", post.number FROM post WHERE post.id = $1`,
};

interface PageRow extends ShownThread {
  posts: unknown[][];
}

interface PostRow extends ShownThread {
  post: unknown[];
  raw: string;
}

/** Threads with their posts, each page in one prepared statement that asks who may see it. */
@Injectable()
export class ThreadReader {
  constructor(private readonly database: Database) {}

  /** The tree in the order of reading; undefined where the viewer may not see the thread. */
  tree(viewer: Viewer, threadId: string, limit: number, window: TreeWindow): Promise<ThreadReading | undefined> {
    if ('before' in window) return this.read(TREE.before, viewer, [threadId, limit, window.before]);
    if ('around' in window) return this.read(TREE.around, viewer, [threadId, limit, window.around]);
    if ('number' in window) return this.read(TREE.number, viewer, [threadId, limit, window.number]);
    return this.read(TREE.after, viewer, [threadId, limit, window.after ?? '']);
  }

  /** The best answers, each with its first replies behind it; undefined where the viewer may not see the thread. */
  best(viewer: Viewer, threadId: string, limit: number, after?: BestPlace): Promise<ThreadReading | undefined> {
    const place = [after?.endorsed ?? null, after?.score ?? null, after?.number ?? null];
    return this.read(BEST, viewer, [threadId, limit, ...place]);
  }

  /** What is below a post, behind the path `after`. */
  replies(viewer: Viewer, place: { threadId: string; postId: string }, limit: number, after?: string) {
    return this.read(REPLIES, viewer, [place.threadId, limit, place.postId, after ?? '']);
  }

  /** A post with its text; undefined where the viewer does not read it. */
  async post(
    viewer: Viewer,
    place: { threadId: string; postId: string },
  ): Promise<{ thread: ShownThread; post: ShownPost; raw: string } | undefined> {
    const row = await this.row<PostRow>(ONE, viewer, [place.threadId, place.postId]);
    if (!row) return undefined;
    const { post, raw, ...thread } = row;
    return { thread, post: shownPost(post), raw };
  }

  /** Which thread a post is in; whether the viewer may know is for the next statement to say. */
  async whereIs(postId: string): Promise<{ threadId: string; number: number } | undefined> {
    const { rows } = await this.database.pool.query<{ threadId: string; number: number }>({
      ...WHERE_IS,
      values: [postId],
    });
    return rows[0];
  }

  private async read(
    statement: { name: string; text: string },
    viewer: Viewer,
    values: unknown[],
  ): Promise<ThreadReading | undefined> {
    const row = await this.row<PageRow>(statement, viewer, values);
    if (!row) return undefined;
    const { posts: all, ...thread } = row;
    const [opening, ...posts] = all.map(shownPost);
    return { thread, opening: opening!, posts };
  }

  private async row<Row extends object>(statement: { name: string; text: string }, viewer: Viewer, values: unknown[]) {
    const rows = await this.database.readFor<Row>(viewer, {
      ...statement,
      values: [...visibilityOf(viewer), moderatesAnywhere(viewer), ...values],
    });
    return rows[0];
  }
}
