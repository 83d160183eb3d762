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

  /** The person's calendar shows another picture from now on. */
  private async touchFeed(tx: Tx, personId: string, now: Instant): Promise<void> {
    await tx.query(`UPDATE calendar_feed SET touched_at = greatest(touched_at, $2) WHERE person_id = $1`, [
      personId,
      at(now),
    ]);
  }
}
