import { setTimeout } from 'node:timers/promises';
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

const WIDE = { viewport: { width: 1280, height: 800 } };
const bell = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Pictures for whoever wants to look at them. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['FORUM_PICTURES'];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` });
}

/** The way out that stands in the mail about the answer, once that is written. */
async function wayOut(here: ForumCommunity): Promise<string> {
  const database = here.community.room.app.app.get(Database);
  const sql = `SELECT headers ->> 'List-Unsubscribe' AS way FROM mail WHERE headers ? 'List-Unsubscribe'`;
  for (;;) {
    const [mail] = await database.query<{ way: string }>(sql);
    if (mail) return /unsubscribe\/([^>]+)>/.exec(mail.way)![1]!;
    await setTimeout(100);
  }
}

describe('the bell', () => {
  it('counts an answer without a reload, and in all tabs what was read in one', async () => {
    forum = await aForumCommunity();
    const jonas = await forum.visits('Jonas Keller', '/', WIDE);
    const { thread } = await forum.asked(jonas);
    const ruth = await forum.visits('Ruth Adler', '/', WIDE);
    await bell(jonas.page, 'Notifications, none unread').waitFor();
    await ruth.answers(thread.id, 'I put his item next to the three it would push out.');
    await bell(jonas.page, 'Notifications, 1 unread').waitFor();
    const second = await jonas.page.context().newPage();
    await second.goto(jonas.page.url());
    await bell(second, 'Notifications, 1 unread').click();
    const told = second.getByRole('link', { name: /Ruth Adler answered your question/ });
    await told.waitFor();
    await picture(second, 'bell');
    expect(await axeFindings(second)).toEqual([]);
    await second.getByRole('link', { name: 'All notifications' }).click();
    await second.getByRole('heading', { level: 1, name: 'Notifications' }).waitFor();
    await picture(second, 'notifications');
    expect(await axeFindings(second)).toEqual([]);
    await told.click();
    await second.getByRole('article', { name: 'Answer by Ruth Adler' }).waitFor();
    await bell(second, 'Notifications, none unread').waitFor();
    await bell(jonas.page, 'Notifications, none unread').waitFor();
  });

  it('is a page on a phone, where all can be read at once', async () => {
    forum = await aForumCommunity();
    const jonas = await forum.visits('Jonas Keller', '/', { viewport: { width: 320, height: 640 } });
    const { thread } = await forum.asked(jonas);
    const ruth = await forum.visits('Ruth Adler', '/', WIDE);
    await ruth.answers(thread.id, 'I put his item next to the three it would push out.');
    await jonas.page.getByRole('link', { name: 'Notifications, 1 unread' }).click();
    await jonas.page.getByRole('link', { name: /Ruth Adler answered your question/ }).waitFor();
    await picture(jonas.page, 'notifications-phone');
    await jonas.page.getByRole('button', { name: 'Mark all as read' }).click();
    await jonas.page.getByRole('link', { name: 'Notifications, none unread' }).waitFor();
  });
});

describe('the mails', () => {
  it('are chosen, and stopped by their own way out without signing in, once somebody presses', async () => {
    forum = await aForumCommunity();
    const jonas = await forum.visits('Jonas Keller', '/account/mails', WIDE);
    const { thread } = await forum.asked(jonas);
    const answers = jonas.page.getByLabel('Somebody answers my question');
    expect(await answers.inputValue()).toBe('at-once');
    await picture(jonas.page, 'mails');
    const ruth = await forum.visits('Ruth Adler', '/', WIDE);
    await ruth.answers(thread.id, 'I put his item next to the three it would push out.');
    const token = await wayOut(forum);
    const stranger = await forum.community.stranger(`/unsubscribe/${token}`, WIDE);
    await stranger.getByRole('heading', { name: 'No more of these mails?' }).waitFor();
    await picture(stranger, 'unsubscribe');
    expect(await axeFindings(stranger)).toEqual([]);
    await jonas.page.reload();
    await answers.waitFor();
    expect(await answers.inputValue()).toBe('at-once');
    await stranger.getByRole('button', { name: 'Stop these mails' }).click();
    await stranger.getByRole('heading', { name: 'These mails have stopped' }).waitFor();
    await jonas.page.reload();
    await answers.waitFor();
    expect(await answers.inputValue()).toBe('off');
  });
});
