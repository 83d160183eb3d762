import { describe, expect, it } from '@jest/globals';
import { decodeCursor, encodeCursor, isMoment, pageOf } from './cursor.js';

describe('a cursor', () => {
  it('comes back as it was sent', () => {
    const key = [1_795_107_600_000, 'a "name"'];
    expect(decodeCursor(encodeCursor(key), ['number', 'string'])).toEqual(key);
  });

  it.each([
    '',
    '*',
    'bnVsbA',
    encodeCursor(['x', 1]),
    encodeCursor([1]),
    encodeCursor([1, 'x', 2]),
    encodeCursor([1, '\0']),
  ])('%j is none', (text) => expect(decodeCursor(text, ['number', 'string'])).toBeUndefined());
});

describe('a moment in a cursor', () => {
  it.each([0, 1_795_107_600_000.5, 8.64e15])('may be %d', (moment) => expect(isMoment(moment)).toBe(true));

  it.each([-1, -8e15, 1e300, Infinity, NaN, '0', null, undefined])('is never %j', (part) =>
    expect(isMoment(part)).toBe(false),
  );
});

describe('a page', () => {
  const page = (rows: number[]) => pageOf(rows, 2, (row) => [row], String);

  it('tells where the next begins while there is more', () => {
    expect(page([1, 2, 3])).toEqual({ items: ['1', '2'], nextCursor: encodeCursor([2]) });
  });

  it('is the last one when nothing was left over', () => {
    expect(page([1, 2])).toEqual({ items: ['1', '2'], nextCursor: null });
    expect(page([])).toEqual({ items: [], nextCursor: null });
  });
});
