import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { Database } from '#platform';
import { aCommunity, type Community } from '../support/around-the-board.js';
import { axeFindings } from '../support/axe.js';
import { anItem, correct } from '../support/planner.js';
import { aSession } from '../support/session-facts.js';

jest.setTimeout(300_000);

let community: Community;
afterEach(() => community.close());

const button = (on: Page | Locator, name: string | RegExp) => on.getByRole('button', { name, exact: true });
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });
const card = (page: Page, name: string | RegExp) => page.getByRole('region', { name });
const says = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const go = (page: Page, path: string) => page.goto(community.room.app.url + path);

/** Pictures for whoever wants to look at them: on a desk and on a phone, by day and by night. */
async function pictures(page: Page, name: string): Promise<void> {
  const folder = process.env['PLANNER_PICTURES'];
  if (!folder) return;
  const before = page.viewportSize()!;
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const [where, width, height] of [
      ['desk', 1280, 900],
      ['phone', 390, 780],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.waitForTimeout(400);
      await page.screenshot({ path: `${folder}/${name}-${where}-${colorScheme}.png`, fullPage: true });
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(before);
}

const database = () => community.room.app.app.get(Database);
const idOf = async (name: string) => {
  const [row] = await database().query<{ id: string }>('SELECT id FROM person WHERE display_name = $1', [name]);
  return row!;
};

/** The day so many months from now, on the calendar of UTC. */
function inMonths(months: number): string {
  const day = new Date();
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months, 10)).toISOString().slice(0, 10);
}

/** Enters a certification by the page. */
async function enter(page: Page, code: string, issuedOn: string, expiresOn = '') {
  await button(page, 'Add a certification').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Certification').selectOption(code);
  await dialog.getByLabel('Date of issue').fill(issuedOn);
  if (expiresOn) await dialog.getByLabel('Holds until').fill(expiresOn);
  await button(dialog, 'Save').click();
  await says(page, `${code} is in your plan.`);
  await dialog.waitFor({ state: 'detached' });
}

describe('the planner', () => {
  it('begins with nothing, says what is needed by when, and notes a renewal that can be undone', async () => {
    community = await aCommunity();
    const { page } = await community.visits('Ada Lovelace', '/planner');
    await heading(page, 'Which certifications do you hold?').waitFor();
    await pictures(page, 'empty');
    expect(await axeFindings(page)).toEqual([]);

    await enter(page, 'CSM', inMonths(-14));
    await enter(page, 'CSPO', inMonths(-14));
    const ada = await idOf('Ada Lovelace');
    await community.attended('Ada Lovelace', aSession().stay('ada', '12:00-12:50'), 'Lean Coffee');
    await anItem(database(), ada, inMonths(-2), { minutes: 90, title: 'A webinar on outcomes' });
    const long = await anItem(database(), ada, inMonths(-1), { minutes: 600, title: 'A conference of two days' });
    await page.reload();
    const goal = card(page, /^CSM and CSPO by/);
    await goal.getByText('12.33 of 30 SEUs').waitFor();
    await goal.getByText('Fee $100').waitFor();
    await goal.getByText('About 22 more meetups close the gap. Yours usually count 50 min.').waitFor();
    await says(page, /you have 10 SEUs/);
    await goal.getByText('The same as a table').click();
    await goal
      .getByRole('row', { name: / 12\.33$/ })
      .first()
      .waitFor();
    await goal.locator('.recharts-surface').waitFor();
    await pictures(page, 'plan');
    expect(await axeFindings(page)).toEqual([]);

    await button(goal, 'I have renewed CSM and CSPO').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/^A webinar/).uncheck();
    await dialog.getByLabel(/^New expiry/).fill(inMonths(1));
    community.room.problems.provoke('422 /api/v1/planner/renewals');
    await button(dialog, 'Record the renewal').click();
    await dialog.getByText('It is valid as long as that already.').waitFor();
    await dialog.getByLabel(/^New expiry/).fill(inMonths(34));
    await pictures(page, 'renewal');
    await button(dialog, 'Record the renewal').click();
    await says(page, 'with 2 entries of the ledger');
    await button(page, 'Undo').first().click();
    await says(page, 'The renewal is taken back.');
    await goal.getByText('12.33 of 30 SEUs').waitFor();

    // What is corrected after it was spent stays visible.
    await button(goal, 'I have renewed CSM and CSPO').click();
    await dialog.getByLabel(/^New expiry/).fill(inMonths(34));
    await button(dialog, 'Record the renewal').click();
    await says(page, 'with 3 entries of the ledger');
    await correct(database(), long, -60);
    await page.reload();
    await says(page, 'A conference of two days: 10 hr when it was used, 9 hr by now');
  });

  it('offers each by its day or all together where days differ, and takes one out again', async () => {
    community = await aCommunity();
    const { page } = await community.visits('Grace Hopper', '/planner');
    await enter(page, 'CSP-SM', inMonths(-20));
    await enter(page, 'CSD', inMonths(-10));
    await enter(page, 'CSP-PO', inMonths(-30), inMonths(-1));
    await says(page, 'They expire on different days.');
    await card(page, /^CSP-SM by/)
      .getByText('0 of 40 SEUs')
      .waitFor();
    await card(page, /^CSD by/)
      .getByText('0 of 20 SEUs')
      .waitFor();
    await card(page, /^All together by .*: CSP-SM and CSD$/)
      .getByText('0 of 50 SEUs')
      .waitFor();
    await card(page, /^CSP-PO expired on/)
      .getByText('Look at your page')
      .waitFor();
    await card(page, 'What could come next').getByText('A-CSD after CSD').waitFor();
    await pictures(page, 'different');
    await button(page, 'Remove CSD').click();
    await says(page, 'CSD is removed.');
    await card(page, /^CSD by/).waitFor({ state: 'detached' });
    await button(page, 'Undo').click();
    await card(page, /^CSD by/).waitFor();
    await button(page, 'Change CSD').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Holds until').fill('');
    await dialog.getByLabel('Date of issue').fill(inMonths(-20));
    await button(dialog, 'Save').click();
    await card(page, /^CSD and CSP-SM by/)
      .getByText('0 of 50 SEUs')
      .waitFor();
    await page.setViewportSize({ width: 320, height: 640 });
    // The plots follow a moment later.
    await page.waitForFunction(() => document.documentElement.scrollWidth === 320);
  });
});

