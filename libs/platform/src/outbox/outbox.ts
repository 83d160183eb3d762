import { Injectable } from '@nestjs/common';
import { type Duration, type Instant, MINUTE, SECOND } from '#kernel';
import { Database } from '../database/database.js';
import { Tx } from '../database/unit-of-work.js';
import type { DeliveredEvent } from './domain-events.js';

/** After so many attempts a person has to look. */
export const MOST_ATTEMPTS = 12;

/** An event of the outbox, with what became of it so far. */
export interface WaitingEvent extends DeliveredEvent {
  deliveredTo: string[];
  attempts: number;
  /** Where the trace of what told it goes on from; null where that was not traced. */
  traceparent: string | null;
}

/** How long an event that failed `attempts` times waits: 1 s, 2 s, 4 s, ... an hour at most. */
export const backoff = (attempts: number): Duration => Math.min(SECOND * 2 ** (attempts - 1), 60 * MINUTE);

/** The table of events that wait to be told. */
@Injectable()
export class Outbox {
  constructor(private readonly database: Database) {}

  /**
   * Takes up to `limit` events that nobody else is at. By lock and never by position: an event that commits late is
   * older than some that were delivered already.
   */
  async take(tx: Tx, now: Instant, limit: number): Promise<WaitingEvent[]> {
    return tx.query<WaitingEvent>(
      `SELECT id, type, payload, (extract(epoch FROM created_at) * 1000)::float8 AS at,
              delivered_to AS "deliveredTo", attempts, traceparent
         FROM outbox
        WHERE parked_at IS NULL AND available_at <= to_timestamp($1 / 1000.0)
        ORDER BY available_at, id
        LIMIT $2
          FOR UPDATE SKIP LOCKED`,
      [now, limit],
    );
  }

  /** Forgets events that everybody has heard of. */
  async remove(tx: Tx, ids: string[]): Promise<void> {
    if (ids.length > 0) await tx.query('DELETE FROM outbox WHERE id = ANY ($1::uuid[])', [ids]);
  }

  /** Keeps an event that failed for `error`: for later, or parked after the last attempt. */
  async putBack(tx: Tx, event: WaitingEvent, deliveredTo: string[], error: string, now: Instant): Promise<void> {
    const attempts = event.attempts + 1;
    await tx.query(
      `UPDATE outbox
          SET delivered_to = $2, attempts = $3, last_error = $4, available_at = to_timestamp($5 / 1000.0),
              parked_at = CASE WHEN $6 THEN to_timestamp($7 / 1000.0) END
        WHERE id = $1`,
      [event.id, deliveredTo, attempts, error, now + backoff(attempts), attempts >= MOST_ATTEMPTS, now],
    );
  }

  /** How many events wait, how many are parked, and for how many seconds the oldest has been waiting. */
  async backlog(now: Instant): Promise<{ waiting: number; parked: number; oldest: number }> {
    const [row] = await this.database.query<{ waiting: number; parked: number; oldest: number }>(
      `SELECT count(*) FILTER (WHERE parked_at IS NULL)::int AS waiting,
              count(*) FILTER (WHERE parked_at IS NOT NULL)::int AS parked,
              coalesce(greatest(0, $1 / 1000.0 - extract(epoch FROM min(created_at) FILTER (WHERE parked_at IS NULL))), 0)::float8
                AS oldest
         FROM outbox`,
      [now],
    );
    return row!;
  }
}
