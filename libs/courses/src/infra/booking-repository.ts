import { Injectable } from '@nestjs/common';
import type { Instant } from '#kernel';
import type { Tx } from '#platform';
import type { Booking } from '../domain/booking.js';

/** Seats that organisations have booked, in the transaction of whoever changes them and holds the class. */
@Injectable()
export class BookingRepository {
  async find(tx: Tx, offeringId: string, id: string): Promise<Booking | undefined> {
    const rows = await tx.query<Booking>(
      `SELECT id, organisation, contact_name AS "contactName", contact_email AS "contactEmail", seats, note
         FROM booking WHERE id = $2 AND offering_id = $1`,
      [offeringId, id],
    );
    return rows[0];
  }

  async insert(tx: Tx, offeringId: string, booking: Booking, by: string, now: Instant): Promise<void> {
    await tx.query(
      `INSERT INTO booking (id, organisation, contact_name, contact_email, seats, note, offering_id, created_by, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [...valuesOf(booking), offeringId, by, new Date(now)],
    );
  }

  async update(tx: Tx, booking: Booking): Promise<void> {
    await tx.query(
      `UPDATE booking SET organisation = $2, contact_name = $3, contact_email = $4, seats = $5, note = $6 WHERE id = $1`,
      valuesOf(booking),
    );
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.query('DELETE FROM booking WHERE id = $1', [id]);
  }
}

const valuesOf = ({ id, organisation, contactName, contactEmail, seats, note }: Booking): unknown[] => [
  id,
  organisation,
  contactName,
  contactEmail,
  seats,
  note,
];
