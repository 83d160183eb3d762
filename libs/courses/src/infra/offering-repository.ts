import { Injectable } from '@nestjs/common';
import type { Instant } from '#kernel';
import type { Tx } from '#platform';
import type { HalfDay } from '../domain/half-day.js';
import type { Offering, OfferingPlan } from '../domain/offering.js';
import { HALF_DAYS, type HalfDayRow, halfDayOf } from './half-day-rows.js';

interface Row extends OfferingPlan {
  id: string;
  sequence: number;
  cancelledAt: Date | null;
  cancelReason: string;
  halfDays: HalfDayRow[];
}

/** Classes, in the transaction of whoever changes them. */
@Injectable()
export class OfferingRepository {
  /** The class, held against others until the end of the transaction. */
  async lock(tx: Tx, id: string): Promise<Offering | undefined> {
    // Its half-days are read afterwards: they change under this lock alone.
    await tx.query('SELECT FROM offering WHERE id = $1 FOR NO KEY UPDATE', [id]);
    const [row] = await tx.query<Row>(
      `SELECT id, course_id AS "courseId", title, mode, zone, call_url AS "callUrl", address,
              trainer_ids AS "trainerIds", capacity, sequence, cancelled_at AS "cancelledAt",
              cancel_reason AS "cancelReason", ${HALF_DAYS} AS "halfDays"
         FROM offering WHERE id = $1`,
      [id],
    );
    return row && { ...row, cancelledAt: row.cancelledAt?.getTime() ?? null, halfDays: row.halfDays.map(halfDayOf) };
  }

  async insert(tx: Tx, offering: Offering, createdBy: string, now: Instant): Promise<void> {
    await tx.query(
      `INSERT INTO offering (id, ${PLAN}, starts_at, ends_at, created_by, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [offering.id, ...planValues(offering), ...span(offering), createdBy, new Date(now)],
    );
    await this.storeHalfDays(tx, offering);
  }

  /**
   * Stores the plan as it is now; the half-days that are not in it any more are gone.
   *
   * @throws what `isAttended` knows where one of those has been attended
   */
  async update(tx: Tx, offering: Offering): Promise<void> {
    await tx.query(
      `UPDATE offering
          SET (${PLAN}, starts_at, ends_at) = ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11), sequence = sequence + 1
        WHERE id = $1`,
      [offering.id, ...planValues(offering), ...span(offering)],
    );
    await tx.query('DELETE FROM half_day WHERE offering_id = $1 AND id <> ALL ($2::uuid[])', [
      offering.id,
      offering.halfDays.map(({ id }) => id),
    ]);
    await this.storeHalfDays(tx, offering);
  }

  async cancel(tx: Tx, id: string, reason: string, now: Instant): Promise<void> {
    await tx.query('UPDATE offering SET cancelled_at = $2, cancel_reason = $3, sequence = sequence + 1 WHERE id = $1', [
      id,
      new Date(now),
      reason,
    ]);
  }

  /** Seats that organisations have taken, without those of the booking `except`. */
  async bookedSeats(tx: Tx, offeringId: string, except: string | null = null): Promise<number> {
    const [row] = await tx.query<{ seats: number }>(
      `SELECT coalesce(sum(seats), 0)::int AS seats FROM booking
        WHERE offering_id = $1 AND id IS DISTINCT FROM $2::uuid`,
      [offeringId, except],
    );
    return row!.seats;
  }

  private async storeHalfDays(tx: Tx, { id, halfDays }: Offering): Promise<void> {
    const column = <Value>(of: (half: HalfDay) => Value) => halfDays.map(of);
    await tx.query(
      `INSERT INTO half_day (id, offering_id, date, starts, ends, break_minutes, starts_at, ends_at)
       SELECT h.id, $1, h.date, h.starts, h.ends, h.breaks, h.starts_at, h.ends_at
         FROM unnest($2::uuid[], $3::date[], $4::text[], $5::text[], $6::int[], $7::timestamptz[], $8::timestamptz[])
              AS h (id, date, starts, ends, breaks, starts_at, ends_at)
       ON CONFLICT (id) DO UPDATE
          SET date = excluded.date, starts = excluded.starts, ends = excluded.ends,
              break_minutes = excluded.break_minutes, starts_at = excluded.starts_at, ends_at = excluded.ends_at`,
      [
        id,
        column((half) => half.id),
        column((half) => half.date),
        column((half) => half.starts),
        column((half) => half.ends),
        column((half) => half.breakMinutes),
        column((half) => new Date(half.startsAt)),
        column((half) => new Date(half.endsAt)),
      ],
    );
  }
}

/** Whether `error` says that a half-day cannot be removed, since there are facts about who was in it. */
export function isAttended(error: unknown): boolean {
  const { code, table } = error as { code?: string; table?: string };
  return code === '23503' && /^class_(mark|code_scan|presence)$/.test(table ?? '');
}

const PLAN = 'course_id, title, mode, zone, call_url, address, trainer_ids, capacity';

const planValues = (plan: OfferingPlan): unknown[] => [
  plan.courseId,
  plan.title,
  plan.mode,
  plan.zone,
  plan.callUrl,
  plan.address,
  plan.trainerIds,
  plan.capacity,
];

const span = ({ halfDays }: Offering): Date[] => [new Date(halfDays[0]!.startsAt), new Date(halfDays.at(-1)!.endsAt)];
