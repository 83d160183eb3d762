import { MINUTE } from '#kernel';
import type { Settlement } from './settlement.js';

/** A trainer's or moderator's word on somebody's minutes. Entries are only ever added; the last one stands. */
export interface Override {
  /** Whole minutes. */
  minutes: number;
  byPersonId: string;
}

/** What stands in the end: the minutes, and whether they make a record. */
export interface Standing {
  minutes: number;
  issued: boolean;
}

/**
 * What facts and overrides come to. A later reckoning of the facts never undoes an override, and nobody's word counts
 * on their own record: neither now, nor after a guest turned out to be the one who wrote it.
 *
 * @param overrides oldest first
 */
export function standingOf(
  settled: Pick<Settlement, 'personId' | 'minutes' | 'explanation'>,
  overrides: readonly Override[],
): Standing {
  const last = overrides.findLast(({ byPersonId }) => byPersonId !== settled.personId);
  const { minimum, verdict } = settled.explanation;
  if (!last) return { minutes: settled.minutes, issued: verdict.issued };
  return { minutes: last.minutes, issued: last.minutes >= 1 && last.minutes * MINUTE >= minimum.needed };
}

/** The most an override can grant: the whole minutes that the session counted for anybody. */
export function longestStay({ explanation: { window } }: Pick<Settlement, 'explanation'>): number {
  return window ? Math.floor((window.to - window.from) / MINUTE) : 0;
}
