import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type AtTheForum, aForumCommunity, type ForumCommunity } from '../support/around-the-forum.js';
import { axeFindings } from '../support/axe.js';

jest.setTimeout(240_000);

let forum: ForumCommunity | undefined;
afterEach(async () => {
  await forum?.close();
  forum = undefined;
});

const QUESTION = 'How do you say no to the loudest stakeholder?';
const says = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();

/** Pictures for whoever wants to look at them. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['FORUM_PICTURES'];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

/** Asks until the answer is as wanted: what follows a session is done by jobs. */
async function until<Answer>(ask: () => Promise<Answer>, wanted: (answer: Answer) => boolean): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt++) {
    if (wanted(await ask())) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('What follows a session did not come.');
}

/** From the start to the end of the session, with the question on the table and one takeaway. */
async function talkAbout(there: ForumCommunity, lead: Awaited<ReturnType<typeof leads>>, member: AtTheForum) {
  const { meetupId } = there.community;
  const { notDiscussed } = await member.asks<{ notDiscussed: { id: string }[] }>('GET', `/meetups/${meetupId}/session`);
  const topicId = notDiscussed[0]!.id;
  await lead.gives('open-voting', { expected: 1 });
  await lead.gives('close-voting', { expected: 2 });
  await lead.gives('start-topic', { topicId, expected: 3 });
  await says(member.page, 'From the forum');
  await picture(member.page, 'bridge-table');
  await lead.gives('add-takeaway', { takeawayId: randomUUID(), topicId, text: 'Ask what it would push out' });
  await lead.gives('end-session', {});
}

const leads = (there: ForumCommunity) => there.community.room.comes('Maya Okafor');

describe('a question', () => {
  it('goes to the next Lean Coffee, shows there where it came from, and comes back with what was said', async () => {
    forum = await aForumCommunity();
    const { meetupId, room } = forum.community;
    const at = (path: string) => room.app.url + path;
    const jonas = await forum.visits('Jonas Keller', '/forum');
    const { thread } = await forum.asked(jonas);
    await forum.maya.asks('PUT', `/threads/${thread.id}/me-too`);

    await jonas.page.goto(at(`/threads/${thread.id}`));
    await jonas.page.getByRole('button', { name: 'Bring it to the next Lean Coffee' }).click();
    await says(jonas.page, 'Proposed for');
    expect(await axeFindings(jonas.page)).toEqual([]);
    await picture(jonas.page, 'bridge-thread');
    await jonas.page.getByRole('group', { name: 'At the Lean Coffee' }).getByRole('link').click();
    await jonas.page.getByRole('heading', { name: 'Questions from the forum' }).waitFor();
    await says(jonas.page, '1 has this question too');
    expect(await axeFindings(jonas.page)).toEqual([]);
    await picture(jonas.page, 'bridge-meetup');

    await forum.maya.page.goto(at(`/meetups/${meetupId}/manage`));
    await forum.maya.page.getByLabel('Space').waitFor();
    expect(await forum.maya.page.getByLabel('Space').inputValue()).toBe(forum.members);
    expect(await axeFindings(forum.maya.page)).toEqual([]);

    await jonas.page.goto(at(`/meetups/${meetupId}/board`));
    const lead = await leads(forum);
    await lead.gives('start-session', {});
    const card = jonas.page.getByRole('article', { name: QUESTION });
    await card.getByText('1 has this question too').waitFor();
    expect(await card.getByRole('link', { name: 'From the forum' }).getAttribute('href')).toBe(`/threads/${thread.id}`);
    expect(await axeFindings(jonas.page)).toEqual([]);
    await picture(jonas.page, 'bridge-board');
    await talkAbout(forum, lead, jonas);

    await until(
      () => jonas.asks<{ thread: { replyCount: number } }>('GET', `/threads/${thread.id}`),
      (page) => page.thread.replyCount === 1,
    );
    await jonas.page.goto(at(`/threads/${thread.id}`));
    const notes = jonas.page.getByRole('article', { name: 'Note by Maya Okafor' });
    await notes.getByText('Ask what it would push out').waitFor();
    expect(await notes.getByRole('button', { name: 'This helps' }).count()).toBe(0);
    await says(jonas.page, 'Brought to the meetup of');
    await picture(jonas.page, 'bridge-notes');
    await until(
      () => jonas.asks<{ threadId: string | null }>('GET', `/meetups/${meetupId}/minutes-space`),
      ({ threadId }) => threadId !== null,
    );
    await jonas.page.goto(at(`/meetups/${meetupId}/summary`));
    await jonas.page.getByRole('link', { name: QUESTION }).waitFor();
    await jonas.page.goto(at(`/meetups/${meetupId}`));
    await jonas.page.getByRole('link', { name: 'Read the minutes in the forum' }).click();
    await jonas.page.getByRole('heading', { name: /^Minutes: Lean Coffee · November/ }).waitFor();
    await says(jonas.page, 'Ask what it would push out');
    await jonas.page.locator('[data-post-body]').getByRole('link', { name: QUESTION }).waitFor();
    await picture(jonas.page, 'bridge-minutes');
  });
});
