import type { Instant } from '#kernel';
import { differs, otherAddress } from '../domain/roster/differing.js';
import type { Enrolment } from './enrolment-repository.js';
import { runs } from './runs.js';

/** A class, as far as somebody has to recognise it. */
export interface NamedClass {
  offeringId: string;
  courseCode: string;
  title: string;
  startsAt: Instant;
}

/** Somebody on a roster, for those who run the class. */
export interface RosterRow extends Enrolment {
  joinedAt: Instant | null;
  /** When the link was sent that is good; null where none is. */
  invitedAt: Instant | null;
  /** Of the account they joined with, where it is another one than the roster's. */
  accountEmail: string | null;
  /** Whether somebody has to look which of the two is right. */
  differs: boolean;
  /** Who they may be as well: the same name, with another address, in an earlier class that the viewer runs. */
  possiblyAlso: (NamedClass & { email: string }) | null;
  /** Where they went who are withdrawn because of that, if the viewer runs that class. */
  transferredTo: NamedClass | null;
}

/** A class as JSON of the database has it. */
type NamedClassJson = Omit<NamedClass, 'startsAt'> & { startsAt: string };

/** One as the database gives it. */
export interface RosterJson extends Omit<
  RosterRow,
  'joinedAt' | 'invitedAt' | 'differs' | 'possiblyAlso' | 'transferredTo'
> {
  joinedAt: string | null;
  invitedAt: string | null;
  keptBeside: string | null;
  possiblyAlso: (NamedClassJson & { email: string }) | null;
  transferredTo: NamedClassJson | null;
}

const named = (offering: string) => `'offeringId', ${offering}.id, 'title', ${offering}.title,
  'courseCode', (SELECT course.code FROM course WHERE course.id = ${offering}.course_id), 'startsAt', ${offering}.starts_at`;

/** SQL: `enrolment` with the account it is of as `account`, and the link that is good as `sent`. */
export const ROSTER = `enrolment
  LEFT JOIN person account ON account.id = enrolment.person_id AND account.erased_at IS NULL
  LEFT JOIN class_invitation sent ON sent.enrolment_id = enrolment.id AND sent.email = enrolment.email`;

/** SQL: the same as `differs`, of a row of `ROSTER`. */
export const DIFFERS = `(enrolment.joined_by IN ('link', 'code') AND account.email <> enrolment.email
  AND account.email IS DISTINCT FROM enrolment.kept_beside)`;

/** SQL: the columns of a row of `ROSTER` that is on the roster of `offering`, for the viewer ($1, $2). */
export const ROSTER_COLUMNS = `
  enrolment.id, enrolment.email, enrolment.name, enrolment.organisation, enrolment.reference,
  enrolment.withdrawn_at IS NOT NULL AS withdrawn, enrolment.person_id AS "personId",
  enrolment.joined_by AS "joinedBy", enrolment.joined_at AS "joinedAt", sent.invited_at AS "invitedAt",
  account.email AS "accountEmail", enrolment.kept_beside AS "keptBeside",
  (SELECT jsonb_build_object(${named('earlier')}, 'email', also.email)
     FROM enrolment also JOIN offering earlier ON earlier.id = also.offering_id
    WHERE enrolment.withdrawn_at IS NULL AND also.withdrawn_at IS NULL AND also.email <> enrolment.email
      AND (lower(also.name) = lower(enrolment.name) OR also.person_id = enrolment.person_id)
      AND earlier.starts_at < offering.starts_at AND ${runs('earlier')}
    ORDER BY earlier.starts_at DESC LIMIT 1) AS "possiblyAlso",
  (SELECT jsonb_build_object(${named('onward')})
     FROM enrolment gone JOIN offering onward ON onward.id = gone.offering_id
    WHERE gone.id = enrolment.transferred_to AND ${runs('onward')}) AS "transferredTo"`;

const moment = (text: string | null): Instant | null => (text === null ? null : Date.parse(text));
const namedOf = <Named extends NamedClassJson>(row: Named | null) =>
  row && { ...row, startsAt: Date.parse(row.startsAt) };

export const rosterRowOf = ({ keptBeside, ...row }: RosterJson): RosterRow => ({
  ...row,
  joinedAt: moment(row.joinedAt),
  invitedAt: row.personId === null ? moment(row.invitedAt) : null,
  accountEmail: otherAddress({ ...row, keptBeside }),
  differs: differs({ ...row, keptBeside }),
  possiblyAlso: namedOf(row.possiblyAlso),
  transferredTo: namedOf(row.transferredTo),
});
