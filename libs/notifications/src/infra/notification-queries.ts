import { Injectable } from '@nestjs/common';
import { NOTIFICATION_LIMITS } from '#contracts';
import { seesSpace, visibilityOf, visibleSpaces } from '#forum';
import type { Instant } from '#kernel';
import { Database, type MemberViewer } from '#platform';
import { ABOUT, columns, IS_UNREAD, type NotificationRow, stands } from './notification-sql.js';

/** So many that nobody has said to be read are looked at for those that are unread, the latest first. */
const LOOKED_AT = 1_000;

const SEEN = `space.id IN (${visibleSpaces('$1', '$2')})`;
const SEEN_BY_RECEIVER = seesSpace('space', 'receiver');

const LIST = {
  name: 'notifications-list',
  text: `
  SELECT ${columns(SEEN)}
    FROM notification note ${ABOUT}
   WHERE note.person_id = $1::uuid AND ${stands(SEEN)} AND (NOT $4::boolean OR ${IS_UNREAD})
     AND ($5::float8 IS NULL OR (note.created_at, note.id) < (to_timestamp($5 / 1000.0), $6::uuid))
   ORDER BY note.created_at DESC, note.id DESC LIMIT $3`,
};

/** At most `NOTIFICATION_LIMITS.counted`: the work has a bound, however long somebody was away. */
const unreadOf = (person: string, sees: string) => `
  (SELECT count(*)::int FROM (
    SELECT FROM (SELECT * FROM notification WHERE person_id = ${person} AND read_at IS NULL
                  ORDER BY created_at DESC, id DESC LIMIT ${LOOKED_AT}) note ${ABOUT}
     WHERE ${stands(sees)} AND ${IS_UNREAD} LIMIT ${NOTIFICATION_LIMITS.counted}) unread)`;

const UNREAD = { name: 'notifications-unread', text: `SELECT ${unreadOf('$1::uuid', SEEN)} AS unread` };

const UNREAD_OF_PEOPLE = {
  name: 'notifications-unread-of-people',
  text: `SELECT receiver.id, ${unreadOf('receiver.id', SEEN_BY_RECEIVER)} AS unread
           FROM person receiver WHERE receiver.id = ANY ($1::uuid[])`,
};

const FRESH = {
  name: 'notifications-fresh',
  text: `
  SELECT note.person_id AS "personId", ${columns(SEEN_BY_RECEIVER)}
    FROM notification note JOIN person receiver ON receiver.id = note.person_id ${ABOUT}
   WHERE note.person_id = ANY ($1::uuid[]) AND note.created_at = to_timestamp($2 / 1000.0)
     AND (note.post_id = $3::uuid OR note.action_id = $4::uuid OR note.enrolment_id = $5::uuid) AND ${stands(SEEN_BY_RECEIVER)}`,
};

const WAITING_IN_THREAD = {
  name: 'notifications-waiting-in-thread',
  text: `
  SELECT receiver.id FROM unnest($1::uuid[]) receiver (id)
   WHERE EXISTS (SELECT FROM notification note JOIN post ON post.id = note.post_id
                  WHERE note.person_id = receiver.id AND note.read_at IS NULL AND post.thread_id = $2)`,
};

/** What was added at one moment about one thing. */
export interface Added {
  postId: string | null;
  actionId: string | null;
  enrolmentId: string | null;
  at: Instant;
}

/** What people are told, with what they may see inside each statement. */
@Injectable()
export class NotificationQueries {
  constructor(private readonly database: Database) {}

  /** The viewer's, the latest first; one more than asked for. */
  async list(
    viewer: MemberViewer,
    limit: number,
    onlyUnread: boolean,
    after?: { createdAt: Instant; id: string },
  ): Promise<NotificationRow[]> {
    const values = [...visibilityOf(viewer), limit + 1, onlyUnread, after?.createdAt ?? null, after?.id ?? null];
    return (await this.database.pool.query<NotificationRow>({ ...LIST, values })).rows;
  }

  /** How many the viewer has not read; at most 100. */
  async unread(viewer: MemberViewer): Promise<number> {
    const { rows } = await this.database.pool.query<{ unread: number }>({ ...UNREAD, values: visibilityOf(viewer) });
    return rows[0]!.unread;
  }

  /** The same of several people. */
  async unreadOf(people: readonly string[]): Promise<Map<string, number>> {
    const { rows } = await this.database.pool.query<{ id: string; unread: number }>({
      ...UNREAD_OF_PEOPLE,
      values: [people],
    });
    return new Map(rows.map(({ id, unread }) => [id, unread]));
  }

  /** What was just added for those of `people` who may still see it. */
  async fresh(people: readonly string[], { postId, actionId, enrolmentId, at }: Added) {
    const values = [people, at, postId, actionId, enrolmentId];
    return (await this.database.pool.query<NotificationRow & { personId: string }>({ ...FRESH, values })).rows;
  }

  /** Those of `people` whom something in a thread may be waiting for. */
  async waitingInThread(people: readonly string[], threadId: string): Promise<string[]> {
    const values = [people, threadId];
    const { rows } = await this.database.pool.query<{ id: string }>({ ...WAITING_IN_THREAD, values });
    return rows.map(({ id }) => id);
  }
}
