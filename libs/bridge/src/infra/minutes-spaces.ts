import { Injectable } from '@nestjs/common';
import { liveThread } from '#forum';
import { Database, type Tx } from '#platform';

/** A space that all members read and write in. */
export interface MembersSpace {
  id: string;
  name: string;
}

/** Where the minutes of a meetup are posted. */
export interface MinutesPlace {
  /** Null: nowhere. */
  spaceId: string | null;
  /** What it was said for; `default` where nobody said anything. */
  saidFor: 'meetup' | 'series' | 'default';
}

/** For which meetup, or which series, a space is chosen. */
export type ChosenFor = { meetupId: string } | { seriesId: string };

const MEMBERS = `audience = 'members' AND archived_at IS NULL`;

/** The spaces that minutes go to. */
@Injectable()
export class MinutesSpaces {
  constructor(private readonly database: Database) {}

  /** The spaces to choose from, the oldest first: that one is meant where nobody has chosen. */
  choices(): Promise<MembersSpace[]> {
    return this.database.query<MembersSpace>(`SELECT id, name FROM space WHERE ${MEMBERS} ORDER BY created_at, id`);
  }

  /** What was said for the meetup, or else for its series. A space that is no longer open to members is none. */
  async of(meetupId: string): Promise<MinutesPlace> {
    const [row] = await this.database.query<MinutesPlace>(
      `SELECT (SELECT id FROM space WHERE id = chosen.space_id AND ${MEMBERS}) AS "spaceId",
              CASE WHEN chosen.meetup_id IS NULL THEN 'series' ELSE 'meetup' END AS "saidFor"
         FROM meetup JOIN minutes_space chosen ON chosen.meetup_id = meetup.id OR chosen.series_id = meetup.series_id
        WHERE meetup.id = $1 ORDER BY chosen.meetup_id NULLS LAST LIMIT 1`,
      [meetupId],
    );
    if (row) return row;
    const [oldest] = await this.choices();
    return { spaceId: oldest?.id ?? null, saidFor: 'default' };
  }

  async choose(tx: Tx, chosenFor: ChosenFor, spaceId: string | null): Promise<void> {
    const [column, id] =
      'meetupId' in chosenFor ? ['meetup_id', chosenFor.meetupId] : ['series_id', chosenFor.seriesId];
    await tx.query(
      `INSERT INTO minutes_space (${column}, space_id) VALUES ($1, $2)
       ON CONFLICT (${column}) DO UPDATE SET space_id = excluded.space_id`,
      [id, spaceId],
    );
  }

  /** Forgets what was said for one meetup, so that its series counts again. */
  async forget(tx: Tx, meetupId: string): Promise<void> {
    await tx.query('DELETE FROM minutes_space WHERE meetup_id = $1', [meetupId]);
  }

  /** Whether the thread was ever posted: what a moderator has deleted is not posted again. */
  async isWritten(threadId: string): Promise<boolean> {
    return (await this.database.query('SELECT FROM thread WHERE id = $1', [threadId])).length > 0;
  }

  /** Whether a thread is there for all members. */
  async isThere(threadId: string): Promise<boolean> {
    const rows = await this.database.query(
      `SELECT FROM thread JOIN space ON space.id = space_id
        WHERE thread.id = $1 AND ${liveThread('thread')} AND audience IN ('public', 'members')`,
      [threadId],
    );
    return rows.length > 0;
  }
}
