import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { HOUR } from './clock.js';
import { instantOf, wallTimeOf } from './wall-time.js';

const utc = (text: string) => Date.parse(`${text}Z`);

describe('wall time', () => {
  it.each([
    ['Europe/Berlin', '2026-11-19', '18:00', '2026-11-19T17:00'],
    ['Europe/Berlin', '2026-07-16', '18:00', '2026-07-16T16:00'],
    ['America/Toronto', '2026-11-19', '12:00', '2026-11-19T17:00'],
    ['Pacific/Apia', '2026-11-19', '09:00', '2026-11-18T20:00'],
    ['UTC', '2026-11-19', '09:00', '2026-11-19T09:00'],
  ])('in %s, %s %s is %s UTC', (zone, date, time, expected) => {
    expect(instantOf({ date, time }, zone)).toBe(utc(expected));
  });

  it('that clocks skip is as much later as they skip', () => {
    const skipped = instantOf({ date: '2026-03-29', time: '02:30' }, 'Europe/Berlin');
    expect(wallTimeOf(skipped, 'Europe/Berlin')).toEqual({ date: '2026-03-29', time: '03:30' });
    const toronto = instantOf({ date: '2026-03-08', time: '02:15' }, 'America/Toronto');
    expect(wallTimeOf(toronto, 'America/Toronto').time).toBe('03:15');
  });

  it('that a whole skipped day swallows is a day later', () => {
    const skipped = instantOf({ date: '2011-12-30', time: '18:00' }, 'Pacific/Apia');
    expect(wallTimeOf(skipped, 'Pacific/Apia')).toEqual({ date: '2011-12-31', time: '18:00' });
  });

  it('that comes twice is the first of the two', () => {
    expect(instantOf({ date: '2026-10-25', time: '02:30' }, 'Europe/Berlin')).toBe(utc('2026-10-25T00:30'));
    expect(instantOf({ date: '2026-11-01', time: '01:30' }, 'America/Toronto')).toBe(utc('2026-11-01T05:30'));
  });

  it('comes back from the moment it names, or is at most a skipped stretch later', () => {
    const zones = fc.constantFrom('Europe/Berlin', 'America/Toronto', 'Pacific/Apia', 'Australia/Lord_Howe');
    const minutes = fc.integer({ min: utc('2010-01-01T00:00') / 60_000, max: utc('2040-01-01T00:00') / 60_000 });
    fc.assert(
      fc.property(zones, minutes, (zone, minute) => {
        const wall = wallTimeOf(minute * 60_000, zone);
        expect(wallTimeOf(instantOf(wall, zone), zone)).toEqual(wall);
        expect(Math.abs(instantOf(wall, zone) - minute * 60_000)).toBeLessThanOrEqual(HOUR);
      }),
      { seed: 20261119, numRuns: 500 },
    );
  });
});
