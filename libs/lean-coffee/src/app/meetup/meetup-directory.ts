import { Injectable } from '@nestjs/common';
import type { SessionSettings } from '#contracts';
import type { Instant } from '#kernel';
import { Database } from '#platform';
import { settingsOf } from '../../infra/meetup/rows.js';

/** What a live session, and whoever settles it, needs to know of its meetup. */
export interface MeetupForSession {
  meetupId: string;
  title: string;
  hostId: string;
  cohostIds: string[];
  /** IANA name. */
  zone: string;
  scheduledStart: Instant;
  scheduledEnd: Instant;
  settings: SessionSettings;
  cancelled: boolean;
  callUrl: string | null;
  /** Whole minutes needed for a record; null leaves it to the attendance rules. */
  minimumMinutes: number | null;
  seriesId: string | null;
}

/** A meetup that one may still bring something to. */
export interface MeetupAhead {
  id: string;
  title: string;
  zone: string;
  startsAt: Instant;
}

/** `ahead`: to come, or going on. */
export type MeetupStanding = 'ahead' | 'over' | 'cancelled';

/** A host may run over: until the session is closed it goes on, within reason. */
const isAhead = (now: string): string => `
  (session.phase IS DISTINCT FROM 'closed' AND (ends_at > ${now}
    OR ends_at > ${now}::timestamptz - interval '3 hours' AND session.phase IN ('gathering', 'voting', 'discussing')))`;

interface Row {
  id: string;
  title: string;
  host_id: string;
  cohost_ids: string[];
  zone: string;
  starts_at: Date;
  ends_at: Date;
  settings: Partial<SessionSettings>;
  cancelled_at: Date | null;
  call_url: string | null;
  minimum_minutes: number | null;
  series_id: string | null;
}

/** Meetups, as the rest of the house asks about them. It knows no viewer: whoever asks has checked who may know. */
@Injectable()
export class MeetupDirectory {
  constructor(private readonly database: Database) {}

  /** The meetup, or undefined where there is none. */
  async forSession(meetupId: string): Promise<MeetupForSession | undefined> {
    const [row] = await this.database.query<Row>(
      `SELECT id, title, host_id, cohost_ids, zone, starts_at, ends_at, settings, cancelled_at, call_url,
              minimum_minutes, series_id
         FROM meetup WHERE id = $1`,
      [meetupId],
    );
    return (
      row && {
        meetupId: row.id,
        title: row.title,
        hostId: row.host_id,
        cohostIds: row.cohost_ids,
        zone: row.zone,
        scheduledStart: row.starts_at.getTime(),
        scheduledEnd: row.ends_at.getTime(),
        settings: settingsOf(row.settings),
        cancelled: row.cancelled_at !== null,
        callUrl: row.call_url,
        minimumMinutes: row.minimum_minutes,
        seriesId: row.series_id,
      }
    );
  }

  /**
   * The meetup that topics nobody got to are carried into: the next of the series, or else the next one of the same host.
   * Undefined where none is scheduled.
   */
  async following(meetup: MeetupForSession, now: Instant): Promise<string | undefined> {
    const [row] = await this.database.query<{ id: string }>(
      `SELECT id FROM meetup
        WHERE starts_at > $1 AND ends_at > $2 AND cancelled_at IS NULL AND (series_id = $3 OR host_id = $4)
        ORDER BY series_id IS NOT DISTINCT FROM $3 DESC, starts_at, id LIMIT 1`,
      [new Date(meetup.scheduledStart), new Date(now), meetup.seriesId, meetup.hostId],
    );
    return row?.id;
  }

  /**
   * The last meetup before this one, of its series or host, whose session was over before any was scheduled that its
   * topics could have been carried into. Undefined where there is none.
   */
  async waitingFor(meetupId: string): Promise<string | undefined> {
    const [row] = await this.database.query<{ id: string }>(
      `SELECT last.id
         FROM meetup this, LATERAL (
           SELECT m.id, m.starts_at FROM meetup m JOIN lean_coffee_session s ON s.id = m.id AND s.phase = 'closed'
            WHERE m.starts_at < this.starts_at AND (m.series_id = this.series_id OR m.host_id = this.host_id)
            ORDER BY m.starts_at DESC, m.id DESC LIMIT 1) last
        WHERE this.id = $1 AND this.cancelled_at IS NULL AND NOT EXISTS (
          SELECT FROM meetup m
           WHERE m.starts_at > last.starts_at AND m.created_at < this.created_at AND m.cancelled_at IS NULL
             AND (m.series_id = this.series_id OR m.host_id = this.host_id))`,
      [meetupId],
    );
    return row?.id;
  }

  /** The meetups that are ahead or going on, soonest first. */
  async ahead(now: Instant, limit: number): Promise<MeetupAhead[]> {
    const rows = await this.database.query<{ id: string; title: string; zone: string; starts_at: Date }>(
      `SELECT meetup.id, title, zone, starts_at
         FROM meetup LEFT JOIN lean_coffee_session session ON session.id = meetup.id
        WHERE cancelled_at IS NULL AND ${isAhead('$1')} ORDER BY starts_at, meetup.id LIMIT $2`,
      [new Date(now), limit],
    );
    return rows.map(({ starts_at, ...meetup }) => ({ ...meetup, startsAt: starts_at.getTime() }));
  }

  /** How a meetup stands; undefined where there is none. */
  async standing(meetupId: string, now: Instant): Promise<MeetupStanding | undefined> {
    const [row] = await this.database.query<{ standing: MeetupStanding }>(
      `SELECT CASE WHEN cancelled_at IS NOT NULL THEN 'cancelled' WHEN ${isAhead('$2')} THEN 'ahead' ELSE 'over' END AS standing
         FROM meetup LEFT JOIN lean_coffee_session session ON session.id = meetup.id WHERE meetup.id = $1`,
      [meetupId, new Date(now)],
    );
    return row?.standing;
  }

  /** Whether the person said they would come. Walk-ins join without. */
  async isRegistered(meetupId: string, personId: string): Promise<boolean> {
    const rows = await this.database.query(
      `SELECT 1 FROM meetup_registration WHERE meetup_id = $1 AND person_id = $2`,
      [meetupId, personId],
    );
    return rows.length > 0;
  }
}
