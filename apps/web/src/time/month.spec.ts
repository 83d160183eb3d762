import { describe, expect, it } from '@jest/globals';
import { isMonth, monthInWords, monthsOn, weekdayNames, weeksOf } from './month.js';

describe('a month', () => {
  it('is made of weeks that begin on Monday', () => {
    const weeks = weeksOf('2026-11');
    expect(weeks.map((week) => week.length)).toEqual([7, 7, 7, 7, 7, 7]);
    expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-11-01']);
    expect(weeks[1]![0]).toBe('2026-11-02');
    expect(weeks[5]).toEqual(['2026-11-30', null, null, null, null, null, null]);
    expect(weeksOf('2027-02')).toHaveLength(4);
    expect(weeksOf('2028-02').flat()).toContain('2028-02-29');
  });

  it('is followed and preceded by others, across years', () => {
    expect(monthsOn('2026-12', 1)).toBe('2027-01');
    expect(monthsOn('2026-01', -1)).toBe('2025-12');
  });

  it('is told from what is none', () => {
    expect(['2026-11', '2026-13', '2026-00', '26-11', 'soon'].map(isMonth)).toEqual([true, false, false, false, false]);
  });

  it('is written out in the language of the reader', () => {
    expect(monthInWords('2026-11', 'en')).toBe('November 2026');
    expect(monthInWords('2026-11', 'fr')).toBe('novembre 2026');
    expect(weekdayNames('en')).toEqual(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']);
  });
});
