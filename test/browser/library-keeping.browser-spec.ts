import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { aCommunity, type Community } from '../support/around-the-board.js';
import { type AtTheForum, atTheForum } from '../support/around-the-forum.js';
import { axeFindings } from '../support/axe.js';
import { aPdf } from '../support/hostile-files.js';

jest.setTimeout(240_000);

let community: Community;
beforeEach(async () => {
  community = await aCommunity();
});
afterEach(() => community.close());

const button = (on: Page | Locator, name: string | RegExp) => on.getByRole('button', { name, exact: true });
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name }).first();
const says = (on: Page | Locator, text: string | RegExp) => on.getByText(text).first().waitFor();
const row = (page: Page, name: string) => page.getByRole('listitem').filter({ has: heading(page, name) });
const kind = (page: Page, name: string) => page.getByRole('radiogroup', { name: 'What it is' }).getByText(name);
const go = (page: Page, path: string) => page.goto(community.room.app.url + path);

/** Pictures for whoever wants to look at them: on a desk and on a phone, in the light and in the dark. */
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
      await page.screenshot({ path: `${folder}/${name}-${where}-${colorScheme}.png`, fullPage: true });
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(before);
}

const keeper = async (path: string): Promise<AtTheForum> =>
  atTheForum(await community.visits('Maya Okafor', path, { roles: ['trainer'] }));

/** Puts a page into the library, as its keeper; gives what is known of it then. */
const aPage = ({ asks }: AtTheForum, title: string) =>
  asks<{ id: string; revision: number }>('POST', '/materials', {
    ...{ kind: 'page', title, markdown: 'In slices.', libraryKind: 'ebook', author: 'Ada', minutes: 40 },
  });

/** What members find in the library, newest first. */
async function found({ asks }: AtTheForum): Promise<string[]> {
  const { items } = await asks<{ items: { title: string; libraryKind: string; minutes: number | null }[] }>(
    'GET',
    '/library',
  );
  return items.map(({ title, libraryKind, minutes }) => `${title}, ${libraryKind}, ${minutes}`);
}

