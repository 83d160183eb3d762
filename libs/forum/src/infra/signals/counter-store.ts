import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#platform';
import type { CountedPost, ThreadCounts, WrongCount } from '../../domain/signals/true-counts.js';

/** A thread with all that is counted in it. */
export interface CountedThread extends ThreadCounts {
  id: string;
  /** Rows of "me too". */
  meToo: number;
  /** All its posts, in the order of `path`. */
  posts: CountedPost[];
}

const THREAD = `thread.id, thread.reply_count AS "replyCount", thread.answer_count AS "answerCount",
  thread.endorsed_count AS "endorsedCount", thread.me_too_count AS "meTooCount",
  thread.imported_me_too + (SELECT count(*)::int FROM me_too WHERE me_too.thread_id = thread.id) AS "meToo"`;

const POSTS = `
  SELECT post.id, post.thread_id AS "threadId", post.depth, post.remark, post.endorsed, post.score,
         post.deleted_at IS NULL AND post.hidden_at IS NULL AS live, post.descendant_count AS "descendantCount",
         post.imported_score + (SELECT count(*)::int FROM post_vote WHERE post_vote.post_id = post.id) AS votes
    FROM post WHERE post.thread_id = ANY ($1::uuid[]) ORDER BY post.thread_id, post.path`;

/** Reads rows; in a transaction where they have to be of one moment. */
export type Reading = <Row extends object>(sql: string, values?: unknown[]) => Promise<Row[]>;

/** The threads after an id with what is counted in them, in the order of ids. */
export async function pageOfThreads(read: Reading, after: string | undefined, limit: number): Promise<CountedThread[]> {
  const threads = await read<Omit<CountedThread, 'posts'>>(
    `SELECT ${THREAD} FROM thread WHERE $1::uuid IS NULL OR id > $1 ORDER BY id LIMIT $2`,
    [after ?? null, limit],
  );
  const posts = await read<CountedPost & { threadId: string }>(POSTS, [threads.map(({ id }) => id)]);
  const byThread = Map.groupBy(posts, ({ threadId }) => threadId);
  return threads.map((thread) => ({ ...thread, posts: byThread.get(thread.id) ?? [] }));
}

/** Counters and the rows they count, for those who compare them. */
@Injectable()
export class CounterStore {
  constructor(private readonly database: Database) {}

  /** The threads after an id, in the order of ids, without the locks that would keep people waiting. */
  page(after: string | undefined, limit: number): Promise<CountedThread[]> {
    return pageOfThreads((sql, values) => this.database.query(sql, values), after, limit);
  }

  /**
   * One thread with its posts. Its own counters and what is below whom stand still until this transaction ends; of the
   * scores those of `postIds`, as a vote locks its post alone.
   */
  async lock(tx: Tx, id: string, postIds: string[]): Promise<CountedThread | undefined> {
    await tx.query('SELECT FROM thread WHERE id = $1 FOR NO KEY UPDATE', [id]);
    await tx.query('SELECT FROM post WHERE id = ANY ($1::uuid[]) ORDER BY id FOR NO KEY UPDATE', [postIds]);
    // Read after the locks were granted: a statement that waited would count rows as they were before.
    const [thread] = await tx.query<Omit<CountedThread, 'posts'>>(`SELECT ${THREAD} FROM thread WHERE id = $1`, [id]);
    return thread && { ...thread, posts: await tx.query<CountedPost>(POSTS, [[id]]) };
  }

  /** Says what is in place of what was said. */
  async correct(tx: Tx, { counter, id, is }: WrongCount): Promise<void> {
    const [table, column] = COLUMNS[counter];
    await tx.query(`UPDATE ${table} SET ${column} = $2 WHERE id = $1`, [id, is]);
  }
}

const COLUMNS: Record<WrongCount['counter'], [table: string, column: string]> = {
  replyCount: ['thread', 'reply_count'],
  answerCount: ['thread', 'answer_count'],
  endorsedCount: ['thread', 'endorsed_count'],
  meTooCount: ['thread', 'me_too_count'],
  descendantCount: ['post', 'descendant_count'],
  score: ['post', 'score'],
};
