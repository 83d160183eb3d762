import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wordDiff } from './word-diff.js';

const without = (kind: 'added' | 'removed', before: string, after: string) =>
  wordDiff(before, after)
    .filter((part) => part.kind !== kind)
    .map(({ text }) => text)
    .join('');

describe('what changed between two revisions', () => {
  it('is told by words', () => {
    expect(wordDiff('Ask the team first.', 'Ask the whole team first.')).toEqual([
      { kind: 'same', text: 'Ask the ' },
      { kind: 'added', text: 'whole ' },
      { kind: 'same', text: 'team first.' },
    ]);
  });

  it('takes a word with accents for one word', () => {
    const changed = wordDiff('un élève déçu', 'un élève déçus').filter(({ kind }) => kind !== 'same');
    expect(changed).toEqual([
      { kind: 'removed', text: 'déçu' },
      { kind: 'added', text: 'déçus' },
    ]);
  });

  it('is nothing for texts that are the same', () => {
    expect(wordDiff('', '')).toEqual([]);
    expect(wordDiff('as it was', 'as it was')).toEqual([{ kind: 'same', text: 'as it was' }]);
  });

  it('holds both texts whole, white space and all', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'sprint', ' ', '\n', '  ', '**', 'é', '🐈'), { maxLength: 60 });
    const text = words.map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(without('added', before, after)).toBe(before);
        expect(without('removed', before, after)).toBe(after);
      }),
      { seed: 7 },
    );
  });

  it('gives up on two long texts that have nothing in common, and still holds both whole', () => {
    const before = Array.from({ length: 8_000 }, (_, index) => `a${index}`).join(' ');
    const after = Array.from({ length: 8_000 }, (_, index) => `b${index}`).join('\n');
    expect(wordDiff(before, after)).toEqual([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]);
  });
});
