import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { type AtTheForum, aForumCommunity, type ForumCommunity } from '../support/around-the-forum.js';
import { type Watched, watchScripts } from '../support/payloads-page.js';
import { cut, packed, PayloadRows } from '../support/payloads-rows.js';
import { uuidv7 } from '#kernel';
import { Database } from '#platform';

jest.setTimeout(600_000);

let forum: ForumCommunity | undefined;
afterEach(async () => {
  const closing = forum;
  forum = undefined;
  // Fails where the security policy had to stop anything.
  await closing?.close();
});

/** Somebody who watches what runs in their pages. */
async function aWatcher(there: ForumCommunity, name: string): Promise<AtTheForum & { watched: Watched }> {
  const visitor = await there.visits(name, '/', { roles: ['trainer', 'moderator', 'admin'] });
  return { ...visitor, watched: await watchScripts(visitor.context, there.community.room.app.url) };
}

const personNamed = async (there: ForumCommunity, name: string): Promise<{ id: string }> => {
  const database = there.community.room.app.app.get(Database);
  return (await database.query<{ id: string }>('SELECT id FROM person WHERE display_name = $1', [name]))[0]!;
};

/** Reads on to the end: more comes as the end of the page comes into sight. */
async function readsAll(page: Page, bodies: number): Promise<void> {
  const shown = page.locator('[data-post-body]');
  for (let count = await shown.count(); count < bodies; count = await shown.count()) {
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await shown.nth(count).waitFor({ state: 'attached' });
  }
}

describe('script payloads in the browser', () => {
  it('never run from the text of a post, of an import, or of a preview', async () => {
    forum = await aForumCommunity();
    const { page, watched, answers } = await aWatcher(forum, 'Ruth Adler');
    const { app, url } = forum.community.room.app;
    const thread = await new PayloadRows(app).thread(forum.members, await personNamed(forum, 'Ruth Adler'));
    for (const text of packed(45_000)) await answers(thread.id, text);
    const bodies = thread.posts.length + packed(45_000).length;
    await page.goto(`${url}/threads/${thread.id}?sort=time`);
    await page.locator('[data-post-body]').first().waitFor();
    await readsAll(page, bodies);
    await watched.touch(page);
    expect([...watched.found]).toEqual([]);
    await page.goto(`${url}/forum/new?space=${forum.members}`);
    await page.getByLabel('Text').fill(packed(45_000).at(-1)!);
    await page.getByText('Preview', { exact: true }).click();
    await page.locator('[data-post-body]').waitFor();
    await watched.touch(page);
    expect([...watched.found]).toEqual([]);
  });

  it('never run from titles, names, tags, notes, reasons and whatever else people type', async () => {
    forum = await aForumCommunity();
    const there = forum;
    const { page, watched, asks, answers } = await aWatcher(there, 'Ruth Adler');
    const { app, url } = there.community.room.app;
    const rows = new PayloadRows(app);
    const looks = async (path: string, until: Locator) => {
      await page.goto(url + path);
      await until.waitFor();
      await page.waitForLoadState('networkidle');
      await watched.touch(page);
    };
    const [line = ''] = packed(80);
    const [title = ''] = packed(200);
    const [words = ''] = packed(1_900);
    const space = await asks<{ id: string }>('POST', '/spaces', {
      name: line,
      description: title,
      audience: 'members',
    });
    const { threads } = await rows.list(space.id);
    await rows.mails();
    // Every title, tag and name in one list, fifty at a time.
    await page.route(/\/api\/v1\/threads\?/, (route) =>
      route.continue({ url: route.request().url().replace('limit=25', 'limit=50') }),
    );
    await page.goto(`${url}/forum?space=${space.id}&sort=newest`);
    const titles = page.locator('[data-thread]');
    await titles.first().waitFor();
    for (let shown = 50; shown < threads; shown += 50) {
      await page.getByRole('button', { name: 'Show more' }).click();
      await titles.nth(Math.min(shown + 50, threads) - 1).waitFor();
    }
    expect(await titles.count()).toBe(threads);
    await watched.touch(page);
    await page.unroute(/\/api\/v1\/threads\?/);
    const { thread, opening } = await there.asked(there.maya, { title, tags: packed(35).slice(0, 5), body: words });
    const answer = await answers(thread.id, words);
    await asks('PATCH', `/posts/${answer.id}`, { body: 'Plain', reason: title, edits: 0 });
    await asks('PUT', `/posts/${answer.id}/bookmark`, { note: title });
    await asks('PUT', `/drafts/reply:${opening.id}`, { version: 0, body: words, title });
    await asks('PATCH', '/me', { displayName: line });
    await asks('POST', `/posts/${opening.id}/flags`, { kind: 'spam', words });
    const maya = await personNamed(there, 'Maya Okafor');
    await asks('POST', `/moderation/members/${maya.id}/notes`, { words });
    await asks('POST', '/moderation/actions', { action: 'warn', reason: 'other', words, personId: maya.id });
    const { items: cases } = await asks<{ items: { id: string }[] }>('GET', '/moderation/cases');
    await looks(`/threads/${thread.id}`, page.locator('[data-post-body]').first());
    await looks('/bookmarks', page.getByText(title.slice(0, 20)).first());
    await looks('/drafts', page.getByText(title.slice(0, 20)).first());
    const inTheRoom = await there.community.room.comes('Jonas Keller');
    await inTheRoom.gives('add-topic', { topicId: uuidv7(0), title: line, note: title });
    expect(cases).not.toEqual([]);
    for (const path of [
      ...cases.map(({ id }) => `/moderation/cases/${id}`),
      ...[`/moderation/members/${maya.id}`, `/meetups/${there.community.meetupId}/board`],
      ...['/moderation/log', '/administration', '/administration/settings', '/meetups', '/'],
    ]) {
      await looks(path, page.getByRole('heading', { level: 1 }));
    }
    await looks('/account/profile', page.getByRole('textbox').first());
    await looks('/administration/mail', page.getByText('somebody@example.org').first());
    const mail = page.getByRole('main').getByRole('listitem').filter({ hasText: 'somebody@example.org' });
    await mail.first().getByRole('button').click();
    await page.getByRole('dialog').getByText('somebody@example.org').first().waitFor();
    await watched.touch(page);
    for (const text of cut(60).slice(0, 6)) {
      await looks(`/forum?q=${encodeURIComponent(text)}`, page.getByRole('heading').first());
    }
    expect([...watched.found]).toEqual([]);
  });
});
