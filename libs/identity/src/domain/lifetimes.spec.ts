import { describe, expect, it } from '@jest/globals';
import { DAY, MINUTE } from '#kernel';
import { LINK_LIFETIME, sessionExpiry } from './lifetimes.js';

describe('a session', () => {
  it('lives for thirty days after it was last seen', () => {
    expect(sessionExpiry(0, 0)).toBe(30 * DAY);
    expect(sessionExpiry(0, 100 * DAY)).toBe(130 * DAY);
  });

  it('ends at the age of a hundred and eighty days in any case', () => {
    expect(sessionExpiry(0, 150 * DAY)).toBe(180 * DAY);
    expect(sessionExpiry(0, 179 * DAY)).toBe(180 * DAY);
  });
});

describe('a link in a mail', () => {
  it('lives between a quarter of an hour and a week', () => {
    for (const lifetime of Object.values(LINK_LIFETIME)) {
      expect(lifetime).toBeGreaterThanOrEqual(15 * MINUTE);
      expect(lifetime).toBeLessThanOrEqual(7 * DAY);
    }
  });
});
