import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { circularPdf } from '../support/hostile-pdfs.js';
import { axeFindings } from '../support/axe.js';
import { pageWork } from '../support/page-work.js';
import { pdfOf } from '../support/pdf.js';
import { aReadingRoom, type ReadingRoom } from '../support/reading-room.js';
import { allIsRead } from '../support/searched-materials.js';
import { Database } from '#platform';

jest.setTimeout(240_000);

let house: ReadingRoom;
beforeEach(async () => {
  house = await aReadingRoom();
});
afterEach(() => house.close());

const button = (on: Page | Locator, name: string | RegExp) => on.getByRole('button', { name, exact: true });
const link = (on: Page | Locator, name: string | RegExp) => on.getByRole('link', { name, exact: true });
const says = (on: Page | Locator, text: string | RegExp) => on.getByText(text).first().waitFor();
const sheet = (page: Page, number: number) => page.locator(`[data-pdf-page="${number}"]`);
const asked = (page: Page) => page.getByRole('complementary', { name: 'Asked here' });

/** Pictures for whoever wants to look at them: on a desk and on a phone, by day and by night. */
async function pictures(page: Page, name: string): Promise<void> {
  const folder = process.env['MATERIALS_PICTURES'];
  if (!folder) return;
  const before = page.viewportSize()!;
  for (const [where, width, height] of [
    ['desk', 1280, 900],
    ['phone', 390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const theme of ['light', 'dark']) {
      await page.evaluate((to) => document.documentElement.setAttribute('data-mantine-color-scheme', to), theme);
      await page.waitForTimeout(400);
      await page.screenshot({ path: `${folder}/${name}-${where}-${theme}.png`, fullPage: true });
    }
    await page.evaluate(() => document.documentElement.setAttribute('data-mantine-color-scheme', 'light'));
  }
  await page.setViewportSize(before);
}

/** Slides of that many pages; page 12 is about kumquats. */
const slides = (count: number) =>
  pdfOf(
    Array.from({ length: count }, (_, index) =>
      index === 11 ? 'Twelve\nThe kumquat method' : `Sheet ${index + 1}\nWhat a product owner does`,
    ),
  );

const read = () =>
  allIsRead({ database: house.community.room.app.app.get(Database) } as Parameters<typeof allIsRead>[0]);

/** It is opened by a job, soon after somebody is in the class. */
async function theSpaceOfTheClass(): Promise<{ id: string }> {
  for (let attempt = 0; attempt < 400; attempt++) {
    const { items } = await house.trainer.asks<{ items: { id: string; offeringId: string | null }[] }>(
      'GET',
      '/spaces',
    );
    const space = items.find(({ offeringId }) => offeringId === house.offeringId);
    if (space) return space;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('The class never got a space.');
}

describe('what a class hands out', () => {
  it('is listed with what is to prepare, which is ticked off, and undone', async () => {
    await house.handsOut(
      { kind: 'page', title: 'Read this first', markdown: '# Welcome\n\nBring a **pen**.' },
      { prework: true, dueAt: '2027-03-01T17:00:00Z' },
    );
    await house.handsOut({ kind: 'link', title: 'The Scrum Guide', url: 'https://scrumguides.org/' });
    await house.handsOut({ kind: 'page', title: 'For afterwards', markdown: 'Later.' }, { release: 'after' });
    await house.handsOutFile('slides.pdf', slides(3));
    const { page } = await house.learner('Amélie Laurent', `/classes/${house.offeringId}/materials`);
    await says(page, 'One thing is still open.');
    expect(await page.getByText('For afterwards').count()).toBe(0);
    await pictures(page, 'list');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('checkbox', { name: 'Read this first' }).check();
    await says(page, 'All of it is done.');
    await page.getByRole('checkbox', { name: 'Read this first' }).uncheck();
    await says(page, 'One thing is still open.');
    await link(page, 'Read this first').click();
    await page.getByRole('heading', { name: 'Welcome' }).waitFor();
    await button(page, 'Mark as completed').click();
    await button(page, 'Completed').waitFor();
    await button(page, 'Undo').click();
    await button(page, 'Mark as completed').waitFor();
    await link(page, 'All materials').click();
    await link(page, 'The Scrum Guide').click();
    expect(await link(page, 'Open the link').getAttribute('target')).toBe('_blank');
    await house.trainer.page.goto(`${house.community.room.app.url}/classes/${house.offeringId}/materials`);
    await says(house.trainer.page, 'not handed out yet');
    await pictures(house.trainer.page, 'list-trainer');
  });
});

describe('a text in the browser', () => {
  it('is opened at a page, turned, searched and enlarged', async () => {
    const entry = await house.handsOutFile('slides.pdf', slides(500));
    await read();
    const { page } = await house.learner('Amélie Laurent', house.reading(entry, '?page=12'));
    await sheet(page, 12).getByText('The kumquat method').waitFor();
    await pictures(page, 'reader');
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('ArrowRight');
    await sheet(page, 13).getByText('Sheet 13').waitFor();
    expect(page.url()).toContain('page=13');
    await page.keyboard.press('End');
    await sheet(page, 500).getByText('Sheet 500').waitFor();
    await page.getByLabel('Go to page').fill('7');
    await page.keyboard.press('Enter');
    await sheet(page, 7).getByText('Sheet 7').waitFor();
    await page.getByLabel('Find in the text').fill('kumquats');
    await button(page, /^page 12/).click();
    await sheet(page, 12).getByText('The kumquat method').and(page.locator('[data-hit]')).waitFor();
    await pictures(page, 'reader-found');
    const before = (await sheet(page, 12).boundingBox())!.width;
    await button(page, 'Larger').click();
    await page.waitForFunction(
      (width) => document.querySelector('[data-pdf-page]')!.getBoundingClientRect().width > width,
      before,
    );
  });

  it('shows what was asked at a page to the others, and the question leads back', async () => {
    const entry = await house.handsOutFile('slides.pdf', slides(20));
    await read();
    const amelie = await house.learner('Amélie Laurent', house.reading(entry, '?page=12'));
    const ben = await house.learner('Ben Tanaka', house.reading(entry, '?page=12'));
    await says(asked(amelie.page), 'Nobody has asked about this page yet.');
    await link(amelie.page, 'Ask about this page').click();
    await says(amelie.page, 'You ask about page 12 of “The slides”.');
    await amelie.page.getByLabel('Title').fill('Why kumquats of all things?');
    await amelie.page
      .getByRole('textbox', { name: /Text|body|words/i })
      .last()
      .fill('I do not see it.');
    await pictures(amelie.page, 'ask');
    await button(amelie.page, 'Ask it').click();
    await link(amelie.page, 'The slides · page 12 · as taught').waitFor();
    await pictures(amelie.page, 'thread');
    await ben.page.reload();
    await link(asked(ben.page), 'Why kumquats of all things?').waitFor();
    await pictures(ben.page, 'asked-here');
    // The keys turn pages once there are some.
    await sheet(ben.page, 12).getByText('The kumquat method').waitFor();
    await ben.page.keyboard.press('ArrowLeft');
    await button(ben.page, 'Page 12: 1 question').click();
    await link(asked(ben.page), 'Why kumquats of all things?').click();
    await link(ben.page, 'The slides · page 12 · as taught').click();
    await sheet(ben.page, 12).getByText('The kumquat method').waitFor();
  });

  it('is asked about among the alumni once the space of the class is archived', async () => {
    const entry = await house.handsOutFile('slides.pdf', slides(2));
    const { page } = await house.learner('Amélie Laurent');
    const { id } = await theSpaceOfTheClass();
    await house.trainer.asks('PATCH', `/spaces/${id}`, { archived: true });
    await page.goto(house.community.room.app.url + house.reading(entry));
    await link(page, 'Ask about this page').click();
    expect(await page.getByLabel('Where?').locator('option:checked').innerText()).toMatch(/: alumni$/);
  });

  it('is found from the search of the forum and from the palette', async () => {
    await house.handsOutFile('slides.pdf', slides(20));
    await read();
    const { page } = await house.learner('Amélie Laurent', '/forum?q=kumquat');
    await pictures(page, 'search');
    await link(page, 'The slides · page 12').click();
    await sheet(page, 12).getByText('The kumquat method').waitFor();
    await page.goto(`${house.community.room.app.url}/forum?q=in:materials%20kumquat`);
    await link(page, 'The slides · page 12').waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Search everything' }).fill('kumquat');
    const option = page.getByRole('option', { name: /The slides/ });
    await option.waitFor();
    await pictures(page, 'palette');
    await option.click();
    await sheet(page, 12).getByText('The kumquat method').waitFor();
  });

  it('of five hundred pages is turned without the page standing still', async () => {
    const entry = await house.handsOutFile('slides.pdf', slides(500));
    const { page } = await house.learner('Amélie Laurent', house.reading(entry));
    await sheet(page, 1).getByText('Sheet 1').first().waitFor();
    const { longestTask } = await pageWork(house.community.room.browser, async () => {
      for (let number = 2; number <= 20; number++) {
        await page.keyboard.press('ArrowRight');
        const words = number === 12 ? 'Twelve' : `Sheet ${number}`;
        await sheet(page, number).getByText(words).waitFor();
      }
    });
    expect(longestTask).toBeLessThan(100);
  });

  it('that is broken says so, and is there to be downloaded', async () => {
    const entry = await house.handsOutFile('broken.pdf', Buffer.from('%PDF-1.7\nand nothing else\n%%EOF\n'));
    const { page } = await house.learner('Amélie Laurent', house.reading(entry));
    await page.getByRole('heading', { name: 'This file cannot be shown here' }).waitFor();
    await link(page, 'Download').waitFor();
    await pictures(page, 'broken');
    const odd = await house.handsOutFile('odd.pdf', circularPdf());
    await page.goto(house.community.room.app.url + house.reading(odd));
    await says(page, 'This page cannot be shown.');
  });
});

describe('a video in the browser', () => {
  it('has controls, and is asked for part by part', async () => {
    const film = Buffer.concat([
      Buffer.from('\0\0\0\x20ftypisom\0\0\x02\0isomiso2avc1mp41', 'latin1'),
      Buffer.alloc(4_000),
    ]);
    const entry = await house.handsOutFile('film.mp4', film, { material: { kind: 'video', title: 'A film' } });
    const { page } = await house.learner('Amélie Laurent');
    const answered = page.waitForResponse((response) => response.url().endsWith('/file'));
    await page.goto(house.community.room.app.url + house.reading(entry));
    expect((await answered).status()).toBe(206);
    expect(await page.locator('video').getAttribute('controls')).not.toBeNull();
  });
});

describe('the free library', () => {
  it('is read by every member, who says so', async () => {
    await house.trainer.asks('POST', '/materials', {
      ...{ kind: 'page', libraryKind: 'blog-post', title: 'On saying no', author: 'Maya Okafor', minutes: 12 },
      markdown: 'Say **no** kindly.',
    });
    const { page } = await house.learner('Amélie Laurent', '/library');
    await link(page, 'On saying no').waitFor();
    await pictures(page, 'library');
    expect(await axeFindings(page)).toEqual([]);
    await link(page, 'On saying no').click();
    await says(page, 'kindly');
    await pictures(page, 'library-item');
    await button(page, 'I have read this').click();
    await says(page, /You have read this, on/);
  });
});
