import { Injectable } from '@nestjs/common';
import { MAILED_KINDS } from '#contracts';
import { excerptOf, levelOfThread, livePost, liveThread, plainExcerpt, seesSpace } from '#forum';
import type { Instant } from '#kernel';
import { Database, type Tx } from '#platform';
import type { DigestLine } from '../domain/digest.js';
import { MAIL_KEYS } from '../domain/mail-key.js';
import type { LocalDay } from '../domain/mail-rhythm.js';
import { paceOf } from './mail-pace-sql.js';
import { ABOUT, columns, IS_UNREAD, type NotificationRow, stands } from './notification-sql.js';

/** Somebody who gets a digest today, where they live. */
export interface DueDigest {
  personId: string;
  day: string;
  weekly: boolean;
}

/** A digest that was begun. */
export interface StartedDigest extends DueDigest {
  id: string;
}

/** What is older is no news, however long somebody was away. */
const LOOKED_BACK = `interval '14 days'`;

/** So much is taken into one digest; the rest of a flood is left to the page of notifications. */
const TAKEN_AT_MOST = 500;
const QUESTIONS_AT_MOST = 50;

const SEES = seesSpace('space', 'receiver');
const NOT_MUTED = `${levelOfThread('thread', 'receiver.id')} <> 'mute'`;
const KINDS = MAILED_KINDS.map((kind) => `'${kind}'`).join(', ');
const NOTE_PACE = paceOf('note.kind', 'receiver.id', 'thread.space_id');
const QUESTION_PACE = paceOf(`'unanswered'`, 'receiver.id', 'thread.space_id');

/** Whether something of that pace belongs into a digest; `weekly` is whether it is the day of weekly ones. */
const isOf = (pace: string, weekly: string): string => `(${pace} = 'daily' OR ${weekly} AND ${pace} = 'weekly')`;

/** A question that waits, and that the receiver has not opened. */
const WAITS = `
  thread.kind = 'question' AND thread.answer_count = 0 AND thread.accepted_post_id IS NULL AND ${liveThread('thread')}
  AND ${livePost('post')} AND thread.author_id <> receiver.id AND ${SEES} AND ${NOT_MUTED}
  AND NOT EXISTS (SELECT FROM read_position opened
                   WHERE opened.person_id = receiver.id AND opened.thread_id = thread.id)`;

/** Told, unread, readable, not muted since, and wanted in such a digest. */
const wantedNote = (weekly: string): string => `
  note.kind IN (${KINDS}) AND ${stands(SEES)} AND ${IS_UNREAD} AND ${NOT_MUTED} AND ${isOf(NOTE_PACE, weekly)}`;

const DUE = `
  SELECT person.id AS "personId", local.day::text AS day, local.weekday = coalesce(rhythm.digest_weekday, 1)
           AND EXISTS (SELECT FROM mail_preference chosen WHERE chosen.person_id = person.id AND chosen.pace = 'weekly') AS weekly
    FROM unnest($1::text[], $2::date[], $3::int[], $4::int[]) AS local (zone, day, weekday, hour)
    JOIN person ON person.time_zone = local.zone AND person.erased_at IS NULL AND person.email IS NOT NULL
    LEFT JOIN mail_rhythm rhythm ON rhythm.person_id = person.id
   WHERE person.id > $5 AND local.hour >= coalesce(rhythm.digest_hour, 7)
     AND EXISTS (SELECT FROM mail_preference chosen WHERE chosen.person_id = person.id
                   AND (chosen.pace = 'daily'
                        OR chosen.pace = 'weekly' AND local.weekday = coalesce(rhythm.digest_weekday, 1)))
     AND NOT EXISTS (SELECT FROM mail_digest had WHERE had.person_id = person.id AND had.day = local.day)
     AND NOT EXISTS (SELECT FROM mail_pause WHERE mail_pause.address = person.email)
   ORDER BY person.id LIMIT $6`;

const TAKE_NOTES = `
  INSERT INTO mail_digest_item (digest_id, person_id, notification_id)
  SELECT $1, receiver.id, note.id
    FROM notification note JOIN person receiver ON receiver.id = note.person_id ${ABOUT}
   WHERE note.person_id = $2 AND note.created_at > to_timestamp($3 / 1000.0) - ${LOOKED_BACK}
     AND ${wantedNote('$4::boolean')}
     AND NOT EXISTS (SELECT FROM mail_digest_item told WHERE told.notification_id = note.id)
     AND NOT EXISTS (SELECT FROM mail WHERE mail.state <> 'failed'
                       AND mail.key = '${MAIL_KEYS}' || note.kind || '.' || note.person_id || '.' || note.post_id)
   ORDER BY note.created_at DESC LIMIT ${TAKEN_AT_MOST}
  ON CONFLICT DO NOTHING`;

