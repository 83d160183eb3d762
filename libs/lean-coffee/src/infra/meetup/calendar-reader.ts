import { Injectable } from '@nestjs/common';
import type { Instant } from '#kernel';
import { Database, type Tx } from '#platform';
import type { Meetup } from '../../domain/meetup/meetup.js';
import { at, MEETUP_COLUMNS, meetupOf, type MeetupRow } from './rows.js';

export interface CalendarMeetup {
  meetup: Meetup;
  registered: boolean;
}

export interface Feed {
  personId: string;
  /** The roles of its owner, who may see more than others. */
  roles: string[];
  locale: string;
  /** When its owner last joined or left a meetup, or made it. */
  touchedAt: Instant;
  meetups: CalendarMeetup[];
}

interface Row extends MeetupRow {
  registered: boolean;
}

interface FeedRow {
  person_id: string;
  roles: string[];
  locale: string;
  touched_at: Date;
}

const REGISTERED = `EXISTS (SELECT 1 FROM meetup_registration r WHERE r.meetup_id = m.id AND r.person_id = `;

/** Meetups for calendars, and the feeds that show them. */
@Injectable()
export class CalendarReader {
  constructor(private readonly database: Database) {}

  async one(meetupId: string, personId: string): Promise<CalendarMeetup | undefined> {
    const [row] = await this.database.query<Row>(
      `SELECT ${MEETUP_COLUMNS}, ${REGISTERED} $2) AS registered FROM meetup m WHERE id = $1`,
      [meetupId, personId],
    );
    return row && calendarMeetup(row);
  }

  /** The feed of that id, with the meetups since `since`; undefined where it was withdrawn. */
  async feed(feedId: string, since: Instant): Promise<Feed | undefined> {
    const rows = await this.database.query<FeedRow & { [column in keyof Row]: Row[column] | null }>(
      `SELECT f.person_id, p.roles, p.locale, f.touched_at, m.*
         FROM calendar_feed f
         JOIN person p ON p.id = f.person_id AND p.erased_at IS NULL
         LEFT JOIN LATERAL (
           SELECT ${MEETUP_COLUMNS}, ${REGISTERED} f.person_id) AS registered
             FROM meetup m WHERE m.ends_at > $2 ORDER BY m.starts_at, m.id LIMIT ${FEED_LIMIT}
         ) m ON true
        WHERE f.id = $1 ORDER BY m.starts_at, m.id`,
      [feedId, at(since)],
    );
    const [first] = rows;
    if (!first) return undefined;
    const meetups = rows.flatMap((row) => (row.id === null ? [] : [calendarMeetup(row as Row)]));
    const { person_id: personId, roles, locale, touched_at: touchedAt } = first;
    return { personId, roles, locale, touchedAt: touchedAt.getTime(), meetups };
  }

  /** The id of a person's feed, if they have one. */
  async feedOf(personId: string): Promise<string | undefined> {
    const [row] = await this.database.query<{ id: string }>(`SELECT id FROM calendar_feed WHERE person_id = $1`, [
      personId,
    ]);
    return row?.id;
  }

  /** Gives the person a new feed; the address of the one before it shows nothing any more. */
  async replaceFeed(tx: Tx, feed: { id: string; personId: string }, now: Instant): Promise<void> {
    await tx.query(
      `INSERT INTO calendar_feed (person_id, id, created_at, touched_at) VALUES ($1, $2, $3, $3)
       ON CONFLICT (person_id) DO UPDATE SET (id, created_at, touched_at) = ($2, $3, $3)`,
      [feed.personId, feed.id, at(now)],
    );
  }

  async removeFeed(tx: Tx, personId: string): Promise<void> {
    await tx.query(`DELETE FROM calendar_feed WHERE person_id = $1`, [personId]);
  }
}

/** More than a community holds in the span of a feed; a bound all the same. */
const FEED_LIMIT = 500;

const calendarMeetup = (row: Row): CalendarMeetup => ({ meetup: meetupOf(row), registered: row.registered });
