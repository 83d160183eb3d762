import type { Duration, Instant } from './clock.js';

/**
 * A closed stretch of time. `from` = `to` is allowed and means a moment: it has no length, yet it parts a gap in two.
 * Where a function asks for a *set*, it means what `union` gives: sorted, apart from each other, none reversed.
 */
export interface Interval {
  from: Instant;
  to: Instant;
}

/** The set of all moments that lie in at least one of `intervals`. Touching ones become one, reversed ones are none. */
export function union(intervals: readonly Interval[]): Interval[] {
  const sorted = intervals.filter(({ from, to }) => from <= to).sort((a, b) => a.from - b.from);
  const set: Interval[] = [];
  for (const { from, to } of sorted) {
    const last = set.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else set.push({ from, to });
  }
  return set;
}

/** The moments that two sets share. Sets that merely touch share that one moment. */
export function intersection(left: readonly Interval[], right: readonly Interval[]): Interval[] {
  const shared: Interval[] = [];
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    const a = left[i]!;
    const b = right[j]!;
    const from = Math.max(a.from, b.from);
    const to = Math.min(a.to, b.to);
    if (from <= to) shared.push({ from, to });
    if (a.to < b.to) i++;
    else j++;
  }
  return union(shared);
}

/** What of a set lies inside `window`; nothing where the window is reversed. */
export const clip = (set: readonly Interval[], window: Interval): Interval[] => intersection(set, union([window]));

/** The stretches between the neighbours of a set, each longer than nothing. What lies before and after is no gap. */
export const gaps = (set: readonly Interval[]): Interval[] =>
  set.slice(1).map((next, index) => ({ from: set[index]!.to, to: next.from }));

/** The stretches of `window` that a set leaves open, before and after it included. */
export function complement(set: readonly Interval[], window: Interval): Interval[] {
  const inside = clip(set, window);
  const edges = [{ from: window.from, to: window.from }, ...inside, { from: window.to, to: window.to }];
  return gaps(edges).filter(({ from, to }) => from < to);
}

/** How long the intervals are together, in milliseconds. For a set this is its measure. */
export const measure = (set: readonly Interval[]): Duration => set.reduce((sum, { from, to }) => sum + (to - from), 0);
