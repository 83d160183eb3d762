import { describe, expect, it } from '@jest/globals';
import { letterText } from './letter-text.js';
import { LINK_PURPOSES } from './lifetimes.js';
import { LOCALES } from './time-zone.js';

describe('a letter', () => {
  it.each(LINK_PURPOSES)('about %s says what the link does and how long it is good, in both languages', (purpose) => {
    const texts = LOCALES.map((locale) => letterText(purpose, locale, { community: 'Café Scrum' }));
    for (const { subject, action, paragraphs, after } of texts) {
      expect(subject).toContain('Café Scrum');
      expect(action?.length).toBeGreaterThan(3);
      expect(paragraphs.length).toBeGreaterThan(0);
      expect(after).toHaveLength(1);
    }
    expect(texts[0]).not.toEqual(texts[1]);
  });

  it('names the time in the words of its language', () => {
    expect(letterText('sign-in', 'en', { community: 'C' }).after).toEqual(['The link works once, within 15 minutes.']);
    expect(letterText('reset', 'fr', { community: 'C' }).after).toEqual([
      'Le lien sert une fois, pendant 1\u00a0heure.',
    ]);
    expect(letterText('invitation', 'fr', { community: 'C' }).after).toEqual([
      'Le lien sert une fois, pendant 7\u00a0jours.',
    ]);
  });

  it('names who invites, where that is known', () => {
    expect(letterText('invitation', 'en', { community: 'C', inviter: 'Tess' }).paragraphs[0]).toBe(
      'Tess invites you to C.',
    );
    expect(letterText('invitation', 'en', { community: 'C' }).paragraphs[0]).toBe('You are invited to C.');
  });

  it('that only tells something has no link', () => {
    for (const locale of LOCALES) {
      expect(letterText('password-changed', locale, { community: 'C' })).toMatchObject({
        action: undefined,
        after: [],
      });
    }
  });
});
