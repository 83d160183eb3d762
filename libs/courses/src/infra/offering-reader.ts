import { Injectable } from '@nestjs/common';
import { shownName } from '#identity';
import type { Instant } from '#kernel';
import { Database, type MemberViewer } from '#platform';
import type { Booking } from '../domain/booking.js';
import type { HalfDay } from '../domain/half-day.js';
import type { OfferingMode } from '../domain/offering.js';
import { HALF_DAYS, type HalfDayRow, halfDayOf } from './half-day-rows.js';
import { RUNS, runnerOf } from './runs.js';

/** What anybody may know of a class who may know of it. */
export interface OfferingAbout {
  id: string;
  course: { id: string; code: string; name: string };
  title: string;
  mode: OfferingMode;
  zone: string;
  trainers: { id: string; displayName: string }[];
  startsAt: Instant;
  endsAt: Instant;
  cancelledAt: Instant | null;
}

/** A class in a list of those who run it. */
export interface OfferingListing extends OfferingAbout {
  capacity: number;
  /** Seats that organisations have booked. */
  seatsBooked: number;
}

/** A class with all there is to it. */
export interface OfferingDetails extends OfferingListing {
  requiredMinutes: number;
  exam: boolean;
  callUrl: string | null;
  address: string;
  halfDays: HalfDay[];
  bookings: Booking[];
  cancelReason: string;
  sequence: number;
}

/** As the database gives it. */
export type WithDates<Listing extends OfferingAbout> = Omit<Listing, 'startsAt' | 'endsAt' | 'cancelledAt'> & {
  startsAt: Date;
  endsAt: Date;
  cancelledAt: Date | null;
};

type Row = WithDates<OfferingListing>;

type DetailsRow = Omit<OfferingDetails, keyof Row | 'halfDays'> & Row & { halfDays: HalfDayRow[] };

/** SQL: what `OfferingAbout` has of `offering` and its `course`. */
export const ABOUT = `
  offering.id, jsonb_build_object('id', course.id, 'code', course.code, 'name', course.name) AS course,
  offering.title, offering.mode, offering.zone,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', trainer.id, 'displayName', ${shownName('trainer')})
                             ORDER BY array_position(offering.trainer_ids, trainer.id)), '[]')
     FROM person trainer WHERE trainer.id = ANY (offering.trainer_ids)) AS trainers,
  offering.starts_at AS "startsAt", offering.ends_at AS "endsAt", offering.cancelled_at AS "cancelledAt"`;

const LISTING = `${ABOUT},
  offering.capacity,
  (SELECT coalesce(sum(booking.seats), 0)::int FROM booking WHERE booking.offering_id = offering.id) AS "seatsBooked"`;

/** Where a page goes on. */
export interface Place {
  startsAt: Instant;
  id: string;
}

/** The classes a trainer runs, each page in one statement. Only trainers and administrators may ask. */
@Injectable()
export class OfferingReader {
  constructor(private readonly database: Database) {}

  /** Those that are not over, soonest first; `limit` + 1 rows, to see whether there are more. */
  upcoming(viewer: MemberViewer, now: Instant, limit: number, after?: Place): Promise<OfferingListing[]> {
    return this.page(viewer, { ends: '>', order: 'ASC', beyond: '>' }, now, limit, after);
  }

  /** Those that are over, latest first. */
  past(viewer: MemberViewer, now: Instant, limit: number, after?: Place): Promise<OfferingListing[]> {
    return this.page(viewer, { ends: '<=', order: 'DESC', beyond: '<' }, now, limit, after);
  }

  /** One class; undefined where there is none, or others run it. */
  async one(viewer: MemberViewer, id: string): Promise<OfferingDetails | undefined> {
    const [row] = await this.database.query<DetailsRow>(
      `SELECT ${LISTING}, course.required_minutes AS "requiredMinutes", course.exam, offering.call_url AS "callUrl",
              offering.address, offering.cancel_reason AS "cancelReason", offering.sequence, ${HALF_DAYS} AS "halfDays",
              (SELECT coalesce(jsonb_agg(jsonb_build_object(
                        'id', booking.id, 'organisation', booking.organisation, 'contactName', booking.contact_name,
                        'contactEmail', booking.contact_email, 'seats', booking.seats, 'note', booking.note)
                      ORDER BY booking.id), '[]')
                 FROM booking WHERE booking.offering_id = offering.id) AS bookings
         FROM offering JOIN course ON course.id = offering.course_id WHERE ${RUNS} AND offering.id = $3`,
      [...runnerOf(viewer), id],
    );
    return row && { ...row, ...listingOf(row), halfDays: row.halfDays.map(halfDayOf) };
  }

  private async page(
    viewer: MemberViewer,
    { ends, order, beyond }: { ends: '>' | '<='; order: 'ASC' | 'DESC'; beyond: '>' | '<' },
    now: Instant,
    limit: number,
    after?: Place,
  ): Promise<OfferingListing[]> {
    const rows = await this.database.query<Row>(
      `SELECT ${LISTING} FROM offering JOIN course ON course.id = offering.course_id
        WHERE ${RUNS} AND offering.ends_at ${ends} $3
          AND ($4::timestamptz IS NULL OR (offering.starts_at, offering.id) ${beyond} ($4, $5::uuid))
        ORDER BY offering.starts_at ${order}, offering.id ${order} LIMIT $6`,
      [...runnerOf(viewer), new Date(now), after ? new Date(after.startsAt) : null, after?.id ?? null, limit + 1],
    );
    return rows.map(listingOf);
  }
}

export const listingOf = <Found extends WithDates<OfferingAbout>>(row: Found) => ({
  ...row,
  startsAt: row.startsAt.getTime(),
  endsAt: row.endsAt.getTime(),
  cancelledAt: row.cancelledAt?.getTime() ?? null,
});
