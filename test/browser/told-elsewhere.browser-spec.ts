import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Database } from '#platform';
import { aCommunity, type Community } from '../support/around-the-board.js';
import { axeFindings } from '../support/axe.js';
import { picturesIn } from '../support/pictures.js';

jest.setTimeout(240_000);

let community: Community;
beforeEach(async () => {
  community = await aCommunity();
});
afterEach(() => community.close());

const pictures = picturesIn('ELSEWHERE_PICTURES');
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const says = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const rows = <Row extends object>(sql: string) => community.room.app.app.get(Database).query<Row>(sql);

describe('the feeds', () => {
  it('are made, copied and revoked on a phone, and open what one sees', async () => {
    const { page } = await community.visits('Ruth Weber', '/account/feeds', { viewport: { width: 320, height: 640 } });
    await button(page, 'Make the addresses').click();
    const address = page.getByRole('textbox', { name: 'All new threads' });
    await address.waitFor();
    const url = new URL(await address.inputValue());
    const read = () => fetch(community.room.app.url + url.pathname + url.search);
    expect((await read()).status).toBe(200);
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await pictures(page, 'feeds-phone');
    await button(page, 'Switch them off').click();
    await address.waitFor({ state: 'detached' });
    expect((await read()).status).toBe(404);
  });
});

describe('the webhooks', () => {
  it('are added with a secret that is shown once, tried out, and removed', async () => {
    const { page } = await community.visits('Maya Okafor', '/administration/webhooks', { roles: ['admin'] });
    await says(page, 'No webhooks yet');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('textbox', { name: 'Name' }).fill('Chat');
    await page.getByRole('textbox', { name: 'Address' }).fill('http://127.0.0.1/in');
    await button(page, 'Add a webhook').click();
    await says(page, 'Please give an address of the open internet');
    await page.getByRole('textbox', { name: 'Address' }).fill('https://hooks.invalid/in');
    await button(page, 'Add a webhook').click();
    const secret = page.getByRole('textbox', { name: 'Its secret' });
    await secret.waitFor();
    expect(await secret.inputValue()).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    await pictures(page, 'webhook-added');
    await button(page, 'I have it').click();
    await page.getByRole('link', { name: 'Chat', exact: true }).click();
    await button(page, 'Send a test').click();
    await says(page, /failed|waiting/);
    await button(page, /^Send again: A test/).waitFor();
    await says(page, /there is no such host|could not be reached|took too long/);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await pictures(page, 'webhook-phone');
    await button(page, 'Remove').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await says(page, 'No webhooks yet');
  });
});

describe('the worker of the browser', () => {
  it('shows what arrives where nobody looks, and nothing where somebody does', async () => {
    const { page } = await community.visits('Ruth Weber', '/account/mails');
    await page.context().grantPermissions(['notifications'], { origin: new URL(page.url()).origin });
    await page.reload();
    await button(page, 'Show messages here').waitFor();
    await pictures(page, 'push');
    expect(await axeFindings(page)).toEqual([]);
    const cdp = await page.context().newCDPSession(page);
    const registered = new Promise<string>((resolve) => {
      cdp.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
        const [first] = registrations;
        if (first) resolve(first.registrationId);
      });
    });
    await cdp.send('ServiceWorker.enable');
    await page.evaluate(async () => {
      await navigator.serviceWorker.register('/push-worker.js');
      await navigator.serviceWorker.ready;
    });
    const registrationId = await registered;
    const origin = new URL(page.url()).origin;
    const arrives = (tag: string) =>
      cdp.send('ServiceWorker.deliverPushMessage', {
        origin,
        registrationId,
        data: JSON.stringify({ title: 'Jonas answered your question', body: 'Slices', tag, url: '/notifications' }),
      });
    const shown = () =>
      page.evaluate(async () => {
        const registration = await navigator.serviceWorker.ready;
        return (await registration.getNotifications()).map(({ title, body, tag }) => ({ title, body, tag }));
      });
    await arrives('seen');
    const worker = page.context().serviceWorkers()[0] ?? (await page.context().waitForEvent('serviceworker'));
    await worker.evaluate(() => {
      // Headless pages are always visible, so the worker is told of none.
      const here = globalThis as unknown as { clients: { matchAll: () => Promise<unknown[]> } };
      Object.defineProperty(here.clients, 'matchAll', { value: () => Promise.resolve([]) });
    });
    await arrives('unseen');
    for (let told = await shown(); told.length === 0; told = await shown()) await setTimeout(100);
    expect(await shown()).toEqual([{ title: 'Jonas answered your question', body: 'Slices', tag: 'unseen' }]);
    expect(await rows('SELECT id FROM push_device')).toEqual([]);
  });
});
