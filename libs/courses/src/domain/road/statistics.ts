import type { CountedBy } from '#contracts';
import type { Instant } from '#kernel';

/** How many were in one half-day of a class, by what made it count for them. */
export interface HalfDayStatistics extends Record<CountedBy, number> {
  halfDayId: string;
  startsAt: Instant;
  /** Those of whom nothing counts there. */
  missing: number;
}

/** Of somebody: half-days of the class, and what made each count. */
export interface CountedAttendance {
  halfDays: readonly { facts: { id: string; startsAt: Instant }; by: CountedBy | null; elsewhere: boolean }[];
}

/** Counts who was there, half-day by half-day, in the order of time. What was made up elsewhere is missing here. */
export function statisticsOf(people: readonly CountedAttendance[]): HalfDayStatistics[] {
  const counts = new Map<string, HalfDayStatistics>();
  for (const { halfDays } of people) {
    for (const { facts, by, elsewhere } of halfDays) {
      if (elsewhere) continue;
      const { id: halfDayId, startsAt } = facts;
      const count = counts.get(halfDayId) ?? { halfDayId, startsAt, mark: 0, code: 0, presence: 0, missing: 0 };
      count[by ?? 'missing'] += 1;
      counts.set(halfDayId, count);
    }
  }
  return [...counts.values()].toSorted((one, other) => one.startsAt - other.startsAt);
}
