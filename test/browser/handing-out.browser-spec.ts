import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { aCommunity, type Community } from '../support/around-the-board.js';
import { type AtTheForum, atTheForum } from '../support/around-the-forum.js';
import { axeFindings } from '../support/axe.js';
import { aPdf } from '../support/hostile-files.js';
import type { ArrangementJson } from '../support/materials.js';

jest.setTimeout(240_000);

let community: Community;
let folder: string;
beforeEach(async () => {
  community = await aCommunity();
  folder = await mkdtemp(join(tmpdir(), 'handing-out-'));
});
afterEach(async () => {
  await community.close();
  await rm(folder, { recursive: true });
});

const button = (on: Page | Locator, name: string | RegExp) => on.getByRole('button', { name, exact: true });
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });
const says = (on: Page | Locator, text: string | RegExp) => on.getByText(text).first().waitFor();
const entry = (page: Page, name: string) => page.getByRole('group', { name, exact: true });
const kind = (page: Page, name: string) => page.getByRole('radiogroup', { name: 'What it is' }).getByText(name);
const row = (page: Page, name: string) => page.getByRole('listitem').filter({ has: heading(page, name) });

/** Pictures for whoever wants to look at them: on a desk and on a phone, in the light and in the dark. */
async function pictures(page: Page, name: string): Promise<void> {
  const folder = process.env['CLASSES_PICTURES'];
  if (!folder) return;
  const before = page.viewportSize()!;
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const [where, width, height] of [
      ['desk', 1280, 900],
      ['phone', 390, 780],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.screenshot({ path: `${folder}/${name}-${where}-${colorScheme}.png`, fullPage: true });
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(before);
}

/** What axe says of a page in both themes, and whether it is too wide for a small phone. */
async function faults(page: Page): Promise<string[]> {
  const before = page.viewportSize()!;
  await page.setViewportSize({ width: 320, height: 640 });
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor();
    found.push(...(await axeFindings(page)));
  }
  const beyond = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  if (beyond > 0) found.push(`${beyond} pixels too wide`);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(before);
  return found;
}

/** Maya Okafor, who trains, with a class of one morning in Toronto. */
async function aTrainer(title = 'Winter', date = '2027-03-02'): Promise<{ maya: AtTheForum; offeringId: string }> {
  const maya = atTheForum(await community.visits('Maya Okafor', '/classes', { roles: ['trainer'] }));
  return { maya, offeringId: await aClass(maya, title, date) };
}

async function aClass({ asks }: AtTheForum, title: string, date: string): Promise<string> {
  const { items } = await asks<{ items: { id: string; code: string }[] }>('GET', '/courses');
  const { id } = await asks<{ id: string }>('POST', '/offerings', {
    ...{ courseId: items.find(({ code }) => code === 'CSPO')!.id, title, mode: 'online', capacity: 12 },
    zone: 'America/Toronto',
    halfDays: [{ date, starts: '09:00', ends: '12:30', breakMinutes: 15 }],
  });
  return id;
}

const arrange = (page: Page, offeringId: string) =>
  page.goto(`${community.room.app.url}/classes/${offeringId}/materials/edit`);

/** What a class hands out, in order, as its trainer has it. */
async function arranged({ asks }: AtTheForum, offeringId: string): Promise<string[]> {
  const { sections } = await asks<ArrangementJson>('GET', `/offerings/${offeringId}/materials`);
  return sections.map(({ title, entries }) => `${title}: ${entries.map(({ material }) => material.title).join(', ')}`);
}

async function addsSection(page: Page, title: string): Promise<void> {
  await page.getByLabel('New section').fill(title);
  await button(page, 'Add the section').click();
  await page.getByRole('heading', { name: title, exact: true }).waitFor();
}

async function addsPage(page: Page, section: string, title: string, text: string): Promise<void> {
  await button(page, `Add to “${section}”`).click();
  await kind(page, 'Page').click();
  await page.getByLabel('Text', { exact: true }).fill(text);
  await page.getByLabel('Title').fill(title);
  await button(page, 'Hand it out').click();
  await heading(page, title).waitFor();
}

/** A PDF of so many bytes on the disk; a browser knows it again by when it was changed. */
async function aFile(name: string, bytes: number): Promise<{ path: string; content: Buffer }> {
  const content = Buffer.concat([aPdf(), Buffer.alloc(bytes, '% filling\n')]).subarray(0, bytes);
  const path = join(folder, name);
  await writeFile(path, content);
  await utimes(path, 1_800_000_000, 1_800_000_000);
  return { path, content };
}

const BYTES = 2_000_000;
const PARTS = '**/api/v1/material-uploads/*';

