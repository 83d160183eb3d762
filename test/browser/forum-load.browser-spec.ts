import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { SystemClock } from '#kernel';
import { Database } from '#platform';
import { aForumCommunity, type AtTheForum, type ForumCommunity } from '../support/around-the-forum.js';
import { ForumRows, type RowThread } from '../support/forum-rows.js';

jest.setTimeout(300_000);

const POSTS = 1_000;
const READ = 400;
const LONGEST_TASK_MS = 100;
const OPENS_WITHIN_MS = 1_000;
/** What else runs on the machine may hold one of them up. The best of them is what the page itself takes. */
const TRIES = 5;

let forum: ForumCommunity | undefined;
afterEach(async () => {
  await forum?.close();
  forum = undefined;
});

/** Runs in the page: how long after the start of the navigation the first answer was painted, in milliseconds. */
const FIRST_IN_SIGHT = `new Promise((resolve) => {
  const look = () =>
    document.querySelector('[data-post][data-level="0"][data-number="2"] [data-post-body]')
      ? requestAnimationFrame(() => resolve(performance.now()))
      : requestAnimationFrame(look);
  look();
})`;
/** Runs in the page: scrolls as a hurried reader does, a screen with each frame, until all posts are there. */
const READ_THROUGH = `new Promise((resolve) => {
  const on = () => {
    scrollBy(0, innerHeight);
    const last = document.querySelector('[data-number="${POSTS + 1}"]');
    last && last.getBoundingClientRect().top < innerHeight ? resolve() : requestAnimationFrame(on);
  };
  on();
})`;
const ALL = `document.querySelectorAll('[data-post]').length`;

/** A question that people have answered for a long time, of which `reader` has read the beginning. */
async function aLongThread({ community, members }: ForumCommunity, reader: AtTheForum): Promise<RowThread> {
  const rows = new ForumRows(community.room.app.app.get(Database), new SystemClock());
  const author = await rows.member();
  const thread = await rows.question(members, author);
  await rows.manyPosts(thread, author, POSTS);
  await reader.asks('PUT', `/threads/${thread.id}/read`, { number: READ });
  return thread;
}

/** From the start of the navigation until the first answer is painted, in milliseconds. */
async function opening(page: Page, address: string): Promise<number> {
  await page.goto(address, { waitUntil: 'commit' });
  return page.evaluate<number>(FIRST_IN_SIGHT);
}

interface TraceEvent {
  name: string;
  ph: string;
  /** How long the thread itself worked, in microseconds: what else runs on the machine does not count. */
  tdur?: number;
}

/** The longest task of a page while something is done with it, in milliseconds of its own work. */
async function longestTask(page: Page, work: () => Promise<void>): Promise<number> {
  const browser = page.context().browser()!;
  await browser.startTracing(page, { categories: ['toplevel', 'disabled-by-default-devtools.timeline'] });
  await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const tasks = traceEvents.filter(({ name, ph, tdur }) => /RunTask$/.test(name) && ph === 'X' && tdur !== undefined);
  expect(tasks.length).toBeGreaterThan(100);
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1_000;
}

const inSight = (page: Page, number: number) =>
  page.waitForFunction((wanted) => {
    const post = document.querySelector(`[data-number="${wanted}"]`)?.getBoundingClientRect();
    return post !== undefined && post.top >= 0 && post.bottom <= innerHeight;
  }, number);

describe('a thread of a thousand posts', () => {
  it('opens within a second, leads to what is new, and is scrolled through without a halt', async () => {
    forum = await aForumCommunity();
    const reader = await forum.visits('Jonas Keller', '/forum', { viewport: { width: 1280, height: 900 } });
    const { page } = reader;
    const { id } = await aLongThread(forum, reader);
    const { url } = forum.community.room.app;
    const address = `${url}/threads/${id}`;

    // On a machine that is busy, a thread of two posts takes its time too: twice that is the bound then.
    const short = await forum.asked(forum.maya);
    await forum.maya.answers(short.thread.id, 'Once.');
    let [ours, floor] = [Infinity, Infinity];
    for (let tries = 0; tries < TRIES && ours > OPENS_WITHIN_MS; tries += 1) {
      floor = Math.min(floor, await opening(page, `${url}/threads/${short.thread.id}`));
      ours = Math.min(ours, await opening(page, address));
    }
    expect(ours).toBeLessThan(Math.max(OPENS_WITHIN_MS, 2 * floor));

    await page.getByRole('link', { name: `To what is new (${POSTS + 1 - READ} new)` }).click();
    await inSight(page, READ + 1);
    expect(await page.evaluate<number>(ALL)).toBeLessThan(100);

    let longest = Infinity;
    for (let tries = 0; tries < TRIES && longest > LONGEST_TASK_MS; tries += 1) {
      await page.goto(`${address}?sort=time`);
      await page.locator('[data-number="2"]').waitFor();
      longest = Math.min(longest, await longestTask(page, () => page.evaluate(READ_THROUGH)));
      expect(await page.evaluate<number>(ALL)).toBe(POSTS + 1);
    }
    expect(longest).toBeLessThanOrEqual(LONGEST_TASK_MS);
  });
});
