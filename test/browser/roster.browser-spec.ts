import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { aCommunity, type Community } from '../support/around-the-board.js';
import { type AtTheForum, atTheForum } from '../support/around-the-forum.js';
import { axeFindings } from '../support/axe.js';

jest.setTimeout(240_000);

let community: Community;
afterEach(() => community.close());

const button = (on: Page | Locator, name: string | RegExp) => on.getByRole('button', { name, exact: true });
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });
const says = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const item = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text });
const holds = (page: Page, column: string) => page.getByLabel(`What “${column}” holds`);
/** A figure of the report, by its words. */
const figure = async (page: Page, words: string) =>
  page.locator('dt', { hasText: words }).locator('xpath=following-sibling::dd[1]').innerText();

/** Pictures for whoever wants to look at them: on a desk and on a phone. */
async function pictures(page: Page, name: string): Promise<void> {
  const folder = process.env['CLASSES_PICTURES'];
  if (!folder) return;
  const before = page.viewportSize()!;
  for (const [where, width, height] of [
    ['desk', 1280, 900],
    ['phone', 360, 740],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.screenshot({ path: `${folder}/${name}-${where}.png`, fullPage: true });
  }
  await page.setViewportSize(before);
}

/** Opens the house as Maya Okafor, who trains. */
async function aTrainer(options: { locale?: string } = {}): Promise<AtTheForum> {
  community = await aCommunity();
  return atTheForum(await community.visits('Maya Okafor', '/classes', { roles: ['trainer'], ...options }));
}

/** A class of one morning for twelve people. */
async function aClass({ asks }: AtTheForum): Promise<string> {
  const { items } = await asks<{ items: { id: string }[] }>('GET', '/courses');
  const morning = { date: '2027-03-02', starts: '09:00', ends: '12:30', breakMinutes: 15 };
  const plan = { mode: 'online', zone: 'Europe/Berlin', capacity: 12, halfDays: [morning] };
  const { id } = await asks<{ id: string }>('POST', '/offerings', { ...plan, courseId: items[0]!.id, title: 'Winter' });
  return id;
}

const go = (page: Page, path: string) => page.goto(community.room.app.url + path);

const PEOPLE = 24;
const LONG = 'Gesellschaft für außergewöhnlich gründliche Zusammenarbeit mit sehr langem Namen';

/** 24 people and one without an address in row 7, as a program writes them that thinks of one country only. */
function aFile() {
  const people = Array.from({ length: PEOPLE }, (_, number) =>
    [
      number === 3 ? `${'a-very-long-address-'.repeat(3)}@example.org` : `person${number + 1}@example.org`,
      `Zoë Müller ${number + 1}`,
      number === 2 ? LONG : 'Café Größe',
      `R-${1_000 + number}`,
    ].join(';'),
  );
  people.splice(5, 0, 'at home;Nobody There;;R-0');
  const text = ['Feld Ä;Feld B;Feld C;Feld D', ...people, ''].join('\r\n');
  return { name: 'teilnehmer.csv', mimeType: 'text/csv', buffer: Buffer.from(text, 'latin1') };
}

const choose = (page: Page) => page.locator('input[type=file]').setInputFiles(aFile());

/** Says which column of the file holds what. */
async function maps(page: Page): Promise<void> {
  await holds(page, 'Feld Ä').selectOption('E-mail address');
  await holds(page, 'Feld B').selectOption('Name');
  await holds(page, 'Feld C').selectOption('Organisation');
  await holds(page, 'Feld D').selectOption('Reference');
}

describe('a roster in the browser', () => {
  it('is taken from a file whose columns nobody could guess, and the second time by itself', async () => {
    const maya = await aTrainer();
    const { page } = maya;
    const id = await aClass(maya);
    await go(page, `/classes/${id}`);
    await says(page, '0 enrolled for 12 seats');
    await pictures(page, 'class');
    await page.getByRole('link', { name: 'Open the roster' }).click();
    await heading(page, 'Nobody is on the roster yet').waitFor();
    await page.getByRole('link', { name: 'Import a file' }).click();
    await heading(page, 'Import a roster').waitFor();
    await pictures(page, 'import-empty');
    await choose(page);
    await says(page, '25 rows below the header, read as Windows-1252 (Western European), parted by semicolons.');
    await says(page, 'Which column holds the e-mail address?');
    expect(await button(page, 'Nothing to take').isDisabled()).toBe(true);
    await pictures(page, 'import-columns');
    await maps(page);
    await button(page, 'Take 24 people').waitFor();
    await says(page, 'Row 7, column Feld Ä: is not an e-mail address');
    await says(page, 'That would be 24 people for 12 seats.');
    expect(await figure(page, 'New')).toBe('24');
    expect(await figure(page, 'Rows left out')).toBe('1');
    await pictures(page, 'import-plan');
    await button(page, 'Take 24 people').click();
    await heading(page, 'What has changed').and(page.locator(':focus')).waitFor();
    await says(page, 'These are 24 people for 12 seats now.');
    await pictures(page, 'import-done');
    await page.getByRole('link', { name: 'Back to the roster' }).click();
    await says(page, '24 enrolled for 12 seats');
    await item(page, LONG).getByText('Zoë Müller 3').waitFor();
    await pictures(page, 'roster');

    await page.getByRole('link', { name: 'Import a file' }).click();
    await choose(page);
    await says(page, 'As the last time that a file had these columns.');
    await button(page, 'Nothing to take').waitFor();
    expect(await figure(page, 'As they are')).toBe('24');
  });

  it('refuses what is no file of people at the file itself, and goes on with the next', async () => {
    const maya = await aTrainer();
    const { page } = maya;
    const id = await aClass(maya);
    await go(page, `/classes/${id}/roster/import`);
    const input = page.locator('input[type=file]');
    const file = (text: string) => ({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    const refused = /^422 \/api\/v1\/offerings\/[^/]+\/roster\/import/;
    community.room.problems.provoke(refused);
    await input.setInputFiles(file('email,name\na@example.org,"Ada\n'));
    await says(page, /^From row \d+ on, this cannot be read as CSV/);
    await input.setInputFiles(file(' \n'));
    await says(page, 'This file is empty.');
    await input.setInputFiles(file('x'.repeat(9 * 1024 * 1024)));
    await says(page, 'This file is too large: at most 8 MB.');
    await pictures(page, 'import-refused');

    // The next one is dropped, and does not get through at first.
    await page.route('**/roster/import?*', (route) => route.abort(), { times: 1 });
    community.room.problems.provoke(/ERR_FAILED.*\/roster\/import/);
    const dataTransfer = await page.evaluateHandle(() => {
      const dropped = new DataTransfer();
      dropped.items.add(new File(['email,name\nada@example.org,Ada\n'], 'dropped.csv'));
      return dropped;
    });
    await page.locator('section.card').dispatchEvent('drop', { dataTransfer });
    await says(page, 'The server did not answer.');
    await button(page, 'Try again').click();
    await says(page, 'Guessed from the names of the columns.');
    await says(page, 'dropped.csv');
    await holds(page, 'name').selectOption('not taken');
    await says(page, 'Which column holds the name, or the first and the last name?');
    await holds(page, 'name').selectOption('Last name');
    await button(page, 'Take 1 person').click();
    await heading(page, 'What has changed').waitFor();
  });

  it('is kept by hand: somebody is added, changed, withdrawn and put back', async () => {
    const maya = await aTrainer();
    const { page } = maya;
    const id = await aClass(maya);
    await go(page, `/classes/${id}/roster`);
    const dialog = page.getByRole('dialog');
    await button(page, 'Add somebody').click();
    await button(dialog, 'Add').click();
    await page.getByLabel('E-mail address').and(page.locator('[aria-invalid=true]:focus')).fill('Ada@Example.org');
    await page.getByLabel('Name', { exact: true }).fill('Ada Lovelace');
    await button(dialog, 'Add').click();
    const ada = item(page, 'ada@example.org');
    await ada.waitFor();
    await says(page, '1 enrolled for 12 seats');

    community.room.problems.provoke(/^422 \/api\/v1\/offerings\/[^/]+\/roster$/);
    await button(page, 'Add somebody').click();
    await page.getByLabel('E-mail address').fill('ada@example.org');
    await page.getByLabel('Name', { exact: true }).fill('Somebody Else');
    await button(dialog, 'Add').click();
    await says(page, 'This is taken already.');
    await button(dialog, 'Cancel').click();

    await button(ada, 'Change').click();
    await page.getByLabel('Name', { exact: true }).fill('Ada King');
    await pictures(page, 'person-dialog');
    await button(dialog, 'Save').click();
    await ada.getByText('Ada King', { exact: true }).waitFor();

    await button(ada, 'Withdraw').click();
    await ada.getByText('withdrawn').waitFor();
    await says(page, '0 enrolled for 12 seats');
    await button(page, 'Undo').click();
    await says(page, 'Ada King is back on the roster.');
    await ada.getByText('withdrawn').waitFor({ state: 'detached' });
    await button(ada, 'Withdraw').click();
    await button(ada, 'Put back').waitFor();
    await pictures(page, 'withdrawn');
    await page.reload();
    await ada.getByText('withdrawn').waitFor();
    await button(ada, 'Put back').waitFor();

    await maya.asks('POST', `/offerings/${id}/cancel`, { reason: '' });
    await page.reload();
    await says(page, 'This class is called off.');
    await ada.waitFor();
    expect(await page.getByRole('main').getByRole('button').count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Import a file' }).count()).toBe(0);
    await go(page, `/classes/${id}/roster/import`);
    await heading(page, 'This class is called off.').waitFor();
  });

  it('comes in parts where it is long', async () => {
    const maya = await aTrainer();
    const { page } = maya;
    const id = await aClass(maya);
    await go(page, `/classes/${id}/roster/import`);
    const rows = Array.from(
      { length: 130 },
      (_, number) => `p${number}@example.org,Person ${String(number).padStart(3, '0')}`,
    );
    const buffer = Buffer.from(['email,name', ...rows].join('\n'));
    await page.locator('input[type=file]').setInputFiles({ name: 'many.csv', mimeType: 'text/csv', buffer });
    await button(page, 'Take 130 people').click();
    await page.getByRole('link', { name: 'Back to the roster' }).click();
    await item(page, 'Person 099').waitFor();
    expect(await item(page, 'Person 129').count()).toBe(0);
    await button(page, 'Show more').click();
    await item(page, 'Person 129').waitFor();
  });

  it.each([
    ['in English, on a desk', 'en-GB', 1280],
    ['in French, on a phone of 320 pixels', 'fr-FR', 320],
  ])('gives axe nothing to say in the light and in the dark, %s', async (_, locale, width) => {
    const maya = await aTrainer({ locale });
    const { page } = maya;
    const id = await aClass(maya);
    await page.setViewportSize({ width, height: 640 });
    const found: string[] = [];
    const look = async (what: string) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor();
        found.push(...(await axeFindings(page)).map((finding) => `${what}, ${colorScheme}: ${finding}`));
        await pictures(page, `${locale}-${what}-${colorScheme}`);
      }
      const beyond = await page.evaluate<number>(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      if (beyond > 0) found.push(`${what}: ${beyond} pixels too wide`);
    };
    await go(page, `/classes/${id}/roster/import`);
    await choose(page);
    await page.locator('table').waitFor();
    await look('columns');
    const selects = page.locator('table select');
    for (const [column, field] of ['email', 'name', 'organisation', 'reference'].entries()) {
      await selects.nth(column).selectOption(field);
    }
    await page.locator('.facts').waitFor();
    await look('plan');
    await page.locator('section').last().getByRole('button').last().click();
    await page.locator('h2:focus').waitFor();
    await look('done');
    const { items } = await maya.asks<{ items: { id: string }[] }>('GET', `/offerings/${id}/roster`);
    await maya.asks('PUT', `/offerings/${id}/roster/${items[0]!.id}/withdrawal`);
    await go(page, `/classes/${id}/roster`);
    await page.locator('.card.list').waitFor();
    await look('roster');
    expect(found).toEqual([]);
  });
});
