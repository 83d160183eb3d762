import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { aForumCommunity, type ForumCommunity } from '../support/around-the-forum.js';
import { axeFindings } from '../support/axe.js';

jest.setTimeout(240_000);

let forum: ForumCommunity | undefined;
afterEach(async () => {
  await forum?.close();
  forum = undefined;
});

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const says = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const urlOf = (there: ForumCommunity, path: string) => there.community.room.app.url + path;

/** Pictures for whoever wants to look at them. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['FORUM_PICTURES'];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

describe('the forum in the browser', () => {
  it('takes a question, an answer, votes and an acceptance', async () => {
    forum = await aForumCommunity();
    const jonas = await forum.visits('Jonas Keller', '/forum', { viewport: { width: 1280, height: 900 } });
    await jonas.page.getByRole('heading', { name: 'Nothing has been asked yet' }).waitFor();
    await picture(jonas.page, 'forum-empty');
    await jonas.page.keyboard.press('c');
    await jonas.page.waitForURL(/\/forum\/new/);
    await jonas.page.getByLabel('Title').fill('How do you say no to the loudest stakeholder?');
    await jonas.page.getByLabel('Text').fill('He speaks for **everyone**. How do you keep owning the order?');
    await jonas.page.getByLabel('Tags').fill('stakeholders,');
    await says(jonas.page, 'Draft saved');
    await picture(jonas.page, 'forum-new');
    await jonas.page.getByLabel('Text').press('Control+Enter');
    await jonas.page.waitForURL(/\/threads\//);
    await jonas.page.getByRole('heading', { name: 'How do you say no to the loudest stakeholder?' }).waitFor();
    const ruth = await forum.visits('Ruth Adler', '/forum', { viewport: { width: 1280, height: 900 } });
    await ruth.page.getByRole('link', { name: 'How do you say no to the loudest stakeholder?' }).waitFor();
    await ruth.page.keyboard.press('j');
    await ruth.page.keyboard.press('Enter');
    await ruth.page.waitForURL(/\/threads\//);
    const asker = ruth.page.getByText('asked by').getByRole('link', { name: 'Jonas Keller' });
    expect(await asker.getAttribute('href')).toMatch(/^\/people\//);
    await button(ruth.page, 'Me too').click();
    await ruth.page.locator('button[aria-pressed=true]', { hasText: 'Me too' }).waitFor();
    await ruth.page.keyboard.press('r');
    await ruth.page.getByLabel('Your answer').fill('I put his item next to the three it would push out.');
    await button(ruth.page, 'Send the answer').click();
    await ruth.page.getByRole('article', { name: 'Answer by Ruth Adler' }).waitFor();
    await jonas.page.reload();
    const answer = jonas.page.getByRole('article', { name: 'Answer by Ruth Adler' });
    await answer.getByRole('button', { name: 'This helps' }).click();
    await answer.getByText('1 vote', { exact: true }).waitFor();
    await answer.getByRole('button', { name: 'Accept' }).click();
    await answer.getByText('Accepted by Jonas Keller').waitFor();
    await answer.getByRole('button', { name: 'Quote' }).click();
    await jonas.page.getByLabel('Your reply to Ruth Adler').press('End');
    await jonas.page.keyboard.press('Control+End');
    await jonas.page.keyboard.type('Trying it on Thursday.');
    await jonas.page.keyboard.press('Control+Enter');
    await jonas.page.getByRole('article', { name: 'Reply by Jonas Keller, level 2' }).waitFor();
    expect(await jonas.page.locator('[data-post-body] blockquote.quote').count()).toBe(1);
    await picture(jonas.page, 'thread');
    await jonas.page.emulateMedia({ colorScheme: 'dark' });
    await picture(jonas.page, 'thread-dark');
    expect(await axeFindings(jonas.page)).toEqual([]);
    await jonas.page.goto(urlOf(forum, '/forum'));
    await says(jonas.page, 'Answered');
    await picture(jonas.page, 'forum-dark');
    expect(await axeFindings(jonas.page)).toEqual([]);
    await jonas.page.getByRole('searchbox').fill('stakeholder');
    await jonas.page.getByRole('searchbox').press('Enter');
    await jonas.page.locator('mark', { hasText: 'stakeholder' }).first().waitFor();
    await jonas.page.getByRole('navigation', { name: 'Spaces' }).getByRole('link', { name: 'All members' }).click();
    await jonas.page.waitForURL((url) => url.searchParams.get('space') === 'all-members');
    expect(new URL(jonas.page.url()).searchParams.get('q')).toBe('stakeholder');
    await jonas.page.locator('mark', { hasText: 'stakeholder' }).first().waitFor();
  });
});
