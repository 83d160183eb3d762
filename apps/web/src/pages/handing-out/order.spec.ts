import { describe, expect, it } from '@jest/globals';
import type { Section } from '../../api/handing-out.js';
import { movedEntry, movedSection, orderOf, withEntryAt, withSectionAt } from './order.js';

const arranged = (...sections: [id: string, entries: string][]): Section[] =>
  sections.map(([id, entries]) => ({ id, title: id, entries: [...entries].map((entry) => ({ id: entry })) as never }));
const inWords = (sections: readonly Section[] | undefined) =>
  sections && orderOf(sections).map(({ id, entries }) => `${id}:${entries.join('')}`);

describe('the order of what is handed out', () => {
  const sections = arranged(['one', 'ab'], ['two', ''], ['three', 'c']);

  it.each([
    ['b', -1, ['one:ba', 'two:', 'three:c']],
    ['a', 1, ['one:ba', 'two:', 'three:c']],
    ['b', 1, ['one:a', 'two:b', 'three:c']],
    ['c', -1, ['one:ab', 'two:c', 'three:']],
    ['a', -1, undefined],
    ['c', 1, undefined],
  ] as const)('moves %s by %d, over into the next section', (id, step, expected) => {
    expect(inWords(movedEntry(sections, id, step))).toEqual(expected);
  });

  it('enters a section at the side it comes from', () => {
    const full = arranged(['one', 'ab'], ['two', 'cd']);
    expect(inWords(movedEntry(full, 'b', 1))).toEqual(['one:a', 'two:bcd']);
    expect(inWords(movedEntry(full, 'c', -1))).toEqual(['one:abc', 'two:d']);
  });

  it('moves sections with what is in them', () => {
    expect(inWords(movedSection(sections, 'one', 1))).toEqual(['two:', 'one:ab', 'three:c']);
    expect(movedSection(sections, 'one', -1)).toBeUndefined();
    expect(movedSection(sections, 'three', 1)).toBeUndefined();
  });

  it('puts back what was taken out where it was', () => {
    const order = orderOf(arranged(['one', 'abc'], ['two', 'd']));
    expect(withEntryAt(order, 'c', 0)[0]!.entries).toEqual(['c', 'a', 'b']);
    expect(withSectionAt(order, 'two', 0).map(({ id }) => id)).toEqual(['two', 'one']);
    expect(withSectionAt(order, 'gone', 0)).toEqual(order);
  });
});
