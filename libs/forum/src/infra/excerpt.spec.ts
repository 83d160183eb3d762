import { describe, expect, it } from '@jest/globals';
import { plainExcerpt } from './excerpt.js';

describe('an excerpt', () => {
  it.each([
    [' Say  &quot;no&quot; \n &amp;lt; &#39;yes&#39; ', `Say "no" &lt; 'yes'`],
    ['1 &lt; 2 &am', '1 < 2'],
    ['', ''],
    ['<p>One <b title="a &gt; b">two</b><br>three</p>\n<p>four <a hre', 'One two three four'],
    [`<p>${'a'.repeat(239)}</p><p>`, 'a'.repeat(239)],
    [`${'a'.repeat(239)}😀`, 'a'.repeat(239)],
    [`${'a'.repeat(237)}&amp;`, 'a'.repeat(237)],
  ])('is plain text: %j', (stored, read) => {
    expect(plainExcerpt(stored)).toBe(read);
  });
});
