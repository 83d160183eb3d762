import type { HalfDayValues } from './class-values.js';

/** A date so many days later: `2026-11-30` and 2 make `2026-12-02`. */
export function daysOn(date: string, days: number): string {
  const day = new Date(`${date}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

const NOON = '12:00';
/** Four of these are the 840 minutes of learning that most courses ask for. */
export const MORNING = { starts: '09:00', ends: '12:45', breakMinutes: 15 };
const AFTERNOON = { starts: '13:45', ends: '17:30', breakMinutes: 15 };

/**
 * The half-day that comes after these: the afternoon after a morning, or else the morning of the next day. At the times
 * of the one like it before.
 */
export function nextHalfDay(halfDays: readonly HalfDayValues[]): HalfDayValues {
  const known = halfDays
    .filter(({ date, starts, ends }) => date !== '' && starts !== '' && ends !== '')
    .toSorted((one, other) => `${one.date}${one.starts}`.localeCompare(`${other.date}${other.starts}`));
  const like = (morning: boolean) => {
    const found = known.findLast(({ starts }) => starts < NOON === morning);
    const { starts, ends, breakMinutes } = found ?? (morning ? MORNING : AFTERNOON);
    return { starts, ends, breakMinutes };
  };
  const last = known.at(-1);
  if (!last) return { date: '', ...MORNING };
  const afternoon = like(false);
  if (last.starts < NOON && last.ends <= afternoon.starts) return { date: last.date, ...afternoon };
  return { date: daysOn(last.date, 1), ...like(true) };
}
