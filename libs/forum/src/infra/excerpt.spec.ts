import { describe, expect, it } from '@jest/globals';
import { plainExcerpt } from './excerpt.js';

describe('an excerpt', () => {
  it.each([
    [' Say  &quot;no&quot; \n &amp;lt; &#39;yes&#39; ', `Say "no" &lt; 'yes'`],
    ['1 &lt; 2 &am', '1 < 2'],
    ['', ''],
  ])('is plain text: %j', (stored, read) => {
    expect(plainExcerpt(stored)).toBe(read);
  });
});
