import type { Instant } from '#kernel';
import { type HalfDay, learningMinutes } from '../domain/half-day.js';
import { statusOf } from '../domain/offering.js';
import type { OfferingDetails, OfferingListing } from '../infra/offering-reader.js';
import type { HalfDayResponse, OfferingResponse, OfferingSummaryResponse } from './responses.js';

const iso = (instant: Instant): string => new Date(instant).toISOString();

/** A class in a list, as it stands at `now`. */
export const presentSummary = (offering: OfferingListing, now: Instant): OfferingSummaryResponse => ({
  id: offering.id,
  course: offering.course,
  title: offering.title,
  mode: offering.mode,
  zone: offering.zone,
  trainers: offering.trainers,
  capacity: offering.capacity,
  seatsBooked: offering.seatsBooked,
  startsAt: iso(offering.startsAt),
  endsAt: iso(offering.endsAt),
  status: statusOf(offering, now),
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
