import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { SystemClock } from '#kernel';
import { Database } from '#platform';
import { aForumCommunity, type ForumCommunity } from '../support/around-the-forum.js';
import { ForumRows, type RowPost } from '../support/forum-rows.js';

jest.setTimeout(240_000);

let forum: ForumCommunity | undefined;
afterEach(async () => {
  await forum?.close();
  forum = undefined;
});

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const says = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const rowsOf = ({ community }: ForumCommunity) =>
  new ForumRows(community.room.app.app.get(Database), new SystemClock());

/** The post is where the reader looks. */
const inSight = (page: Page, postId: string) =>
  page.waitForFunction((id) => {
    const post = document.getElementById(`post-${id}`)?.getBoundingClientRect();
    return post !== undefined && post.bottom > 0 && post.top < innerHeight;
  }, postId);
const tooWide = (page: Page) =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

describe('reading in the forum', () => {
  it('follows the address of a post into the middle of a long thread, after a merge, and 500 levels down', async () => {
    forum = await aForumCommunity();
    const rows = rowsOf(forum);
    const author = await rows.member();
    const long = await rows.question(forum.members, author);
    await rows.manyPosts(long, author, 300);
    const [middle] = await rows.sql<{ id: string }>('SELECT id FROM post WHERE thread_id = $1 AND number = 205', [
      long.id,
    ]);
    const { page } = await forum.visits('Jonas Keller', `/posts/${middle!.id}`, {
      viewport: { width: 320, height: 640 },
    });
    await inSight(page, middle!.id);
    await button(page, 'Show what comes before').waitFor();

    const other = await rows.question(forum.members, author, author);
    const moderator = await forum.visits('Mina Moderator', '/', { roles: ['moderator'] });
    await moderator.asks('POST', '/moderation/actions', {
      action: 'merge',
      threadId: other.id,
      intoThreadId: long.id,
      reason: 'duplicate',
      words: '',
    });
    await page.goto(`${forum.community.room.app.url}/posts/${other.posts[1]!.id}`);
    await page.waitForURL(new RegExp(`/threads/${long.id}`));
    await inSight(page, other.posts[1]!.id);

    const deep = await rows.question(forum.members, author);
    let last: RowPost = deep.posts[0]!;
    for (let level = 1; level <= 500; level += 1) last = await rows.post(deep, author, last);
    for (const path of [`/threads/${deep.id}?sort=time`, `/posts/${last.id}`]) {
      await page.goto(forum.community.room.app.url + path);
      await page.locator('[data-post]').nth(3).waitFor();
      expect(await tooWide(page)).toBe(0);
    }
    await inSight(page, last.id);
  });

  it('keeps what one wants to find again, folds, undoes, pins, and is silent where that is wanted', async () => {
    forum = await aForumCommunity();
    const jonas = await forum.visits('Jonas Keller', '/');
    const { thread } = await forum.asked(jonas);
    const second = await forum.asked(jonas, { title: 'What is a good goal?' });
    const answer = await forum.maya.answers(thread.id, 'I put his item next to the three it would push out.');
    await jonas.answers(thread.id, 'We tried that.', answer.id);
    const { page } = jonas;
    await page.goto(`${forum.community.room.app.url}/threads/${thread.id}`);
    const article = page.getByRole('article', { name: 'Answer by Maya Okafor' });
    await article.waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('v');
    await article.getByText('1 vote', { exact: true }).waitFor();
    await page.keyboard.press('x');
    await says(page, '1 reply folded');
    await page.keyboard.press('x');
    await page.keyboard.press('b');
    await button(page, 'Add a note').click();
    await page.getByLabel('Why you keep it').fill('For the next review');
    await button(page, 'Keep the note').click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    const reply = page.getByRole('article', { name: 'Reply by Jonas Keller, level 2' });
    await reply.getByRole('button', { name: 'More about this post' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await reply.getByText('This post was deleted. Others no longer see it.').waitFor();
    await button(page, 'Undo').click();
    await reply.getByText('This post was deleted.').waitFor({ state: 'detached' });
    await page.getByLabel('Notify me').selectOption('mute');
    await says(page, 'Saved.');

    await page.goto(`${forum.community.room.app.url}/bookmarks`);
    await says(page, 'For the next review');
    const moderator = await forum.visits('Mina Moderator', '/', { roles: ['moderator'] });
    await moderator.asks('POST', '/moderation/actions', {
      action: 'pin',
      threadId: thread.id,
      reason: 'other',
      words: '',
    });
    await page.goto(`${forum.community.room.app.url}/forum?space=${forum.members}`);
    await page.getByRole('link', { name: second.thread.title }).waitFor();
    expect(await page.locator('[data-thread]').first().innerText()).toBe(thread.title);
    await page.getByLabel('Tell me of this space').selectOption('mute');
    await says(page, 'Saved.');
    const [space] = (await jonas.asks<{ items: { id: string; level: string }[] }>('GET', '/spaces')).items.filter(
      ({ id }) => id === forum!.members,
    );
    expect(space!.level).toBe('mute');
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).getByText('Copy its link').waitFor();
  });
});