const TAKE_QUESTIONS = `
  INSERT INTO mail_digest_item (digest_id, person_id, thread_id)
  SELECT $1, receiver.id, thread.id
    FROM thread JOIN space ON space.id = thread.space_id JOIN person receiver ON receiver.id = $2
    JOIN post ON post.thread_id = thread.id AND post.number = 1
   WHERE thread.created_at > to_timestamp($3 / 1000.0) - ${LOOKED_BACK}
     AND ${WAITS} AND ${isOf(QUESTION_PACE, '$4::boolean')}
     AND NOT EXISTS (SELECT FROM mail_digest_item told WHERE told.person_id = receiver.id AND told.thread_id = thread.id)
     AND NOT EXISTS (SELECT FROM notification note WHERE note.person_id = receiver.id AND note.post_id = post.id)
   ORDER BY thread.created_at DESC LIMIT ${QUESTIONS_AT_MOST}
  ON CONFLICT DO NOTHING`;

const NOTES = `
  SELECT ${columns(SEES)},
         thread.kind = 'question' AND thread.answer_count = 0 AND thread.accepted_post_id IS NULL
           AND thread.author_id <> receiver.id AS open
    FROM mail_digest_item item JOIN notification note ON note.id = item.notification_id
    JOIN person receiver ON receiver.id = note.person_id ${ABOUT}
   WHERE item.digest_id = $1 AND ${wantedNote('true')}`;

const QUESTIONS = `
  SELECT thread.id AS "threadId", thread.title, space.name AS space, post.id AS "postId", ${excerptOf('post')} AS excerpt,
         (extract(epoch FROM thread.created_at) * 1000)::float8 AS at,
         (SELECT display_name FROM person WHERE person.id = post.author_id AND person.erased_at IS NULL
             AND NOT post.anonymous) AS by
    FROM mail_digest_item item JOIN person receiver ON receiver.id = item.person_id
    JOIN thread ON thread.id = item.thread_id JOIN space ON space.id = thread.space_id
    JOIN post ON post.thread_id = thread.id AND post.number = 1
   WHERE item.digest_id = $1 AND ${WAITS} AND ${isOf(QUESTION_PACE, 'true')}`;

/** Who gets which digest, and what stands in it, as it may be read at that moment. */
@Injectable()
export class DigestStore {
  constructor(private readonly database: Database) {}

  /** The time zones people live in who get digests. */
  async zones(): Promise<string[]> {
    const rows = await this.database.query<{ zone: string }>(
      `SELECT DISTINCT person.time_zone AS zone FROM person
        WHERE EXISTS (SELECT FROM mail_preference chosen
                       WHERE chosen.person_id = person.id AND chosen.pace IN ('daily', 'weekly'))`,
    );
    return rows.map(({ zone }) => zone);
  }

  /** Who gets a digest by now and has none for the day, in the order of ids from after `after`. */
  due(places: (LocalDay & { zone: string })[], after: string, limit: number): Promise<DueDigest[]> {
    const column = <Key extends keyof (typeof places)[number]>(key: Key) => places.map((place) => place[key]);
    return this.database.query<DueDigest>(DUE, [
      ...[column('zone'), column('day'), column('weekday'), column('hour')],
      ...[after, limit],
    ]);
  }

  /** Begins the digest of a day. @returns false where somebody has */
  async start(tx: Tx, { id, personId, day, weekly }: StartedDigest): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO mail_digest (id, person_id, day, weekly) VALUES ($1, $2, $3, $4)
       ON CONFLICT (person_id, day) DO NOTHING RETURNING id`,
      [id, personId, day, weekly],
    );
    return rows.length > 0;
  }

  /** Takes into it what was told and not read, nor mailed before. */
  async take(tx: Tx, { id, personId, weekly }: StartedDigest, now: Instant): Promise<void> {
    await tx.query(TAKE_NOTES, [id, personId, now, weekly]);
    await tx.query(TAKE_QUESTIONS, [id, personId, now, weekly]);
  }

  async find(tx: Tx, id: string): Promise<StartedDigest | undefined> {
    const [digest] = await tx.query<StartedDigest>(
      'SELECT id, person_id AS "personId", day::text AS day, weekly FROM mail_digest WHERE id = $1',
      [id],
    );
    return digest;
  }

  /** What of that may still be told: seen, unread, and wanted in a digest. */
  async lines(tx: Tx, id: string): Promise<DigestLine[]> {
    const notes = await tx.query<NotificationRow & { open: boolean }>(NOTES, [id]);
    const questions = await tx.query<Omit<DigestLine, 'kind' | 'open'>>(QUESTIONS, [id]);
    return [
      ...notes.map(lineOf),
      ...questions.map((question) => ({
        ...question,
        kind: 'unanswered' as const,
        open: true,
        excerpt: plainExcerpt(question.excerpt),
      })),
    ];
  }

  /** Forgets digests of days before that one. */
  async forgetBefore(day: string): Promise<void> {
    await this.database.query('DELETE FROM mail_digest WHERE day < $1', [day]);
  }
}

const lineOf = ({
  kind,
  createdAt,
  by,
  postId,
  excerpt,
  thread,
  space,
  open,
}: NotificationRow & { open: boolean }) => ({
  ...{ kind: kind as DigestLine['kind'], at: createdAt, by: by?.name ?? null, postId: postId!, open },
  ...{ excerpt: plainExcerpt(excerpt), threadId: thread!.id, title: thread!.title, space: space!.name },
});
