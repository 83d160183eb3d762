import type { HalfDay } from '../domain/half-day.js';

/** A half-day as JSON of the database has it. */
export interface HalfDayRow extends Omit<HalfDay, 'startsAt' | 'endsAt'> {
  startsAt: string;
  endsAt: string;
}

/** SQL: `half_day`, as JSON. */
export const HALF_DAY = `jsonb_build_object(
  'id', half_day.id, 'date', half_day.date, 'starts', half_day.starts, 'ends', half_day.ends,
  'breakMinutes', half_day.break_minutes, 'startsAt', half_day.starts_at, 'endsAt', half_day.ends_at)`;

/** SQL: the half-days of `offering`, in the order of time. */
export const HALF_DAYS = `(
  SELECT jsonb_agg(${HALF_DAY} ORDER BY half_day.starts_at)
    FROM half_day WHERE half_day.offering_id = offering.id)`;

export const halfDayOf = (row: HalfDayRow): HalfDay => ({
  ...row,
  startsAt: Date.parse(row.startsAt),
  endsAt: Date.parse(row.endsAt),
});
