import { describe, expect, it } from '@jest/globals';
import { cityOf, clockTime, fromNow, fromWallClock, minutesInWords, sameClock, wallClock } from './format.js';

const NOON_IN_TORONTO = '2026-11-19T17:00:00.000Z';

describe('times on the page', () => {
  it('are those of the zone asked for', () => {
    expect(clockTime(NOON_IN_TORONTO, { language: 'en', timeZone: 'America/Toronto' })).toBe('12:00');
    expect(clockTime(NOON_IN_TORONTO, { language: 'en', timeZone: 'Europe/Paris' })).toBe('18:00');
  });

  it('name a zone by its city', () => {
    expect(cityOf('America/Argentina/Buenos_Aires')).toBe('Buenos Aires');
    expect(cityOf('UTC')).toBe('UTC');
  });

  it('know when two zones agree', () => {
    expect(sameClock(NOON_IN_TORONTO, 'America/Toronto', 'America/New_York')).toBe(true);
    expect(sameClock(NOON_IN_TORONTO, 'America/Toronto', 'Europe/Paris')).toBe(false);
  });

  it.each([
    ['2026-11-19T12:00', 'America/Toronto', NOON_IN_TORONTO],
    ['2026-07-16T12:00', 'America/Toronto', '2026-07-16T16:00:00.000Z'],
    ['2026-10-25T01:30', 'Europe/Berlin', '2026-10-24T23:30:00.000Z'],
    ['2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
    ['2026-03-29T03:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
  ])('turn %s in %s into the right moment', (wall, timeZone, instant) => {
    expect(fromWallClock(wall, timeZone)).toBe(instant);
    expect(wallClock(instant, timeZone)).toBe(wall);
  });

  it('move out of the hour that daylight saving leaves out', () => {
    expect(wallClock(fromWallClock('2026-03-29T02:30', 'Europe/Berlin'), 'Europe/Berlin')).toBe('2026-03-29T03:30');
  });

  it.each([
    [42 * 60_000, 'in 42 minutes'],
    [25 * 3_600_000, 'in 25 hours'],
    [3 * 86_400_000, 'in 3 days'],
    [9_000, 'in 9 seconds'],
    [-3 * 3_600_000, '3 hours ago'],
  ])('say how far away %d ms are', (distance, words) => {
    const now = Date.parse(NOON_IN_TORONTO);
    expect(fromNow(new Date(now + distance).toISOString(), now, 'en')).toBe(words);
  });

  it('say minutes as people do', () => {
    expect(minutesInWords(58, 'en')).toBe('58 min');
    expect(minutesInWords(60, 'en')).toBe('1 hr');
    expect(minutesInWords(65, 'fr').replaceAll(/\s/g, ' ')).toBe('1 h 5 min');
  });
});
