import { Injectable } from '@nestjs/common';
import type { Instant } from '#kernel';
import type { Tx } from '#platform';
import type { Meetup, MeetupPlan, Series } from '../../domain/meetup/meetup.js';
import { at, MEETUP_COLUMNS, meetupOf, type MeetupRow, SERIES_COLUMNS, seriesOf, type SeriesRow } from './rows.js';

/** Meetups and series, in the transaction of whoever changes them. */
@Injectable()
export class MeetupRepository {
  /** The meetup, if there is one, held against others until the end of the transaction. */
  async lock(tx: Tx, id: string): Promise<Meetup | undefined> {
    const [row] = await tx.query<MeetupRow>(`SELECT ${MEETUP_COLUMNS} FROM meetup WHERE id = $1 FOR UPDATE`, [id]);
    return row && meetupOf(row);
  }

  /** The same, only held against being changed: any number of people may join at once. */
  async lockForJoining(tx: Tx, id: string): Promise<Meetup | undefined> {
    const [row] = await tx.query<MeetupRow>(`SELECT ${MEETUP_COLUMNS} FROM meetup WHERE id = $1 FOR SHARE`, [id]);
    return row && meetupOf(row);
  }

  async find(tx: Tx, id: string): Promise<Meetup | undefined> {
    const [row] = await tx.query<MeetupRow>(`SELECT ${MEETUP_COLUMNS} FROM meetup WHERE id = $1`, [id]);
    return row && meetupOf(row);
  }

  /** Whether the live session of the meetup was closed, however long it was to last. */
  async isClosed(tx: Tx, id: string): Promise<boolean> {
    const sql = `SELECT FROM lean_coffee_session WHERE id = $1 AND phase = 'closed'`;
    return (await tx.query(sql, [id])).length > 0;
  }

  /** The series, held until the end of the transaction. Lock it before its meetups: two changes then queue here. */
  async lockSeries(tx: Tx, id: string): Promise<Series> {
    const [row] = await tx.query<SeriesRow>(`SELECT ${SERIES_COLUMNS} FROM meetup_series WHERE id = $1 FOR UPDATE`, [
      id,
    ]);
    return seriesOf(row!);
  }

  /** The series of a meetup, without a lock. */
  async seriesIdOf(tx: Tx, meetupId: string): Promise<string | null | undefined> {
    const [row] = await tx.query<{ series_id: string | null }>(`SELECT series_id FROM meetup WHERE id = $1`, [
      meetupId,
    ]);
    return row?.series_id;
  }

  /** The meetups of a series from `month` on, in order, locked. */
  async lockFollowing(tx: Tx, seriesId: string, month: string): Promise<Meetup[]> {
    const rows = await tx.query<MeetupRow>(
      `SELECT ${MEETUP_COLUMNS} FROM meetup WHERE series_id = $1 AND month >= $2 ORDER BY month FOR UPDATE`,
      [seriesId, month],
    );
    return rows.map(meetupOf);
  }

