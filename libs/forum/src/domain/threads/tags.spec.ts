import { describe, expect, it } from '@jest/globals';
import { tagsOf } from './tags.js';

describe('the tags of a thread', () => {
  it('are lower case, joined by hyphens, and each there once', () => {
    expect(tagsOf(['Product Owner', ' product-owner ', 'C#', '.NET', '!!', 'Rétro'])).toEqual([
      'product-owner',
      'c#',
      '.net',
      'rétro',
    ]);
  });
});
