import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Database } from '#platform';
import { aForumCommunity, type ForumCommunity } from '../support/around-the-forum.js';
import { axeFindings } from '../support/axe.js';

jest.setTimeout(240_000);

let forum: ForumCommunity | undefined;
afterEach(async () => {
  await forum?.close();
  forum = undefined;
});

/** Pictures for whoever wants to look at them. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['FORUM_PICTURES'];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

const databaseOf = (here: ForumCommunity) => here.community.room.app.app.get(Database);

describe('the page of mails', () => {
  it('keeps what is chosen by kind, for a space alone and about the hours, by keyboard on a phone', async () => {
    forum = await aForumCommunity();
    const { page } = await forum.visits('Jonas Keller', '/account/mails', { viewport: { width: 320, height: 700 } });
    const kinds = page.getByRole('region', { name: 'What comes by mail' });
    const watched = kinds.getByLabel('New posts in what I watch');
    expect(await watched.inputValue()).toBe('off');
    await watched.selectOption('daily');
    await page.getByText('Saved').first().waitFor();
    const spaces = page.getByRole('region', { name: 'In single spaces' });
    await spaces.getByLabel('Space', { exact: true }).selectOption({ index: 1 });
    await spaces.getByLabel('Somebody mentions me').selectOption('off');
    await page.getByRole('switch', { name: 'Quiet hours' }).focus();
    await page.keyboard.press('Space');
    await page.getByLabel('From', { exact: true }).fill('21:30');
    await page.getByLabel('Mails of the week come on').selectOption('5');
    await page.getByRole('button', { name: 'Save', exact: true }).press('Enter');
    await expectRhythm(forum, { quiet_from: '21:30', quiet_to: '07:00', digest_weekday: 5 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    await picture(page, 'mail-preferences-phone');
    expect(await axeFindings(page)).toEqual([]);
    await page.reload();
    await watched.waitFor();
    expect(await watched.inputValue()).toBe('daily');
    expect(await spaces.getByLabel('Somebody mentions me').inputValue()).toBe('off');
    expect(await page.getByRole('switch', { name: 'Quiet hours' }).isChecked()).toBe(true);
  });

  it('tells why nothing comes, and the link that is sent for it starts the mails again', async () => {
    forum = await aForumCommunity();
    const jonas = await forum.visits('Jonas Keller', '/account/mails', { viewport: { width: 1280, height: 800 } });
    await databaseOf(forum).query(
      `INSERT INTO mail_pause (address, reason, said, at)
       SELECT email, 'bounce', '550 5.1.1', now() FROM person WHERE display_name = 'Jonas Keller'`,
    );
    await jonas.page.reload();
    await jonas.page.getByRole('heading', { name: /We have stopped writing to/ }).waitFor();
    expect(await axeFindings(jonas.page)).toEqual([]);
    await picture(jonas.page, 'mail-paused');
    await jonas.page.getByRole('button', { name: 'Send me a link' }).click();
    await jonas.page.getByText('The link is on its way').waitFor();
    const [mail] = await databaseOf(forum).query<{ text: string }>(
      `SELECT body_text AS text FROM mail WHERE key LIKE 'notifications.lift.%'`,
    );
    const stranger = await forum.community.stranger(/\/mail-again#[\w-]{43}/.exec(mail!.text)![0], {
      viewport: { width: 1280, height: 800 },
    });
    await stranger.getByRole('heading', { name: 'Get our mails again?' }).waitFor();
    expect(await axeFindings(stranger)).toEqual([]);
    await stranger.getByRole('button', { name: 'Send me mails again' }).click();
    await stranger.getByRole('heading', { name: 'We write to you again' }).waitFor();
    await jonas.page.reload();
    await jonas.page.getByRole('region', { name: 'What comes by mail' }).waitFor();
    expect(await jonas.page.getByRole('heading', { name: /We have stopped writing to/ }).count()).toBe(0);
  });
});

/** Waits until that is kept. */
async function expectRhythm(here: ForumCommunity, wanted: object): Promise<void> {
  for (;;) {
    const [row] = await databaseOf(here).query('SELECT quiet_from, quiet_to, digest_weekday FROM mail_rhythm');
    if (row) return expect(row).toEqual(wanted);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
