import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ManualClock, SECOND } from '#kernel';
import { quotePost } from '#markdown';
import { aForum, type ForumApp, type PostJson, type Somebody } from '../../support/forum.js';
import { bodyOf } from '../../support/meetups.js';
import { kindsTo, mentionOf, toldTo } from '../../support/notifications.js';
import { statementsOf } from '../../support/statements.js';

const clock = new ManualClock();
let forum: ForumApp;
let trainer: Somebody;
let asker: Somebody;
let peer: Somebody;
let reader: Somebody;
let open: string;

beforeAll(async () => {
  clock.set(Date.UTC(2026, 4, 4, 9));
  forum = await aForum({ clock, count: 2 });
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

  it('tells whom an edit mentions, and nobody again', async () => {
    const { thread } = await forum.ask(asker, open);
    const post = await reply(peer, thread.id, { body: `For ${await mentionOf(forum, asker, open)}` });
    expect(await kindsTo(forum, asker)).toEqual([['mention', post.id]]);
    clock.advance(SECOND);
    const handles = `${await mentionOf(forum, asker, open)} and ${await mentionOf(forum, reader, open)}`;
    await forum
      .as(peer)
      .patch(`/posts/${post.id}`, { body: `For ${handles}`, edits: post.edits })
      .expect(200);
    expect(await kindsTo(forum, reader)).toEqual([['mention', post.id]]);
    expect(await kindsTo(forum, asker)).toEqual([['mention', post.id]]);
  });

  it('tells those who watch, of a space they follow what begins there, and nobody who has muted it', async () => {
    const space = await forum.aSpace(trainer, 'members');
    await subscribe(peer, `/spaces/${space}`, 'watch');
    await subscribe(reader, `/spaces/${space}`, 'follow');
    const muted = await forum.aMember('Muted');
    await subscribe(muted, `/spaces/${space}`, 'mute');
    clock.advance(SECOND);
    const mention = await mentionOf(forum, muted, space);
    const { thread, opening } = await forum.ask(asker, space, { body: `What says ${mention}?` });
    const answer = await reply(trainer, thread.id, { body: `Yes, ${mention}?` });
    expect(await kindsTo(forum, peer)).toEqual([
      ['watching', answer.id],
      ['watching', opening.id],
    ]);
    expect(await kindsTo(forum, reader)).toEqual([['watching', opening.id]]);
    expect(await kindsTo(forum, muted)).toEqual([]);
  });
});

