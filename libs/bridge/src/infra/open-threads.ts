import { Injectable } from '@nestjs/common';
import { excerptOf, liveThread, plainExcerpt } from '#forum';
import { Database } from '#platform';
import type { OpenThread } from '../domain/topic.js';

/**
 * Whether a thread may be brought to a meetup: it is there, and all members read it. At a meetup there are guests and people
 * of every class.
 *
 * @param thread the alias of the thread
 * @param space the alias of its space
 */
export const openThread = (thread: string, space: string): string =>
  `(${liveThread(thread)} AND ${space}.audience IN ('public', 'members'))`;

/** The thread `asked`, or what it was merged into, as `thread`, with its `space`. */
export const FOLLOWED = `
  thread asked JOIN thread ON thread.id = coalesce(asked.merged_into, asked.id)
  JOIN space ON space.id = thread.space_id`;

/** Threads as the meetups may know them. It answers no viewer: what it gives is for every member. */
@Injectable()
export class OpenThreads {
  constructor(private readonly database: Database) {}

  /**
   * The thread, or the one it was merged into; undefined where it cannot be brought to a meetup. Of what only members read
   * its words stay behind: its title is all that guests see of it.
   */
  async find(threadId: string): Promise<OpenThread | undefined> {
    const [row] = await this.database.query<OpenThread>(
      `SELECT thread.id, thread.title, thread.me_too_count AS "meTooCount",
              CASE WHEN space.audience = 'public' THEN ${excerptOf('post')} ELSE '' END AS excerpt
         FROM ${FOLLOWED} JOIN post ON post.thread_id = thread.id AND post.number = 1
        WHERE asked.id = $1 AND ${openThread('thread', 'space')}`,
      [threadId],
    );
    return row && { ...row, excerpt: plainExcerpt(row.excerpt) };
  }

  /** Those of `threadIds` that can be brought to a meetup, with the thread that each is by now and whether it is written in. */
  async among(threadIds: string[]): Promise<Map<string, { id: string; writable: boolean }>> {
    const rows = await this.database.query<{ asked: string; id: string; writable: boolean }>(
      `SELECT asked.id AS asked, thread.id, thread.locked_at IS NULL AND space.archived_at IS NULL AS writable
         FROM ${FOLLOWED} WHERE asked.id = ANY ($1::uuid[]) AND ${openThread('thread', 'space')}`,
      [threadIds],
    );
    return new Map(rows.map(({ asked, ...thread }) => [asked, thread]));
  }
}
