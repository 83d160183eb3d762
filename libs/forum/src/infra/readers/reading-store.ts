import { Injectable } from '@nestjs/common';
import type { SubscriptionLevel } from '#contracts';
import type { Instant } from '#kernel';
import { Database, type MemberViewer } from '#platform';
import { liveThread } from '../readable.js';
import { visibilityOf, visibleSpaces } from '../visible-spaces.js';
import { unreadBySpace } from './unread.js';

/** What waits in a space. */
export interface SpaceUnread {
  id: string;
  unread: number;
}

/** A thread in a space that the viewer ($1, $2) sees. */
const VISIBLE_THREAD = `
  SELECT thread.id, thread.last_number FROM thread
   WHERE thread.id = $3 AND ${liveThread('thread')} AND thread.space_id IN (${visibleSpaces('$1', '$2')})`;

/**
 * The same, held until the statement ends: a new row about a thread asks for the thread's row at the very end, and whoever
 * merges the thread has that, and waits for ours.
 */
const HELD_THREAD = `${VISIBLE_THREAD} FOR KEY SHARE OF thread`;

/**
 * Rows are only ever raised, also by what arrives late or out of order; nobody reads further than the last post. Who reads
 * on raises the row they have, and leaves the thread alone.
 */
const READ_UP_TO = {
  name: 'forum-read-up-to',
  text: `WITH target AS (${VISIBLE_THREAD}),
    known AS (SELECT last_number FROM read_position WHERE person_id = $1::uuid AND thread_id = $3),
    raised AS (
      UPDATE read_position SET last_number = least($4::int, target.last_number), at = to_timestamp($5 / 1000.0)
        FROM target
       WHERE person_id = $1::uuid AND thread_id = target.id
         AND read_position.last_number < least($4::int, target.last_number)
      RETURNING read_position.last_number),
    begun AS (
      INSERT INTO read_position (person_id, thread_id, last_number, at)
      SELECT $1::uuid, id, least($4::int, last_number), to_timestamp($5 / 1000.0)
        FROM (${HELD_THREAD}) held WHERE NOT EXISTS (SELECT FROM known)
      ON CONFLICT (person_id, thread_id) DO UPDATE SET last_number = excluded.last_number, at = excluded.at
       WHERE read_position.last_number < excluded.last_number
      RETURNING last_number)
    SELECT coalesce((SELECT last_number FROM raised), (SELECT last_number FROM begun), (SELECT last_number FROM known),
                    least($4::int, target.last_number)) AS "lastRead"
      FROM target`,
};

const UNREAD = {
  name: 'forum-unread',
  text: `SELECT space.id, coalesce(waiting.unread, 0) AS unread
           FROM (${visibleSpaces('$1', '$2')}) space
           LEFT JOIN (${unreadBySpace('$1', '$2')}) waiting ON waiting.space_id = space.id
          ORDER BY space.id`,
};

/** How far people have read, and how much they want to hear. */
@Injectable()
export class ReadingStore {
  constructor(private readonly database: Database) {}

  /**
   * Raises how far the viewer has read a thread, in one statement.
   *
   * @returns the number that stands now, which may be higher than the one given; undefined where they see no such thread
   */
  async readUpTo(viewer: MemberViewer, threadId: string, number: number, now: Instant): Promise<number | undefined> {
    const values = [...visibilityOf(viewer), threadId, number, now];
    const { rows } = await this.database.pool.query<{ lastRead: number }>({ ...READ_UP_TO, values });
    return rows[0]?.lastRead;
  }

  /** What waits in each space the viewer sees, in one statement. */
  unread(viewer: MemberViewer): Promise<SpaceUnread[]> {
    return this.database.readFor(viewer, { ...UNREAD, values: visibilityOf(viewer) });
  }

  /** @returns false where the viewer sees no such thread */
  async subscribeToThread(viewer: MemberViewer, threadId: string, level: SubscriptionLevel, now: Instant) {
    const rows = await this.database.query(
      `WITH target AS (${HELD_THREAD}),
        subscribed AS (
          INSERT INTO subscription (person_id, thread_id, level, created_at)
          SELECT $1::uuid, id, $4, to_timestamp($5 / 1000.0) FROM target
          ON CONFLICT (person_id, thread_id) WHERE thread_id IS NOT NULL DO UPDATE SET level = excluded.level)
       SELECT id FROM target`,
      [...visibilityOf(viewer), threadId, level, now],
    );
    return rows.length > 0;
  }

  /** What is said of the space counts for the thread again. @returns false where the viewer sees no such thread */
  async leaveThreadToSpace(viewer: MemberViewer, threadId: string): Promise<boolean> {
    const rows = await this.database.query(
      `WITH target AS (${VISIBLE_THREAD}),
        removed AS (DELETE FROM subscription USING target
                     WHERE subscription.person_id = $1::uuid AND subscription.thread_id = target.id)
       SELECT id FROM target`,
      [...visibilityOf(viewer), threadId],
    );
    return rows.length > 0;
  }

  /**
   * Who goes on hearing of a space keeps the moment since when; `normal` is what nobody needs to say.
   *
   * @returns false where the viewer sees no such space
   */
  async subscribeToSpace(viewer: MemberViewer, spaceId: string, level: SubscriptionLevel, now: Instant) {
    const target = `SELECT id FROM (${visibleSpaces('$1', '$2')}) visible WHERE id = $3`;
    const change =
      level === 'normal'
        ? `DELETE FROM subscription USING target
            WHERE subscription.person_id = $1::uuid AND subscription.space_id = target.id`
        : `INSERT INTO subscription (person_id, space_id, level, created_at)
           SELECT $1::uuid, id, $4, to_timestamp($5 / 1000.0) FROM target
           ON CONFLICT (person_id, space_id) WHERE space_id IS NOT NULL DO UPDATE
              SET level = excluded.level,
                  created_at = CASE WHEN subscription.level = 'mute' THEN excluded.created_at
                                    ELSE subscription.created_at END`;
    const rows = await this.database.query(`WITH target AS (${target}), changed AS (${change}) SELECT id FROM target`, [
      ...visibilityOf(viewer),
      spaceId,
      ...(level === 'normal' ? [] : [level, now]),
    ]);
    return rows.length > 0;
  }
}
