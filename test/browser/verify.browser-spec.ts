import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { ManualClock } from '#kernel';
import { axeFindings } from '../support/axe.js';
import { startBrowser } from '../support/browser.js';
import { type CredentialsApp, credentialsApp, type SignedJson } from '../support/credentials.js';
import type { SignedInMember } from '../support/meetups.js';
import { picturesIn } from '../support/pictures.js';

jest.setTimeout(240_000);

const pictures = picturesIn('CREDENTIALS_PICTURES');

let house: CredentialsApp;
let browser: Browser;
let ada: SignedInMember;
let id: string;
let signed: SignedJson;

beforeAll(async () => {
  [house, browser] = await Promise.all([credentialsApp(new ManualClock()), startBrowser()]);
  ada = await house.somebody();
  const title = 'Slicing stories, and whatalongwordthatnobodywouldeverbreakintotwolines';
  ({ id } = await house.aCredential(ada, { title }));
  signed = await house.signedOf(ada, id);
});
afterAll(async () => {
  await browser.close();
  await house.identity.close();
});

/** A page of ours as somebody sees it who has scripts turned off. */
async function visit<Result>(path: string, look: (page: Page) => Promise<Result>, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en', ...options });
  try {
    const page = await context.newPage();
    await page.goto(house.identity.url + path);
    return await look(page);
  } finally {
    await context.close();
  }
}

const says = (page: Page, text: string) => page.getByText(text, { exact: true }).first().waitFor();

/** What a screen reader would stumble over. */
const findings = (path: string, colorScheme: 'light' | 'dark') =>
  visit(path, (page) => axeFindings(page), { javaScriptEnabled: true, colorScheme });

describe('the page of a credential', () => {
  it('says what it is without a script, on a small phone as well, and on paper', async () => {
    await visit(`/verify/${id}`, async (page) => {
      await says(page, 'Valid');
      await says(page, '60 minutes');
      await pictures(page, 'verify-valid');
      await page.setViewportSize({ width: 320, height: 640 });
      // The width of the document is that of the window: nothing has to be moved sideways.
      const { width } = (await page.locator('main').boundingBox())!;
      expect(width).toBeLessThanOrEqual(320);
      expect((await page.locator('h1').boundingBox())!.width).toBeLessThanOrEqual(320);
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByRole('link', { name: 'Check a credential' }).isVisible()).toBe(false);
      await says(page, 'Valid');
    });
    await visit(`/verify/${id}`, (page) => says(page, 'Valable'), { locale: 'fr-FR' });
  });

  it('is for everybody, whatever its state', async () => {
    const { id: next } = (await house.as(ada).post(`/credentials/${id}/reissue`).expect(201)).body as { id: string };
    await house.as(house.trainer).post(`/credentials/${next}/revocation`, { reason: 'By mistake' }).expect(204);
    await visit(`/verify/${id}`, (page) => pictures(page, 'verify-replaced'));
    await visit(`/verify/${next}`, (page) => pictures(page, 'verify-revoked'));
    for (const path of [`/verify/${id}`, `/verify/${next}`, '/verify/nothing', '/verify']) {
      for (const scheme of ['light', 'dark'] as const) expect([path, await findings(path, scheme)]).toEqual([path, []]);
    }
  });
});

describe('the form', () => {
  it('checks what is pasted, and a file, without a script', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'afterclass-verify-'));
    const file = join(folder, 'credential.json');
    await writeFile(file, JSON.stringify({ ...signed, name: 'Another' }));
    await visit('/verify', async (page) => {
      await page.getByLabel('The credential (JSON)').fill(JSON.stringify(signed));
      await page.getByRole('button', { name: 'Check it' }).press('Enter');
      await says(page, 'It has not been revoked');
      await says(page, 'It was revoked.');
      await pictures(page, 'verify-verdict');
      await page.getByRole('link', { name: 'Check another one' }).click();
      await pictures(page, 'verify-form');
      await page.getByLabel('Or its file').setInputFiles(file);
      await page.getByRole('button', { name: 'Check it' }).click();
      await says(page, 'It was changed after it was signed, or signed by somebody else.');
      await page.goBack();
      await page.getByLabel('Or its file').setInputFiles([]);
      await page.getByLabel('The credential (JSON)').fill('');
      await page.getByRole('button', { name: 'Check it' }).click();
      await says(page, 'Paste a credential or choose a file first.');
    });
    await rm(folder, { recursive: true });
  });
});
