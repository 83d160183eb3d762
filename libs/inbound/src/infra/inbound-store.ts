import { Injectable } from '@nestjs/common';
import type { InboundReason, InboundState, Role } from '#contracts';
import {
  Clock,
  type CursorKey,
  decodeCursor,
  type Duration,
  type Instant,
  isId,
  type Page,
  pageOf,
  uuidv7,
  wrongField,
} from '#kernel';
import { Database, type Tx } from '#platform';
import type { ReplyTarget } from '../domain/reply-address.js';

/** A mail as the listener has it; `target` null where it came to the address that our mails come from. */
export interface NewInbound {
  messageKey: Buffer;
  target: ReplyTarget | null;
  envelopeFrom: string;
  raw: Buffer;
}

/** A mail that is to be worked off. */
export interface WaitingMail {
  id: string;
  target: ReplyTarget | null;
  envelopeFrom: string;
  raw: Buffer;
}

/** What became of a mail. */
export interface Outcome {
  state: Exclude<InboundState, 'waiting'>;
  reason?: InboundReason;
  postId?: string;
  refusedFiles?: number;
}

/** A mail in the list: nothing of what was in it. */
export interface InboundSummary {
  id: string;
  state: InboundState;
  reason: InboundReason | null;
  bytes: number;
  refusedFiles: number;
  person: { id: string; name: string } | null;
  postId: string | null;
  receivedAt: Instant;
  doneAt: Instant | null;
}

interface WaitingRow extends Omit<WaitingMail, 'target'> {
  personId: string | null;
  answers: string | null;
}

const LIST = `
  SELECT mail.id, mail.state, mail.reason, mail.bytes, mail.refused_files AS "refusedFiles", mail.post_id AS "postId",
         CASE WHEN person.id IS NOT NULL THEN json_build_object('id', person.id, 'name', person.display_name) END AS person,
         (extract(epoch FROM mail.received_at) * 1000)::float8 AS "receivedAt",
         (extract(epoch FROM mail.done_at) * 1000)::float8 AS "doneAt"
    FROM inbound_mail mail LEFT JOIN person ON person.id = mail.person_id AND person.erased_at IS NULL
   WHERE $1::uuid IS NULL OR mail.id < $1 ORDER BY mail.id DESC LIMIT $2`;

/** The mails that came in. */
@Injectable()
export class InboundStore {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @returns its id; undefined where it is there already: who sent it had not heard our answer */
  async add(tx: Tx, { messageKey, target, envelopeFrom, raw }: NewInbound): Promise<string | undefined> {
    const now = this.clock.now();
    const [row] = await tx.query<{ id: string }>(
      `INSERT INTO inbound_mail (id, message_key, person_id, answers, envelope_from, bytes, raw, state, received_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 'waiting', to_timestamp($8 / 1000.0))
       ON CONFLICT (message_key, person_id, answers) DO NOTHING
       RETURNING id`,
      [
        uuidv7(now),
        messageKey,
        target?.personId ?? null,
        target?.postId ?? null,
        envelopeFrom.slice(0, 320),
        raw.length,
        raw,
        now,
      ],
    );
    return row?.id;
  }

  /** A mail that waits; undefined where it was worked off. */
  async waiting(id: string): Promise<WaitingMail | undefined> {
    const [row] = await this.database.query<WaitingRow>(
      `SELECT id, person_id AS "personId", answers, envelope_from AS "envelopeFrom", raw
         FROM inbound_mail WHERE id = $1 AND state = 'waiting'`,
      [id],
    );
    if (!row) return undefined;
    const { personId, answers, ...mail } = row;
    return { ...mail, target: personId && answers ? { personId, postId: answers } : null };
  }

  /**
   * Says what became of a mail, and forgets what was in it unless it failed.
   *
   * @returns whether it waited until now
   */
  async settle(tx: Tx, id: string, { state, reason, postId, refusedFiles }: Outcome): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE inbound_mail
          SET state = $2, reason = $3, post_id = $4, refused_files = $5, done_at = to_timestamp($6 / 1000.0),
              envelope_from = '', raw = CASE WHEN $2 = 'failed' THEN raw END
        WHERE id = $1 AND state = 'waiting'
        RETURNING id`,
      [id, state, reason ?? null, postId ?? null, refusedFiles ?? 0, this.clock.now()],
    );
    return rows.length > 0;
  }

  /** The newest first. */
  async page(limit: number, cursor: string | undefined): Promise<Page<InboundSummary>> {
    const [before] = cursor === undefined ? [null] : keyOf(cursor);
    const rows = await this.database.query<InboundSummary>(LIST, [before, limit + 1]);
    return pageOf(
      rows,
      limit,
      (mail) => [mail.id],
      (mail) => mail,
    );
  }

  /** Forgets mails that were worked off and came more than `age` milliseconds ago. */
  async forgetOlderThan(age: Duration): Promise<void> {
    await this.database.query(
      `DELETE FROM inbound_mail WHERE state <> 'waiting' AND received_at < to_timestamp($1 / 1000.0)`,
      [this.clock.now() - age],
    );
  }

  /** The roles of who writes, as they are now; undefined for who is no member. */
  async rolesOf(personId: string): Promise<Role[] | undefined> {
    const [row] = await this.database.query<{ roles: Role[] }>(
      `SELECT roles FROM person WHERE id = $1 AND kind = 'member' AND erased_at IS NULL`,
      [personId],
    );
    return row?.roles;
  }

  /** The thread that a post is in; undefined where there is no such post. */
  async threadOf(postId: string): Promise<string | undefined> {
    const [row] = await this.database.query<{ threadId: string }>(
      'SELECT thread_id AS "threadId" FROM post WHERE id = $1',
      [postId],
    );
    return row?.threadId;
  }

  /** Whether a post waits for a moderator; undefined where there is none. */
  async isHeld(postId: string): Promise<boolean | undefined> {
    const [row] = await this.database.query<{ held: boolean }>(
      'SELECT hidden_at IS NOT NULL AS held FROM post WHERE id = $1',
      [postId],
    );
    return row?.held;
  }
}

function keyOf(cursor: string): CursorKey {
  const key = decodeCursor(cursor, ['string']);
  if (!key || !isId(key[0])) throw wrongField('cursor', 'cursor');
  return key;
}
