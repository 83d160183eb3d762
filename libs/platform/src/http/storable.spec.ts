import { describe, expect, it } from '@jest/globals';
import { unstorable } from './storable.js';

const nested = (depth: number): unknown => (depth === 0 ? 'end' : { in: nested(depth - 1) });

describe('what comes in', () => {
  it.each([undefined, null, 7, 'Café ☕ 𝄞', { a: [{ b: 'x' }, true] }, nested(32)])('may be %j', (value) =>
    expect(unstorable(value)).toBeUndefined(),
  );

  it.each([
    [{ name: 'a\u0000b' }, 'name'],
    [{ topics: [{ title: 'fine' }, { title: '\ud800' }] }, 'topics.1.title'],
    [{ outer: { '\u0000': 1 } }, 'outer'],
  ])('may not be %j, and which field is at fault is said', (value, field) =>
    expect(unstorable(value)).toMatchObject({
      field,
      code: 'unstorable',
      reason: expect.stringContaining('plain text'),
    }),
  );

  it('may not be nested without end', () => {
    expect(unstorable(nested(33))).toMatchObject({ reason: 'is nested too deeply' });
  });
});
