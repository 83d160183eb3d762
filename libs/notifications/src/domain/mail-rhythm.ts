import { daysBefore, type Instant, instantOf, wallTimeOf } from '#kernel';

/** From when to when somebody wants no mail, on the clock where they live: `22:00` to `07:00` is a night. */
export interface QuietHours {
  from: string;
  to: string;
}

/** When somebody is mailed. */
export interface MailRhythm {
  quiet: QuietHours | null;
  /** Digests come from this hour on, 0 to 23. */
  digestHour: number;
  /** Of weekly digests: 1 for Monday to 7 for Sunday. */
  digestWeekday: number;
}

/** The rhythm of who never chose one. */
export const USUAL_RHYTHM: MailRhythm = { quiet: null, digestHour: 7, digestWeekday: 1 };

/** When the quiet hours end that `now` lies in; undefined where it lies in none. */
export function quietUntil(now: Instant, zone: string, quiet: QuietHours | null): Instant | undefined {
  if (!quiet) return undefined;
  const { from, to } = quiet;
  const { date, time } = wallTimeOf(now, zone);
  const began = time >= from;
  const overMidnight = from > to;
  if (overMidnight ? !began && time >= to : !began || time >= to) return undefined;
  const end = instantOf({ date: overMidnight && began ? daysBefore(date, -1) : date, time: to }, zone);
  // Where clocks go back, the hour in which the quiet ends comes twice: it has ended.
  return end > now ? end : undefined;
}

/** A day somewhere, and how much of it has gone by. */
export interface LocalDay {
  /** `2026-11-19` */
  day: string;
  /** 1 for Monday to 7 for Sunday. */
  weekday: number;
  /** 0 to 23. */
  hour: number;
}

/** Which day it is in `zone`, and how late. */
export function localDayOf(now: Instant, zone: string): LocalDay {
  const { date, time } = wallTimeOf(now, zone);
  return { day: date, weekday: new Date(`${date}T00:00:00Z`).getUTCDay() || 7, hour: Number(time.slice(0, 2)) };
}
