import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Database } from '#platform';
import { aCommunity, type Community } from '../support/around-the-board.js';
import { axeFindings } from '../support/axe.js';
import { settled, tokenFor } from '../support/identity-app.js';

jest.setTimeout(300_000);

let community: Community;
afterEach(() => community.close());

/** Enters an hour and a half of something, on the page of records. */
async function enter(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Add something' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('What was it?').fill(title);
  await dialog.getByLabel('Hours').fill('1');
  await dialog.getByLabel('Minutes').fill('30');
  await dialog.getByLabel('Description').fill('Why limits help.');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { name: title }).waitFor();
}

describe('two accounts', () => {
  it('are brought together from the profile, by the link in the mail, and their records are on one page', async () => {
    community = await aCommunity();
    const { app } = community.room;
    const house = { database: app.app.get(Database) };
    const ada = await community.visits('Ada Lovelace', '/account/profile');
    const other = await community.visits('A. Lovelace', '/records');
    await enter(other.page, 'Webinar on flow');
    const { page } = ada;
    const form = page.locator('form').filter({ hasText: 'Another address of yours' });
    const send = form.getByRole('button', { name: 'Send the link' });
    await send.click();
    await form.getByText('Please fill this in.').waitFor();
    const email = await community.addressOf('A. Lovelace');
    await form.getByLabel('Address of the other account').fill(email);
    await send.click();
    await page.getByText(`We have sent a link to ${email}.`).waitFor();
    await settled(house);
    await page.goto(`${app.url}/link/merge#${await tokenFor(house, email)}`);
    await page.getByRole('heading', { name: 'Bring both accounts together' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Bring them together' }).click();
    await page.getByText('Both accounts are one now.').first().waitFor();
    await settled(house);
    await page.goto(`${app.url}/records`);
    await page.getByRole('heading', { name: 'Webinar on flow' }).waitFor();
  });
});
