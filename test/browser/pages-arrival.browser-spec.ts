import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page, Route } from 'playwright-core';
import { aCommunity, type Community } from '../support/around-the-board.js';
import type { AtTheBoard } from '../support/live-board.js';

jest.setTimeout(240_000);

let community: Community;
let visitor: AtTheBoard | undefined;
beforeAll(async () => {
  community = await aCommunity();
});
afterEach(async () => {
  await visitor?.context.close();
  visitor = undefined;
});
afterAll(() => community.close());

const maya = async (path: string): Promise<Page> => (visitor = await community.visits('Maya Okafor', path)).page;
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name, exact: true });
/** Waits until the focus is at this heading. */
const hears = (page: Page, name: string | RegExp) => heading(page, name).and(page.locator(':focus')).waitFor();

/** Where the words of an area are. Its page has another name. */
const words = (area: string) => new RegExp(`/assets/${area}-[\\w-]{8}\\.js`);
/** Keeps what a browser asks for of these addresses on its way; `come` lets it all through, now and later. */
async function late({ context }: AtTheBoard, pattern: RegExp): Promise<{ asked: Promise<void>; come(): void }> {
  let come = (): void => undefined;
  let ask = (): void => undefined;
  const asked = new Promise<void>((resolve) => (ask = resolve));
  const coming = new Promise<void>((resolve) => (come = resolve));
  await context.route(pattern, async (route: Route) => {
    ask();
    await coming;
    await route.continue();
  });
  return { asked, come };
}

describe('arriving at a page', () => {
  it('is told in the title and to those who listen, by link and by keyboard', async () => {
    const page = await maya('/');
    await link(page, 'Meetups').click();
    await hears(page, 'Meetups');
    expect(await page.title()).toBe('Meetups · Afterclass');
    await page.keyboard.press('g');
    await page.keyboard.press('r');
    await hears(page, 'My records');
    await page.goBack();
    await hears(page, 'Meetups');
    await page.getByRole('button', { name: /^Account of/ }).click();
    await page.getByRole('menuitem', { name: 'Profile' }).click();
    await hears(page, 'Profile');
    await page.keyboard.press('g');
    await page.keyboard.press('h');
    await page.waitForURL(/\/$/);
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' });
    await page.keyboard.press('Tab');
    await link(page, 'Skip to the content').and(page.locator(':focus')).waitFor();
  });

  it('is told where the page that was left comes first', async () => {
    const page = await maya('/records');
    await heading(page, 'My records').waitFor();
    const home = await late(visitor!, words('home'));
    const meetups = await late(visitor!, /\/assets\/meetups-page-/);
    await link(page, 'Home').click();
    await home.asked;
    await link(page, 'Meetups').click();
    await meetups.asked;
    home.come();
    await page.waitForResponse(words('home'));
    meetups.come();
    await hears(page, 'Meetups');
  });

  it('is told where the words and the facts of the page come late', async () => {
    const page = await maya('/');
    await page.getByRole('heading', { name: /starts in/ }).waitFor();
    const facts = await late(visitor!, /\/api\/v1\/ledger(\?|$)/);
    const told = await late(visitor!, words('ledger'));
    await link(page, 'My records').click();
    await told.asked;
    told.come();
    await hears(page, 'My records');
    facts.come();
    await page.getByRole('heading', { name: 'No records yet' }).waitFor();
    await hears(page, 'My records');
  });

  it('is told once more where another heading takes the place of the first', async () => {
    const page = await maya(`/meetups/${community.meetupId}`);
    await link(page, 'Open the board').click();
    await page.getByRole('contentinfo').waitFor();
    await hears(page, 'Lean Coffee · November');
  });

  it('does not take the focus from somebody who has gone on', async () => {
    const page = await maya('/');
    const facts = await late(visitor!, /\/api\/v1\/meetups\?/);
    await link(page, 'Meetups').click();
    await hears(page, 'Meetups');
    await page.keyboard.press('Tab');
    const next = page.locator('main a:focus, main input:focus, main button:focus');
    await next.waitFor();
    facts.come();
    await page.getByRole('heading', { level: 2, name: 'Lean Coffee · November' }).waitFor();
    expect(await next.count()).toBe(1);
  });
});
