import { describe, expect, it } from '@jest/globals';
import { isPartOf } from './places.js';

describe('a place', () => {
  const forum = { to: '/forum', also: ['/threads'] };

  it('is where its own pages are, and those that belong to it', () => {
    expect(isPartOf(forum, '/forum')).toBe(true);
    expect(isPartOf(forum, '/forum/new')).toBe(true);
    expect(isPartOf(forum, '/threads/1/how-to-say-no')).toBe(true);
    expect(isPartOf(forum, '/meetups')).toBe(false);
    expect(isPartOf(forum, '/forums')).toBe(false);
  });

  it('is home on one page alone', () => {
    expect(isPartOf({ to: '/' }, '/')).toBe(true);
    expect(isPartOf({ to: '/' }, '/forum')).toBe(false);
  });
});
