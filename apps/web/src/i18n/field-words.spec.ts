import { describe, expect, it } from '@jest/globals';
import { FIELD_REASONS, type FieldReason } from '#contracts';
import en from './en/problems.js';
import fr from './fr/problems.js';

const reasons = Object.keys(FIELD_REASONS) as FieldReason[];
const blanks = (text: string, blank: RegExp): string[] => [...text.matchAll(blank)].map(([, name]) => name!).sort();

describe.each([
  ['en', en.fields],
  ['fr', fr.fields],
])('what is wrong with a field, in %s', (_, words: Record<FieldReason, string>) => {
  it('is said for every reason the server gives, and for no other', () => {
    expect(Object.keys(words).sort()).toEqual([...reasons].sort());
  });

  it.each(reasons)('is filled in from what the server says of %s', (reason) => {
    const known = blanks(FIELD_REASONS[reason], /\{(\w+)\}/g);
    expect(known).toEqual(expect.arrayContaining(blanks(words[reason], /\{\{(\w+)\}\}/g)));
    expect(words[reason].trim()).not.toBe('');
  });
});
