import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DAY } from '#kernel';
import { aForum, type ForumApp, type Somebody } from '../../support/forum.js';
import { closed, type Listener, listening, mentionOf, toldTo } from '../../support/notifications.js';

let forum: ForumApp;
let trainer: Somebody;
let moderator: Somebody;
let asker: Somebody;
let peer: Somebody;
let cohort: string;
const listeners: Listener[] = [];

beforeAll(async () => {
  forum = await aForum({ count: 2 });
  trainer = await forum.aMember('Trainer', 'trainer');
  moderator = await forum.aMember('Moderator', 'moderator');
});
beforeEach(async () => {
  asker = await forum.aMember('Asker');
  peer = await forum.aMember('Peer');
  cohort = await forum.aSpace(trainer, 'cohort', asker, peer);
});
afterEach(() => listeners.splice(0).forEach(({ socket }) => socket.disconnect()));
afterAll(() => forum.close());

async function listen(who: Somebody, node = 0): Promise<Listener> {
  const listener = await listening(forum, who, node);
  listeners.push(listener);
  return listener;
}

describe('a page that is open', () => {
  it('hears on every node of what is new, and how much is unread', async () => {
    const pages = await Promise.all([listen(asker, 0), listen(asker, 1)]);
    expect(pages.map(({ counts }) => counts)).toEqual([[0], [0]]);
    const { thread } = await forum.ask(asker, cohort);
    const answer = await forum.reply(peer, thread.id);
    for (const page of pages) {
      await page.until(() => page.counts.includes(1));
      expect(page.told).toMatchObject([{ kind: 'answer', postId: answer.id, by: { id: peer.id, name: 'Peer' } }]);
    }
    await forum.as(asker, 1).put('/notifications/read', { all: true }).expect(200, { unread: 0 });
    for (const page of pages) await page.until(() => page.counts.at(-1) === 0);
  });

  it('learns that what it was told of is gone', async () => {
    const page = await listen(asker);
    const { thread } = await forum.ask(asker, cohort);
    const answer = await forum.reply(peer, thread.id);
    await page.until(() => page.counts.at(-1) === 1);
    await forum.as(peer).delete(`/posts/${answer.id}`).expect(204);
    await page.until(() => page.counts.at(-1) === 0);
    expect((await toldTo(forum, asker)).items).toEqual([]);
  });

  it('hears nothing of a cohort after its person has left it, nor who wrote without a name', async () => {
    const page = await listen(peer, 1);
    const { thread } = await forum.ask(asker, cohort, { anonymous: true, body: await mentionOf(forum, peer, cohort) });
    await page.until(() => page.told.length === 1);
    expect(page.told[0]).toMatchObject({ kind: 'mention', by: null });
    expect(JSON.stringify(page.told)).not.toContain(asker.id);
    const mention = await mentionOf(forum, peer, cohort);
    await forum.as(trainer).delete(`/spaces/${cohort}/members/${peer.id}`).expect(204);
    await page.until(() => page.counts.at(-1) === 0);
    await forum.reply(asker, thread.id, { body: mention });
    const elsewhere = await forum.aSpace(trainer, 'members');
    await forum.ask(trainer, elsewhere, { body: await mentionOf(forum, peer, elsewhere) });
    await page.until(() => page.told.length === 2);
    expect(page.told[1]).toMatchObject({ space: { id: elsewhere } });
  });

  it('is closed when its person is suspended, and hears nothing once they have signed out', async () => {
    const pages = await Promise.all([listen(peer, 0), listen(peer, 1)]);
    const wish = { action: 'suspend', reason: 'spam', personId: peer.id, until: new Date(Date.now() + DAY) };
    await forum.as(moderator).post('/moderation/actions', wish).expect(201);
    await Promise.all(pages.map(closed));
    await expect(listening(forum, peer)).rejects.toMatchObject({ data: { code: 'sign-in-required' } });

    const page = await listen(asker, 1);
    const { thread } = await forum.ask(asker, cohort);
    await forum.as(asker).delete('/session').expect(204);
    await forum.reply(trainer, thread.id);
    await closed(page);
    expect(page.told).toEqual([]);
  });

  it('is opened for members alone', async () => {
    await expect(listening(forum)).rejects.toMatchObject({ data: { code: 'sign-in-required' } });
    await expect(listening(forum, { cookie: 'afterclass-4321=nobody' })).rejects.toMatchObject({
      data: { code: 'sign-in-required' },
    });
  });
});
