import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { aCommunity, anEventfulHour, type Community } from '../support/around-the-board.js';
import { axeFindings } from '../support/axe.js';
import { aSession } from '../support/session-facts.js';

jest.setTimeout(300_000);

let community: Community | undefined;
afterEach(async () => {
  await community?.close();
  community = undefined;
});

const DOORS = ['/sign-in', '/forgotten', '/sign-up', '/link/invitation#a-token', '/join/a-token'];
const pagesOf = (meetupId: string) => [
  ...['/', '/meetups', '/meetups?when=past', '/meetups/new', '/records', '/attendance', '/nothing/here'],
  ...['', '/edit', '/manage', '/summary', '/attendance'].map((page) => `/meetups/${meetupId}${page}`),
  ...['/account/profile', '/account/sessions', '/account/tokens'],
  ...['/administration', '/administration/settings', '/administration/mail'],
];

/** The page as it is once everything it asked for has come. */
async function settled(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
  await page.getByText(/^(Loading|Chargement)$/).waitFor({ state: 'detached' });
}

/** What is wrong with each of these pages: what axe says, and whether it is wider than its screen. */
async function faults(page: Page, url: string, paths: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    await settled(page, url + path);
    found.push(...(await axeFindings(page)).map((finding) => `${path}: ${finding}`));
    const beyond = await page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    if (beyond > 0) found.push(`${path}: ${beyond} pixels too wide`);
  }
  return found;
}

describe('the pages around the board', () => {
  it.each([
    ['in the light, in English, on a desk', { colorScheme: 'light', locale: 'en-GB' }],
    ['in the dark, in French, on a phone of 320 pixels', { colorScheme: 'dark', locale: 'fr-FR', narrow: true }],
  ] as const)('give axe nothing to say, %s', async (_, { colorScheme, locale, ...rest }) => {
    community = await aCommunity();
    const { url } = community.room.app;
    const viewport = 'narrow' in rest ? { width: 320, height: 640 } : { width: 1280, height: 800 };
    const look = { colorScheme, locale, viewport };
    const stranger = await community.stranger('/sign-in', look);
    expect(await faults(stranger, url, DOORS)).toEqual([]);
    const roles = ['trainer', 'moderator', 'admin'] as const;
    const { page } = await community.visits('Maya Okafor', '/', { ...look, roles: [...roles] });
    await community.visits('Ruth Adler', '/');
    await community.attended('Maya Okafor', anEventfulHour('maya'), 'Lean Coffee · September');
    await community.attended('Maya Okafor', aSession().stay('maya', '12:00-12:12'), 'Lean Coffee · August');
    await community.attended('Ruth Adler', aSession().stay('ruth', '12:00-13:00'), 'Lean Coffee · September');
    expect(await faults(page, url, pagesOf(community.meetupId))).toEqual([]);
  });

  it('give axe nothing to say while something is open over them', async () => {
    community = await aCommunity();
    const { page } = await community.visits('Maya Okafor', '/', { roles: ['trainer', 'moderator', 'admin'] });
    await community.visits('Ruth Adler', '/');
    await community.attended('Maya Okafor', anEventfulHour('maya'));
    await community.attended('Ruth Adler', aSession().stay('ruth', '12:00-13:00'));
    const { url } = community.room.app;
    const found: string[] = [];
    const open = async (path: string, name: string | RegExp) => {
      await settled(page, url + path);
      await page.getByRole('button', { name }).first().click();
      await page.getByRole('dialog').or(page.getByRole('menu')).waitFor();
      found.push(...(await axeFindings(page)).map((finding) => `${name}: ${finding}`));
    };
    await open('/', /^Account of/);
    await open('/records', 'Something wrong?');
    await open(`/meetups/${community.meetupId}/attendance`, 'Correct the minutes of Ruth Adler');
    await open(`/meetups/${community.meetupId}/manage`, 'Cancel this meetup');
    await open('/administration', 'Roles of Ruth Adler');
    await settled(page, `${url}/`);
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    found.push(...(await axeFindings(page)).map((finding) => `shortcuts: ${finding}`));
    expect(found).toEqual([]);
  });

  it('say where one is, in the title and to those who listen, and go places by the keyboard', async () => {
    community = await aCommunity();
    const { page } = await community.visits('Maya Okafor', '/');
    await page.getByRole('link', { name: 'Meetups', exact: true }).click();
    const heading = page.getByRole('heading', { level: 1, name: 'Meetups' });
    await heading.and(page.locator(':focus')).waitFor();
    expect(await page.title()).toBe('Meetups · Afterclass');
    await page.keyboard.press('g');
    await page.keyboard.press('r');
    await page.getByRole('heading', { level: 1, name: 'My records' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('h');
    await page.waitForURL(/\/$/);
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' });
    await page.keyboard.press('Tab');
    await page.getByRole('link', { name: 'Skip to the content' }).and(page.locator(':focus')).waitFor();
  });
});
