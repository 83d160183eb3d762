import type { HalfDay, Offering, OfferingChange, OfferingDraft, Trainer } from '../../api/classes.js';
import { fromWallClock, wallClock } from '../../time/format.js';
import { daysOn, MORNING, nextHalfDay } from './half-days.js';
import { rebased } from './use-renewal.js';

/** What stands in the fields of one half-day. */
export interface HalfDayValues {
  /** Of one that the class has; none for a new one. */
  id?: string;
  date: string;
  starts: string;
  ends: string;
  breakMinutes: number | string;
}

/** What stands in the fields of the form. Empty text where there is nothing. */
export interface ClassValues extends Record<string, unknown> {
  courseId: string;
  title: string;
  mode: Offering['mode'];
  callUrl: string;
  address: string;
  zone: string;
  capacity: number | string;
  trainers: Trainer[];
  halfDays: HalfDayValues[];
}

const WEEKS_AHEAD = 4;
const HALF_DAYS = 4;

/** The first day of two that are no weekend: in four weeks, or soon after. */
function firstDay(zone: string, now: number): string {
  const date = daysOn(wallClock(new Date(now).toISOString(), zone).slice(0, 10), WEEKS_AHEAD * 7);
  const weekday = new Date(`${date}T12:00:00Z`).getUTCDay();
  const toMonday = { 5: 3, 6: 2, 0: 1 }[weekday] ?? 0;
  return daysOn(date, toMonday);
}

/** A form for a new class: two whole days in four weeks, for twelve people. */
export function blankValues(zone: string, courseId: string, trainer: Trainer, now: number): ClassValues {
  const halfDays: HalfDayValues[] = [{ date: firstDay(zone, now), ...MORNING }];
  while (halfDays.length < HALF_DAYS) halfDays.push(nextHalfDay(halfDays));
  return {
    courseId,
    title: '',
    mode: 'online',
    callUrl: '',
    address: '',
    zone,
    capacity: 12,
    trainers: [trainer],
    halfDays,
  };
}

const halfDayValues = ({ id, date, starts, ends, breakMinutes }: HalfDay): HalfDayValues => ({
  id,
  date,
  starts,
  ends,
  breakMinutes,
});

/** The form of a class that is there. */
export const valuesOf = (offering: Offering): ClassValues => ({
  courseId: offering.course.id,
  title: offering.title,
  mode: offering.mode,
  callUrl: offering.callUrl ?? '',
  address: offering.address,
  zone: offering.zone,
  capacity: offering.capacity,
  trainers: offering.trainers,
  halfDays: offering.halfDays.map(halfDayValues),
});

/** The form as the server wants it for a new class. What does not show, such as the address of an online one, is not sent. */
export const draftOf = (values: ClassValues): OfferingDraft => ({
  courseId: values.courseId,
  title: values.title.trim(),
  mode: values.mode,
  callUrl: values.mode === 'online' ? values.callUrl.trim() || null : null,
  address: values.mode === 'in-person' ? values.address.trim() : '',
  zone: values.zone,
  capacity: Number(values.capacity),
  trainerIds: values.trainers.map(({ id }) => id),
  halfDays: values.halfDays.map((half) => ({ ...half, breakMinutes: Number(half.breakMinutes) })),
});

/** Only what differs; undefined where nothing does. */
export function changeOf(before: ClassValues, after: ClassValues, sequence: number): OfferingChange | undefined {
  const was = new Map(Object.entries(draftOf(before)));
  const changed = Object.entries(draftOf(after)).filter(
    ([key, value]) => JSON.stringify(was.get(key)) !== JSON.stringify(value),
  );
  return changed.length === 0 ? undefined : { ...Object.fromEntries(changed), sequence };
}

/**
 * The form once more, over what somebody else has made of the class meanwhile: what was typed stays, all else is as it is
 * now. A half-day that is gone would be a new one.
 */
export function onTopOf(before: ClassValues, typed: ClassValues, now: ClassValues): ClassValues {
  const there = new Set(now.halfDays.map(({ id }) => id));
  const values = rebased(before, typed, now);
  return { ...values, halfDays: values.halfDays.map(({ id, ...half }) => (there.has(id) ? { id, ...half } : half)) };
}

/** Minutes of learning that the rows of a form hold. Rows that make no sense yet hold none. */
export const plannedMinutes = (halfDays: readonly HalfDayValues[], zone: string): number =>
  halfDays.reduce((sum, half) => sum + learningMinutes(half, zone), 0);

/** What a half-day lasts without its breaks, in whole minutes; 0 where that is nothing yet. */
export function learningMinutes({ date, starts, ends, breakMinutes }: HalfDayValues, zone: string): number {
  if ([date, starts, ends].includes('')) return 0;
  const moment = (time: string) => Date.parse(fromWallClock(`${date}T${time}`, zone));
  return Math.max(0, Math.floor((moment(ends) - moment(starts)) / 60_000) - Number(breakMinutes));
}
