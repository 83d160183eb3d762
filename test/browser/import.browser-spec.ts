import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type AtTheForum, aForumCommunity, type ForumCommunity } from '../support/around-the-forum.js';
import { axeFindings } from '../support/axe.js';
import { aDump, anAnswer, dumpFile, type DumpRow } from '../support/dump.js';

jest.setTimeout(240_000);

let forum: ForumCommunity;
let anna: AtTheForum;
beforeEach(async () => {
  forum = await aForumCommunity();
  anna = await forum.visits('Anna Weiss', '/administration', {
    roles: ['admin'],
    viewport: { width: 1280, height: 900 },
  });
});
afterEach(() => forum.close());

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const says = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
const xml = (name: string, rows: readonly DumpRow[]) => file(`${name}.xml`, dumpFile(rows));
const choose = (page: Page, ...files: ReturnType<typeof file>[]) =>
  page.locator('input[type=file]').setInputFiles(files);
/** What a figure of the report says. */
const figure = (page: Page, what: string) => page.locator('dl > div', { hasText: what }).locator('dd').innerText();

/** Pictures for whoever wants to look at them: on a desk and on a phone, in the light and in the dark. */
async function pictures(page: Page, name: string): Promise<void> {
  const folder = process.env['MODERATION_PICTURES'];
  if (!folder) return;
  for (const [where, width, height] of [
    ['desk', 1280, 900],
    ['phone', 320, 700],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: `${folder}/${name}-${where}-${colorScheme}.png`, fullPage: true });
    }
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ colorScheme: 'light' });
}

describe('an import in the browser', () => {
  it('brings a dump in, tells what was left out, and changes nothing the second time', async () => {
    const { page } = anna;
    const { Posts, Users = [], Comments = [] } = aDump(5);
    const orphan = anAnswer(9_001, 9_000);
    const files = [xml('tea.Posts', [...Posts, orphan]), xml('tea.Users', Users), xml('tea.Comments', Comments)];
    await page.getByRole('link', { name: 'Import' }).click();
    await page.getByRole('heading', { name: 'Bring in a forum' }).waitFor();
    await choose(page, files[1]!);
    await button(page, 'Upload and start').click();
    await says(page, 'A dump needs its Posts.xml.');
    await choose(page, ...files);
    await pictures(page, 'import-new');
    await button(page, 'Upload and start').click();
    await page.getByText('done', { exact: true }).waitFor();
    expect(await figure(page, 'questions and discussions')).toBe('5');
    expect(await figure(page, 'accepted answers')).toBe('5');
    expect(await figure(page, 'comments')).toBe('5');
    const reason = page.getByRole('listitem').filter({ hasText: 'What it belongs to is not in the files' }).first();
    await reason.getByText('Where').click();
    await reason.getByText(/^tea\.Posts\.xml, row \d+, id 9001/).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await pictures(page, 'import-done');
    const [report] = await Promise.all([page.waitForEvent('download'), page.getByText('Download as CSV').click()]);
    expect(report.suggestedFilename()).toBe('import-report.csv');

    await page.getByRole('link', { name: 'Import again' }).click();
    await says(page, /^The same settings as before/);
    await choose(page, ...files);
    await button(page, 'Upload and start').click();
    await page.getByText('done', { exact: true }).waitFor();
    expect(await figure(page, 'unchanged')).toMatch(/^\d+$/);
    expect(await page.getByText('questions and discussions').count()).toBe(0);
    await page.getByRole('link', { name: 'Go to the space' }).click();
    await page.getByRole('link', { name: 'Steeping tea number 1', exact: true }).waitFor();
  });

  it('asks which column of a CSV file is what', async () => {
    const { page } = anna;
    await page.goto(`${forum.community.room.app.url}/administration/import`);
    await page.getByLabel('A CSV file').check();
    await choose(
      page,
      file('our questions.csv', 'Subject;Text;tags\nHow long?;Until it is done.;"one, two"\n;No title;\n'),
    );
    await page.getByLabel('Tags').waitFor();
    expect(await page.getByLabel('Tags').inputValue()).toBe('tags');
    await button(page, 'Upload and start').click();
    await says(page, 'Say which column holds the text.');
    await page.getByLabel('Text', { exact: true }).selectOption('Text');
    await page.getByLabel('Title', { exact: true }).selectOption('Subject');
    await page.getByLabel('Into which space?').selectOption('All members');
    expect(await axeFindings(page)).toEqual([]);
    await pictures(page, 'import-csv');
    await button(page, 'Upload and start').click();
    await page.getByText('done', { exact: true }).waitFor();
    expect(await figure(page, 'questions and discussions')).toBe('1');
    await says(page, 'A thread needs a title');
    await page.getByRole('link', { name: 'Go to the space' }).click();
    await page.getByRole('link', { name: 'How long?' }).waitFor();
  });

  it('says where a file is broken, and goes on with one whose upload was interrupted', async () => {
    const { page } = anna;
    const posts = dumpFile(aDump(3).Posts);
    await page.goto(`${forum.community.room.app.url}/administration/import`);
    await choose(page, file('tea.Posts.xml', posts.slice(0, -200)));
    await button(page, 'Upload and start').click();
    await page.getByRole('heading', { name: 'It stopped' }).waitFor();
    await says(page, /^tea\.Posts\.xml, row \d+/);
    await pictures(page, 'import-failed');

    const { id } = await anna.asks<{ id: string }>('POST', '/imports', { kind: 'stackexchange' });
    await page.goto(`${forum.community.room.app.url}/administration/import/${id}`);
    await says(page, /^The upload was interrupted/);
    await pictures(page, 'import-resume');
    await choose(page, file('tea.Posts.xml', posts));
    await button(page, 'Go on').click();
    await page.getByText('done', { exact: true }).waitFor();
  });
});
