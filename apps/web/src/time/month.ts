/** Months as `2026-11`, days as `2026-11-19`: dates without a time, the same everywhere. */

const utc = (month: string): Date => new Date(`${month}-01T00:00:00Z`);

/** A month so many months later, or earlier where negative. */
export function monthsOn(month: string, by: number): string {
  const date = utc(month);
  date.setUTCMonth(date.getUTCMonth() + by);
  return date.toISOString().slice(0, 7);
}

/** Whether this is a month, and one that calendars have: four digits and two. */
export const isMonth = (text: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(text);

/** The weeks of a month from Monday to Sunday; days of its neighbours are `null`. */
export function weeksOf(month: string): (string | null)[][] {
  const first = utc(month);
  const before = (first.getUTCDay() + 6) % 7;
  const count = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  const days = Array.from({ length: count }, (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`);
  const cells = [...Array.from({ length: before }, () => null), ...days];
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => cells[week * 7 + day] ?? null),
  );
}

/** `November 2026` */
export const monthInWords = (month: string, language: string): string =>
  new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(utc(month));

/** `Mon` to `Sun`. */
export const weekdayNames = (language: string): string[] =>
  Array.from({ length: 7 }, (_, day) =>
    // The first of January 2024 was a Monday.
    new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' }).format(Date.UTC(2024, 0, 1 + day)),
  );
