import { Injectable } from '@nestjs/common';
import type { Instant } from '#kernel';
import { Database, type Tx } from '#platform';
import type { Meetup } from '../../domain/meetup/meetup.js';
import { at, MEETUP_COLUMNS, meetupOf, type MeetupRow } from './rows.js';

/** More than any table holds; a new link counts anew. */
const GUESTS_PER_LINK = 500;

/** The one join link a meetup may have. */
@Injectable()
export class JoinLinkRepository {
  constructor(private readonly database: Database) {}

  /** The id of the meetup's link, if it has one. */
  async of(tx: Tx, meetupId: string): Promise<string | undefined> {
    const [row] = await tx.query<{ id: string }>(`SELECT id FROM meetup_join_link WHERE meetup_id = $1`, [meetupId]);
    return row?.id;
  }

  /** Gives the meetup a new link; the one before it opens nothing any more. */
  async replace(tx: Tx, link: { id: string; meetupId: string; createdBy: string }, now: Instant): Promise<void> {
    await tx.query(
      `INSERT INTO meetup_join_link (meetup_id, id, created_by, created_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (meetup_id) DO UPDATE SET (id, created_by, created_at, guests) = ($2, $3, $4, 0)`,
      [link.meetupId, link.id, link.createdBy, at(now)],
    );
  }

  async remove(tx: Tx, meetupId: string): Promise<void> {
    await tx.query(`DELETE FROM meetup_join_link WHERE meetup_id = $1`, [meetupId]);
  }

  /** Counts one more guest. False where the link has let in as many as it may, so that nobody fills the house by it. */
  async countGuest(tx: Tx, meetupId: string): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE meetup_join_link SET guests = guests + 1 WHERE meetup_id = $1 AND guests < ${GUESTS_PER_LINK} RETURNING id`,
      [meetupId],
    );
    return rows.length > 0;
  }

  /** The meetup that a link opens. */
  async meetupOf(linkId: string): Promise<Meetup | undefined> {
    const [row] = await this.database.query<MeetupRow>(
      `SELECT ${MEETUP_COLUMNS} FROM meetup WHERE id = (SELECT meetup_id FROM meetup_join_link WHERE id = $1)`,
      [linkId],
    );
    return row && meetupOf(row);
  }
}
