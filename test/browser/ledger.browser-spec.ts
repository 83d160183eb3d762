import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { aCommunity, anEventfulHour, type Community } from '../support/around-the-board.js';
import { type AtTheForum, atTheForum } from '../support/around-the-forum.js';
import { axeFindings } from '../support/axe.js';

jest.setTimeout(240_000);

let community: Community;
beforeEach(async () => {
  community = await aCommunity();
});
afterEach(() => community.close());

const button = (on: Page | Locator, name: string | RegExp) => on.getByRole('button', { name, exact: true });
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name }).first();
const says = (on: Page | Locator, text: string | RegExp) => on.getByText(text).first().waitFor();
const row = (page: Page, name: string) => page.getByRole('listitem').filter({ has: heading(page, name) });
const go = (page: Page, path: string) => page.goto(community.room.app.url + path);

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

const ruths = async (path: string): Promise<AtTheForum> => atTheForum(await community.visits('Ruth Adler', path));

const aWebinar = (more: object = {}) => ({
  ...{ category: 'learning', title: 'Webinar on flow', description: 'About flow.', happenedOn: '2026-02-20' },
  ...{ minutes: 90, ...more },
});

describe('the ledger', () => {
  it('begins empty, and takes what was done elsewhere, with evidence', async () => {
    const { page } = await ruths('/records');
    await heading(page, 'No records yet').waitFor();
    await pictures(page, 'ledger-empty');
    await button(page, 'Add something').click();
    const dialog = page.getByRole('dialog');
    await button(dialog, 'Save').click();
    await says(dialog, 'Please fill this in.');
    await dialog.getByLabel('What was it?').fill('Webinar on flow');
    await dialog.getByLabel('Hours').fill('1');
    await dialog.getByLabel('Minutes').fill('30');
    await dialog.getByLabel('Description').fill('Why limits help.');
    const choosing = page.waitForEvent('filechooser');
    await button(dialog, 'Add a file').click();
    await (
      await choosing
    ).setFiles({ name: 'certificate.txt', mimeType: 'text/plain', buffer: Buffer.from('You were there.') });
    await dialog.getByRole('link', { name: 'certificate.txt' }).waitFor();
    await pictures(page, 'ledger-entry');
    expect(await axeFindings(page)).toEqual([]);
    await button(dialog, 'Save').click();
    await row(page, 'Webinar on flow').getByText('1 file').waitFor();
    await says(page, /^1\.5 SEUs in \d{4}$/);
    await pictures(page, 'ledger');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByLabel('Where it comes from').selectOption('Meetup');
    await row(page, 'Webinar on flow').waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.get('kind')).toBe('meetup');
    await page.getByLabel('Where it comes from').selectOption('Own entry');
    await row(page, 'Webinar on flow').waitFor();
  });

  it('changes an entry, withdraws it, and puts it back', async () => {
    const ruth = await ruths('/records');
    const { page } = ruth;
    const { id } = await ruth.asks<{ id: string }>('POST', '/ledger', aWebinar());
    await go(page, `/records/items/${id}`);
    await button(page, 'Change').click();
    await page.getByLabel('Hours').fill('2');
    await page.getByLabel('Minutes').fill('0');
    await button(page, 'Save').click();
    await says(page, 'Changed by you');
    await says(page, '+30 min');
    await pictures(page, 'ledger-item');
    expect(await axeFindings(page)).toEqual([]);
    await button(page, 'Withdraw').click();
    await button(page, 'Put it back').waitFor();
    await button(page, 'Undo').click();
    await button(page, 'Withdraw').waitFor();
    const { minutes } = await ruth.asks<{ minutes: number }>('GET', `/ledger/${id}`);
    expect(minutes).toBe(120);
  });

  it('shows how a meetup was counted, and lets it be described in one’s own words and back', async () => {
    const { page } = await ruths('/');
    await community.attended('Ruth Adler', anEventfulHour('ruth'), 'Lean Coffee · September');
    await go(page, '/records');
    await page.getByRole('link', { name: 'Lean Coffee · September' }).click();
    await says(page, '58 minutes counted');
    await button(page, 'Something wrong?').waitFor();
    await button(page, 'Change the description').click();
    await page.getByRole('textbox', { name: 'Description' }).fill('We said no.');
    await button(page, 'Save').click();
    await says(page, 'We said no.');
    await button(page, 'Change the description').click();
    await button(page, 'Back to the written one').click();
    await says(page, 'Lean Coffee “Lean Coffee · September”.');
    await pictures(page, 'ledger-meetup');
  });

  it('is copied field by field, and ticked one after the other by keyboard', async () => {
    const ruth = await ruths('/records');
    const { page } = ruth;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    for (const title of ['Conference', 'Webinar on flow']) await ruth.asks('POST', '/ledger', aWebinar({ title }));
    await go(page, '/records/log');
    await heading(page, 'Webinar on flow').waitFor();
    await pictures(page, 'ledger-sheet');
    expect(await axeFindings(page)).toEqual([]);
    const fields = { Category: 'Learning', Title: 'Webinar on flow', Date: '2026-02-20', Hours: '1', Minutes: '30' };
    for (const [label, value] of Object.entries(fields)) {
      const field = page.getByLabel(label, { exact: true });
      expect(await field.inputValue()).toBe(value);
      await field.focus();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(value);
    }
    await button(page, 'Logged, next one').press('Enter');
    await heading(page, 'Conference').and(page.locator(':focus')).waitFor();
    await button(page, 'Logged, next one').press('Enter');
    await heading(page, 'Everything is logged').waitFor();
    await button(page, 'Undo').last().click();
    await heading(page, 'Conference').waitFor();
  });

  it('takes what was read in the library, with one press', async () => {
    const maya = atTheForum(await community.visits('Maya Okafor', '/', { roles: ['trainer'] }));
    const { id } = await maya.asks<{ id: string }>('POST', '/materials', {
      ...{ kind: 'page', title: 'Small slices', markdown: 'Thin.', libraryKind: 'ebook', author: 'Ada', minutes: 40 },
    });
    const ruth = await ruths(`/library/${id}`);
    await button(ruth.page, 'I have read this').click();
    await button(ruth.page, 'Add to my records').click();
    await ruth.page.getByRole('link', { name: 'Among your records.' }).click();
    await row(ruth.page, 'Small slices').getByText('40 min').waitFor();
  });
});
