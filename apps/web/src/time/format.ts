/** How a moment is shown: in which language, and in whose zone. */
export interface Place {
  language: string;
  timeZone: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(place: Place, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([place, options]);
  let found = formats.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(place.language === 'en' ? 'en-GB' : place.language, {
      timeZone: place.timeZone,
      ...options,
    });
    formats.set(key, found);
  }
  return found;
}

/** `Thursday 19 November 2026` */
export const longDay = (iso: string, place: Place): string =>
  format(place, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(iso));

/** `19 November 2026` */
export const day = (iso: string, place: Place): string =>
  format(place, { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(iso));

/** The same of a date without a time, which is the same day everywhere: `2026-11-19`. */
export const plainDay = (date: string, language: string): string =>
  day(`${date}T12:00:00Z`, { language, timeZone: 'UTC' });

/** `Thu 19 Nov` */
export const shortDay = (iso: string, place: Place): string =>
  format(place, { weekday: 'short', day: 'numeric', month: 'short' }).format(new Date(iso));

/** `12:00` */
export const clockTime = (iso: string, place: Place): string =>
  format(place, { hour: '2-digit', minute: '2-digit' }).format(new Date(iso));

/** `19 November 2026, 12:00` */
export const moment = (iso: string, place: Place): string => `${day(iso, place)}, ${clockTime(iso, place)}`;

/** The city of a zone: `Toronto` for `America/Toronto`, `UTC` for itself. */
export const cityOf = (timeZone: string): string => (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');

/** Whether two zones show the same time on the clock at this moment. */
export const sameClock = (iso: string, one: string, other: string): boolean =>
  wallClock(iso, one) === wallClock(iso, other);

/** `2026-11-19T12:00`: what a clock on the wall of that zone says, as date and time fields want it. */
export function wallClock(iso: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(iso));
  return parts.replace(' ', 'T');
}

/**
 * The moment at which a clock on the wall of that zone shows this. In the hour that daylight saving leaves out, the
 * moment after it; in the hour that comes twice, the first.
 */
export function fromWallClock(wall: string, timeZone: string): string {
  const asIfUtc = Date.parse(`${wall}:00Z`);
  const offsetAt = (instant: number) =>
    Date.parse(`${wallClock(new Date(instant).toISOString(), timeZone)}:00Z`) - Math.floor(instant / 60_000) * 60_000;
  const before = asIfUtc - offsetAt(asIfUtc - 86_400_000);
  const after = asIfUtc - offsetAt(asIfUtc + 86_400_000);
  const matches = [before, after].sort((a, b) => a - b).find((instant) => instant + offsetAt(instant) === asIfUtc);
  return new Date(matches ?? before).toISOString();
}

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
] as const;

const relatives = new Map<string, Intl.RelativeTimeFormat>();

function relative(language: string): Intl.RelativeTimeFormat {
  let found = relatives.get(language);
  if (!found) relatives.set(language, (found = new Intl.RelativeTimeFormat(language, { numeric: 'always' })));
  return found;
}

/** `in 42 minutes`, `3 days ago`: how far a moment lies from now, in the largest unit that says something. */
export function fromNow(iso: string, now: number, language: string): string {
  const distance = Date.parse(iso) - now;
  const [unit, size] = UNITS.find(([name, span]) => Math.abs(distance) >= span * (name === 'day' ? 2 : 1)) ?? UNITS[3];
  return relative(language).format(Math.trunc(distance / size), unit);
}

/** `1 h 5 min`, `58 min`: whole minutes as people say them. */
export function minutesInWords(minutes: number, language: string): string {
  const part = (value: number, unit: 'hour' | 'minute') =>
    new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(value);
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return part(rest, 'minute');
  return rest === 0 ? part(hours, 'hour') : `${part(hours, 'hour')} ${part(rest, 'minute')}`;
}

/** The zone this device is in. */
export const deviceTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
