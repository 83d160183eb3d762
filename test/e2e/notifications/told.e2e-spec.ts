import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ManualClock, SECOND } from '#kernel';
import { quotePost } from '#markdown';
import { aForum, type ForumApp, type Somebody } from '../../support/forum.js';
import { kindsTo, mentionOf } from '../../support/notifications.js';

const clock = new ManualClock();
let forum: ForumApp;
let trainer: Somebody;
let asker: Somebody;
let peer: Somebody;
let reader: Somebody;
let open: string;

beforeAll(async () => {
  clock.set(Date.UTC(2026, 4, 4, 9));
  forum = await aForum({ clock });
  trainer = await forum.aMember('Trainer Thea', 'trainer');
  open = await forum.aSpace(trainer, 'members');
});
beforeEach(async () => {
  asker = await forum.aMember('Asker');
  peer = await forum.aMember('Peer');
  reader = await forum.aMember('Reader');
  clock.advance(60 * SECOND);
});
afterAll(() => forum.close());

/** A reply, a moment after what was said before. */
const reply: ForumApp['reply'] = (...what) => {
  clock.advance(SECOND);
  return forum.reply(...what);
};

const subscribe = async (who: Somebody, path: string, level: string) => {
  clock.advance(SECOND);
  await forum.as(who).put(`${path}/subscription`, { level }).expect(204);
};

describe('a post', () => {
  it('tells its asker of an answer, its author of a reply, and who is mentioned', async () => {
    const { thread } = await forum.ask(asker, open);
    const answer = await reply(peer, thread.id);
    const post = await reply(reader, thread.id, {
      parentId: answer.id,
      body: `So says ${await mentionOf(forum, asker, open)}`,
    });
    expect(await kindsTo(forum, asker)).toEqual([
      ['mention', post.id],
      ['answer', answer.id],
    ]);
    expect(await kindsTo(forum, peer)).toEqual([['reply', post.id]]);
    expect(await kindsTo(forum, reader)).toEqual([]);
  });

  it('tells nobody twice: a mention comes before a reply, a reply before a quote, and that before what is watched', async () => {
    const { thread, opening } = await forum.ask(asker, open);
    await subscribe(asker, `/threads/${thread.id}`, 'watch');
    await subscribe(peer, `/threads/${thread.id}`, 'watch');
    const own = await reply(peer, thread.id);
    const handle = await mentionOf(forum, asker, open);
    const post = await reply(reader, thread.id, {
      body: `${quotePost({ id: own.id, author: 'Peer' }, 'Little and often.')}${handle}, and again ${handle}`,
      parentId: opening.id,
    });
    expect(await kindsTo(forum, asker)).toEqual([
      ['mention', post.id],
      ['answer', own.id],
    ]);
    expect(await kindsTo(forum, peer)).toEqual([['quote', post.id]]);
  });
});
