import { describe, expect, it } from '@jest/globals';
import { firstDay, isSearch } from './forum-search.js';

describe('what the page of the forum shows', () => {
  it('is a search where there are words, or something only a search can tell apart', () => {
    expect(isSearch({ q: 'velocity' })).toBe(true);
    expect(isSearch({ author: 'somebody' })).toBe(true);
    expect(isSearch({ answered: 'no' })).toBe(true);
    expect(isSearch({ since: 'week' })).toBe(true);
  });

  it('is a list otherwise, however it is narrowed down', () => {
    expect(isSearch({})).toBe(false);
    expect(isSearch({ space: 'alumni', kind: 'question', tag: 'velocity', sort: 'newest' })).toBe(false);
  });

  it.each([
    ['week', '2026-11-12'],
    ['month', '2026-10-19'],
    ['year', '2025-11-18'],
  ] as const)('goes back a %s', (since, day) => {
    expect(firstDay(since, Date.UTC(2026, 10, 19, 23, 59))).toBe(day);
  });
});
