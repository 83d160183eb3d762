import { Injectable } from '@nestjs/common';
import type { Instant } from '#kernel';
import type { Tx } from '#platform';

/** A question about a record, and its answer once there is one. */
export interface Dispute {
  id: string;
  recordId: string;
  raisedBy: string;
  words: string;
  raisedAt: Instant;
  answer: string | null;
}

/** What a trainer or moderator said to a dispute. */
export interface Answer {
  answer: string;
  answeredBy: string;
  answeredAt: Instant;
}

/** The table `attendance_dispute`, for those who write it. */
@Injectable()
export class DisputeRepository {
  /** Adds a dispute; false where the record has an open one, also one raised at the same time. */
  async add(tx: Tx, { id, recordId, raisedBy, words, raisedAt }: Omit<Dispute, 'answer'>): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO attendance_dispute (id, record_id, raised_by, words, raised_at)
       VALUES ($1, $2, $3, $4, to_timestamp($5 / 1000.0))
       ON CONFLICT (record_id) WHERE answered_at IS NULL DO NOTHING RETURNING id`,
      [id, recordId, raisedBy, words, raisedAt],
    );
    return rows.length > 0;
  }

  /** The dispute, which nobody else answers until this transaction ends. */
  async lock(tx: Tx, id: string): Promise<Dispute | undefined> {
    const rows = await tx.query<Dispute>(
      `SELECT id, record_id AS "recordId", raised_by AS "raisedBy", words, answer,
              (extract(epoch FROM raised_at) * 1000)::float8 AS "raisedAt"
         FROM attendance_dispute WHERE id = $1 FOR UPDATE`,
      [id],
    );
    return rows[0];
  }

  async answer(tx: Tx, id: string, { answer, answeredBy, answeredAt }: Answer): Promise<void> {
    await tx.query(
      `UPDATE attendance_dispute SET answer = $2, answered_by = $3, answered_at = to_timestamp($4 / 1000.0)
        WHERE id = $1`,
      [id, answer, answeredBy, answeredAt],
    );
  }
}
