import { Injectable } from '@nestjs/common';
import { MAILED_KINDS, type MailedKind } from '#contracts';
import { livePost, seesSpace } from '#forum';
import type { Instant } from '#kernel';
import { Database, type Tx } from '#platform';
import type { MailSubject } from '../domain/mail-key.js';
import { paceOf } from './mail-pace-sql.js';
import { ABOUT, columns, IS_UNREAD, type NotificationRow, stands } from './notification-sql.js';

/** What there is to mail, and to whom. */
export interface DueLetter extends Pick<NotificationRow, 'by' | 'excerpt'> {
  kind: MailedKind;
  personId: string;
  postId: string;
  thread: NonNullable<NotificationRow['thread']>;
  space: NonNullable<NotificationRow['space']>;
}

const SEES = seesSpace('space', 'receiver');

const KINDS = MAILED_KINDS.map((kind) => `'${kind}'`).join(', ');

/** They still see what it is about, have not read it, and want to be mailed at once. */
const DUE = `
  FROM notification note JOIN person receiver ON receiver.id = note.person_id ${ABOUT}
 WHERE note.post_id = $1 AND note.kind IN (${KINDS}) AND ${stands(SEES)} AND ${IS_UNREAD}
   AND ${paceOf('note.kind', 'note.person_id', 'thread.space_id')} = 'at-once'`;

const RECEIVERS = {
  name: 'notifications-receivers',
  text: `
    SELECT note.kind, note.person_id AS "personId", note.post_id AS "postId" ${DUE}
       AND note.created_at = to_timestamp($2 / 1000.0)
     ORDER BY note.person_id`,
};

const LETTER = {
  name: 'notifications-letter',
  text: `SELECT note.person_id AS "personId", ${columns(SEES)} ${DUE} AND note.person_id = $2 AND note.kind = $3`,
};

const MAILED = `
  SELECT note.kind, note.person_id AS "personId", note.post_id AS "postId"
    FROM thread JOIN post ON post.thread_id = thread.id
    JOIN notification note ON note.post_id = post.id AND note.kind IN (${KINDS})`;

/** What is to be mailed, as it is at that moment. */
@Injectable()
export class LetterStore {
  constructor(private readonly database: Database) {}

  /** Whom a mail about a post is due to, of those who were told of it at `at`. */
  async due(postId: string, at: Instant): Promise<MailSubject[]> {
    return (await this.database.pool.query<MailSubject>({ ...RECEIVERS, values: [postId, at] })).rows;
  }

  /** One letter; undefined where it is due no more. */
  async letter(tx: Tx, { kind, personId, postId }: MailSubject): Promise<DueLetter | undefined> {
    return (await tx.prepared<DueLetter>(LETTER, [postId, personId, kind]))[0];
  }

  /** What may have been mailed about a post that nobody reads now. */
  ofGonePost(tx: Tx, postId: string): Promise<MailSubject[]> {
    return tx.query<MailSubject>(`${MAILED} WHERE post.id = $1 AND NOT (${livePost('post')})`, [postId]);
  }

  /** What may have been mailed about the posts of a thread that nobody reads now. */
  ofGoneThread(tx: Tx, threadId: string): Promise<MailSubject[]> {
    return tx.query<MailSubject>(
      `${MAILED} WHERE thread.id = $1 AND num_nonnulls(thread.deleted_at, thread.hidden_at) > 0`,
      [threadId],
    );
  }
}
