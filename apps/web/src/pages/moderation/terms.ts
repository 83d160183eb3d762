import { fromWallClock } from '../../time/format.js';

/** How long a decision holds. */
export const TERMS = ['none', 'day', 'three', 'week', 'month', 'own'] as const;
export type Term = (typeof TERMS)[number];

const DAY_MS = 86_400_000;
const DAYS: Record<Exclude<Term, 'none' | 'own'>, number> = { day: 1, three: 3, week: 7, month: 30 };

/**
 * When a term ends, as an ISO string: so many days from now, or at the end of a day of one's choice.
 *
 * @param day `2026-11-19`
 * @returns null for what has no end, and where no day was chosen, or it is over
 */
export function endOf(term: Term, day: string, now: number, timeZone: string): string | null {
  if (term === 'none') return null;
  if (term !== 'own') return new Date(now + DAYS[term] * DAY_MS).toISOString();
  if (day === '') return null;
  const until = fromWallClock(`${day}T23:59`, timeZone);
  return Date.parse(until) > now ? until : null;
}
