import { Injectable } from '@nestjs/common';
import type { NotificationKind } from '#contracts';
import { levelOfThread, livePost, liveThread, seesSpace } from '#forum';
import type { Instant } from '#kernel';
import { Database, type Tx } from '#platform';

/** Somebody who is told. */
export interface Told {
  personId: string;
  kind: NotificationKind;
}

/** Whoever sees the space by now and did not mute the thread, or its space without a word on the thread. */
const HEARS = `${seesSpace('space', 'receiver')} AND ${levelOfThread('thread', 'receiver.id')} <> 'mute'`;

const READABLE = `${livePost('post')} AND ${liveThread('thread')}`;

const AT = `to_timestamp($2 / 1000.0)`;

/**
 * Why a post concerns people, the best reason first; who is concerned for several is told of the first. Who watches is
 * told of what came since they began to.
 */
const CONCERNED = `
  SELECT mention.person_id, 1 AS reason FROM mention WHERE mention.post_id = post.id
  UNION ALL
  SELECT parent.author_id, CASE WHEN parent.depth = 0 AND thread.kind = 'question' AND NOT post.remark THEN 2 ELSE 3 END
    FROM post parent WHERE parent.id = post.parent_id
  UNION ALL
  SELECT quoted.author_id, 4 FROM post_quote JOIN post quoted ON quoted.id = post_quote.quoted_id
   WHERE post_quote.post_id = post.id
  UNION ALL
  SELECT watched.person_id, 5 FROM subscription watched
   WHERE watched.thread_id = thread.id AND watched.level = 'watch' AND watched.created_at <= ${AT}
  UNION ALL
  SELECT watched.person_id, 5 FROM subscription watched
   WHERE watched.space_id = thread.space_id AND watched.created_at <= ${AT}
     AND (watched.level = 'watch' OR watched.level = 'follow' AND post.depth = 0)
     AND NOT EXISTS (SELECT FROM subscription own
                      WHERE own.person_id = watched.person_id AND own.thread_id = thread.id)`;

/** Of these a person hears one of a post. */
const OF_A_POST: NotificationKind[] = ['mention', 'answer', 'reply', 'quote', 'watching'];

/** In the order of ids, so that two that write at once do not wait for each other. */
const ABOUT_POST = {
  name: 'notifications-about-post',
  text: `
  INSERT INTO notification (id, person_id, kind, post_id, created_at)
  SELECT gen_random_uuid(), receiver.id,
         (ARRAY['mention', 'answer', 'reply', 'quote', 'watching'])[concerned.reason], post.id, ${AT}
    FROM post JOIN thread ON thread.id = post.thread_id JOIN space ON space.id = thread.space_id
   CROSS JOIN LATERAL (SELECT person_id, min(reason) AS reason FROM (${CONCERNED}) every
                        WHERE NOT $3::boolean OR reason = 1 AND post.imported_from IS NULL
                        GROUP BY person_id) concerned
    JOIN person receiver ON receiver.id = concerned.person_id
   WHERE post.id = $1 AND ${READABLE} AND receiver.id <> post.author_id AND ${HEARS}
   ORDER BY receiver.id
  ON CONFLICT DO NOTHING
  RETURNING person_id AS "personId", kind`,
};

const ABOUT_SIGNAL = (kind: 'accepted' | 'endorsed', given: string, giver: string) => `
  INSERT INTO notification (id, person_id, kind, post_id, created_at)
  SELECT gen_random_uuid(), receiver.id, '${kind}', post.id, ${AT}
    FROM post JOIN thread ON thread.id = post.thread_id JOIN space ON space.id = thread.space_id
    JOIN person receiver ON receiver.id = post.author_id
   WHERE post.id = $1 AND ${given} AND receiver.id <> ${giver} AND ${READABLE} AND ${HEARS}
  ON CONFLICT DO NOTHING
  RETURNING person_id AS "personId", kind`;

const ACCEPTED = ABOUT_SIGNAL('accepted', 'thread.accepted_post_id = post.id', 'thread.author_id');
const ENDORSED = ABOUT_SIGNAL('endorsed', 'post.endorsed', 'post.endorsed_by');

