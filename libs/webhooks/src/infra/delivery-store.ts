import { Injectable } from '@nestjs/common';
import type { DeliveredWebhookEvent, OutboundFailureReason, WebhookDeliveryState, WebhookEvent } from '#contracts';
import { livePost, liveThread } from '#forum';
import type { Instant } from '#kernel';
import { Database, type Tx } from '#platform';

/** What is to be told, or was. */
export interface DeliveryRow {
  id: string;
  webhookId: string;
  event: DeliveredWebhookEvent;
  subjectId: string | null;
  happenedAt: Instant;
  createdAt: Instant;
  state: WebhookDeliveryState;
  attempts: number;
  lastAttemptAt: Instant | null;
  /** What was sent last; null where nothing was, and once what it tells of is gone. */
  body: string | null;
  status: number | null;
  answer: string | null;
  failure: OutboundFailureReason | null;
}

/** What came of an attempt. */
export interface Attempt {
  state: WebhookDeliveryState;
  body: string | null;
  status: number | null;
  answer: string | null;
  failure: OutboundFailureReason | null;
}

const millis = (column: string) => `(extract(epoch FROM ${column}) * 1000)::float8`;

const COLUMNS = `
  id, webhook_id AS "webhookId", event, subject_id AS "subjectId", ${millis('happened_at')} AS "happenedAt",
  ${millis('created_at')} AS "createdAt", state, attempts, ${millis('last_attempt_at')} AS "lastAttemptAt",
  body, status, answer, failure`;

const INSERT = `
  INSERT INTO webhook_delivery (id, webhook_id, event, subject_id, happened_at, created_at)
  SELECT gen_random_uuid(), webhook.id, $1, $2::uuid, to_timestamp($3 / 1000.0), to_timestamp($4 / 1000.0) FROM webhook`;

/** The log of deliveries. */
@Injectable()
export class DeliveryStore {
  constructor(private readonly database: Database) {}

  /** A delivery for each webhook that tells of such events. @returns their ids */
  async addForEvent(
    tx: Tx,
    event: WebhookEvent,
    subjectId: string,
    happenedAt: Instant,
    now: Instant,
  ): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `${INSERT} WHERE off_reason IS NULL AND $1 = ANY (events) RETURNING id`,
      [event, subjectId, happenedAt, now],
    );
    return rows.map(({ id }) => id);
  }

  /** The word that somebody tries a webhook out. */
  async addTest(tx: Tx, webhookId: string, now: Instant): Promise<string> {
    const rows = await tx.query<{ id: string }>(`${INSERT} WHERE id = $5 RETURNING id`, [
      'test',
      null,
      now,
      now,
      webhookId,
    ]);
    return rows[0]!.id;
  }

  async one(id: string): Promise<DeliveryRow | undefined> {
    return (await this.database.query<DeliveryRow>(`SELECT ${COLUMNS} FROM webhook_delivery WHERE id = $1`, [id]))[0];
  }

  /** Those of a webhook, the latest first; one more than asked for. */
  list(webhookId: string, limit: number, after?: { createdAt: Instant; id: string }): Promise<DeliveryRow[]> {
    return this.database.query<DeliveryRow>(
      `SELECT ${COLUMNS} FROM webhook_delivery
        WHERE webhook_id = $1
          AND ($3::float8 IS NULL OR (created_at, id) < (to_timestamp($3 / 1000.0), $4::uuid))
        ORDER BY created_at DESC, id DESC LIMIT $2`,
      [webhookId, limit + 1, after?.createdAt ?? null, after?.id ?? null],
    );
  }

  /** Notes what came of an attempt. */
  async note(tx: Tx, id: string, { state, body, status, answer, failure }: Attempt, now: Instant): Promise<void> {
    await tx.query(
      `UPDATE webhook_delivery
          SET state = $2, body = $3, status = $4, answer = $5, failure = $6, attempts = attempts + 1,
              last_attempt_at = to_timestamp($7 / 1000.0)
        WHERE id = $1`,
      [id, state, body, status, answer, failure, now],
    );
  }

  /** Nothing is told: no attempt was made. */
  async drop(tx: Tx, id: string): Promise<void> {
    await tx.query(`UPDATE webhook_delivery SET state = 'dropped', body = NULL WHERE id = $1`, [id]);
  }

  /** Puts one back that is over. @returns whether it was */
  async again(tx: Tx, webhookId: string, id: string): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE webhook_delivery SET state = 'waiting' WHERE id = $1 AND webhook_id = $2 AND state <> 'waiting' RETURNING id`,
      [id, webhookId],
    );
    return rows.length > 0;
  }

  /** A thread that nobody reads any more is read in no log either. */
  async forgetGoneThread(tx: Tx, threadId: string): Promise<void> {
    await tx.query(
      `UPDATE webhook_delivery SET body = NULL, answer = NULL
         FROM thread WHERE thread.id = $1 AND subject_id = $1 AND body IS NOT NULL AND NOT (${liveThread('thread')}
                   AND EXISTS (SELECT FROM post WHERE post.thread_id = $1 AND post.depth = 0 AND ${livePost('post')}))`,
      [threadId],
    );
  }

  async forgetOlderThan(age: Instant): Promise<void> {
    await this.database.query('DELETE FROM webhook_delivery WHERE created_at < to_timestamp($1 / 1000.0)', [age]);
  }
}
