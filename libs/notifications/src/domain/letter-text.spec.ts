import { describe, expect, it } from '@jest/globals';
import { MAILED_KINDS } from '#contracts';
import { letterText } from './letter-text.js';

const facts = { by: 'Ana', title: 'How do you refine?', space: 'Questions' };

describe('a letter about a post', () => {
  it.each(MAILED_KINDS)('says in both languages who did what, and where: %s', (kind) => {
    const [en, fr] = ['en', 'fr'].map((locale) => letterText(kind, locale, facts));
    for (const letter of [en!, fr!]) {
      for (const fact of Object.values(facts)) expect(letter.first).toContain(fact);
    }
    expect(en).not.toEqual(fr);
    expect(fr!.first).toMatch(/Questions\u00a0:$/);
  });

  it.each(MAILED_KINDS)('names nobody who wrote without a name: %s', (kind) => {
    for (const locale of ['en', 'fr']) {
      expect(letterText(kind, locale, { ...facts, by: null }).first).not.toMatch(/Ana|null/);
    }
  });
});
