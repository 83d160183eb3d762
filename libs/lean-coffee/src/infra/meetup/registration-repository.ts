import { Injectable } from '@nestjs/common';
import type { Instant } from '#kernel';
import type { Tx } from '#platform';
import { at } from './rows.js';

/** Who said they would come. */
@Injectable()
export class RegistrationRepository {
  /** Notes that somebody comes. False where they had said so already, also when they say it twice at once. */
  async add(tx: Tx, registration: { id: string; meetupId: string; personId: string }, now: Instant): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO meetup_registration (id, meetup_id, person_id, registered_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (meetup_id, person_id) DO NOTHING RETURNING id`,
      [registration.id, registration.meetupId, registration.personId, at(now)],
    );
    if (rows.length > 0) await this.touchFeed(tx, registration.personId, now);
    return rows.length > 0;
  }

  /** Notes that somebody does not come after all. */
  async remove(tx: Tx, meetupId: string, personId: string, now: Instant): Promise<void> {
    const rows = await tx.query(
      `DELETE FROM meetup_registration WHERE meetup_id = $1 AND person_id = $2 RETURNING id`,
      [meetupId, personId],
    );
    if (rows.length > 0) await this.touchFeed(tx, personId, now);
  }

  /** Who was to come under two accounts comes once, by the registration of the one that stays; its calendar goes on too. */
  async handOver(tx: Tx, from: string, to: string, now: Instant): Promise<void> {
    await tx.query(
      `DELETE FROM meetup_registration twice USING meetup_registration own
        WHERE twice.person_id = $1 AND own.person_id = $2 AND own.meetup_id = twice.meetup_id`,
      [from, to],
    );
    const moved = await tx.query('UPDATE meetup_registration SET person_id = $2 WHERE person_id = $1 RETURNING id', [
      from,
      to,
    ]);
    // Whoever has a calendar of their own keeps its address; the other's is nobody's any more.
    await tx.query(
      `UPDATE calendar_feed SET person_id = $2
        WHERE person_id = $1 AND NOT EXISTS (SELECT FROM calendar_feed own WHERE own.person_id = $2)`,
      [from, to],
    );
    await tx.query('DELETE FROM calendar_feed WHERE person_id = $1', [from]);
    if (moved.length > 0) await this.touchFeed(tx, to, now);
  }

  /** The person's calendar shows another picture from now on. */
  private async touchFeed(tx: Tx, personId: string, now: Instant): Promise<void> {
    await tx.query(`UPDATE calendar_feed SET touched_at = greatest(touched_at, $2) WHERE person_id = $1`, [
      personId,
      at(now),
    ]);
  }
}