/** The connection breaks once in the middle of a file. Gives where each part begins. */
async function breaksOnce(page: Page, content: Buffer): Promise<number[]> {
  const offsets: number[] = [];
  await page.route(PARTS, async (route) => {
    const request = route.request();
    if (request.method() !== 'PATCH') return route.continue();
    const headers = await request.allHeaders();
    offsets.push(Number(headers['upload-offset']));
    if (offsets.length > 1) return route.continue();
    const half = content.subarray(0, BYTES / 2);
    await route.fetch({ headers: { ...headers, 'content-length': String(half.length) }, postData: half });
    await route.abort('connectionreset');
  });
  return offsets;
}

describe('what a class hands out', () => {
  it('is arranged from nothing: a section, a file, a page, and a link to be prepared', async () => {
    const { maya, offeringId } = await aTrainer();
    const { page } = maya;
    await page.goto(`${community.room.app.url}/classes/${offeringId}`);
    await page.getByRole('link', { name: 'Arrange the materials' }).click();
    await heading(page, 'This class hands nothing out yet').waitFor();
    await pictures(page, 'handing-out-empty');
    await button(page, 'Add the section').click();
    await says(page, 'Please fill this in.');
    await addsSection(page, 'Before the class');

    const { path, content } = await aFile('Slides_for_day_one.pdf', BYTES);
    const offsets = await breaksOnce(page, content);
    community.room.problems.provoke(/material-uploads/);
    await button(page, 'Add to “Before the class”').click();
    await button(page, 'Hand it out').click();
    await says(page, 'Please choose a file.');
    await page.setInputFiles('input[type=file]', path);
    await says(page, 'Slides_for_day_one.pdf is here (2 MB).');
    expect(offsets).toEqual([0, BYTES / 2]);
    expect(await page.getByLabel('Title').inputValue()).toBe('Slides for day one');
    await pictures(page, 'handing-out-add');
    expect(await faults(page)).toEqual([]);
    await button(page, 'Hand it out').click();
    await row(page, 'Slides for day one').getByText('Slides_for_day_one.pdf').waitFor();
    await button(page, 'Add to “Before the class”').and(page.locator(':focus')).waitFor();

    await button(page, 'Add to “Before the class”').click();
    await kind(page, 'Page').click();
    await page.getByLabel('Text', { exact: true }).fill('# Welcome\n\nBring **a pen**.');
    await page.getByText('Preview', { exact: true }).click();
    await heading(page, 'Welcome').waitFor();
    await button(page, 'Hand it out').click();
    await says(page, 'Please fill this in.');
    await page.getByLabel('Title').fill('How we work');
    await page.getByLabel('When it is handed out').selectOption('From the beginning of the class');
    await button(page, 'Hand it out').click();
    await row(page, 'How we work').getByText('not yet').waitFor();

    await button(page, 'Add to “Before the class”').click();
    await kind(page, 'Link').click();
    await page.getByLabel('Address').fill('https://guide.example/');
    await page.getByLabel('Title').fill('A guide with a very long name that has to wrap somewhere on a phone');
    await page.getByLabel('When it is handed out').selectOption('On a date');
    await page.getByLabel('To be prepared before the class').check();
    await button(page, 'Hand it out').click();
    await says(page, 'Please say from when on.');
    await page.getByLabel('From when on').fill('2026-11-01T09:00');
    await page.getByLabel('To be done by').fill('2027-03-01T12:00');
    await button(page, 'Hand it out').click();
    await says(page, '12:00 in Toronto, 18:00 your time');
    await says(page, '1 thing is to be prepared.');
    await pictures(page, 'handing-out');
    expect(await faults(page)).toEqual([]);

    const amelie = atTheForum(await community.visits('Amélie Laurent', '/'));
    const email = await community.addressOf('Amélie Laurent');
    await maya.asks('POST', `/offerings/${offeringId}/roster`, { name: 'Amélie Laurent', email });
    const { sections } = await amelie.asks<ArrangementJson>('GET', `/offerings/${offeringId}/materials`);
    const seen = sections.flatMap(({ entries }) => entries);
    expect(seen.map(({ material }) => material.title)).toEqual([
      'Slides for day one',
      'A guide with a very long name that has to wrap somewhere on a phone',
    ]);
    expect(seen[0]!.taught.file!.bytes).toBe(BYTES);
    expect(seen[1]).toMatchObject({ prework: true, dueAt: '2027-03-01T17:00:00.000Z' });
    await button(page, 'Look by name').click();
    await page.getByRole('dialog').getByText('0 of 1 prepared').waitFor();
    await pictures(page, 'handing-out-use');
    await page.keyboard.press('Escape');
    await button(page, 'Mail it now').click();
    await button(page.getByRole('dialog'), 'Send the mails').click();
    await says(page, '1 person is written to.');
  });

  it('goes on with a file after the page was closed, or gives it up', async () => {
    const { maya, offeringId } = await aTrainer();
    const { page } = maya;
    await maya.asks('POST', `/offerings/${offeringId}/materials/sections`, { title: 'First day' });
    await arrange(page, offeringId);
    const { path, content } = await aFile('slides.pdf', BYTES);
    const offsets = await breaksOnce(page, content);
    // Until the page is closed nothing comes through any more.
    await page.route(PARTS, (route) => (offsets.length === 1 ? route.abort() : route.fallback()));
    community.room.problems.provoke(/material-uploads/);
    await button(page, 'Add to “First day”').click();
    await page.setInputFiles('input[type=file]', path);
    await says(page, 'The connection is gone.');
    await pictures(page, 'handing-out-waiting');
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    const begun = page.waitForRequest((request) => request.method() === 'PATCH');
    await arrange(page, offeringId);
    await button(page, 'Add to “First day”').click();
    await page.setInputFiles('input[type=file]', path);
    expect((await (await begun).allHeaders())['upload-offset']).toBe(String(BYTES / 2));
    await says(page, 'slides.pdf is here (2 MB).');
    const gone = page.waitForResponse((response) => response.request().method() === 'DELETE');
    await button(page, 'Choose another').click();
    expect((await gone).status()).toBe(204);
    await says(page, 'PDF, Word, Excel');
  });

  it('is put into an order by buttons, which keep the focus, and taken out and back', async () => {
    const { maya, offeringId } = await aTrainer();
    const { page } = maya;
    await arrange(page, offeringId);
    await addsSection(page, 'First day');
    await addsSection(page, 'Second day');
    await addsPage(page, 'First day', 'Goals', 'One');
    await addsPage(page, 'First day', 'Backlogs', 'Two');
    let orders = 0;
    const ordered = page.waitForResponse((response) => response.url().endsWith('/order') && ++orders === 3);
    await button(page, 'Move “Goals” down').press('Enter');
    await button(page, 'Move “Goals” down').and(page.locator(':focus')).press('Enter');
    await page.getByText('“Goals” is in “Second day” now, 1 of 1.').waitFor({ state: 'attached' });
    // It is the very last now: the focus is where it can still go.
    await button(page, 'Move “Goals” up').and(page.locator(':focus')).waitFor();
    await button(page, 'Move “Second day” up').click();
    await ordered;
    expect(await arranged(maya, offeringId)).toEqual(['Second day: Goals', 'First day: Backlogs']);

    await button(entry(page, 'Goals'), 'Take out').click();
    await says(page, '“Goals” is no longer handed out.');
    await button(page, 'Undo').click();
    await says(page, '“Goals” is handed out again.');
    await button(entry(page, 'Second day'), 'Rename').click();
    await page.getByLabel('Name of the section').fill('Day two');
    await button(page, 'Save').click();
    await heading(page, 'Day two').waitFor();
    await addsSection(page, 'Afterwards');
    await button(page, 'Move “Afterwards” up').click();
    await button(entry(page, 'Afterwards'), 'Remove the section').click();
    await says(page, 'The section “Afterwards” is gone.');
    await button(page, 'Undo').click();
    await says(page, 'The section “Afterwards” is back.');
    expect(await arranged(maya, offeringId)).toEqual(['Day two: Goals', 'Afterwards: ', 'First day: Backlogs']);
  });

  it('comes in versions, and is copied to the next class in the latest', async () => {
    const { maya, offeringId } = await aTrainer();
    const { page } = maya;
    await arrange(page, offeringId);
    await addsSection(page, 'First day');
    await addsPage(page, 'First day', 'Goals', 'One');
    await button(entry(page, 'Goals'), 'New version').click();
    expect(await page.getByLabel('Text', { exact: true }).inputValue()).toBe('One');
    await page.getByLabel('Text', { exact: true }).fill('One, better');
    await page.getByLabel('What is different').fill('A better example');
    await pictures(page, 'handing-out-version');
    await button(page, 'Add the version').click();
    await says(page, 'version 2, the latest · new: A better example');
    await button(entry(page, 'Goals'), 'Versions').click();
    await page.getByRole('radio', { name: /^version 1 of/ }).check();
    await says(page, 'As taught: version 1. Latest: version 2');
    await pictures(page, 'handing-out-versions');
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await button(entry(page, 'Goals'), 'Change').click();
    await page.getByLabel('Title').fill('Product goals');
    await button(page.getByRole('dialog'), 'Save').click();
    await heading(page, 'Product goals').waitFor();

    const next = await aClass(maya, 'Spring', '2027-05-04');
    await arrange(page, next);
    await button(page, 'Copy from a class').click();
    await button(page, 'Copy it').click();
    await says(page, 'Please choose a class.');
    await page.getByLabel('From which class').selectOption('CSPO · Winter · 2 March 2027');
    await button(page, 'Copy it').click();
    await row(page, 'Product goals').getByText('version 2, the latest').waitFor();
    await button(entry(page, 'Product goals'), 'Take out').click();
    await says(page, 'Nothing in it yet.');
    await button(page, 'From what the course has').click();
    await button(page, 'Hand out “Product goals”').click();
    await says(page.getByRole('dialog'), 'There is nothing of yours in the course');
    await pictures(page, 'handing-out-known');
    await page.keyboard.press('Escape');
    expect(await arranged(maya, next)).toEqual(['First day: Product goals']);
  });
});
