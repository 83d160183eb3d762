import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clip, complement, gaps, type Interval, intersection, measure, union } from './intervals.js';

const between = (from: number, to: number): Interval => ({ from, to });

/** Small numbers, so that touching, nesting and empty stretches come up all the time. */
const someIntervals = fc.array(
  fc.record({ from: fc.integer({ min: 0, max: 40 }), to: fc.integer({ min: 0, max: 40 }) }),
  { maxLength: 8 },
);
const covers = (intervals: Interval[], moment: number) =>
  intervals.some(({ from, to }) => from <= moment && moment <= to);
/** Every whole moment and every half between two: enough to tell closed sets with whole bounds apart. */
const moments = Array.from({ length: 83 }, (_, index) => index / 2 - 0.5);

describe('the arithmetic of intervals', () => {
  it('joins what overlaps or touches and keeps apart what does not', () => {
    const set = union([between(30, 40), between(0, 10), between(10, 15), between(5, 8)]);
    expect(set).toEqual([between(0, 15), between(30, 40)]);
  });

  it('keeps a moment that stands alone, and drops a reversed interval', () => {
    expect(union([between(7, 7), between(9, 8)])).toEqual([between(7, 7)]);
  });

  it('leaves its arguments as they were', () => {
    const given = [between(0, 5), between(3, 9)];
    union(given);
    expect(given).toEqual([between(0, 5), between(3, 9)]);
  });

  it('clips to a window, and to nothing where the window is reversed', () => {
    const set = [between(0, 10), between(20, 30)];
    expect(clip(set, between(5, 22))).toEqual([between(5, 10), between(20, 22)]);
    expect(clip(set, between(22, 5))).toEqual([]);
  });

  it('finds the gaps between, and what a window has left', () => {
    const set = [between(2, 4), between(6, 7)];
    expect(gaps(set)).toEqual([between(4, 6)]);
    expect(complement(set, between(0, 7))).toEqual([between(0, 2), between(4, 6)]);
    expect(complement([], between(0, 7))).toEqual([between(0, 7)]);
  });

  it('unites to exactly the moments that were in one of them', () => {
    fc.assert(
      fc.property(someIntervals, (intervals) => {
        const set = union(intervals);
        for (const moment of moments) expect(covers(set, moment)).toBe(covers(intervals, moment));
        for (const gap of gaps(set)) expect(gap.to).toBeGreaterThan(gap.from);
      }),
    );
  });

  it('intersects to exactly the moments that were in both', () => {
    fc.assert(
      fc.property(someIntervals, someIntervals, (left, right) => {
        const [a, b] = [union(left), union(right)];
        const shared = intersection(a, b);
        for (const moment of moments) expect(covers(shared, moment)).toBe(covers(a, moment) && covers(b, moment));
      }),
    );
  });

  it('measures a window as what a set covers of it and what it leaves open', () => {
    fc.assert(
      fc.property(someIntervals, (intervals) => {
        const set = union(intervals);
        const window = between(5, 35);
        expect(measure(clip(set, window)) + measure(complement(set, window))).toBe(30);
      }),
    );
  });
});
