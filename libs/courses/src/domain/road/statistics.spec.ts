import { describe, expect, it } from '@jest/globals';
import type { CountedBy } from '#contracts';
import { statisticsOf } from './statistics.js';

const half = (id: string, startsAt: number, by: CountedBy | null, elsewhere = false) => ({
  ...{ facts: { id, startsAt }, by, elsewhere },
});

describe('who was in a class', () => {
  it('is counted by half-day and by what made it count, in the order of time', () => {
    const people = [
      { halfDays: [half('second', 2, null), half('first', 1, 'code')] },
      { halfDays: [half('first', 1, 'presence'), half('second', 2, 'mark')] },
      { halfDays: [half('first', 1, 'mark'), half('second', 2, 'mark'), half('others', 3, 'mark', true)] },
    ];
    expect(statisticsOf(people)).toEqual([
      { halfDayId: 'first', startsAt: 1, mark: 1, code: 1, presence: 1, missing: 0 },
      { halfDayId: 'second', startsAt: 2, mark: 2, code: 0, presence: 0, missing: 1 },
    ]);
  });

  it('is nobody where nobody is on the roster', () => {
    expect(statisticsOf([])).toEqual([]);
  });
});
