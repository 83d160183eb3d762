import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { Accounts } from '#identity';
import { UnitOfWork } from '#platform';
import { testApp, type TestApp } from '../support/app.js';
import { axeFindings } from '../support/axe.js';
import { startBrowser } from '../support/browser.js';
import { PASSWORD } from '../support/identity-app.js';
import { type TestProvider, testProvider } from '../support/open-id-provider.js';
import { freePort } from '../support/free-port.js';

jest.setTimeout(240_000);

const EMAIL = 'ada@example.org';

let app: TestApp;
let browser: Browser;
let provider: TestProvider;
let site: string;

beforeAll(async () => {
  const port = await freePort();
  // Passkeys are for names, not for numbers.
  site = `http://localhost:${port}`;
  provider = await testProvider(site);
  app = await testApp({ port, env: { ...provider.env, PUBLIC_URL: site } });
  browser = await startBrowser();
  await app.app
    .get(UnitOfWork)
    .run((tx) => app.app.get(Accounts).create(tx, { email: EMAIL, displayName: 'Ada', password: PASSWORD }));
});
afterAll(async () => {
  await browser.close();
  await app.close();
  await provider.close();
});

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const says = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();

interface Key {
  cdp: CDPSession;
  authenticatorId: string;
}

/** A device with a screen lock, whose holder always agrees; what it offers by itself is chosen at once. */
async function aDevice(page: Page): Promise<Key> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable', { enableUI: false });
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { cdp, authenticatorId };
}

async function aPage(path: string, options: { width?: number; locale?: string } = {}): Promise<Page> {
  const { width = 1280, locale = 'en' } = options;
  const context = await browser.newContext({ viewport: { width, height: 800 }, locale });
  const page = await context.newPage();
  await page.goto(site + path);
  return page;
}

async function signsIn(page: Page): Promise<void> {
  await page.getByLabel('E-mail address').fill(EMAIL);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await button(page, 'Sign in').click();
}

/** Ends the session, as a button elsewhere does. */
async function signsOut(page: Page): Promise<void> {
  const ended = await page.request.delete(`${site}/api/v1/session`);
  expect(ended.status()).toBe(204);
}

describe('a passkey in the browser', () => {
  it('is added, renamed, opens the account without a name, and is removed', async () => {
    const page = await aPage('/sign-in?to=/account/security');
    const { cdp, authenticatorId } = await aDevice(page);
    await signsIn(page);
    await page.getByLabel('Name of the passkey').fill('My laptop');
    await button(page, 'Add a passkey').click();
    await says(page, 'The passkey is added.');
    await says(page, /My laptop/);
    const { credentials } = await cdp.send('WebAuthn.getCredentials', { authenticatorId });
    expect(credentials).toMatchObject([{ isResidentCredential: true, rpId: 'localhost' }]);
    await button(page, 'Rename My laptop').click();
    await page.getByRole('dialog').getByLabel('Name of the passkey').fill('Old laptop');
    await button(page, 'Save').click();
    await says(page, /Old laptop/);

    await signsOut(page);
    await page.goto(`${site}/sign-in?to=/account/security`);
    // Either by itself, as the device offers it, or by the button: whichever comes first.
    await button(page, 'Sign in with a passkey')
      .click({ timeout: 5_000 })
      .catch(() => undefined);
    await page.waitForURL(`${site}/account/security`);
    await says(page, /last used/);
    await button(page, 'Remove Old laptop').click();
    await says(page, /no longer opens your account/);
    await says(page, 'You have none yet.');
    await page.context().close();
  });
});

describe('the provider in the browser', () => {
  it('is linked on the page of the account, and opens it from then on', async () => {
    provider.account = { sub: 'ada-elsewhere', email: 'ada@work.example', email_verified: true };
    const page = await aPage('/sign-in?to=/account/security');
    await signsIn(page);
    await button(page, 'Link Example Login').click();
    await says(page, 'ada@work.example');
    await signsOut(page);
    await page.goto(`${site}/sign-in?to=/account/security`);
    await page.getByRole('link', { name: 'Sign in with Example Login' }).click();
    await page.waitForURL(`${site}/account/security`);
    await says(page, 'ada@work.example');
    await page.context().close();
  });

  it('says on the page where one signs in that an account is there already', async () => {
    provider.account = { sub: 'somebody-else', email: EMAIL, email_verified: true };
    const page = await aPage('/sign-in');
    await page.getByRole('link', { name: 'Sign in with Example Login' }).click();
    await page.getByRole('alert').getByText('There is an account with this address already.').waitFor();
    await signsIn(page);
    await page.waitForURL(`${site}/account/security`);
    await page.context().close();
  });
});

describe('the page where one signs in', () => {
  it.each([
    { width: 320, locale: 'fr', words: 'Se connecter avec une clé d’accès' },
    { width: 1280, locale: 'en', words: 'Sign in with a passkey' },
  ])('is for everybody, with all ways: $width pixels, $locale', async ({ words, ...options }) => {
    const page = await aPage('/sign-in?problem=provider-refused', options);
    await button(page, words).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const wide = await page.evaluate('document.documentElement.scrollWidth');
    expect(wide).toBeLessThanOrEqual(options.width);
    await page.context().close();
  });
});
