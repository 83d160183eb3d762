import { type Instant, SECOND } from '#kernel';
import type { CountedHalfDay } from '../domain/attendance/standing.js';
import type { KnownHalfDay } from '../infra/attendance-facts.js';
import type { Confirmed, EnrolmentStanding } from '../infra/standing-reader.js';
import type {
  AttendedHalfDayResponse,
  AttendeeResponse,
  ConfirmedResponse,
  ExplainedAttendanceResponse,
} from './attendance-responses.js';

/** Who was seen within this span is connected still: presence is noted every 15 s. */
const SEEN_LATELY = 40 * SECOND;

const iso = (instant: Instant): string => new Date(instant).toISOString();
const isoOrNull = (instant: Instant | null): string | null => (instant === null ? null : iso(instant));

const presentConfirmed = (found: Confirmed | null): ConfirmedResponse | null =>
  found && { at: iso(found.at), by: found.by };

function presentHalfDay(counted: CountedHalfDay<KnownHalfDay>, now: Instant): AttendedHalfDayResponse {
  const { facts, madeUp } = counted;
  const { minutes, by } = madeUp?.attended ?? counted;
  return {
    halfDayId: facts.id,
    ...{ place: facts.place, date: facts.date, starts: facts.starts, ends: facts.ends },
    ...{ startsAt: iso(facts.startsAt), endsAt: iso(facts.endsAt) },
    ...{ learningMinutes: counted.learningMinutes, minutes, by },
    ...{ markedAt: isoOrNull(facts.markedAt), markedBy: facts.markedBy, scannedAt: isoOrNull(facts.scannedAt) },
    presenceMinutes: counted.presenceMinutes,
    online: facts.seenAt !== null && now - facts.seenAt < SEEN_LATELY,
    madeUp: madeUp && { date: madeUp.facts.date, minutes, by },
    elsewhere: counted.elsewhere,
  };
}

const presentStanding = (standing: EnrolmentStanding) => ({
  ...{ enrolmentId: standing.enrolmentId, name: standing.name, organisation: standing.organisation },
  ...{ joined: standing.personId !== null, makesUp: standing.makesUp },
  ...{ minutes: standing.minutes, requiredMinutes: standing.requiredMinutes },
  participation: presentConfirmed(standing.participation),
  understanding: presentConfirmed(standing.understanding),
});

/** Somebody in a class, as it stands at `now`. */
export const presentAttendee = (standing: EnrolmentStanding, now: Instant): AttendeeResponse => ({
  ...presentStanding(standing),
  halfDays: standing.halfDays.map((half) => presentHalfDay(half, now)),
});

/** The same with how presence came to its minutes. */
export const presentExplained = (standing: EnrolmentStanding, now: Instant): ExplainedAttendanceResponse => ({
  ...presentStanding(standing),
  halfDays: standing.halfDays.map((half) => ({
    ...presentHalfDay(half, now),
    segments: half.segments.map(({ from, to, kind }) => ({ from: iso(from), to: iso(to), kind })),
  })),
});
