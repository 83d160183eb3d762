import { describe, expect, it } from '@jest/globals';
import { languageFor } from './words.js';

describe('the language of a page', () => {
  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['de', 'en'],
    ['fr', 'fr'],
    ['fr-CA', 'fr'],
    ['de, fr;q=0.7, en;q=0.9', 'en'],
    ['en;q=0.2, fr', 'fr'],
    ['fr;q=0, *', 'en'],
    ['q=;;,=,fr;q=x', 'en'],
  ] as const)('for %p is %s', (accepted, language) => {
    expect(languageFor(accepted)).toBe(language);
  });
});
