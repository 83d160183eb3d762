import { describe, expect, it } from '@jest/globals';
import {
  boastfulPdf,
  busyPdf,
  circularPdf,
  crowdedPdf,
  deepPdf,
  doublingPdf,
  encryptedPdf,
  inflatingPdf,
  scriptedPdf,
} from '../../../../../test/support/hostile-pdfs.js';
import { pdfOf, pdfOfOnePage } from '../../../../../test/support/pdf.js';
import { TEXT_BOUNDS, type TextBounds } from '../../domain/text/page-texts.js';
import { PdfReader } from './pdf-reader.js';

const MEGABYTE = 1024 * 1024;

/** Smaller than those of the program, so that a test is over sooner. */
const BOUNDS: TextBounds = { ...TEXT_BOUNDS, memory: 128, time: 20_000 };

const reader = new PdfReader();
const read = (pdf: Buffer, bounds: Partial<TextBounds> = {}) =>
  reader.read(new Uint8Array(pdf), { ...BOUNDS, ...bounds });

const failed = (reason: string) => ({ state: 'failed', reason });

describe('the text of a PDF', () => {
  it('is that of each page, line by line', async () => {
    const pages = ['The backlog (refined)\nis ours', 'Une équipe à vélocité', 'CSM/CSPO'];
    expect(await read(pdfOf(pages))).toEqual({ state: 'done', pages });
  });

  it('is read from 500 pages', async () => {
    const pages = Array.from({ length: 500 }, (_, index) => `Page ${index + 1}\nof many`);
    expect(await read(pdfOf(pages))).toEqual({ state: 'done', pages });
  });

  it('ends where a page has more than anybody reads, and is none where all pages have', async () => {
    const pages = ['word\n'.repeat(40), 'end'];
    const texts = await read(pdfOf(pages), { pageCharacters: 100 });
    expect(texts).toEqual({ state: 'done', pages: [pages[0]!.slice(0, 100), 'end'] });
    expect(await read(pdfOf(pages), { characters: 150 })).toEqual(failed('too-large'));
    expect(await read(pdfOf(['1', '2', '3']), { pages: 2 })).toEqual(failed('too-large'));
  });

  it('is none where there are but pictures', async () => {
    expect(await read(pdfOf(['', ' ']))).toEqual(failed('no-text'));
  });

  it('is read where a password is asked for changes alone, and none where it is asked for reading', async () => {
    expect(await read(encryptedPdf('secret'))).toEqual(failed('encrypted'));
    expect(await read(encryptedPdf(''))).toEqual({ state: 'done', pages: ['A secret'] });
  });
});

describe('a PDF that is broken, or made to break', () => {
  const whole = pdfOf(Array.from({ length: 30 }, (_, index) => `Page ${index}`));

  it.each([
    ['nothing', Buffer.alloc(0), 'broken'],
    ['something else', Buffer.from('GIF89a and so on'), 'broken'],
    ['a beginning alone', Buffer.from('%PDF-1.7\n'), 'broken'],
    ['a circle of pages', circularPdf(), 'broken'],
    ['an unknown filter', pdfOfOnePage('<< /Length 4 /Filter /Nonsense >>\nstream\nabcd\nendstream'), 'no-text'],
    ['half a file', whole.subarray(0, whole.length / 2), 'broken'],
  ])('of %s is reported', async (_, pdf, reason) => {
    expect(await read(pdf, { memory: 512 })).toEqual(failed(reason));
  });

  it('of more commands than there are seconds is reported', async () => {
    expect(await read(busyPdf(), { memory: 512, time: 2_500 })).toEqual(failed('too-slow'));
  });

  it.each([
    ['a script', scriptedPdf(), 'A page with a script'],
    [
      'a table that leads nowhere',
      Buffer.from(whole.toString('latin1').replace(/startxref\n\d+/, 'startxref\n7'), 'latin1'),
      'Page 0',
    ],
    ['fewer pages than it says', boastfulPdf(1_000_000_000), 'one'],
  ])('with %s is read as far as it goes', async (_, pdf, first) => {
    expect(await read(pdf)).toMatchObject({ state: 'done', pages: expect.arrayContaining([first]) });
  });

  it('with forms in forms in forms is read until there is enough', async () => {
    const texts = await read(doublingPdf(40), { pageCharacters: 50 });
    expect(texts).toMatchObject({ state: 'done', pages: [expect.stringMatching(/^[a\s]{50}$/)] });
  });

  it.each([
    ['a tree of pages without end', () => deepPdf(20_000)],
    ['a million objects', () => crowdedPdf(1_000_000)],
  ])('with %s leaves the process as it was', async (_, make) => {
    expect(await read(make())).toMatchObject({ state: 'failed' });
    expect(await read(pdfOf(['as before']))).toEqual({ state: 'done', pages: ['as before'] });
  });

  it('that unfolds to gigabytes, once or twice over, is given up within bounds', async () => {
    const bombs = [await inflatingPdf(1_000, 1), await inflatingPdf(1_000, 2)];
    for (const bomb of bombs) {
      const before = process.memoryUsage().rss;
      let peak = before;
      const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 20);
      const texts = await read(bomb);
      clearInterval(watch);
      expect(texts).toEqual(failed('too-large'));
      expect((peak - before) / MEGABYTE).toBeLessThan(600);
    }
  });
});
