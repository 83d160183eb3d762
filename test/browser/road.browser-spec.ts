import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { Database } from '#platform';
import { aCommunity, type Community } from '../support/around-the-board.js';
import { type AtTheForum, atTheForum } from '../support/around-the-forum.js';
import { axeFindings } from '../support/axe.js';
import { settled } from '../support/identity-app.js';
import { anItem } from '../support/planner.js';

jest.setTimeout(300_000);

let community: Community;
afterEach(() => community.close());

const button = (on: Page | Locator, name: string | RegExp) => on.getByRole('button', { name, exact: true });
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });
const says = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const item = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text });
const go = (page: Page, path: string) => page.goto(community.room.app.url + path);

/** Pictures for whoever wants to look at them: on a desk and on a phone, by day and by night. */
async function pictures(page: Page, name: string): Promise<void> {
  const folder = process.env['CLASSES_PICTURES'];
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

/** Somebody on a roster. */
interface Enrolled {
  id: string;
}

/** The day so many days from now, on the calendar of UTC. */
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** A class of two days of Maya's that is over, with people in it. */
async function aPastClass(
  { asks }: AtTheForum,
  people: Record<string, string>,
  course = 'CSPO',
  days = ['2026-03-03', '2026-03-04'],
) {
  const { items } = await asks<{ items: { id: string; code: string }[] }>('GET', '/courses');
  const half = (date: string, starts: string, ends: string) => ({ date, starts, ends, breakMinutes: 0 });
  const halfDays = days.flatMap((date) => [half(date, '09:00', '12:30'), half(date, '13:30', '17:00')]);
  const plan = { mode: 'online', zone: 'Europe/Berlin', capacity: 24, halfDays };
  const courseId = items.find(({ code }) => code === course)!.id;
  const offering = await asks<{ id: string; halfDays: { id: string }[] }>('POST', '/offerings', { ...plan, courseId });
  const path = `/offerings/${offering.id}`;
  const ids = new Map<string, string>();
  for (const [name, email] of Object.entries(people)) {
    ids.set(name, (await asks<Enrolled>('POST', `${path}/roster`, { name, email })).id);
  }
  const attend = async (names: string[], places = [0, 1, 2, 3]) => {
    const enrolmentIds = names.map((name) => ids.get(name)!);
    for (const place of places) {
      await asks('PUT', `${path}/half-days/${offering.halfDays[place]!.id}/marks`, { enrolmentIds, present: true });
    }
  };
  const confirm = async (names: string[]) => {
    const enrolmentIds = names.map((name) => ids.get(name)!);
    for (const kind of ['participation', 'understanding']) {
      await asks('PUT', `${path}/confirmations`, { kind, enrolmentIds, confirmed: true });
    }
  };
  return { id: offering.id, path, ids, attend, confirm, courseId };
}

/** Gives a class something to prepare, and its entry's id. */
async function toPrepare({ asks }: AtTheForum, { path, courseId }: { path: string; courseId: string }, title: string) {
  const made = (where: string, body: object) => asks<{ id: string }>('POST', where, body);
  const { id: materialId } = await made('/materials', { courseId, kind: 'page', title, markdown: 'Bring a pen.' });
  const { id: sectionId } = await made(`${path}/materials/sections`, { title: 'At home' });
  const entry = { sectionId, materialId, release: 'before', prework: true };
  return (await made(`${path}/materials/entries`, entry)).id;
}

describe('from a class to a certification', () => {
  it('somebody is submitted, activates, and sees until when it holds and what comes next', async () => {
    community = await aCommunity();
    const maya = atTheForum(await community.visits('Maya Okafor', '/', { roles: ['trainer'] }));
    const ada = atTheForum(await community.visits('Ada Lovelace', '/'));
    const people = { 'Ada Lovelace': await community.addressOf('Ada Lovelace'), 'Ben Short': 'ben@example.org' };
    const past = await aPastClass(maya, people);

    await go(ada.page, `/classes/${past.id}/road`);
    await heading(ada.page, 'Take part in the class').waitFor();
    await past.attend(['Ada Lovelace']);
    await past.attend(['Ben Short'], [0, 1, 2]);
    await past.confirm(['Ada Lovelace', 'Ben Short']);
    await ada.page.reload();
    await heading(ada.page, 'Your trainer submits you').waitFor();

    await go(maya.page, `/classes/${past.id}/submission`);
    await says(maya.page, '1 person can be submitted · 1 not yet');
    await item(maya.page, 'Ben Short').getByText('210 minutes are missing').waitFor();
    expect(await maya.page.getByLabel('Choose Ben Short').isDisabled()).toBe(true);
    const [file] = await Promise.all([
      maya.page.waitForEvent('download'),
      maya.page.getByRole('link', { name: 'Download the file' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^submission-.*\.csv$/);
    await pictures(maya.page, 'submission');
    await maya.page.getByLabel('Choose Ada Lovelace').check();
    await button(maya.page, 'Mark 1 as submitted').click();
    await says(maya.page, '1 person is submitted, and is told by mail.');
    await button(maya.page, 'Undo').click();
    await says(maya.page, '1 submission is taken back.');
    await maya.page.getByLabel('Choose the one').check();
    await button(maya.page, 'Mark 1 as submitted').click();
    await item(maya.page, 'Ada Lovelace').getByText('submitted', { exact: true }).waitFor();
    const rows = maya.page.getByRole('main').getByRole('listitem');
    expect((await rows.allInnerTexts()).map((text) => text.split('\n')[0])).toEqual(['Ben Short', 'Ada Lovelace']);
    expect(await maya.page.getByLabel('Choose Ada Lovelace').count()).toBe(0);
    const again = maya.page.getByRole('link', { name: 'Download the file of those already submitted' });
    expect(await again.getAttribute('href')).toMatch(/submission\.csv\?submitted=yes$/);
    await past.attend(['Ben Short'], [3]);
    await maya.page.reload();
    await maya.page.getByLabel('With the one already submitted in the file').check();
    const [whole] = await Promise.all([
      maya.page.waitForEvent('download'),
      maya.page.getByRole('link', { name: 'Download the file' }).click(),
    ]);
    expect(await readFile(await whole.path(), 'utf8')).toMatch(/Ada[^]*Ben/);
    await pictures(maya.page, 'submission-again');
    await maya.page.getByRole('link', { name: 'Ben Short' }).click();
    await heading(maya.page, 'Ben Short').waitFor();
    await says(maya.page, 'Marked by Maya Okafor: the whole half-day counts.');

    await ada.page.reload();
    await heading(ada.page, 'Look for a mail from the Scrum Alliance').waitFor();
    const now = ada.page.locator('[aria-current=step]');
    expect(await now.innerText()).toMatch(/Activated/);
    expect(await axeFindings(ada.page)).toEqual([]);
    await pictures(ada.page, 'road-submitted');
    await button(ada.page, 'I have activated it').click();
    await ada.page.getByLabel('On which day?').fill('2026-03-10');
    await button(ada.page, 'Save').click();
    await heading(ada.page, 'Certified until 10 March 2028').waitFor();
    await says(ada.page, /2 years, and membership of the Scrum Alliance is included/);
    await says(ada.page, /A-CSPO.*12 months of practice/);
    await pictures(ada.page, 'road-certified');
    await button(ada.page, 'Undo').click();
    await heading(ada.page, 'Look for a mail from the Scrum Alliance').waitFor();
  });

  it('the exam comes before the certificate where there is one', async () => {
    community = await aCommunity();
    const maya = atTheForum(await community.visits('Maya Okafor', '/', { roles: ['trainer'] }));
    const ada = atTheForum(await community.visits('Ada Lovelace', '/', { viewport: { width: 390, height: 780 } }));
    const past = await aPastClass(maya, { Ada: await community.addressOf('Ada Lovelace') }, 'CSM');
    await past.attend(['Ada']);
    await past.confirm(['Ada']);
    await maya.asks('POST', `${past.path}/submissions`, { enrolmentIds: [past.ids.get('Ada')] });
    await ada.asks('PUT', `${past.path}/me/activation`, { on: '2026-03-10' });
    await go(ada.page, `/classes/${past.id}/road`);
    await heading(ada.page, 'Take the exam').waitFor();
    await button(ada.page, 'Not passed this time').click();
    await ada.page.getByLabel('When did you take it?').fill('2026-03-11');
    await button(ada.page, 'Save').click();
    await says(ada.page, 'Not passed on 11 March 2026.');
    await button(ada.page, 'I have passed').click();
    await ada.page.getByLabel('When did you take it?').fill('2026-03-18');
    await button(ada.page, 'Save').click();
    await heading(ada.page, 'Certified until 18 March 2028').waitFor();
    await button(ada.page, 'Correct the days').click();
    await button(ada.page, 'I have not taken it yet').click();
    await heading(ada.page, 'Take the exam').waitFor();
  });

  it('a renewal spends what the planner proposes, and comes back where it is undone', async () => {
    community = await aCommunity();
    const maya = atTheForum(await community.visits('Maya Okafor', '/', { roles: ['trainer'] }));
    const ada = atTheForum(await community.visits('Ada Lovelace', '/', { viewport: { width: 390, height: 780 } }));
    const { page } = ada;
    const people = { Ada: await community.addressOf('Ada Lovelace') };
    const past = await aPastClass(maya, people, 'CSPO', [inDays(-641), inDays(-640)]);
    await past.attend(['Ada']);
    await past.confirm(['Ada']);
    await maya.asks('POST', `${past.path}/submissions`, { enrolmentIds: [past.ids.get('Ada')] });
    await ada.asks('PUT', `${past.path}/me/activation`, { on: inDays(-640) });
    const database = community.room.app.app.get(Database);
    const [member] = await database.query<{ id: string }>('SELECT id FROM person WHERE display_name = $1', [
      'Ada Lovelace',
    ]);
    await anItem(database, member!, inDays(-30), { minutes: 600, title: 'A conference of two days' });
    await settled({ database });

    await go(page, `/classes/${past.id}/road`);
    await heading(page, /^Renew before/).waitFor();
    await button(page, 'I have renewed it').click();
    const dialog = page.getByRole('dialog', { name: /CSPO/ });
    await dialog.getByLabel(/^A conference of two days/).waitFor();
    await dialog.getByLabel(/^New expiry/).fill(inDays(1200));
    expect(await axeFindings(page)).toEqual([]);
    await pictures(page, 'road-renewal');
    await button(dialog, 'Record the renewal').click();
    await heading(page, /^Certified until/).waitFor();
    await says(page, /^Issued on .*, and renewed\.$/);
    await button(page, 'Undo').click();
    await heading(page, /^Renew before/).waitFor();
  });

  it('a trainer sees how a class went, drawn and as a table', async () => {
    community = await aCommunity();
    const maya = atTheForum(await community.visits('Maya Okafor', '/', { roles: ['trainer'] }));
    const ada = atTheForum(await community.visits('Ada Lovelace', '/'));
    const names = ['Ada', 'Ben', 'Cid'];
    const people = Object.fromEntries(names.map((name) => [name, `${name}@example.org`]));
    const past = await aPastClass(maya, { ...people, Ada: await community.addressOf('Ada Lovelace') });
    await past.attend(names, [0, 1]);
    await past.attend(['Ada'], [2]);
    const entryId = await toPrepare(maya, past, 'Before we meet');
    await ada.asks('PUT', `/material-entries/${entryId}/completed`);
    await go(maya.page, `/classes/${past.id}/statistics`);
    await says(maya.page, '3 people are in the class.');
    await maya.page.locator('svg.recharts-surface').first().waitFor();
    await heading(maya.page, 'What there was to prepare').waitFor();
    for (const table of await maya.page.getByText('As a table').all()) await table.click();
    const cells = (row: string) =>
      maya.page.getByRole('row').filter({ hasText: row }).getByRole('cell').allInnerTexts();
    expect(await cells('Wed 4 Mar, 09:00')).toEqual(['1', '0', '0', '2']);
    expect(await cells('Before we meet')).toEqual(['1', '0', '2']);
    expect(await axeFindings(maya.page)).toEqual([]);
    await pictures(maya.page, 'statistics');
  });
});
