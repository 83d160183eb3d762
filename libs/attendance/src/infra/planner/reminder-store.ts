import { Injectable } from '@nestjs/common';
import { REMINDER_DAYS } from '#contracts';
import type { Instant } from '#kernel';
import type { Tx } from '#platform';

/** Somebody who is to be reminded of certifications that expire together. */
export interface DueReminder {
  personId: string;
  expiresOn: string;
  /** Before they expire; below zero once they have. Of several that are due, the latest. */
  days: number;
}

/** The reminder for who has let it come to that: the day after, or as soon after as they are known here. */
const AFTERWARDS = -1;

/** For so many days after an expiry somebody is still written to. */
const DAYS_AFTER = 90;

/** Reminders are for the morning: from eight on the clock of whoever gets them. */
const MORNING = `interval '8 hours'`;

/** SQL: what clocks show where `person` lives; the moment is $1. */
const LOCAL = `(to_timestamp($1::float8 / 1000.0) AT TIME ZONE person.time_zone)`;

/** Who was reminded of which expiry. */
@Injectable()
export class ReminderStore {
  /**
   * Notes reminders that are due at `now`, for the certifications that up to `limit` people hold, and tells whom. One that
   * is noted is never due again, whoever asks at the same time.
   */
  async note(tx: Tx, now: Instant, limit: number): Promise<DueReminder[]> {
    return tx.query<DueReminder>(
      `WITH due AS (
         SELECT held.person_id, held.expires_on, step.days
           FROM (SELECT DISTINCT person_id, expires_on FROM held_certification
                  WHERE expires_on BETWEEN to_timestamp($1::float8 / 1000.0)::date - ${DAYS_AFTER + 1}
                                       AND to_timestamp($1::float8 / 1000.0)::date + ${REMINDER_DAYS[0] + 1}) held
           JOIN person ON person.id = held.person_id AND person.erased_at IS NULL
           CROSS JOIN unnest($2::int[]) AS step (days)
          WHERE ${LOCAL} >= held.expires_on - step.days + ${MORNING}
            AND ${LOCAL}::date <= held.expires_on + CASE WHEN step.days < 0 THEN ${DAYS_AFTER} ELSE 0 END
            AND NOT EXISTS (SELECT FROM renewal_reminder reminded
                             WHERE reminded.person_id = held.person_id AND reminded.expires_on = held.expires_on
                               AND reminded.days <= step.days)),
       batch AS (SELECT DISTINCT person_id, expires_on FROM due ORDER BY expires_on, person_id LIMIT $3),
       noted AS (
         INSERT INTO renewal_reminder (person_id, expires_on, days)
         SELECT person_id, expires_on, min(due.days) FROM due JOIN batch USING (person_id, expires_on)
          GROUP BY person_id, expires_on
         ON CONFLICT DO NOTHING RETURNING person_id, expires_on, days)
       SELECT person_id AS "personId", expires_on::text AS "expiresOn", days FROM noted ORDER BY expires_on, person_id`,
      [now, [...REMINDER_DAYS, AFTERWARDS], limit],
    );
  }

  /** What an account was reminded of is not told again to the one it went into. */
  async give(tx: Tx, from: string, to: string): Promise<void> {
    await tx.query(
      `INSERT INTO renewal_reminder (person_id, expires_on, days)
       SELECT $2::uuid, expires_on, days FROM renewal_reminder WHERE person_id = $1 ON CONFLICT DO NOTHING`,
      [from, to],
    );
    await tx.query('DELETE FROM renewal_reminder WHERE person_id = $1', [from]);
  }

  /** Whether somebody holds a certification that expires on that day. */
  async stillExpires(from: Pick<Tx, 'query'>, personId: string, expiresOn: string): Promise<boolean> {
    const rows = await from.query('SELECT FROM held_certification WHERE person_id = $1 AND expires_on = $2 LIMIT 1', [
      personId,
      expiresOn,
    ]);
    return rows.length > 0;
  }
}
