import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { aCommunity, type Community } from '../support/around-the-board.js';
import { type AtTheForum, atTheForum } from '../support/around-the-forum.js';
import { axeFindings } from '../support/axe.js';

jest.setTimeout(300_000);

let community: Community;
afterEach(() => community.close());

const button = (on: Page | Locator, name: string | RegExp) => on.getByRole('button', { name, exact: true });
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });
const item = (page: Page, text: string | RegExp) => page.getByRole('listitem').filter({ hasText: text });
const view = (page: Page, name: string) => page.getByRole('radiogroup').getByText(name, { exact: true }).click();

/** Pictures for whoever wants to look at them: on a desk and on a phone, in the light and in the dark. */
async function pictures(page: Page, name: string): Promise<void> {
  const folder = process.env['CLASSES_PICTURES'];
  if (!folder) return;
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const [where, width, height] of [
      ['desk', 1280, 900],
      ['phone', 390, 800],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.screenshot({ path: `${folder}/${name}-${where}-${colorScheme}.png`, fullPage: true });
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1440, height: 900 });
}

/** A zone in which it is about noon: a half-day lies within one day there, whenever the test runs. */
function atNoon(): { zone: string; date: string } {
  const now = new Date();
  const ahead = 12 - now.getUTCHours();
  const there = new Date(now.getTime() + ahead * 3_600_000);
  return {
    zone: ahead === 0 ? 'UTC' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`,
    date: there.toISOString().slice(0, 10),
  };
}

interface Planned {
  id: string;
  halfDays: { id: string }[];
}

interface Classroom {
  maya: AtTheForum;
  offering: Planned;
}

/** A class of Maya's that is on now, with people in it who have an account, and one who has none. */
async function aClassroom(...names: string[]): Promise<Classroom> {
  community = await aCommunity();
  const maya = atTheForum(await community.visits('Maya Okafor', '/classes', { roles: ['trainer'] }));
  const { items } = await maya.asks<{ items: { id: string; code: string }[] }>('GET', '/courses');
  const { zone, date } = atNoon();
  const half = (starts: string, ends: string) => ({ date, starts, ends, breakMinutes: 15 });
  const offering = await maya.asks<Planned>('POST', '/offerings', {
    courseId: items.find(({ code }) => code === 'CSPO')!.id,
    ...{ title: 'Winter', mode: 'online', callUrl: 'https://call.example/class', zone, capacity: 6 },
    halfDays: [half('11:00', '14:00'), half('15:00', '18:00')],
  });
  const enrol = (email: string, name: string) =>
    maya.asks('POST', `/offerings/${offering.id}/roster`, { email, name, organisation: 'Acme' });
  await enrol('zoe@example.org', 'Zoe Nobody');
  for (const name of names) {
    await (await community.visits(name, '/')).context.close();
    await enrol(await community.addressOf(name), name);
  }
  return { maya, offering };
}

const come = async (name: string, path: string) => atTheForum(await community.visits(name, path));
const noFaults = async (page: Page) => expect(await axeFindings(page)).toEqual([]);

describe('the day of a class', () => {
  it('is one for its trainer and its people: they come by code, page or mark, and find their groups', async () => {
    const { maya, offering } = await aClassroom('Theo Lindgren', 'Ana Sousa');
    const day = `/classes/${offering.id}`;
    const board = maya.page;
    await board.goto(`${community.room.app.url}${day}/day`);
    await heading(board, '0 of 3 are here').waitFor();
    await board.getByRole('img', { name: 'Code to scan' }).waitFor();

    // Theo is there by his page.
    const theo = await come('Theo Lindgren', `${day}/today`);
    await heading(theo.page, 'You are here').waitFor();
    await item(board, 'Theo Lindgren').getByText('online now').waitFor({ timeout: 90_000 });

    // Ana scans the code.
    const { code } = await maya.asks<{ code: string }>(
      'GET',
      `/offerings/${offering.id}/half-days/${offering.halfDays[0]!.id}/code`,
    );
    const ana = await come('Ana Sousa', `/here#${code}`);
    await heading(ana.page, 'You are here').waitFor();
    await pictures(ana.page, 'here');
    await noFaults(ana.page);
    await item(board, 'Ana Sousa')
      .getByText(/^code at/)
      .waitFor();

    // Zoe has no account, and is marked; that is taken back and done again.
    await button(board, 'Mark as here: Zoe Nobody').click();
    await heading(board, '3 of 3 are here').waitFor();
    await button(board, 'Undo').click();
    await heading(board, '2 of 3 are here').waitFor();
    await button(board, 'Mark everybody else').click();
    await item(board, 'Zoe Nobody').getByText('165 of 840 min').waitFor();
    await pictures(board, 'board');
    await noFaults(board);

    await view(board, 'Groups');
    await board.getByLabel('How', { exact: true }).selectOption('Number of groups');
    await board.getByLabel('How many').fill('4');
    await button(board, 'Draw').click();
    community.room.problems.provoke(`422 /api/v1/offerings/${offering.id}/groups`);
    await board.getByText('There are only 3 people.').waitFor();
    await board.getByLabel('How many').fill('2');
    await button(board, 'Draw').click();
    await heading(board, 'Group 2').waitFor();
    await heading(theo.page, /^Your group: [12]$/).waitFor();
    await board.getByText('Groups drawn earlier').click();
    await board.getByText('None were drawn before these.').waitFor();
    await board.getByLabel('How', { exact: true }).selectOption('People in each, at most');
    await board.getByLabel('How many').fill('3');
    await button(board, 'Draw again').click();
    await item(board, /^Drawn on .* by Maya Okafor/)
      .getByRole('listitem')
      .nth(1)
      .waitFor();
    await pictures(board, 'groups');
    await noFaults(board);

    await view(board, 'Confirm');
    await button(board, 'All who are here took part').click();
    await button(item(board, 'Zoe Nobody'), 'Took part').and(board.locator('[aria-pressed=true]')).waitFor();
    await button(item(board, 'Theo Lindgren'), 'Understood').click();
    await button(item(board, 'Theo Lindgren'), 'Understood').and(board.locator('[aria-pressed=true]')).waitFor();
    await pictures(board, 'confirm');
    await noFaults(board);

    await board.getByRole('link', { name: 'Zoe Nobody' }).click();
    await heading(board, 'Zoe Nobody').waitFor();
    await board.getByText('Marked by Maya Okafor: the whole half-day counts.').waitFor();
    await board.getByText(/^Participation confirmed by Maya Okafor/).waitFor();
    await board.getByText('Understanding is not confirmed yet.').waitFor();
    await board.getByText('has no account in this class yet').waitFor();
    await pictures(board, 'attendance');
    await noFaults(board);
    await board.getByRole('link', { name: 'Board of the day' }).click();
    await board.getByRole('link', { name: 'Theo Lindgren' }).click();
    await heading(board, 'Theo Lindgren').waitFor();
    await board
      .getByRole('img', { name: /joined/ })
      .first()
      .waitFor({ timeout: 90_000 });
    await pictures(board, 'attendance-online');
    const there = new URL(board.url()).pathname;

    await theo.page.reload();
    await theo.page.getByText(/^Understanding confirmed by Maya Okafor/).waitFor();
    await theo.page
      .getByText(/^165|^You were online/)
      .first()
      .waitFor({ timeout: 90_000 });
    await pictures(theo.page, 'today');
    await noFaults(theo.page);

    // What somebody else has attended is not there for who is only in the class.
    community.room.problems.provoke(/^403 .api.v1.offerings.[^/]+(.attendance.[^/]+)?$/);
    await theo.page.goto(community.room.app.url + there);
    await heading(theo.page, /nothing here/i).waitFor();
  });

  it('refuses codes in words that help, and is not there for others', async () => {
    const { maya, offering } = await aClassroom('Theo Lindgren');
    const theo = await come('Theo Lindgren', '/here#nonsense');
    community.room.problems.provoke('404 /api/v1/class-codes');
    await heading(theo.page, 'This code does not count').waitFor();
    await pictures(theo.page, 'refused');
    await noFaults(theo.page);
    await theo.page.goto(`${community.room.app.url}/here`);
    await heading(theo.page, 'No code').waitFor();
    const stranger = await come('Iris Wolf', `/classes/${offering.id}/today`);
    community.room.problems.provoke(`404 /api/v1/classes/mine/${offering.id}`);
    await heading(stranger.page, /nothing here/i).waitFor();
    const french = atTheForum(await community.visits('Luc Martin', '/here', { locale: 'fr-FR' }));
    await heading(french.page, 'Pas de code').waitFor();
    await maya.page.goto(`${community.room.app.url}/classes/${offering.id}`);
    await maya.page.getByRole('link', { name: 'Board of the day' }).click();
    await heading(maya.page, 'Board of the day').waitFor();
  });

  it('takes a code from who has to sign in first, and says when it has become too old', async () => {
    const { maya, offering } = await aClassroom('Theo Lindgren');
    const path = `/offerings/${offering.id}/half-days/${offering.halfDays[0]!.id}/code`;
    const { code } = await maya.asks<{ code: string }>('GET', path);
    const page = await community.stranger(`/here#${code}`);
    await heading(page, /sign in/i)
      .first()
      .waitFor();
    expect(decodeURIComponent(page.url())).toContain('/here#');
  });
});
