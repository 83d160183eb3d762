import { describe, expect, it } from '@jest/globals';
import { displayName, tamedName } from './display-name.js';

describe('a name', () => {
  it.each([
    ['Ana', 'Ana'],
    ['  Ana Lee  ', 'Ana Lee'],
    ['Zoe\u0301', 'Zoé'],
    ['علی\u200cرضا', 'علی\u200cرضا'],
    ['👩‍👩‍👧', '👩‍👩‍👧'],
    ['O’Neil-Smith, PhD', 'O’Neil-Smith, PhD'],
    ['👍'.repeat(80), '👍'.repeat(80)],
  ])('%j is kept as %j', (given, kept) => {
    expect(displayName(given)).toBe(kept);
  });

  it.each([
    '',
    '   ',
    '\u200d',
    '\u00ad',
    '\u3164',
    '\u2800 \u115f',
    'a\0b',
    'a\nb',
    'a\u2028b',
    '\u202egnp.exe',
    'Ana\u200b',
    'a\u2066b',
    '\ud800',
    'x'.repeat(81),
    7,
    null,
    undefined,
  ])('%j is none', (given) => {
    expect(displayName(given)).toBeUndefined();
  });
});

describe('a name from elsewhere', () => {
  it.each([
    ['Ana', 'Ana'],
    ['\u202egnp.exe', 'gnp.exe'],
    ['Ana\0\nLee', 'Ana Lee'],
    ['x'.repeat(90), 'x'.repeat(80)],
    ['\ud800Ana', '\ufffdAna'],
    ['\u202e', undefined],
    ['', undefined],
  ])('%j becomes %j', (given, kept) => {
    expect(tamedName(given)).toBe(kept);
  });
});
