import { describe, expect, it } from '@jest/globals';
import { isZone } from './planning-fields.js';

describe('the name of a time zone', () => {
  it.each(['Europe/Berlin', 'America/Toronto', 'Pacific/Apia', 'UTC'])('%s is a zone', (zone) => {
    expect(isZone(zone)).toBe(true);
  });

  it.each(['', 'Berlin', 'europe/berlin', '+01:00', 'Mars/Olympus', 'Europe/Berlin\r\nX:1'])('%j is none', (zone) => {
    expect(isZone(zone)).toBe(false);
  });
});
