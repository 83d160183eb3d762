import { describe, expect, it } from '@jest/globals';
import { instantOf, wallTimeOf } from '#kernel';
import fc from 'fast-check';
import { dayBefore, datesOf, horizon, monthOf, type MonthlyRule, ORDINALS, rruleOf, WEEKDAYS } from './recurrence.js';

const thirdThursday: MonthlyRule = { interval: 1, weekday: 'TH', ordinal: 3, until: null };

describe('the third Thursday', () => {
  it('is written as calendars write it', () => {
    expect(rruleOf(thirdThursday)).toBe('FREQ=MONTHLY;BYDAY=3TH');
    expect(rruleOf({ interval: 2, weekday: 'MO', ordinal: -1, until: '2027-06-30' })).toBe(
      'FREQ=MONTHLY;INTERVAL=2;BYDAY=-1MO;UNTIL=20270630T235959Z',
    );
  });

  it('falls on the days the calendar on the wall shows', () => {
    expect(datesOf(thirdThursday, '2026-11-19', '2026-11-19', '2027-05-31')).toEqual([
      '2026-11-19',
      '2026-12-17',
      '2027-01-21',
      '2027-02-18',
      '2027-03-18',
      '2027-04-15',
      '2027-05-20',
    ]);
  });

  it.each(['Europe/Berlin', 'America/Toronto', 'Pacific/Apia'])('begins at 18:30 in %s for twenty years', (zone) => {
    const days = datesOf(thirdThursday, '2026-11-19', '2026-11-19', '2046-10-31');
    expect(days).toHaveLength(240);
    for (const date of days) {
      expect(wallTimeOf(instantOf({ date, time: '18:30' }, zone), zone)).toEqual({ date, time: '18:30' });
    }
  });
});

describe('a monthly rule', () => {
  it('gives one day a month, of the right weekday and in the right week', () => {
    const rules = fc.record({
      interval: fc.constant(1),
      weekday: fc.constantFrom(...WEEKDAYS),
      ordinal: fc.constantFrom(...ORDINALS),
      until: fc.constant(null),
    });
    fc.assert(
      fc.property(rules, fc.integer({ min: 2020, max: 2060 }), (rule, year) => {
        const days = datesOf(rule, `${year}-01-15`, `${year}-01-01`, `${year}-12-31`);
        expect(days.map(monthOf)).toEqual(
          Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, '0')}`),
        );
        for (const day of days) {
          const date = new Date(`${day}T00:00Z`);
          expect(WEEKDAYS[(date.getUTCDay() + 6) % 7]).toBe(rule.weekday);
          const fromEnd = new Date(date.getTime() + 7 * 86_400_000).getUTCMonth() !== date.getUTCMonth();
          if (rule.ordinal === -1) expect(fromEnd).toBe(true);
          else expect(Math.ceil(date.getUTCDate() / 7)).toBe(rule.ordinal);
        }
      }),
      { seed: 3, numRuns: 60 },
    );
  });

  it('counts its interval from the month it began in, wherever one looks', () => {
    const everyOther: MonthlyRule = { ...thirdThursday, interval: 2 };
    expect(datesOf(everyOther, '2026-11-19', '2027-02-01', '2027-06-30').map(monthOf)).toEqual(['2027-03', '2027-05']);
  });

  it('ends on its last day, which counts', () => {
    const until: MonthlyRule = { ...thirdThursday, until: '2027-01-21' };
    expect(datesOf(until, '2026-11-19', '2026-11-19', '2027-12-31')).toEqual([
      '2026-11-19',
      '2026-12-17',
      '2027-01-21',
    ]);
  });
});

describe('months', () => {
  it('know the day before and the horizon', () => {
    expect(dayBefore('2027-03')).toBe('2027-02-28');
    expect(horizon(Date.UTC(2026, 10, 30, 20), 'Pacific/Apia')).toBe('2027-12-01');
  });
});
