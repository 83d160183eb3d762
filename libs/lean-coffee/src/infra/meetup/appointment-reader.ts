import { Injectable } from '@nestjs/common';
import type { Instant } from '#kernel';
import type { Tx } from '#platform';
import { at, MEETUP_COLUMNS, meetupOf, type MeetupRow } from './rows.js';
import type { Meetup } from '../../domain/meetup/meetup.js';

/** Somebody who comes, with the meetup as it stands and the address to write to. */
export interface Appointment {
  registrationId: string;
  personId: string;
  meetup: Meetup;
  name: string;
  email: string;
  locale: 'en' | 'fr';
  timeZone: string;
}

interface Row extends MeetupRow {
  registration_id: string;
  person_id: string;
  name: string;
  email: string;
  locale: 'en' | 'fr';
  time_zone: string;
}

const COLUMNS = `r.id AS registration_id, p.id AS person_id, p.display_name AS name, p.email, p.locale, p.time_zone, ${MEETUP_COLUMNS.split(
  ',',
)
  .map((column) => `m.${column.trim()}`)
  .join(', ')}`;

const FROM = `
  FROM meetup_registration r
  JOIN meetup m ON m.id = r.meetup_id
  JOIN person p ON p.id = r.person_id AND p.email IS NOT NULL AND p.erased_at IS NULL`;

export type ReminderKind = 'day' | 'hour';

/** Those who are to be written to about a meetup. */
@Injectable()
export class AppointmentReader {
  /** The appointments of some registrations; of those that no longer stand there is none. */
  async of(tx: Tx, registrationIds: string[]): Promise<Appointment[]> {
    const rows = await tx.query<Row>(`SELECT ${COLUMNS} ${FROM} WHERE r.id = ANY ($1::uuid[])`, [registrationIds]);
    return rows.map(appointmentOf);
  }

  /** Everybody who had said they would come when the meetup was last changed. */
  async registeredBefore(tx: Tx, meetupId: string): Promise<Appointment[]> {
    const rows = await tx.query<Row>(
      `SELECT ${COLUMNS} ${FROM} WHERE r.meetup_id = $1 AND r.registered_at <= m.updated_at ORDER BY r.id`,
      [meetupId],
    );
    return rows.map(appointmentOf);
  }

  /**
   * Notes the reminders that are due and gives their registrations, at most `limit`. Whoever notes a reminder sends it;
   * the second of two processes waits here for the first and finds nothing left. The rows are locked, so that a meetup
   * that moves in this moment is not announced for the old time.
   *
   * A reminder is due from a day (an hour) before the meetup, unless the person registered, or the meetup got its present
   * time, later than that: they have just been told.
   */
  async noteDueReminders(
    tx: Tx,
    now: Instant,
    limit: number,
  ): Promise<{ registrationId: string; kind: ReminderKind }[]> {
    return tx.query<{ registrationId: string; kind: ReminderKind }>(
      `INSERT INTO meetup_reminder (registration_id, kind, starts_at, sent_at)
       SELECT r.id, due.kind, m.starts_at, $1
         FROM meetup m
         JOIN meetup_registration r ON r.meetup_id = m.id
         CROSS JOIN (VALUES ('day', interval '24 hours', interval '2 hours'), ('hour', interval '1 hour', interval '0'))
           AS due (kind, from_before, until_before)
        WHERE m.cancelled_at IS NULL
          AND m.starts_at > $1 AND m.starts_at <= $1::timestamptz + interval '24 hours'
          AND m.starts_at - due.from_before <= $1 AND m.starts_at - due.until_before > $1
          AND greatest(r.registered_at, m.rescheduled_at) < m.starts_at - due.from_before
          AND NOT EXISTS (SELECT 1 FROM meetup_reminder sent
                           WHERE sent.registration_id = r.id AND sent.kind = due.kind AND sent.starts_at = m.starts_at)
        ORDER BY m.starts_at, r.id
        LIMIT $2
          FOR SHARE OF m, r
       ON CONFLICT DO NOTHING
       RETURNING registration_id AS "registrationId", kind`,
      [at(now), limit],
    );
  }
}

const appointmentOf = (row: Row): Appointment => ({
  registrationId: row.registration_id,
  personId: row.person_id,
  meetup: meetupOf(row),
  name: row.name,
  email: row.email,
  locale: row.locale,
  timeZone: row.time_zone,
});
