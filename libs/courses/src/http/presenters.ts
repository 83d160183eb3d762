import type { Instant } from '#kernel';
import type { AttendedClass, InvitedInto } from '../infra/attending-reader.js';
import type { ClassCode } from '../infra/code-repository.js';
import type { NamedClass, RosterRow } from '../infra/roster-rows.js';
import type { AttendedClassResponse, ClassInvitationResponse } from './attending-responses.js';
import type { ClassCodeResponse, EnrolmentResponse } from './roster-responses.js';
import { type HalfDay, learningMinutes } from '../domain/half-day.js';
import { statusOf } from '../domain/offering.js';
import type { OfferingAbout, OfferingDetails, OfferingListing } from '../infra/offering-reader.js';
import type { HalfDayResponse, OfferingAboutResponse, OfferingResponse, OfferingSummaryResponse } from './responses.js';

const iso = (instant: Instant): string => new Date(instant).toISOString();

/** What anybody may know of a class who may know of it, as it stands at `now`. */
export const presentAbout = (offering: OfferingAbout, now: Instant): OfferingAboutResponse => ({
  id: offering.id,
  course: offering.course,
  title: offering.title,
  mode: offering.mode,
  zone: offering.zone,
  trainers: offering.trainers,
  startsAt: iso(offering.startsAt),
  endsAt: iso(offering.endsAt),
  status: statusOf(offering, now),
});

/** A class in a list of those who run it. */
export const presentSummary = (offering: OfferingListing, now: Instant): OfferingSummaryResponse => ({
  ...presentAbout(offering, now),
  capacity: offering.capacity,
  seatsBooked: offering.seatsBooked,
});

const presentHalfDay = (half: HalfDay): HalfDayResponse => ({
  ...half,
  startsAt: iso(half.startsAt),
  endsAt: iso(half.endsAt),
  learningMinutes: learningMinutes(half),
});

/** A class, for those who run it. */
export const presentOffering = (offering: OfferingDetails, now: Instant): OfferingResponse => ({
  ...presentSummary(offering, now),
  callUrl: offering.callUrl,
  address: offering.address,
  halfDays: offering.halfDays.map(presentHalfDay),
  plannedMinutes: offering.halfDays.reduce((sum, half) => sum + learningMinutes(half), 0),
  requiredMinutes: offering.requiredMinutes,
  exam: offering.exam,
  bookings: offering.bookings,
  cancelReason: offering.cancelReason,
  sequence: offering.sequence,
});

/** A class, for who is in it. */
export const presentAttended = (attended: AttendedClass, now: Instant): AttendedClassResponse => ({
  ...presentAbout(attended, now),
  callUrl: attended.callUrl,
  address: attended.address,
  halfDays: attended.halfDays.map(presentHalfDay),
  cancelReason: attended.cancelReason,
  participants: attended.participants,
});

/** A class, for who has a personal link into it. */
export const presentInvitation = (invited: InvitedInto, now: Instant): ClassInvitationResponse => ({
  ...presentAbout(invited, now),
  halfDays: invited.halfDays.map(presentHalfDay),
  email: invited.email,
  name: invited.name,
  used: invited.used,
});

export const presentCode = ({ code, endsAt }: ClassCode): ClassCodeResponse => ({ code, endsAt: iso(endsAt) });

const isoOrNull = (instant: Instant | null): string | null => (instant === null ? null : iso(instant));
const presentNamed = <Named extends NamedClass>(named: Named | null) =>
  named && { ...named, startsAt: iso(named.startsAt) };

/** Somebody on a roster, for those who run the class. */
export const presentEnrolment = ({ personId, differs, ...row }: RosterRow): EnrolmentResponse => ({
  ...row,
  joined: personId !== null,
  joinedAt: isoOrNull(row.joinedAt),
  invitedAt: isoOrNull(row.invitedAt),
  addressesDiffer: differs,
  possiblyAlso: presentNamed(row.possiblyAlso),
  transferredTo: presentNamed(row.transferredTo),
});
