import { createECDH, randomBytes } from 'node:crypto';
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
    community.room.problems.provoke('422 /api/v1/administration/webhooks');
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

/** What the worker of a test has done. */
interface Watched {
  told: object[];
  looked: number;
}

describe('messages on devices', () => {
  it('say so where the browser forbids them, and are switched off for each device', async () => {
    const { page } = await community.visits('Ruth Weber', '/account/mails');
    // The Chromium of the tests grants nobody this permission.
    await says(page, 'You have forbidden this site to show messages.');
    const body = {
      name: 'Old phone',
      endpoint: 'https://push.invalid/somewhere',
      p256dh: createECDH('prime256v1').generateKeys().toString('base64url'),
      auth: randomBytes(16).toString('base64url'),
    };
    await page.evaluate(async (device) => {
      const headers = { 'content-type': 'application/json' };
      await fetch('/api/v1/me/push-devices', { method: 'POST', headers, body: JSON.stringify(device) });
    }, body);
    await page.reload();
    await says(page, 'Old phone');
    expect(await axeFindings(page)).toEqual([]);
    await pictures(page, 'push');
    await button(page, 'Remove Old phone').click();
    await says(page, 'None so far.');
    expect(await rows('SELECT id FROM push_device')).toEqual([]);
  });

  it('are shown by the worker where nobody looks, and not where somebody does', async () => {
    const { page } = await community.visits('Ruth Weber', '/account/mails');
    const cdp = await page.context().newCDPSession(page);
    const registered = new Promise<string>((resolve) => {
      cdp.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
        if (registrations[0]) resolve(registrations[0].registrationId);
      });
    });
    const started = page.context().waitForEvent('serviceworker');
    await page.evaluate(async () => {
      await navigator.serviceWorker.register('/push-worker.js');
      await navigator.serviceWorker.ready;
    });
    await cdp.send('ServiceWorker.enable');
    const [registrationId, worker] = await Promise.all([registered, started]);
    const watched = () => worker.evaluate(() => (globalThis as unknown as { watched: Watched }).watched);
    // Without the permission nothing is put on the screen: what would be is written down.
    await worker.evaluate(() => {
      const here = globalThis as unknown as {
        watched: Watched;
        registration: { showNotification: (title: string, options: object) => Promise<void> };
        clients: { matchAll: (options: object) => Promise<unknown[]> };
      };
      here.watched = { told: [], looked: 0 };
      const { clients, registration } = here;
      registration.showNotification = async (
        title,
        { body, tag, data }: { body?: string; tag?: string; data?: object },
      ) => void here.watched.told.push({ title, body, tag, data });
      const look = clients.matchAll.bind(clients);
      // Pages of this browser are always visible: the second time there is none.
      clients.matchAll = async (options) => (here.watched.looked++ === 0 ? look(options) : []);
    });
    const arrives = (tag: string) => {
      const told = { title: 'Jonas answered your question', body: 'Slices', tag, url: '/notifications' };
      const { origin } = new URL(page.url());
      return cdp.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data: JSON.stringify(told) });
    };
    await arrives('seen');
    while ((await watched()).looked < 1) await setTimeout(50);
    await arrives('unseen');
    while ((await watched()).told.length < 1) await setTimeout(50);
    expect((await watched()).told).toEqual([
      { title: 'Jonas answered your question', body: 'Slices', tag: 'unseen', data: { url: '/notifications' } },
    ]);
  });
});
