import { beforeAll, describe, expect, it } from '@jest/globals';
import { PATHOLOGICAL, PROSE } from '../../../../test/support/markdown/pathological.js';
import { aContext, UPLOAD } from '../../../../test/support/markdown/a-context.js';
import { MAX_RAW_LENGTH } from './limits.js';
import { renderMarkdown } from './render.js';

/**
 * How many times as long as prose of the same length a text may take. Of all the texts below the slowest, 7,000
 * people mentioned, took 18 times as long and twenty others 5 to 15 times, all in proportion to what they become (each
 * mention is a link); what is not bounded takes hundreds of times as long (before there were limits, a post of Java
 * 220, which is seconds). 50 is far from both: a busy machine does not reach it, and a quadratic rule does not stay below.
 */
const MOST = 50;
/** A slow look may be the machine's fault: three slow looks are the text's. */
const LOOKS = 3;
/** How many times as long as the text its HTML may be: the longest is 20. */
const MOST_GROWTH = 30;

describe('a text that is hard on parsers', () => {
  let prose: number;

  beforeAll(() => {
    for (let round = 0; round < 10; round += 1) timeOf(PROSE);
    // The median of a few: the least of them would be luck.
    const times = Array.from({ length: 9 }, () => timeOf(PROSE)).sort((one, other) => one - other);
    prose = times[4] ?? 0;
  });

  it('is as long as a post may be', () => {
    const lengths = Object.entries(PATHOLOGICAL).filter(([name]) => !name.includes(': '));
    for (const [name, text] of lengths) expect([name, text.length >= MAX_RAW_LENGTH * 0.95]).toEqual([name, true]);
  });

  it.each(Object.entries(PATHOLOGICAL))('renders within a bound: %s', (_name, text) => {
    let quickest = Infinity;
    for (let look = 0; look < LOOKS && quickest > MOST * prose; look += 1) quickest = Math.min(quickest, timeOf(text));
    expect(quickest / prose).toBeLessThan(MOST);
    expect(renderMarkdown(text, aContext()).html.length).toBeLessThan(MOST_GROWTH * MAX_RAW_LENGTH);
  });
});

describe('an address named once and used often', () => {
  it('is no more than so long all together', () => {
    const text = `[a]: /${'x'.repeat(30_000)}\n\n${'[a] '.repeat(4_000)}`;
    expect(renderMarkdown(text, aContext()).html.match(/<a /g)).toHaveLength(3);
  });

  it('of usual length is used as often as one likes', () => {
    const text = `[a]: /api/v1/uploads/${UPLOAD}\n\n${'[a] '.repeat(1_000)}`;
    expect(renderMarkdown(text, aContext()).html.match(/<a /g)).toHaveLength(1_000);
  });
});

describe('a table', () => {
  const wide = (columns: number): string => `${'|a'.repeat(columns)}|\n${'|-'.repeat(columns)}|\n|b|`;

  it('of fifty columns is one', () => expect(renderMarkdown(wide(49), aContext()).html).toContain('<table>'));
  it('of more is text', () => expect(renderMarkdown(wide(60), aContext()).html).not.toContain('<table>'));
});

/** In milliseconds. */
function timeOf(text: string): number {
  const started = performance.now();
  renderMarkdown(text, aContext());
  return performance.now() - started;
}