/** Who was told of what. */
@Injectable()
export class NotificationStore {
  constructor(private readonly database: Database) {}

  /** Tells all whom a new post concerns, in one statement, however many they are. `at`: when it was written. */
  addAboutPost(tx: Tx, postId: string, at: Instant): Promise<Told[]> {
    return tx.prepared<Told>(ABOUT_POST, [postId, at, false]);
  }

  /** Tells those who are mentioned since an edit. Who has heard of the post does not hear of it again. */
  addMentioned(tx: Tx, postId: string, at: Instant): Promise<Told[]> {
    return tx.prepared<Told>(ABOUT_POST, [postId, at, true]);
  }

  /** Tells the author of an answer, if it is the accepted one by now. */
  addAccepted(tx: Tx, postId: string, at: Instant): Promise<Told[]> {
    return tx.query<Told>(ACCEPTED, [postId, at]);
  }

  /** Tells the author of an answer that is endorsed by now. */
  addEndorsed(tx: Tx, postId: string, at: Instant): Promise<Told[]> {
    return tx.query<Told>(ENDORSED, [postId, at]);
  }

  /** Tells whom a decision of a moderator concerns. */
  addAboutAction(tx: Tx, actionId: string, kind: 'moderation' | 'appeal', at: Instant): Promise<Told[]> {
    return tx.query<Told>(
      `INSERT INTO notification (id, person_id, kind, action_id, created_at)
       SELECT gen_random_uuid(), person_id, $3, id, ${AT} FROM moderation_action WHERE id = $1 AND person_id IS NOT NULL
       ON CONFLICT DO NOTHING
       RETURNING person_id AS "personId", kind`,
      [actionId, at, kind],
    );
  }

  /** Tells a member that they were submitted for their certification; once, however often they are. */
  addSubmitted(tx: Tx, personId: string, enrolmentId: string, at: Instant): Promise<Told[]> {
    return tx.query<Told>(
      `INSERT INTO notification (id, person_id, kind, enrolment_id, created_at)
       VALUES (gen_random_uuid(), $1, 'submitted', $3, ${AT}) ON CONFLICT DO NOTHING
       RETURNING person_id AS "personId", kind`,
      [personId, at, enrolmentId],
    );
  }

  /** What an account was told is told to the one it went into; of one thing they hear once. */
  async handOver(tx: Tx, from: string, to: string): Promise<void> {
    await tx.query(
      `DELETE FROM notification twice USING notification own
        WHERE twice.person_id = $1 AND own.person_id = $2 AND own.post_id = twice.post_id
          AND (own.kind = twice.kind OR own.kind = ANY ($3::text[]) AND twice.kind = ANY ($3::text[]))`,
      [from, to, OF_A_POST],
    );
    await tx.query('UPDATE notification SET person_id = $2 WHERE person_id = $1', [from, to]);
  }

  /** Marks some of a person's as read, or all of them. */
  async markRead(personId: string, ids: readonly string[] | 'all', now: Instant): Promise<void> {
    await this.database.query(
      `UPDATE notification SET read_at = ${AT}
        WHERE person_id = $1 AND read_at IS NULL AND ($3::uuid[] IS NULL OR id = ANY ($3::uuid[]))`,
      [personId, now, ids === 'all' ? null : ids],
    );
  }

  /** Marks as read what is in a space: who has left it has nothing to read there, also should they come back. */
  async markSpaceRead(tx: Tx, personId: string, spaceId: string, now: Instant): Promise<void> {
    await tx.query(
      `UPDATE notification note SET read_at = ${AT}
         FROM post JOIN thread ON thread.id = post.thread_id
        WHERE note.person_id = $1 AND note.read_at IS NULL AND post.id = note.post_id AND thread.space_id = $3`,
      [personId, now, spaceId],
    );
  }

  /** Writes down what was read by reading on in its thread, so that counting need not look at it again. */
  async settleRead(): Promise<void> {
    await this.database.query(
      `UPDATE notification note SET read_at = position.at
         FROM post JOIN read_position position ON position.thread_id = post.thread_id
        WHERE note.read_at IS NULL AND post.id = note.post_id AND position.person_id = note.person_id
          AND position.last_number >= post.number AND position.at >= note.created_at`,
    );
  }
}
