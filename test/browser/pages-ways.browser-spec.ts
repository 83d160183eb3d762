import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { aCommunity, type Community } from '../support/around-the-board.js';
import { PASSWORD } from '../support/identity-app.js';

jest.setTimeout(240_000);

let community: Community;
beforeAll(async () => {
  community = await aCommunity();
});
afterAll(() => community.close());

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const says = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();

/** Presses Tab until this has the focus, as somebody without a mouse does. */
async function tabsTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let pressed = 0; pressed < 40; pressed += 1) {
    if (await target.evaluate((element) => element === element.ownerDocument.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${target.toString()} is not within 40 presses of Tab`);
}

describe('the ways through the pages', () => {
  it('lead in and to a registration by the keyboard alone', async () => {
    await community.visits('Kim Novak', '/');
    const page = await community.stranger('/sign-in');
    await tabsTo(page, page.getByLabel('E-mail address'));
    await page.keyboard.type(await community.addressOf('Kim Novak'));
    await tabsTo(page, page.getByLabel('Password', { exact: true }));
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await tabsTo(page, button(page, 'I am coming'));
    await page.keyboard.press('Enter');
    await says(page, 'You are coming. We have sent you a confirmation.');
  });

  it('say at the field what is wrong, and keep what was typed', async () => {
    community.room.problems.provoke('422 /api/v1/meetups');
    const { page } = await community.visits('Maya Okafor', '/meetups/new');
    await page.getByLabel('Title').fill('Coffee at noon');
    await page.getByLabel('Link to the call (optional)').fill('not an address');
    await button(page, 'Plan it').click();
    const field = page.getByLabel('Link to the call (optional)');
    await field.and(page.locator('[aria-invalid=true]:focus')).waitFor();
    expect(await page.getByLabel('Title').inputValue()).toBe('Coffee at noon');
    expect(await field.inputValue()).toBe('not an address');
  });

  it('help where the network fails, and send once where it is slow', async () => {
    await community.visits('Ruth Adler', '/');
    const page = await community.stranger('/sign-in');
    await page.getByLabel('E-mail address').fill('ruth');
    await button(page, 'Sign in').click();
    await says(page, 'This does not look like an e-mail address.');
    const email = await community.addressOf('Ruth Adler');
    await page.getByLabel('E-mail address').fill(email);
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    community.room.problems.provoke('net::ERR_FAILED /api/v1/session');
    await page.route('**/api/v1/session', (route) => route.abort());
    await button(page, 'Sign in').click();
    await page.getByRole('alert').filter({ hasText: 'The server did not answer. Check the connection' }).waitFor();
    expect(await page.getByLabel('E-mail address').inputValue()).toBe(email);
    expect(await page.getByLabel('Password', { exact: true }).inputValue()).toBe(PASSWORD);

    await page.unroute('**/api/v1/session');
    let sent = 0;
    let letThrough = (): void => undefined;
    const later = new Promise<void>((resolve) => {
      letThrough = resolve;
    });
    await page.route('**/api/v1/session', async (route) => {
      sent += 1;
      await later;
      await route.continue();
    });
    await page.getByLabel('Password', { exact: true }).press('Enter');
    await page.locator('button[type=submit][data-loading]').waitFor();
    await page.getByLabel('Password', { exact: true }).press('Enter');
    letThrough();
    await button(page, 'Account of Ruth Adler').waitFor();
    expect(sent).toBe(1);
  });

  it('show the times of the zone of the profile, and speak French and English again', async () => {
    const { page } = await community.visits('Ali Demir', '/account/profile');
    const { startsAt } = await page.evaluate<{ startsAt: string }>(
      `fetch('/api/v1/meetups/${community.meetupId}').then((response) => response.json())`,
    );
    const written = (timeZone: string, options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat('en-GB', { timeZone, ...options }).format(new Date(startsAt));
    const at = (timeZone: string) => written(timeZone, { timeStyle: 'short' });
    const dayIn = (timeZone: string) => written(timeZone, { weekday: 'short', day: 'numeric', month: 'short' });
    // In the evening, in UTC, it is tomorrow in Tokyo, and the page says which day.
    const tomorrow = dayIn('Asia/Tokyo') === dayIn('UTC') ? '' : `${dayIn('Asia/Tokyo')}, `;
    const zone = page.getByRole('combobox', { name: 'Time zone' });
    await zone.fill('Tokyo');
    await page.getByRole('option', { name: 'Asia/Tokyo' }).click();
    await button(page, 'Save').first().click();
    await says(page, 'Saved.');
    await page.getByRole('link', { name: 'Home', exact: true }).click();
    await says(page, `${at('UTC')} in UTC, ${tomorrow}${at('Asia/Tokyo')} your time`);

    await page.goto(`${community.room.app.url}/account/profile`);
    await page.getByLabel('Language').selectOption('fr');
    await button(page, 'Save').first().click();
    await page.getByRole('heading', { level: 1, name: 'Profil', exact: true }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    await page.getByLabel('Langue').selectOption('en');
    await button(page, 'Enregistrer').first().click();
    await page.getByRole('heading', { level: 1, name: 'Profile', exact: true }).waitFor();
  });

  it('end everywhere at once, in a second tab and on a second device', async () => {
    const { page, context } = await community.visits('Ines Rossi', '/records');
    const tab = await context.newPage();
    await tab.goto(`${community.room.app.url}/meetups`);
    await tab.getByRole('heading', { level: 1, name: 'Meetups' }).waitFor();
    const device = await community.visits('Ines Rossi', '/records');
    await device.page.getByRole('heading', { level: 1, name: 'My records' }).waitFor();
    await page.goto(`${community.room.app.url}/account/sessions`);
    await button(page, 'Sign out everywhere').click();
    await page.waitForURL(/\/sign-in/);
    await tab.waitForURL(/\/sign-in/);
    community.room.problems.provoke(/^401 \/api\/v1\/(meetups|calendar)/);
    await device.page.getByRole('link', { name: 'Meetups', exact: true }).click();
    await device.page.waitForURL(/\/sign-in/);
  });

  it('end with a sentence where there is nothing, or no longer', async () => {
    const { page } = await community.visits('Tom Beck', '/nothing/here');
    await page.getByRole('heading', { name: 'There is nothing here' }).first().waitFor();
    await page.getByRole('banner').getByRole('link', { name: 'Forum' }).waitFor();
    await page.getByRole('link', { name: 'Go to the home page' }).click();
    await page.getByRole('heading', { name: /starts in/ }).waitFor();
    const unknown = crypto.randomUUID();
    community.room.problems.provoke(`404 /api/v1/meetups/${unknown}`, '410 /api/v1/session/link/confirm');
    await page.goto(`${community.room.app.url}/meetups/${unknown}`);
    await page.getByRole('heading', { name: 'There is nothing here' }).first().waitFor();
    await page.goto(`${community.room.app.url}/administration`);
    await page.getByRole('heading', { name: 'There is nothing here' }).first().waitFor();
    const stranger = await community.stranger(`/link/sign-in#${'x'.repeat(43)}`);
    await button(stranger, 'Sign in').click();
    await stranger.getByRole('heading', { name: 'This link is no longer valid' }).waitFor();
    await stranger.getByRole('link', { name: 'Back to signing in' }).click();
    await stranger.waitForURL(/\/sign-in/);
  });
});