describe('rules', () => {
  it('take a level, and a certification of it, that were not there before', async () => {
    community = await aCommunity();
    const { page } = await community.visits('Maya Okafor', '/administration/rules', { roles: ['admin'] });
    await button(page, 'Add a version: What renewals take').click();
    await page.getByLabel('Holds from').fill(inMonths(2));
    await button(page, 'Add a level').click();
    const level = page.getByRole('group', { name: 'New level' });
    for (const [label, value] of [
      ['Name', 'foundational'],
      ['SEUs', '50'],
      ['Fee ($)', '300'],
      ['Each further track (SEUs)', '25'],
      ['Experience before the course (months)', '24'],
    ] as const) {
      await level.getByLabel(label, { exact: true }).fill(value);
    }
    community.room.problems.provoke('422 /api/v1/rules/renewal/preview');
    await button(page, 'See what would change').click();
    await level.getByText('Each one only once.').waitFor();
    await level.getByLabel('Name', { exact: true }).fill('expert');
    await button(page, 'Add a certification').click();
    const certification = page.getByRole('group', { name: 'New certification' });
    await certification.getByLabel('Code').fill('CSM');
    await certification.getByLabel('Name').fill('Certified Expert');
    await certification.getByLabel('Track').fill('scrum-master');
    await certification.getByLabel('Level').selectOption('expert');
    await pictures(page, 'rules-new');
    expect(await axeFindings(page)).toEqual([]);
    community.room.problems.provoke('422 /api/v1/rules/renewal/preview');
    await button(page, 'See what would change').click();
    await certification.getByText('Each one only once.').waitFor();
    await certification.getByLabel('Code').fill('CSX');
    await button(page, 'See what would change').click();
    await says(page, 'No plan ends on that day or later.');
    await button(page, 'Add the version').click();
    await says(page, /^Version \d{4}-\d is added\.$/);
    await page.locator('details').filter({ hasText: 'Level: expert' }).locator('summary').click();
    await says(page, 'CSX · Certified Expert');
  });

  it('are added by an administrator who has seen what would change, and by nobody else', async () => {
    community = await aCommunity();
    const ada = await community.visits('Ada Lovelace', '/planner');
    await enter(ada.page, 'CSM', inMonths(-14));
    await go(ada.page, '/administration/rules');
    await heading(ada.page, 'There is nothing here').first().waitFor();

    const admin = await community.visits('Maya Okafor', '/administration/rules', { roles: ['admin'] });
    const { page } = admin;
    await heading(page, 'What renewals take').waitFor();
    await pictures(page, 'rules');
    expect(await axeFindings(page)).toEqual([]);
    await button(page, 'Add a version: What renewals take').click();
    await page.getByLabel('Holds from').fill(inMonths(2));
    const level = page.getByRole('group', { name: 'Level: foundational' });
    await level.getByLabel('Fee ($)').fill('125');
    expect(await button(page, 'Add the version').count()).toBe(0);
    await button(page, 'See what would change').click();
    await says(page, '1 plan ends on that day or later; it changes: 1.');
    await page.getByRole('cell', { name: 'now 20 SEUs, $100, then 20 SEUs, $125' }).waitFor();
    await pictures(page, 'preview');
    expect(await axeFindings(page)).toEqual([]);
    // What is changed has to be looked at again.
    await level.getByLabel('Fee ($)').fill('130');
    await button(page, 'See what would change').click();
    await page.getByRole('cell', { name: 'now 20 SEUs, $100, then 20 SEUs, $130' }).waitFor();
    await button(page, 'Add the version').click();
    await says(page, /^Version \d{4}-\d is added\.$/);

    await button(page, 'Add a version: How presence counts').click();
    community.room.problems.provoke('422 /api/v1/rules/attendance/preview');
    await page.getByLabel('Holds from').fill('2020-01-01');
    await button(page, 'See what would change').click();
    await says(page, 'This lies in the past.');
    await page.getByLabel('Holds from').fill(inMonths(2));
    await button(page, 'See what would change').click();
    await says(page, 'No session has been settled yet');

    await go(ada.page, '/planner');
    await says(ada.page, /other rules hold: 20 SEUs and \$130 by the last day/);
  });
});
