import { describe, expect, it } from '@jest/globals';
import { endOf } from './terms.js';

const NOW = Date.parse('2026-11-19T10:00:00Z');

describe('the term of a sanction', () => {
  it('is counted in days from now', () => {
    expect(endOf('three', '', NOW, 'UTC')).toBe('2026-11-22T10:00:00.000Z');
  });

  it('ends with a day of one’s choice, where one lives', () => {
    expect(endOf('own', '2026-12-24', NOW, 'Europe/Paris')).toBe('2026-12-24T22:59:00.000Z');
  });

  it('may have no end', () => expect(endOf('none', '', NOW, 'UTC')).toBeNull());

  it.each(['', '2026-11-18'])('is none on the day "%s"', (day) => {
    expect(endOf('own', day, NOW, 'UTC')).toBeNull();
  });
});