describe('the free library', () => {
  it('is filled from nothing by a trainer: a page, a link and a file', async () => {
    const maya = await keeper('/library');
    const { page } = maya;
    await page.getByRole('link', { name: 'Keep the library' }).click();
    await heading(page, 'The library is empty').waitFor();
    await pictures(page, 'library-keeping-empty');

    await button(page, 'Add something').click();
    await button(page, 'Add to the library').click();
    await says(page, 'Please fill this in.');
    await page.getByLabel('Text', { exact: true }).fill('# Slices\n\nCut it **small**.');
    await page.getByLabel('Title').fill('Small  slices');
    await page.getByLabel('Minutes of reading').fill('7');
    await pictures(page, 'library-keeping-add');
    expect(await axeFindings(page)).toEqual([]);
    await button(page, 'Add to the library').click();
    await row(page, 'Small slices').getByText('Blog post · 7 min').waitFor();
    await button(page, 'Add something').and(page.locator(':focus')).waitFor();

    await button(page, 'Add something').press('Enter');
    await kind(page, 'Link').click();
    await page.getByLabel('Address').fill('not an address');
    await page.getByLabel('Title').fill('A guide');
    await page.getByLabel('In the library as').selectOption('Resource');
    community.room.problems.provoke('422 /api/v1/materials');
    await button(page, 'Add to the library').click();
    await page.getByLabel('Address').and(page.locator('[aria-invalid=true]:focus')).waitFor();
    await page.getByLabel('Address').fill('https://guide.example/');
    await button(page, 'Add to the library').click();
    await row(page, 'A guide').getByRole('link', { name: 'guide.example' }).waitFor();

    await button(page, 'Add something').click();
    await kind(page, 'File').click();
    const buffer = aPdf();
    await page.setInputFiles('input[type=file]', { name: 'A_long_read.pdf', mimeType: 'application/pdf', buffer });
    await says(page, /^A_long_read.pdf is here/);
    await page.getByLabel('In the library as').selectOption('eBook');
    await page.getByLabel('Author').fill('Ada Lovelace');
    await button(page, 'Add to the library').click();
    await row(page, 'A long read').getByText('eBook · Ada Lovelace').waitFor();
    await pictures(page, 'library-keeping');
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await axeFindings(page)).toEqual([]);
    const beyond = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    expect(await page.evaluate<number>(beyond)).toBe(0);

    const ruth = atTheForum(await community.visits('Ruth Adler', '/library'));
    expect(await found(ruth)).toEqual([
      'A long read, ebook, null',
      'A guide, resource, null',
      'Small slices, blog-post, 7',
    ]);
    await ruth.page.getByRole('link', { name: 'A guide' }).waitFor();
    expect(await ruth.page.getByRole('link', { name: 'Keep the library' }).count()).toBe(0);
    await go(ruth.page, '/library/edit');
    await heading(ruth.page, /nothing here/i).waitFor();
  });

  it('is changed, comes in versions, and is taken out and put back', async () => {
    const maya = await keeper('/');
    const { page } = maya;
    const { id, revision } = await aPage(maya, 'Slices');
    await go(page, '/library/edit');
    await button(row(page, 'Slices'), 'Change').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Title').fill('');
    await button(dialog, 'Save').click();
    await says(dialog, 'Please fill this in.');
    await dialog.getByLabel('Title').fill('Small slices');
    await dialog.getByLabel('Minutes of reading').fill('');
    // Somebody else is quicker.
    await maya.asks('PATCH', `/materials/${id}`, { revision, author: 'Ada Lovelace' });
    community.room.problems.provoke(`409 /api/v1/materials/${id}`);
    await button(dialog, 'Save').click();
    await button(dialog, 'Load what has changed').click();
    await dialog.getByLabel('Author').and(page.locator('[value="Ada Lovelace"]')).waitFor();
    expect(await dialog.getByLabel('Title').inputValue()).toBe('Small slices');
    await pictures(page, 'library-keeping-change');
    await button(dialog, 'Save').click();
    await row(page, 'Small slices').getByText('eBook · Ada Lovelace', { exact: true }).waitFor();

    await button(row(page, 'Small slices'), 'New version').click();
    await page.getByLabel('Text', { exact: true }).fill('In very small slices.');
    await page.getByLabel('What is different').fill('Smaller still');
    await pictures(page, 'library-keeping-version');
    expect(await axeFindings(page)).toEqual([]);
    await button(page, 'Add the version').click();
    await row(page, 'Small slices')
      .getByText(/^Version 2, .* new: Smaller still$/)
      .waitFor();

    await button(row(page, 'Small slices'), 'Take out').click();
    await says(page, '“Small slices” is out of the library.');
    await says(row(page, 'Small slices'), 'taken out');
    expect(await found(maya)).toEqual([]);
    await button(page, 'Undo').click();
    await button(row(page, 'Small slices'), 'Take out').click();
    await button(row(page, 'Small slices'), 'Put back').click();
    await says(page, '“Small slices” is in the library again.');
    await row(page, 'Small slices').getByRole('link', { name: 'Small slices' }).click();
    await says(page, 'In very small slices.');
  });

  it('asks before half of a page is lost on the way out', async () => {
    const maya = await keeper('/library/edit');
    const { page } = maya;
    await button(page, 'Add something').click();
    await page.getByLabel('Text', { exact: true }).fill('Half of a th');
    await page.getByRole('link', { name: 'The library' }).click();
    const dialog = page.getByRole('dialog', { name: 'Leave without sending it?' });
    await button(dialog, 'Stay here').click();
    await dialog.waitFor({ state: 'hidden' });
    expect(await page.getByLabel('Text', { exact: true }).inputValue()).toBe('Half of a th');
    await page.getByRole('link', { name: 'The library' }).click();
    await pictures(page, 'library-keeping-leave');
    await button(dialog, 'Leave').click();
    await heading(page, /^Library$/).waitFor();
    expect(new URL(page.url()).pathname).toBe('/library');
  });

  it('is kept in French on a phone as well', async () => {
    const look = { locale: 'fr-FR', viewport: { width: 390, height: 780 } };
    const maya = atTheForum(await community.visits('Maya Okafor', '/', { ...look, roles: ['admin'] }));
    await aPage(maya, 'Petites tranches');
    await go(maya.page, '/library/edit');
    await heading(maya.page, 'Tenir la bibliothèque').waitFor();
    await button(row(maya.page, 'Petites tranches'), 'Retirer').click();
    await says(maya.page, '« Petites tranches » n’est plus dans la bibliothèque.');
    expect(await found(maya)).toEqual([]);
  });
});
