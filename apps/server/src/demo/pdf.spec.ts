import { describe, expect, it } from '@jest/globals';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { printed } from './pdf.js';
import { HANDBOOKS } from './handbook-words.js';

/** What a reader finds on each page. */
async function textsOf(file: Buffer): Promise<string[]> {
  const loading = getDocument({ data: new Uint8Array(file), verbosity: 0 });
  const document = await loading.promise;
  const pages = Array.from({ length: document.numPages }, (_, index) => index + 1);
  const texts = await Promise.all(
    pages.map(async (number) => {
      const { items } = await (await document.getPage(number)).getTextContent();
      return items.map((item) => ('str' in item ? item.str : '')).join(' ');
    }),
  );
  await loading.destroy();
  return texts;
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('a printed text', () => {
  it('holds every word of every page, with its number', async () => {
    const pages = [
      { title: 'First (and last?)', text: ['A word\\ or “two” – it’s Élodie’s…', '- an item'], steps: ['One', 'Two'] },
      { title: 'Then', text: ['word '.repeat(40).trim()] },
    ];
    expect((await textsOf(printed(pages))).map(plain)).toEqual([
      'First (and last?) One Two A word\\ or “two” – it’s Élodie’s… • an item 1',
      `Then ${'word '.repeat(40)}2`,
    ]);
  });

  it.each(Object.entries(HANDBOOKS))('of the course %s has no letter that it cannot print', async (_, pages) => {
    const texts = await textsOf(printed(pages));
    pages.forEach(({ title, text }, index) => {
      for (const paragraph of [title, ...text]) {
        expect(plain(texts[index]!)).toContain(plain(paragraph.replace(/^- /, '')));
      }
    });
  });
});
