import { Injectable } from '@nestjs/common';
import type { Phase, SessionSettings } from '#contracts';
import { shownName } from '#identity';
import type { Instant } from '#kernel';
import { Database } from '#platform';
import type { MonthlyRule, Ordinal, Weekday } from '../../domain/meetup/recurrence.js';
import { at, settingsOf } from './rows.js';

export interface PersonName {
  id: string;
  name: string;
}

/** A meetup as lists show it. */
export interface MeetupListing {
  id: string;
  title: string;
  startsAt: Instant;
  endsAt: Instant;
  zone: string;
  cancelledAt: Instant | null;
  /** Of its live session; null where nobody has opened it yet. */
  phase: Phase | null;
  topicCount: number;
  host: PersonName;
  recurrence: MonthlyRule | null;
  seriesId: string | null;
  registeredCount: number;
  /** The first few who said they would come. */
  firstRegistered: PersonName[];
  /** Whether the reader is one of them. */
  registered: boolean;
}

/** A meetup with all there is to it; whoever presents it leaves out what the viewer may not see. */
export interface MeetupDetails extends MeetupListing {
  description: string;
  hostId: string;
  cohostIds: string[];
  cohosts: PersonName[];
  durationMinutes: number;
  callUrl: string | null;
  settings: SessionSettings;
  minimumMinutes: number | null;
  sequence: number;
  cancelReason: string | null;
}

export interface Registration {
  id: string;
  person: PersonName;
  registeredAt: Instant;
}

interface ListingRow {
  id: string;
  title: string;
  starts_at: Date;
  ends_at: Date;
  zone: string;
  cancelled_at: Date | null;
  phase: Phase | null;
  topics: number;
  host_id: string;
  host_name: string | null;
  series_id: string | null;
  interval_months: number | null;
  weekday: Weekday | null;
  ordinal: Ordinal | null;
  until: string | null;
  registered_count: number;
  first_registered: PersonName[];
  registered: boolean;
}

interface DetailsRow extends ListingRow {
  description: string;
  cohost_ids: string[];
  cohosts: PersonName[];
  duration_minutes: number;
  call_url: string | null;
  settings: Partial<SessionSettings>;
  minimum_minutes: number | null;
  sequence: number;
  cancel_reason: string | null;
}

/** How many names a list shows before it only counts. */
const FIRST_NAMES = 5;

/** All of a listing for the meetups of `m`; `$1` is the reader's person id. */
const LISTING = `
  m.id, m.title, m.starts_at, m.ends_at, m.zone, m.cancelled_at,
  session.phase, coalesce(session.topics, 0) AS topics,
  m.host_id, ${shownName('host')} AS host_name,
  m.series_id, series.interval_months, series.weekday, series.ordinal, series.until::text,
  coming.count AS registered_count, coalesce(coming.first, '[]') AS first_registered,
  EXISTS (SELECT 1 FROM meetup_registration r WHERE r.meetup_id = m.id AND r.person_id = $1) AS registered`;

const JOINS = `
  LEFT JOIN lean_coffee_session session ON session.id = m.id
  LEFT JOIN person host ON host.id = m.host_id
  LEFT JOIN meetup_series series ON series.id = m.series_id
  CROSS JOIN LATERAL (
    SELECT (SELECT count(*)::int FROM meetup_registration r WHERE r.meetup_id = m.id) AS count,
           (SELECT jsonb_agg(jsonb_build_object('id', first.id, 'name', first.name) ORDER BY first.place)
              FROM (SELECT p.id, ${shownName('p')} AS name, r.id AS place
                      FROM meetup_registration r JOIN person p ON p.id = r.person_id
                     WHERE r.meetup_id = m.id ORDER BY r.id LIMIT ${FIRST_NAMES}) first) AS first
  ) coming`;

/** Still going on: the host may run over, and until the session is closed the meetup is not a thing of the past. */
const LIVE = `session.phase IN ('gathering', 'voting', 'discussing')`;

/** What the pages read, each in one statement. */
@Injectable()
export class MeetupReader {
  constructor(private readonly database: Database) {}

  /** Those that are not over, soonest first. `limit` + 1 rows, to see whether there are more. */
  async upcoming(reader: string, now: Instant, limit: number, after?: { startsAt: Instant; id: string }) {
    const rows = await this.database.query<ListingRow>(
      `SELECT ${LISTING} FROM meetup m ${JOINS}
        WHERE (m.ends_at > $2 OR (m.ends_at > $2::timestamptz - interval '3 hours' AND ${LIVE}))
          AND ($3::timestamptz IS NULL OR (m.starts_at, m.id) > ($3, $4::uuid))
        ORDER BY m.starts_at, m.id LIMIT $5`,
      [reader, at(now), ...placeOf(after), limit + 1],
    );
    return rows.map(listingOf);
  }

