import { describe, expect, it } from '@jest/globals';
import { lastThirdThursday, wallTime } from './calendar.js';

describe('the third Thursday that was last', () => {
  it.each([
    ['the day after', '2026-11-20T08:00:00Z', '2026-11-19'],
    ['the day itself, which may be yet to come', '2026-11-19T08:00:00Z', '2026-10-15'],
    ['the beginning of a month', '2026-11-02T08:00:00Z', '2026-10-15'],
    ['January', '2027-01-05T08:00:00Z', '2026-12-17'],
    ['a month that begins on a Thursday', '2026-10-31T12:00:00Z', '2026-10-15'],
    ['a night in which it is tomorrow in Paris', '2026-11-19T23:30:00Z', '2026-11-19'],
  ])('on %s', (_, now, day) => {
    expect(lastThirdThursday(Date.parse(now))).toBe(day);
  });

  it('is told in the time of day of the community', () => {
    expect(wallTime(Date.parse('2026-07-01T22:45:30Z'))).toEqual({ date: '2026-07-02', time: '00:45' });
  });
});
