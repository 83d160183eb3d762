import { DEFAULT_SESSION_SETTINGS, type SessionSettings } from '#contracts';
import type { Instant } from '#kernel';
import type { ChangedField, Meetup, MeetupPlan, Series } from '../../domain/meetup/meetup.js';
import type { Ordinal, Weekday } from '../../domain/meetup/recurrence.js';

interface PlanRow {
  title: string;
  description: string;
  zone: string;
  duration_minutes: number;
  host_id: string;
  cohost_ids: string[];
  call_url: string | null;
  settings: Partial<SessionSettings>;
  minimum_minutes: number | null;
}

export interface MeetupRow extends PlanRow {
  id: string;
  series_id: string | null;
  month: string | null;
  starts_at: Date;
  ends_at: Date;
  sequence: number;
  cancelled_at: Date | null;
  cancel_reason: string | null;
  own_fields: ChangedField[];
  rescheduled_at: Date;
  updated_at: Date;
}

export interface SeriesRow extends PlanRow {
  id: string;
  interval_months: number;
  weekday: Weekday;
  ordinal: Ordinal;
  until: string | null;
  anchor: string;
  wall_time: string;
}

const PLAN_COLUMNS =
  'title, description, zone, duration_minutes, host_id, cohost_ids, call_url, settings, minimum_minutes';

export const MEETUP_COLUMNS = `id, ${PLAN_COLUMNS}, series_id, month, starts_at, ends_at, sequence, cancelled_at,
  cancel_reason, own_fields, rescheduled_at, updated_at`;

export const SERIES_COLUMNS = `id, ${PLAN_COLUMNS}, interval_months, weekday, ordinal, until::text, anchor::text, wall_time`;

const planOfRow = (row: PlanRow): MeetupPlan => ({
  title: row.title,
  description: row.description,
  zone: row.zone,
  durationMinutes: row.duration_minutes,
  hostId: row.host_id,
  cohostIds: row.cohost_ids,
  callUrl: row.call_url,
  settings: settingsOf(row.settings),
  minimumMinutes: row.minimum_minutes,
});

/** Settings as stored, with the defaults of those that came later. */
export const settingsOf = (stored: Partial<SessionSettings>): SessionSettings => ({
  ...DEFAULT_SESSION_SETTINGS,
  ...stored,
});

export const meetupOf = (row: MeetupRow): Meetup => ({
  ...planOfRow(row),
  id: row.id,
  seriesId: row.series_id,
  month: row.month,
  startsAt: row.starts_at.getTime(),
  endsAt: row.ends_at.getTime(),
  sequence: row.sequence,
  cancelledAt: row.cancelled_at?.getTime() ?? null,
  cancelReason: row.cancel_reason,
  ownFields: row.own_fields,
  rescheduledAt: row.rescheduled_at.getTime(),
  updatedAt: row.updated_at.getTime(),
});

export const seriesOf = (row: SeriesRow): Series => ({
  ...planOfRow(row),
  id: row.id,
  rule: { interval: row.interval_months, weekday: row.weekday, ordinal: row.ordinal, until: row.until },
  anchor: row.anchor,
  time: row.wall_time,
});

/** A moment as a parameter for a timestamptz. */
export const at = (instant: Instant): Date => new Date(instant);
