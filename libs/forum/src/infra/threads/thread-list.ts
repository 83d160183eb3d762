import { Injectable } from '@nestjs/common';
import type { ThreadKind } from '#contracts';
import { Database, type Viewer } from '#platform';
import { liveThread, moderatesAnywhere, moderatesSpace } from '../readable.js';
import { unreadOfThread } from '../readers/unread.js';
import { visibilityOf, visibleSpaces } from '../visible-spaces.js';
import { type ListedThread, listedThread } from './thread-columns.js';

export const THREAD_SORTS = ['latest', 'newest', 'unanswered'] as const;
export type ThreadSort = (typeof THREAD_SORTS)[number];

/** Which threads, in which order. */
export interface ThreadFilter {
  sort: ThreadSort;
  spaceId?: string;
  kind?: ThreadKind;
  tag?: string;
  authorId?: string;
  answered?: boolean;
}

/** Behind which thread a page begins. */
export interface ThreadPlace {
  /** ISO 8601. */
  at: string;
  id: string;
  /** It is among the pinned ones that its space begins with. */
  pinned: boolean;
}

/** A thread of a list. */
export interface PlacedThread extends ListedThread {
  pinnedAt: Date | null;
}

const COLUMN: Record<ThreadSort, string> = {
  latest: 'last_activity_at',
  newest: 'created_at',
  unanswered: 'created_at',
};

/** Lists of threads, over all spaces that a viewer sees. */
@Injectable()
export class ThreadList {
  constructor(private readonly database: Database) {}

  /**
   * At most `limit` + 1 threads behind `after`. Each space gives its first ones from an index, and those are merged: the
   * work grows with the spaces a viewer sees, not with the threads in them. The latest of one space begin with what is
   * pinned there, pinned last first. One statement.
   */
  async page(viewer: Viewer, filter: ThreadFilter, limit: number, after?: ThreadPlace): Promise<PlacedThread[]> {
    return this.database.readFor<PlacedThread>(viewer, {
      // Filters make a statement of their own, which is planned for their values.
      ...(isPlain(filter) ? PLAIN[filter.sort] : { text: statement(filter) }),
      values: [
        ...visibilityOf(viewer),
        moderatesAnywhere(viewer),
        limit + 1,
        after?.at ?? null,
        after?.id ?? null,
        ...conditions(filter).map(({ value }) => value),
        ...(pinsFirst(filter) ? [after?.pinned ?? false] : []),
      ],
    });
  }
}

/** Where a space is looked at as a whole, its pins come first; over several spaces they would crowd out what is new. */
const pinsFirst = ({ sort, spaceId }: ThreadFilter): boolean => sort === 'latest' && spaceId !== undefined;

const isPlain = (filter: ThreadFilter): boolean => conditions(filter).length === 0;

interface Condition {
  value: unknown;
  sql(placeholder: string): string;
}

function conditions({ spaceId, kind, tag, authorId, answered }: ThreadFilter): Condition[] {
  return [
    spaceId !== undefined && { value: spaceId, sql: (it: string) => `AND thread.space_id = ${it}` },
    kind !== undefined && { value: kind, sql: (it: string) => `AND thread.kind = ${it}` },
    tag !== undefined && {
      value: tag,
      sql: (it: string) => `AND EXISTS (SELECT FROM thread_tag JOIN tag ON tag.id = tag_id
                                         WHERE thread_id = thread.id AND name = ${it})`,
    },
    // Who asked without a name is found by themselves alone.
    authorId !== undefined && {
      value: authorId,
      sql: (it: string) => `AND thread.author_id = ${it} AND (NOT thread.anonymous OR thread.author_id = $1::uuid)`,
    },
    answered !== undefined && {
      value: answered,
      sql: (it: string) => `AND (thread.accepted_post_id IS NOT NULL) = ${it}`,
    },
  ].filter((condition) => condition !== false);
}

const LISTED = {
  viewer: '$1',
  moderates: moderatesSpace('space', '$1', '$3'),
  unread: unreadOfThread('page', '$1'),
};

function statement(filter: ThreadFilter): string {
  const column = COLUMN[filter.sort];
  const wanted = conditions(filter);
  const unanswered = filter.sort === 'unanswered' ? `AND thread.kind = 'question' AND thread.answer_count = 0` : '';
  const firstOnes = (order: string, begins: string, more = '') => `
    SELECT thread.* FROM thread
     WHERE thread.space_id = visible.id AND ${liveThread('thread')} ${unanswered} ${more}
       ${wanted.map(({ sql }, index) => sql(`$${index + 7}`)).join(' ')}
       AND ($5::timestamptz IS NULL OR ${begins})
     ORDER BY thread.${order} DESC, thread.id DESC LIMIT $4`;
  const behind = (order: string) => `(thread.${order}, thread.id) < ($5::timestamptz, $6::uuid)`;
  const amongPins = `$${wanted.length + 7}::boolean`;
  const first = pinsFirst(filter)
    ? `(${firstOnes('pinned_at', `${amongPins} AND ${behind('pinned_at')}`, 'AND thread.pinned_at IS NOT NULL')})
       UNION ALL
       (${firstOnes(column, `(${amongPins} OR ${behind(column)})`, 'AND thread.pinned_at IS NULL')})`
    : firstOnes(column, behind(column));
  const order = (threads: string) =>
    pinsFirst(filter)
      ? `${threads}.pinned_at IS NULL, coalesce(${threads}.pinned_at, ${threads}.${column}) DESC, ${threads}.id DESC`
      : `${threads}.${column} DESC, ${threads}.id DESC`;
  return `
    WITH page AS (
      SELECT first.* FROM (${visibleSpaces('$1', '$2')}) visible
       CROSS JOIN LATERAL (${first}) first
       ORDER BY ${order('first')} LIMIT $4)
    SELECT ${listedThread('page', 'space', LISTED)}, page.pinned_at AS "pinnedAt"
      FROM page JOIN space ON space.id = page.space_id
     ORDER BY ${order('page')}`;
}

const plain = (sort: ThreadSort) => ({ name: `forum-threads-${sort}`, text: statement({ sort }) });

/** Over all spaces, without a filter. */
const PLAIN = { latest: plain('latest'), newest: plain('newest'), unanswered: plain('unanswered') };

/** Behind that thread. */
export function placeOf(thread: PlacedThread, filter: ThreadFilter): ThreadPlace {
  const usual = filter.sort === 'latest' ? thread.lastActivityAt : thread.createdAt;
  const pinnedAt = pinsFirst(filter) ? thread.pinnedAt : null;
  return { at: (pinnedAt ?? usual).toISOString(), id: thread.id, pinned: pinnedAt !== null };
}
