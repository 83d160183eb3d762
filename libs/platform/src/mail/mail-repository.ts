import { Injectable } from '@nestjs/common';
import {
  Clock,
  type CursorKey,
  decodeCursor,
  type Duration,
  type Instant,
  isId,
  MINUTE,
  type Page,
  pageOf,
  uuidv7,
  wrongField,
} from '#kernel';
import { Database } from '../database/database.js';
import type { Tx } from '../database/unit-of-work.js';
import {
  headerText,
  isHeaderName,
  type MailState,
  type MailSummary,
  type MailToSend,
  type StoredMail,
} from './mail.js';

const SUMMARY = `id, key, recipient AS "to", locale, subject, state, attempts, last_error AS "lastError",
  (extract(epoch FROM created_at) * 1000)::float8 AS "createdAt", (extract(epoch FROM sent_at) * 1000)::float8 AS "sentAt"`;

const WHOLE = `${SUMMARY}, body_text AS text, body_html AS html, attachments, headers, asked,
  CASE WHEN topic IS NOT NULL THEN jsonb_build_object('name', topic, 'personId', person_id,
    'usefulUntil', extract(epoch FROM useful_until) * 1000) END AS topic`;

/** So long a process may take to hand over one mail before another takes it for dead, in milliseconds. */
const CLAIMED_FOR = 2 * MINUTE;

/** The mails this house has written. */
@Injectable()
export class MailRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Stores a mail.
   *
   * @returns its id; undefined where a mail of this key is stored already
   */
  async add(tx: Tx, mail: MailToSend, state: MailState): Promise<string | undefined> {
    const now = this.clock.now();
    const [row] = await tx.query<{ id: string }>(
      `INSERT INTO mail (id, key, recipient, locale, subject, body_text, body_html, headers, attachments, state, created_at,
                         topic, person_id, useful_until, asked)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, to_timestamp($11 / 1000.0),
               $12, $13, to_timestamp($14::float8 / 1000.0), $15)
       ON CONFLICT (key) DO NOTHING
       RETURNING id`,
      [
        uuidv7(now),
        mail.key,
        mail.to,
        mail.locale,
        headerText(mail.subject),
        mail.text,
        mail.html ?? null,
        JSON.stringify(safeHeaders(mail.headers ?? {})),
        JSON.stringify(mail.attachments ?? []),
        state,
        now,
        mail.topic?.name ?? null,
        mail.topic?.personId ?? null,
        mail.topic?.usefulUntil ?? null,
        mail.asked ?? false,
      ],
    );
    return row?.id;
  }

  async find(id: string): Promise<StoredMail | undefined> {
    const [row] = await this.database.query<StoredMail>(`SELECT ${WHOLE} FROM mail WHERE id = $1`, [id]);
    return row;
  }

  /**
   * Takes a mail to hand it over: nobody else does, until it is marked or the process that took it is as good as dead.
   *
   * @returns false where it is sent, gone, or taken by another
   */
  async claim(id: string): Promise<boolean> {
    const now = this.clock.now();
    const rows = await this.database.query(
      `UPDATE mail SET claimed_until = to_timestamp($3 / 1000.0)
        WHERE id = $1 AND sent_at IS NULL AND (claimed_until IS NULL OR claimed_until <= to_timestamp($2 / 1000.0))
        RETURNING id`,
      [id, now, now + CLAIMED_FOR],
    );
    return rows.length > 0;
  }

  /** The newest first. */
  async page(limit: number, cursor: string | undefined): Promise<Page<MailSummary>> {
    const [before] = cursor === undefined ? [null] : keyOf(cursor);
    const rows = await this.database.query<MailSummary>(
      `SELECT ${SUMMARY} FROM mail WHERE $1::uuid IS NULL OR id < $1 ORDER BY id DESC LIMIT $2`,
      [before, limit + 1],
    );
    return pageOf(
      rows,
      limit,
      (mail) => [mail.id],
      (mail) => mail,
    );
  }

  /** What was in it goes with it: a mail can hold a link that signs somebody in. */
  async markSent(id: string): Promise<void> {
    await this.database.query(
      `UPDATE mail
          SET state = 'sent', attempts = attempts + 1, last_error = NULL, sent_at = to_timestamp($2 / 1000.0),
              claimed_until = NULL, body_text = '', body_html = NULL, attachments = '[]'
        WHERE id = $1`,
      [id, this.clock.now()],
    );
  }

  async remove(id: string): Promise<void> {
    await this.database.query('DELETE FROM mail WHERE id = $1', [id]);
  }

  async removeUnsent(tx: Tx, keys: string[]): Promise<void> {
    await tx.query('DELETE FROM mail WHERE key = ANY ($1) AND sent_at IS NULL', [keys]);
  }

  /** Forgets mails that were written more than `age` milliseconds ago. */
  async forgetOlderThan(age: Duration): Promise<void> {
    await this.database.query('DELETE FROM mail WHERE id < $1', [lowestId(this.clock.now() - age)]);
  }

  /** @param state `waiting` when it will be tried again */
  async markRefused(id: string, state: 'waiting' | 'failed', error: string): Promise<void> {
    await this.database.query(
      `UPDATE mail SET state = $2, attempts = attempts + 1, last_error = $3, claimed_until = NULL
        WHERE id = $1 AND sent_at IS NULL`,
      [id, state, error],
    );
  }
}

/** The lowest id a row of that moment could have: ids begin with their time. */
const lowestId = (instant: Instant): string => `${uuidv7(instant).slice(0, 13)}-0000-0000-000000000000`;

function keyOf(cursor: string): CursorKey {
  const key = decodeCursor(cursor, ['string']);
  if (!key || !isId(key[0])) {
    throw wrongField('cursor', 'cursor');
  }
  return key;
}

function safeHeaders(headers: Record<string, string>): Record<string, string> {
  const entries = Object.entries(headers).filter(([name]) => isHeaderName(name));
  return Object.fromEntries(entries.map(([name, value]) => [name, headerText(value)]));
}
