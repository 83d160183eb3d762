import type { SessionSettings } from '#contracts';
import { type Instant, instantOf, MINUTE, wallTimeOf } from '#kernel';
import type { MonthlyRule } from './recurrence.js';

export const MEETUP_LIMITS = {
  title: { min: 1, max: 200 },
  description: { max: 5_000 },
  durationMinutes: { min: 15, max: 480 },
  minimumMinutes: { min: 1, max: 480 },
  cohosts: 10,
  callUrl: 2_000,
  cancelReason: 500,
  intervalMonths: { min: 1, max: 12 },
} as const;

/** What somebody decides about a meetup, apart from when it starts. A series holds the same for those to come. */
export interface MeetupPlan {
  title: string;
  description: string;
  /** An IANA name. */
  zone: string;
  durationMinutes: number;
  /** Who will facilitate, unless the role is handed on in the session. */
  hostId: string;
  cohostIds: string[];
  callUrl: string | null;
  settings: SessionSettings;
  /** Whole minutes needed for an attendance record; null leaves it to the attendance rules. */
  minimumMinutes: number | null;
}

/** One gathering at one time. */
export interface Meetup extends MeetupPlan {
  id: string;
  seriesId: string | null;
  /** Which of its series it is, `2026-11`; it stays even where the meetup is moved to another day. */
  month: string | null;
  startsAt: Instant;
  endsAt: Instant;
  /** Raised by every change; calendars tell new from old by it (RFC 5545, section 3.8.7.4). */
  sequence: number;
  cancelledAt: Instant | null;
  cancelReason: string | null;
  /** What was changed on this one alone, which a change of the series leaves as it is. */
  ownFields: ChangedField[];
  /** When its time last changed; reminders that would have been due before are not made up for. */
  rescheduledAt: Instant;
  updatedAt: Instant;
}

/** Meetups that follow one rule. */
export interface Series extends MeetupPlan {
  id: string;
  rule: MonthlyRule;
  /** A day in the month from which intervals are counted. */
  anchor: string;
  /** Time of day on the wall, `18:30`. */
  time: string;
}

/** What may be changed: any part of the plan, single settings, and the day and time of day. What is absent stays. */
export type MeetupChange = Partial<Omit<MeetupPlan, 'settings'>> & {
  settings?: Partial<SessionSettings>;
  date?: string;
  time?: string;
};
export type ChangedField = keyof MeetupChange;

/** A new meetup, not yet announced. */
export function newMeetup(
  plan: MeetupPlan,
  place: { id: string; seriesId: string | null; month: string | null; date: string; time: string },
  now: Instant,
): Meetup {
  const startsAt = instantOf(place, plan.zone);
  return {
    ...planOf(plan),
    id: place.id,
    seriesId: place.seriesId,
    month: place.month,
    startsAt,
    endsAt: startsAt + plan.durationMinutes * MINUTE,
    sequence: 0,
    cancelledAt: null,
    cancelReason: null,
    ownFields: [],
    rescheduledAt: now,
    updatedAt: now,
  };
}

/** The plan alone, of a meetup, a series or a draft. */
const planOf = (of: MeetupPlan): MeetupPlan => ({
  title: of.title,
  description: of.description,
  zone: of.zone,
  durationMinutes: of.durationMinutes,
  hostId: of.hostId,
  cohostIds: of.cohostIds,
  callUrl: of.callUrl,
  settings: of.settings,
  minimumMinutes: of.minimumMinutes,
});

/** The fields that `change` names. */
export const fieldsOf = (change: MeetupChange): ChangedField[] =>
  (Object.keys(change) as ChangedField[]).filter((field) => change[field] !== undefined);

/**
 * What of `change` is not so already. A form may send back all it was given; only what somebody touched counts as
 * theirs.
 */
export function differing(meetup: Meetup, change: MeetupChange): MeetupChange {
  const now: MeetupChange = { ...planOf(meetup), ...wallTimeOf(meetup.startsAt, meetup.zone) };
  const { settings, ...rest } = change;
  const touched = (given: object, current: object) =>
    Object.entries(given).filter(
      ([name, value]) => value !== undefined && !isSame(value, (current as Record<string, unknown>)[name]),
    );
  const setting = touched(settings ?? {}, meetup.settings);
  const fields = Object.fromEntries(touched(rest, now)) as MeetupChange;
  return setting.length > 0 ? { ...fields, settings: Object.fromEntries(setting) } : fields;
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * The meetup after `change`. Day and time of day are those of its zone: another zone alone keeps what the clock on the
 * wall says and moves the moment.
 */
export function changed(meetup: Meetup, change: MeetupChange, now: Instant): { meetup: Meetup; moved: boolean } {
  const { date, time } = change;
  const next = { ...meetup, ...planAfter(meetup, change) };
  const wall = wallTimeOf(meetup.startsAt, meetup.zone);
  const movesOnTheWall = date !== undefined || time !== undefined || next.zone !== meetup.zone;
  // Without a change of wall time the moment stands, also where the wall shows it twice that night.
  const startsAt = movesOnTheWall
    ? instantOf({ date: date ?? wall.date, time: time ?? wall.time }, next.zone)
    : meetup.startsAt;
  const endsAt = startsAt + next.durationMinutes * MINUTE;
  const moved = startsAt !== meetup.startsAt || endsAt !== meetup.endsAt;
  return {
    meetup: {
      ...next,
      startsAt,
      endsAt,
      sequence: meetup.sequence + 1,
      rescheduledAt: startsAt === meetup.startsAt ? meetup.rescheduledAt : now,
      updatedAt: now,
    },
    moved,
  };
}

/** The plan after `change`, of a meetup or of a series. */
export function planAfter(plan: MeetupPlan, change: MeetupChange): MeetupPlan {
  const { date: _date, time: _time, settings, ...rest } = change;
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return { ...planOf(plan), ...given, settings: { ...plan.settings, ...settings } };
}

/** The meetup after it was called off. It stays to be seen, and its calendar entry says so. */
export const cancelled = (meetup: Meetup, reason: string | null, now: Instant): Meetup => ({
  ...meetup,
  sequence: meetup.sequence + 1,
  cancelledAt: now,
  cancelReason: reason,
  updatedAt: now,
});

/** Whether the scheduled end has passed. */
export const isOver = (meetup: Pick<Meetup, 'endsAt'>, now: Instant): boolean => meetup.endsAt <= now;
