import { Temporal } from 'temporal-polyfill';
import { type Instant, wallTimeOf } from '#kernel';

/** Where the demo community lives. */
export const ZONE = 'Europe/Paris';

/** When it meets: the third Thursday of every month, at this time of day. */
export const MEETS_AT = '18:30';
const TUESDAY = 2;
const THURSDAY = 4;

const at = (instant: Instant) => Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(ZONE);

/** Day and time of day in the demo's zone. */
export const wallTime = (instant: Instant): { date: string; time: string } => wallTimeOf(instant, ZONE);

/** The first Tuesday so many days from the day of `now` or later, `YYYY-MM-DD`. */
export function tuesdayAfter(now: Instant, days: number): string {
  const day = at(now).toPlainDate().add({ days });
  return day.add({ days: (TUESDAY - day.dayOfWeek + 7) % 7 }).toString();
}

/** The latest third Thursday that lies before the day of `now`, `YYYY-MM-DD`. */
export function lastThirdThursday(now: Instant): string {
  const today = at(now).toPlainDate();
  const thisMonth = thirdThursday(today);
  const isPast = Temporal.PlainDate.compare(thisMonth, today) < 0;
  return (isPast ? thisMonth : thirdThursday(today.subtract({ months: 1 }))).toString();
}

function thirdThursday(inMonth: Temporal.PlainDate): Temporal.PlainDate {
  const first = inMonth.with({ day: 1 });
  return first.add({ days: ((THURSDAY - first.dayOfWeek + 7) % 7) + 14 });
}
