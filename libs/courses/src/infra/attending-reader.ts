import { Injectable } from '@nestjs/common';
import type { Instant } from '#kernel';
import { Database, type Tx } from '#platform';
import type { HalfDay } from '../domain/half-day.js';
import { HALF_DAYS, type HalfDayRow, halfDayOf } from './half-day-rows.js';
import { isGood } from './invitation-repository.js';
import { ABOUT, listingOf, type OfferingAbout, type Place, type WithDates } from './offering-reader.js';
import { attends } from './runs.js';

/** A class for somebody who is in it. */
export interface AttendedClass extends OfferingAbout {
  callUrl: string | null;
  address: string;
  halfDays: HalfDay[];
  cancelReason: string;
  sequence: number;
  /** Members who are in it. */
  participants: number;
}

/** A class that a personal link leads into. */
export interface InvitedInto extends OfferingAbout {
  halfDays: HalfDay[];
  /** Whose link it is: as the roster has them. */
  email: string;
  name: string;
  /** Whether it has brought the viewer into the class already. */
  used: boolean;
}

/** Somebody in a class, for the others in it. */
export interface Participant {
  id: string;
  displayName: string;
  /** Where a list goes on after them. */
  sortName: string;
}

type Raw<Details extends OfferingAbout & { halfDays: HalfDay[] }> = Omit<WithDates<Details>, 'halfDays'> & {
  halfDays: HalfDayRow[];
};

const FROM = 'offering JOIN course ON course.id = offering.course_id';

/** SQL: the members in `offering`, as `person`. Whoever was erased is not shown. */
const MEMBERS = `enrolment JOIN person ON person.id = enrolment.person_id AND person.erased_at IS NULL
  WHERE enrolment.offering_id = offering.id AND enrolment.withdrawn_at IS NULL`;

const DETAILS = `${ABOUT}, offering.call_url AS "callUrl", offering.address, offering.cancel_reason AS "cancelReason",
  offering.sequence, ${HALF_DAYS} AS "halfDays",
  (SELECT count(*)::int FROM ${MEMBERS}) AS participants`;

/** Classes for those who are in them, or are to be; each page in one statement. */
@Injectable()
export class AttendingReader {
  constructor(private readonly database: Database) {}

  /** Those a person is in that are not over, soonest first; `limit` + 1 rows. */
  upcoming(personId: string, now: Instant, limit: number, after?: Place): Promise<OfferingAbout[]> {
    return this.page(personId, { ends: '>', order: 'ASC', beyond: '>' }, now, limit, after);
  }

  /** Those that are over, latest first. */
  past(personId: string, now: Instant, limit: number, after?: Place): Promise<OfferingAbout[]> {
    return this.page(personId, { ends: '<=', order: 'DESC', beyond: '<' }, now, limit, after);
  }

  /** One of them; undefined where the person is not in it, or not any more. */
  async one(personId: string, id: string): Promise<AttendedClass | undefined> {
    const sql = `SELECT ${DETAILS} FROM ${FROM} WHERE offering.id = $2 AND ${attends('$1')}`;
    const [row] = await this.database.query<Raw<AttendedClass>>(sql, [personId, id]);
    return row && detailsOf(row);
  }

  /** The class itself, for a mail about it. */
  async about(tx: Tx, id: string): Promise<AttendedClass> {
    const [row] = await tx.query<Raw<AttendedClass>>(`SELECT ${DETAILS} FROM ${FROM} WHERE offering.id = $1`, [id]);
    return detailsOf(row!);
  }

  /** What the link with that secret leads into, if it is good, or has brought the person into the class. */
  async invitedInto(tokenHash: Buffer, personId: string | null, now: Instant): Promise<InvitedInto | undefined> {
    const [row] = await this.database.query<Raw<InvitedInto>>(
      `SELECT ${ABOUT}, ${HALF_DAYS} AS "halfDays", sent.email, enrolment.name, enrolment.person_id IS NOT NULL AS used
         FROM class_invitation sent JOIN enrolment ON enrolment.id = sent.enrolment_id
              JOIN offering ON offering.id = enrolment.offering_id JOIN course ON course.id = offering.course_id
        WHERE sent.token_hash = $1 AND ${isGood('$2', '$3')}`,
      [tokenHash, personId, new Date(now)],
    );
    return row && detailsOf(row);
  }

  /**
   * The members in a class, by the names they show, `limit` + 1 rows; undefined where the person is not one of them. Names
   * are those of accounts: what the roster says of somebody is between them and the trainers.
   */
  async participants(
    personId: string,
    id: string,
    limit: number,
    after?: { name: string; id: string },
  ): Promise<Participant[] | undefined> {
    const [found] = await this.database.query<{ rows: Participant[] | null }>(
      `SELECT (SELECT jsonb_agg(row_to_json(page) ORDER BY page."sortName", page.id)
                 FROM (SELECT person.id, person.display_name AS "displayName",
                              lower(person.display_name) AS "sortName"
                         FROM ${MEMBERS}
                          AND ($3::text IS NULL OR (lower(person.display_name), person.id) > ($3, $4::uuid))
                        ORDER BY lower(person.display_name), person.id LIMIT $5) page) AS rows
         FROM offering WHERE offering.id = $2 AND ${attends('$1')}`,
      [personId, id, after?.name ?? null, after?.id ?? null, limit + 1],
    );
    return found && (found.rows ?? []);
  }

  private async page(
    personId: string,
    { ends, order, beyond }: { ends: '>' | '<='; order: 'ASC' | 'DESC'; beyond: '>' | '<' },
    now: Instant,
    limit: number,
    after?: Place,
  ): Promise<OfferingAbout[]> {
    const rows = await this.database.query<WithDates<OfferingAbout>>(
      `SELECT ${ABOUT}
         FROM enrolment JOIN offering ON offering.id = enrolment.offering_id
              JOIN course ON course.id = offering.course_id
        WHERE enrolment.person_id = $1 AND enrolment.withdrawn_at IS NULL AND offering.ends_at ${ends} $2
          AND ($3::timestamptz IS NULL OR (offering.starts_at, offering.id) ${beyond} ($3, $4::uuid))
        ORDER BY offering.starts_at ${order}, offering.id ${order} LIMIT $5`,
      [personId, new Date(now), after ? new Date(after.startsAt) : null, after?.id ?? null, limit + 1],
    );
    return rows.map(listingOf);
  }
}

const detailsOf = <Details extends Raw<AttendedClass> | Raw<InvitedInto>>(row: Details) => ({
  ...row,
  ...listingOf(row),
  halfDays: row.halfDays.map(halfDayOf),
});
