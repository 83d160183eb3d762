import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { aForumCommunity, type ForumCommunity } from '../support/around-the-forum.js';
import { aPng } from '../support/hostile-files.js';

jest.setTimeout(240_000);

let forum: ForumCommunity | undefined;
afterEach(async () => {
  await forum?.close();
  forum = undefined;
});

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const says = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();

/** Waits until the server has these words; that something was saved stands there from before as well. */
async function isKept(page: Page, words: string): Promise<void> {
  for (;;) {
    const answer = await page.request.get(new URL('/api/v1/drafts/new', page.url()).href);
    if (answer.ok() && ((await answer.json()) as { content: { body?: string } }).content.body === words) return;
    await setTimeout(100);
  }
}

/** Lets go of files over a field, or pastes them into it. */
async function gives(page: Page, how: 'drop' | 'paste', files: { name: string; type: string; content: Buffer }[]) {
  await page.getByRole('textbox', { name: /^(Text|Your answer)$/ }).evaluate(
    (field, { how, files }) => {
      const transfer = new DataTransfer();
      for (const { name, type, base64 } of files) {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        transfer.items.add(new File([bytes], name, { type }));
      }
      const event =
        how === 'drop'
          ? new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true })
          : new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true });
      field.dispatchEvent(event);
    },
    { how, files: files.map(({ content, ...file }) => ({ ...file, base64: content.toString('base64') })) },
  );
}

