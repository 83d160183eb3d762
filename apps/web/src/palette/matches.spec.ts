import { describe, expect, it } from '@jest/globals';
import { matches } from './matches.js';

describe('what is typed into the palette', () => {
  it('finds what has words that begin like it, in any order', () => {
    expect(matches('Coffee about prioritising', 'prio coff')).toBe(true);
    expect(matches('Coffee about prioritising', 'ritis')).toBe(false);
  });

  it('needs neither accents nor capitals', () => {
    expect(matches('Présences', 'presen')).toBe(true);
    expect(matches('Accueil', 'ACC')).toBe(true);
  });

  it('finds everything while it is empty', () => {
    expect(matches('Home', '')).toBe(true);
  });
});