describe('the list', () => {
  it('is read page by page, in three statements, and counts what was not read on', async () => {
    const { thread } = await forum.ask(asker, open);
    const answers: PostJson[] = [];
    for (let count = 0; count < 3; count += 1) answers.push(await reply(peer, thread.id));
    const first = await toldTo(forum, asker, '?limit=2');
    expect(first).toMatchObject({ unread: 3, items: [{ postId: answers[2]!.id }, { postId: answers[1]!.id }] });
    const second = await toldTo(forum, asker, `?limit=2&cursor=${first.nextCursor}`);
    expect(second).toMatchObject({ nextCursor: null, items: [{ postId: answers[0]!.id, number: answers[0]!.number }] });
    const statements = await statementsOf(forum.nodes[0]!.app, () => forum.as(asker).get('/notifications').expect(200));
    expect(statements.length).toBeLessThanOrEqual(3);
    clock.advance(SECOND);
    await forum.as(asker).put(`/threads/${thread.id}/read`, { number: answers[1]!.number }).expect(200);
    expect(await toldTo(forum, asker, '?unread=yes')).toMatchObject({
      unread: 1,
      items: [{ postId: answers[2]!.id, readAt: null }],
    });
    const { id } = first.items[0]!;
    await forum
      .as(peer)
      .put('/notifications/read', { ids: [id] })
      .expect(200);
    await forum
      .as(asker)
      .put('/notifications/read', { ids: [id] })
      .expect(200, { unread: 0 });
  });

  it.each([{}, { ids: ['x'] }, { all: false }, { ids: [], more: true }])(
    'is not marked as read by %j',
    async (body) => {
      await forum.as(asker).put('/notifications/read', body).expect(422);
    },
  );

  it('forgets what was deleted, and what belongs to a space one has left, and who wrote without a name', async () => {
    const cohort = await forum.aSpace(trainer, 'cohort', asker, peer);
    const { thread } = await forum.ask(asker, cohort);
    const kept = await reply(peer, thread.id, { anonymous: true });
    const deleted = await reply(peer, thread.id, { body: 'A kumquat' });
    expect(await kindsTo(forum, asker)).toEqual([
      ['answer', deleted.id],
      ['answer', kept.id],
    ]);
    await forum.as(peer).delete(`/posts/${deleted.id}`).expect(204);
    const page = await toldTo(forum, asker);
    expect(page).toMatchObject({ unread: 1, items: [{ postId: kept.id, by: null }] });
    expect(JSON.stringify(page)).not.toMatch(new RegExp(`kumquat|${peer.id}`));
    await forum.as(trainer).delete(`/spaces/${cohort}/members/${asker.id}`).expect(204);
    expect(await toldTo(forum, asker)).toEqual({ items: [], nextCursor: null, unread: 0 });
  });

  it('shows what moderators decided about one, and nobody who did', async () => {
    const moderator = await forum.aMember('Moderator', 'moderator');
    const { thread } = await forum.ask(peer, open);
    const answer = await reply(asker, thread.id);
    const act = { action: 'hide', reason: 'off-topic', words: '', postId: answer.id };
    await forum.as(moderator).post('/moderation/actions', act).expect(201);
    const { items, unread } = await toldTo(forum, asker);
    expect([unread, items[0]]).toMatchObject([1, { kind: 'moderation', action: 'hide', by: null, postId: answer.id }]);
    expect(await kindsTo(forum, peer)).toEqual([]);
  });

  it.each(['uphold', 'overturn'])('says what became of an appeal: %s', async (outcome) => {
    const [moderator, colleague] = [await forum.aMember('One', 'moderator'), await forum.aMember('Two', 'moderator')];
    const { thread } = await forum.ask(peer, open);
    const answer = await reply(asker, thread.id);
    const act = { action: 'hide', reason: 'off-topic', words: '', postId: answer.id };
    const { id } = bodyOf<{ id: string }>(await forum.as(moderator).post('/moderation/actions', act).expect(201));
    await forum.as(asker).post(`/me/moderation/${id}/appeal`, { words: 'It is to the point.' }).expect(204);
    const decision = { outcome, answer: 'I have looked at it.' };
    clock.advance(SECOND);
    await forum.as(colleague).post(`/moderation/appeals/${id}/decision`, decision).expect(204);
    const { items } = await toldTo(forum, asker);
    expect(items[0]).toMatchObject({ kind: 'appeal', outcome, action: 'hide', by: null });
    expect(items.map(({ kind }) => kind)).toEqual(outcome === 'overturn' ? ['appeal'] : ['appeal', 'moderation']);
  });
});

describe('an accepted answer', () => {
  it('is told to whose it is at the end, after fifty decisions at once over two nodes', async () => {
    const { thread } = await forum.ask(asker, open);
    const authors = [peer, reader, trainer];
    const answers: PostJson[] = [];
    for (const author of authors) answers.push(await reply(author, thread.id));
    const path = `/threads/${thread.id}/accepted`;
    await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        index % 5 === 4
          ? forum.as(asker, index % 2).delete(path)
          : forum.as(asker, index % 2).put(path, { postId: answers[index % 3]!.id }),
      ),
    );
    const { thread: now } = await forum.read(asker, thread.id);
    const told = await Promise.all(authors.map((author) => toldTo(forum, author)));
    const accepted = told
      .flatMap(({ items }) => items)
      .filter(({ kind, thread: of }) => kind === 'accepted' && of?.id === thread.id);
    expect(accepted.map(({ postId }) => postId)).toEqual(now.acceptedPostId ? [now.acceptedPostId] : []);
    await forum
      .as(asker)
      .delete(path)
      .expect((response) => expect(response.status).toBeLessThan(300));
    for (const author of authors) {
      const { items } = await toldTo(forum, author);
      expect(items.filter(({ kind, thread: of }) => kind === 'accepted' && of?.id === thread.id)).toEqual([]);
    }
  });
});
