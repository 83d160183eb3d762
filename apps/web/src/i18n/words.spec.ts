import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from './languages.js';

type Words = { [key: string]: string | Words };

/** Every text by its dotted key. */
const texts = (words: Words, path = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : texts(value, `${path}${key}.`),
  );

const areasOf = (language: string): string[] => readdirSync(join(import.meta.dirname, language)).sort();
const load = async (language: string, file: string): Promise<Map<string, string>> => {
  const { default: words } = (await import(join(import.meta.dirname, language, file))) as { default: Words };
  return new Map(texts(words));
};

/** The names that are filled in: `{{count}}`, and tags such as `<1>`. */
const blanks = (text: string): string[] =>
  [...text.matchAll(/\{\{\s*(\w+)[^}]*\}\}|<\/?\w+>/g)].map(([all]) => all).sort();

const others = LANGUAGES.filter((language) => language !== 'en');

describe.each(others)('the words in %s', (language) => {
  it('cover the same areas', () => {
    expect(areasOf(language)).toEqual(areasOf('en'));
  });

  it.each(areasOf('en'))('have the same keys and blanks in %s', async (file) => {
    const [english, translated] = await Promise.all([load('en', file), load(language, file)]);
    expect([...translated.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [key, text] of english) {
      expect([key, ...blanks(translated.get(key) ?? '')]).toEqual([key, ...blanks(text)]);
    }
  });

  it.each(areasOf('en'))('leave nothing empty in %s', async (file) => {
    const empty = [...(await load(language, file))].filter(([, text]) => text.trim() === '').map(([key]) => key);
    expect(empty).toEqual([]);
  });
});