describe('writing in the forum', () => {
  it('loses nothing of a draft that is written in two tabs, and finds what was asked before', async () => {
    forum = await aForumCommunity();
    await forum.asked(forum.maya, { title: 'How do you say no to a loud stakeholder?' });
    const here = await forum.visits('Jonas Keller', '/forum/new');
    const there = await here.page.context().newPage();
    const text = (page: Page) => page.getByLabel('Text');
    await here.page.getByLabel('Title').fill('Saying no to a loud stakeholder');
    await here.page.getByRole('link', { name: 'How do you say no to a loud stakeholder?' }).waitFor();
    await text(here.page).fill('First words.');
    await isKept(here.page, 'First words.');
    await there.goto(here.page.url());
    await there.waitForFunction(() => document.querySelector('textarea')?.value === 'First words.');
    await text(there).fill('Words of the other tab.');
    await isKept(there, 'Words of the other tab.');
    forum.community.room.problems.provoke('409 /api/v1/drafts/new');
    await text(here.page).fill('Words of this tab.');
    const conflict = here.page.getByRole('alert', { name: 'You wrote something else on another device' });
    await conflict.getByText('Words of this tab.').waitFor();
    await conflict.getByText('Words of the other tab.').waitFor();
    await conflict.getByRole('button', { name: 'Keep what is here' }).click();
    await isKept(here.page, 'Words of this tab.');
  });

  it('names those who may read, takes files by paste and by drop, and says why one is not taken', async () => {
    forum = await aForumCommunity();
    const [jonas] = [await forum.visits('Jonas Keller', '/'), await forum.visits('Benedikt Outside', '/')];
    const { person: ruthMe } = await (
      await forum.visits('Ruth Adler', '/')
    ).asks<{ person: { id: string } }>('GET', '/me');
    const { person: jonasMe } = await jonas.asks<{ person: { id: string } }>('GET', '/me');
    for (const personId of [ruthMe.id, jonasMe.id]) {
      await forum.maya.asks('POST', `/spaces/${forum.cohort}/members`, { personId });
    }
    const { page } = jonas;
    await page.goto(`${forum.community.room.app.url}/forum/new?space=${forum.cohort}`);
    const text = page.getByLabel('Text');
    await text.pressSequentially('Hello @b');
    await text.press('Backspace');
    await text.pressSequentially('ru');
    const people = page.getByRole('listbox', { name: 'People to mention' }).getByRole('option');
    await people.filter({ hasText: 'Ruth Adler' }).waitFor();
    expect(await people.count()).toBe(1);
    await text.press('Enter');
    await page.waitForFunction(() => document.querySelector('textarea')?.value === 'Hello @ruth-adler ');
    await gives(page, 'paste', [{ name: 'board.png', type: 'image/png', content: await aPng() }]);
    await page.waitForFunction(() =>
      /!\[board\.png\]\(\/api\/v1\/uploads\//.test(document.querySelector('textarea')!.value),
    );
    forum.community.room.problems.provoke(/^4\d\d \/api\/v1\/uploads$/);
    await gives(page, 'drop', [
      { name: 'plan.png', type: 'image/png', content: await aPng() },
      { name: 'tool.exe', type: 'application/octet-stream', content: Buffer.from('MZ\u0090\0') },
    ]);
    await page.waitForFunction(() => document.querySelector('textarea')!.value.includes('![plan.png](/api/'));
    await says(page, /^tool\.exe was not taken: /);
    await page.getByLabel('Title').fill('Whom do I ask about the board?');
    await page.getByRole('checkbox', { name: 'Ask without my name' }).check();
    await text.press('Control+Enter');
    await page.waitForURL(/\/threads\//);
    const pictures = page.locator('[data-post-body] img[width="60"][height="40"]');
    await pictures.first().waitFor();
    expect(await pictures.count()).toBe(2);

    const ruth = await forum.visits('Ruth Adler', page.url().replace(forum.community.room.app.url, ''));
    await ruth.page.getByRole('heading', { name: 'Whom do I ask about the board?' }).waitFor();
    await ruth.page.locator('[data-post-body] a.mention', { hasText: 'Ruth Adler' }).waitFor();
    const everything = await ruth.page.content();
    expect([everything.includes('Jonas'), everything.includes(jonasMe.id)]).toEqual([false, false]);
  });

  it('shows what a change has changed, and both texts where two people change one post', async () => {
    forum = await aForumCommunity();
    const jonas = await forum.visits('Jonas Keller', '/');
    const { thread, opening } = await forum.asked(jonas);
    const { page } = jonas;
    const address = `${forum.community.room.app.url}/threads/${thread.id}`;
    const there = await page.context().newPage();
    const edits = async (tab: Page) => {
      await tab.goto(address);
      await tab.getByRole('heading', { name: thread.title }).waitFor();
      await tab.keyboard.press('e');
      await tab.getByLabel('Change your post').waitFor();
    };
    await edits(page);
    await edits(there);
    await there.getByLabel('Change your post').fill('In our reviews one director decides for everyone.');
    await there.getByLabel('Why the change?').fill('Clearer');
    await button(there, 'Save the change').click();
    await there.getByText('decides for everyone').waitFor();
    forum.community.room.problems.provoke(`409 /api/v1/posts/${opening.id}`);
    await page.getByLabel('Change your post').fill('In our reviews one director is loud.');
    await page.getByLabel('Change your post').press('Control+Enter');
    const conflict = page.getByRole('alert', { name: 'This post was changed in the meantime' });
    await conflict.getByText('In our reviews one director is loud.').waitFor();
    await conflict.getByText('decides for everyone').waitFor();
    await conflict.getByRole('button', { name: 'Keep what is here' }).click();
    await button(page, 'Save the change').click();
    await button(page, 'edited 2 times').click();
    const history = page.getByRole('dialog', { name: 'What was changed' });
    await history.locator('ins', { hasText: 'loud' }).waitFor();
    await history.locator('del', { hasText: 'decides' }).waitFor();
    await history.getByText('Because: Clearer').waitFor();
    await page.keyboard.press('Escape');

    await button(page, 'Change title and tags').click();
    const dialog = page.getByRole('dialog', { name: 'Change title, tags and kind' });
    await dialog.getByLabel('Title').fill('How do you say no to a director?');
    await dialog.getByRole('button', { name: 'Take “prioritising” away' }).click();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: 'How do you say no to a director?' }).waitFor();
    await page.getByRole('link', { name: 'prioritising' }).waitFor({ state: 'detached' });
  });
});