  /** All series that may still need meetups made, in the order in which they are locked. */
  async openSeries(tx: Tx, today: Instant): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM meetup_series WHERE until IS NULL OR until >= ($1::timestamptz - interval '1 day')::date ORDER BY id`,
      [at(today)],
    );
    return rows.map((row) => row.id);
  }

  /** The months of a series that have a meetup, cancelled or not. */
  async monthsOf(tx: Tx, seriesId: string): Promise<Set<string>> {
    const rows = await tx.query<{ month: string }>(`SELECT month FROM meetup WHERE series_id = $1`, [seriesId]);
    return new Set(rows.map((row) => row.month));
  }

  async insertSeries(tx: Tx, series: Series, createdBy: string, now: Instant): Promise<void> {
    await tx.query(
      `INSERT INTO meetup_series (id, ${PLAN}, created_by, created_at, interval_months, weekday, ordinal, until, anchor, wall_time)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
      [series.id, ...planValues(series), createdBy, at(now), ...ruleValues(series)],
    );
  }

  async updateSeries(tx: Tx, series: Series): Promise<void> {
    await tx.query(
      `UPDATE meetup_series
          SET (${PLAN}) = ($2, $3, $4, $5, $6, $7, $8, $9, $10),
              (interval_months, weekday, ordinal, until, anchor, wall_time) = ($11, $12, $13, $14, $15, $16)
        WHERE id = $1`,
      [series.id, ...planValues(series), ...ruleValues(series)],
    );
  }

  /** Stores a meetup; a month of a series that has one already keeps it. */
  async insert(tx: Tx, meetup: Meetup, createdBy: string, now: Instant): Promise<void> {
    await tx.query(
      `INSERT INTO meetup (id, ${PLAN}, created_by, created_at, series_id, month, ${STATE})
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)
       ON CONFLICT (series_id, month) DO NOTHING`,
      [meetup.id, ...planValues(meetup), createdBy, at(now), meetup.seriesId, meetup.month, ...stateValues(meetup)],
    );
  }

  /** What an account hosts, alone or with others, is hosted by the one it went into; gives the meetups. */
  async handOver(tx: Tx, from: string, to: string): Promise<{ id: string; sequence: number }[]> {
    await tx.query(`UPDATE meetup_series SET ${HOSTED_BY} WHERE ${HOSTS}`, [from, to]);
    return tx.query(`UPDATE meetup SET ${HOSTED_BY} WHERE ${HOSTS} RETURNING id, sequence`, [from, to]);
  }

  async update(tx: Tx, meetup: Meetup): Promise<void> {
    await tx.query(
      `UPDATE meetup
          SET (${PLAN}) = ($2, $3, $4, $5, $6, $7, $8, $9, $10),
              (${STATE}) = ($11, $12, $13, $14, $15, $16, $17, $18)
        WHERE id = $1`,
      [meetup.id, ...planValues(meetup), ...stateValues(meetup)],
    );
  }
}

/** SQL: whoever is $1 is $2 from now on, and is named once. */
const HOSTED_BY = `
  host_id = CASE WHEN host_id = $1::uuid THEN $2::uuid ELSE host_id END,
  cohost_ids = CASE WHEN $2::uuid = ANY (cohost_ids) OR host_id IN ($1::uuid, $2::uuid)
                    THEN array_remove(CASE WHEN host_id = $1::uuid THEN array_remove(cohost_ids, $2::uuid) ELSE cohost_ids END,
                                      $1::uuid)
                    ELSE array_replace(cohost_ids, $1::uuid, $2::uuid) END`;
const HOSTS = 'host_id = $1::uuid OR $1::uuid = ANY (cohost_ids)';

const PLAN = 'title, description, zone, duration_minutes, host_id, cohost_ids, call_url, settings, minimum_minutes';
const planValues = (plan: MeetupPlan): unknown[] => [
  plan.title,
  plan.description,
  plan.zone,
  plan.durationMinutes,
  plan.hostId,
  plan.cohostIds,
  plan.callUrl,
  JSON.stringify(plan.settings),
  plan.minimumMinutes,
];

const STATE = 'starts_at, ends_at, sequence, cancelled_at, cancel_reason, own_fields, rescheduled_at, updated_at';
const stateValues = (meetup: Meetup): unknown[] => [
  at(meetup.startsAt),
  at(meetup.endsAt),
  meetup.sequence,
  meetup.cancelledAt === null ? null : at(meetup.cancelledAt),
  meetup.cancelReason,
  meetup.ownFields,
  at(meetup.rescheduledAt),
  at(meetup.updatedAt),
];

const ruleValues = ({ rule, anchor, time }: Series): unknown[] => [
  rule.interval,
  rule.weekday,
  rule.ordinal,
  rule.until,
  anchor,
  time,
];