  /** Those that are over, latest first. */
  async past(reader: string, now: Instant, limit: number, after?: { startsAt: Instant; id: string }) {
    const rows = await this.database.query<ListingRow>(
      `SELECT ${LISTING} FROM meetup m ${JOINS}
        WHERE m.ends_at <= $2 AND NOT (m.ends_at > $2::timestamptz - interval '3 hours' AND coalesce(${LIVE}, false))
          AND ($3::timestamptz IS NULL OR (m.starts_at, m.id) < ($3, $4::uuid))
        ORDER BY m.starts_at DESC, m.id DESC LIMIT $5`,
      [reader, at(now), ...placeOf(after), limit + 1],
    );
    return rows.map(listingOf);
  }

  /** The one to look forward to: not over, not cancelled, not closed early. */
  async next(reader: string, now: Instant): Promise<MeetupListing | undefined> {
    const [row] = await this.database.query<ListingRow>(
      `SELECT ${LISTING} FROM meetup m ${JOINS}
        WHERE (m.ends_at > $2 OR (m.ends_at > $2::timestamptz - interval '3 hours' AND ${LIVE}))
          AND m.cancelled_at IS NULL AND session.phase IS DISTINCT FROM 'closed'
        ORDER BY m.starts_at, m.id LIMIT 1`,
      [reader, at(now)],
    );
    return row && listingOf(row);
  }

  /** One meetup, as `reader` (a person id) relates to it. */
  async details(reader: string, id: string): Promise<MeetupDetails | undefined> {
    const [row] = await this.database.query<DetailsRow>(
      `SELECT ${LISTING}, m.description, m.cohost_ids, m.duration_minutes, m.call_url, m.settings, m.minimum_minutes,
              m.sequence, m.cancel_reason,
              (SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', ${shownName('p')}) ORDER BY p.id), '[]')
                 FROM person p WHERE p.id = ANY (m.cohost_ids)) AS cohosts
         FROM meetup m ${JOINS} WHERE m.id = $2`,
      [reader, id],
    );
    return row && detailsOf(row);
  }

  /** Who is coming, in the order in which they said so; undefined where there is no such meetup. */
  async registrations(meetupId: string, limit: number, after?: string): Promise<Registration[] | undefined> {
    const rows = await this.database.query<{ id: string | null; person: string; name: string; registered_at: Date }>(
      `SELECT r.id, r.person, r.name, r.registered_at
         FROM meetup m
         LEFT JOIN LATERAL (
           SELECT r.id, p.id AS person, ${shownName('p')} AS name, r.registered_at
             FROM meetup_registration r JOIN person p ON p.id = r.person_id
            WHERE r.meetup_id = m.id AND ($2::uuid IS NULL OR r.id > $2) ORDER BY r.id LIMIT $3
         ) r ON true
        WHERE m.id = $1 ORDER BY r.id`,
      [meetupId, after ?? null, limit + 1],
    );
    if (rows.length === 0) return undefined;
    return rows.flatMap((row) =>
      row.id === null
        ? []
        : [{ id: row.id, person: { id: row.person, name: row.name }, registeredAt: row.registered_at.getTime() }],
    );
  }
}

const placeOf = (after: { startsAt: Instant; id: string } | undefined) =>
  after ? [at(after.startsAt), after.id] : [null, null];

const listingOf = (row: ListingRow): MeetupListing => ({
  id: row.id,
  title: row.title,
  startsAt: row.starts_at.getTime(),
  endsAt: row.ends_at.getTime(),
  zone: row.zone,
  cancelledAt: row.cancelled_at?.getTime() ?? null,
  phase: row.phase,
  topicCount: row.topics,
  host: { id: row.host_id, name: row.host_name ?? '' },
  seriesId: row.series_id,
  recurrence:
    row.interval_months !== null && row.weekday !== null && row.ordinal !== null
      ? { interval: row.interval_months, weekday: row.weekday, ordinal: row.ordinal, until: row.until }
      : null,
  registeredCount: row.registered_count,
  firstRegistered: row.first_registered,
  registered: row.registered,
});

const detailsOf = (row: DetailsRow): MeetupDetails => ({
  ...listingOf(row),
  description: row.description,
  hostId: row.host_id,
  cohostIds: row.cohost_ids,
  cohosts: row.cohosts,
  durationMinutes: row.duration_minutes,
  callUrl: row.call_url,
  settings: settingsOf(row.settings),
  minimumMinutes: row.minimum_minutes,
  sequence: row.sequence,
  cancelReason: row.cancel_reason,
});
