import { describe, expect, it } from '@jest/globals';
import { isTimeZone } from './time-zone.js';

describe('a time zone', () => {
  it.each(['UTC', 'Europe/Paris', 'America/Argentina/Buenos_Aires', 'Etc/GMT+5', 'Asia/Kolkata'])(
    '%s is one',
    (name) => {
      expect(isTimeZone(name)).toBe(true);
    },
  );

  it.each([
    '',
    'Paris',
    'europe/paris',
    'Europe/Atlantis',
    '+02:00',
    'CEST',
    'Europe/Paris ',
    'Europe/../Paris',
    7,
    null,
  ])('%j is none', (name) => {
    expect(isTimeZone(name)).toBe(false);
  });
});
