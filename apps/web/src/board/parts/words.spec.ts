import { describe, expect, it } from '@jest/globals';
import i18next from 'i18next';
import en from '../../i18n/en/board.js';
import fr from '../../i18n/fr/board.js';
import { clockFace, minutesTalked, spanInWords, type Words } from './words.js';

/** The words of one language. */
async function wordsIn(language: 'en' | 'fr'): Promise<Words> {
  const i18n = i18next.createInstance();
  await i18n.init({ lng: language, defaultNS: 'board', resources: { en: { board: en }, fr: { board: fr } } });
  return i18n.getFixedT<'board'>(language, 'board');
}

const keysOf = (words: object, prefix = ''): string[] =>
  Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? keysOf(value, `${prefix}${key}.`) : [`${prefix}${key}`],
  );

const holes = (words: object): Record<string, string[]> =>
  Object.fromEntries(
    keysOf(words).map((key) => {
      const text = key.split('.').reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], words);
      return [key, [...String(text).matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').sort()];
    }),
  );

describe('time in words', () => {
  it.each([
    [480_000, '8 minutes'],
    [250_000, 'about 4 minutes'],
    [61_000, 'a minute'],
    [31_000, 'half a minute'],
    [12_000, '12 seconds'],
    [0, 'time is up'],
  ])('says %i milliseconds as people do', async (milliseconds, words) => {
    expect(spanInWords(await wordsIn('en'), milliseconds)).toBe(words);
  });

  it('speaks French', async () => {
    expect(spanInWords(await wordsIn('fr'), 250_000)).toBe('environ 4 minutes');
  });

  it('shows zero only when it is over', () => {
    expect(clockFace(1)).toBe('0:01');
    expect(clockFace(0)).toBe('0:00');
    expect(clockFace(247_000)).toBe('4:07');
  });

  it('counts what was talked about in whole minutes', async () => {
    const t = await wordsIn('en');
    expect(minutesTalked(t, 12 * 60_000)).toBe('12 min');
    expect(minutesTalked(t, 20_000)).toBe('under a minute');
  });
});

describe('the words of the board', () => {
  it('say the same things in both languages, with the same holes to fill', () => {
    expect(holes(fr)).toEqual(holes(en));
  });
});
