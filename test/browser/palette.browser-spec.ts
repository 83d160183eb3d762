import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { aForumCommunity, type ForumCommunity } from '../support/around-the-forum.js';
import { axeFindings } from '../support/axe.js';

jest.setTimeout(240_000);

let forum: ForumCommunity | undefined;
afterEach(async () => {
  await forum?.close();
  forum = undefined;
});

const field = (page: Page) => page.getByRole('combobox', { name: 'Search everything' });
const option = (page: Page, name: string | RegExp) => page.getByRole('option', { name });

/** Pictures for whoever wants to look at them. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['FORUM_PICTURES'];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` });
}

describe('the palette', () => {
  it('goes to pages, finds what was asked and who is here, and says when there is nothing, by keyboard alone', async () => {
    forum = await aForumCommunity();
    const { thread } = await forum.asked(forum.maya);
    const { page } = await forum.visits('Ruth Adler', '/', { viewport: { width: 1280, height: 800 } });
    await page.getByRole('link', { name: thread.title }).first().waitFor();
    await picture(page, 'home-with-forum');
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Control+k');
    await option(page, 'Home').waitFor();
    await picture(page, 'palette');
    expect(await axeFindings(page)).toEqual([]);
    await field(page).fill('my rec');
    await page.locator('[role=option][data-combobox-selected]', { hasText: 'My records' }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/records$/);
    await page.keyboard.press('Control+k');
    await field(page).fill('stakeholder');
    await page.locator('[role=option][data-combobox-selected]', { hasText: 'loudest stakeholder' }).waitFor();
    await picture(page, 'palette-found');
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForURL(new RegExp(`/threads/${thread.id}`));
    await page.getByRole('button', { name: /^Search everything/ }).click();
    await field(page).fill('xylophone');
    await page.getByText('Nothing found for “xylophone”.').first().waitFor();
    await field(page).fill('maya');
    await option(page, /Maya Okafor/).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/people\//);
    await page.getByRole('heading', { name: 'Maya Okafor' }).waitFor();
    await page.getByRole('link', { name: thread.title }).waitFor();
    await picture(page, 'person');
  });

  it('fits a small phone, in French', async () => {
    forum = await aForumCommunity();
    const look = { locale: 'fr-FR', viewport: { width: 320, height: 640 } };
    const { page } = await forum.visits('Ruth Adler', '/', look);
    await page.getByRole('button', { name: /^(Search everything|Tout rechercher)/ }).click();
    await page.getByRole('combobox').fill('a');
    await page.getByRole('option').first().waitFor();
    await picture(page, 'palette-phone');
    const beyond = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    expect(await page.evaluate<number>(beyond)).toBeLessThanOrEqual(0);
    expect(await axeFindings(page)).toEqual([]);
  });
});
