import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { quotePost } from '#markdown';
import { aForum, type ForumApp, type PostJson, type Somebody } from '../../support/forum.js';
import { bodyOf } from '../../support/meetups.js';

let forum: ForumApp;
let trainer: Somebody;
let ana: Somebody;
let ben: Somebody;
let cleo: Somebody;
let cohort: string;
let open: string;

beforeAll(async () => {
  forum = await aForum();
  trainer = await forum.aMember('Tess', 'trainer');
  ana = await forum.aMember('Ana');
  ben = await forum.aMember('Ben');
  cleo = await forum.aMember('Cleo');
  cohort = await forum.aSpace(trainer, 'cohort', ana, ben);
  open = await forum.aSpace(trainer, 'members');
});
afterAll(() => forum.close());

const quoteOf = ({ id }: { id: string }, author: string, words: string) => `${quotePost({ id, author }, words)}Indeed.`;

const htmlOf = async (who: Somebody, { id }: { id: string }) =>
  bodyOf<{ post: PostJson }>(await forum.as(who).get(`/posts/${id}`).expect(200)).post.html;

const historyOf = async (who: Somebody, { id }: { id: string }) =>
  (await forum.as(who).get(`/posts/${id}/revisions`).expect(200)).text;

describe('the history of a post that quotes another', () => {
  it('has no words of what was deleted, in no revision and no comparison, until it is restored', async () => {
    const { thread } = await forum.ask(ana, cohort);
    const secret = await forum.reply(ben, thread.id, { body: 'Something to regret' });
    const quoting = await forum.reply(ana, thread.id, { body: quoteOf(secret, 'Ben', 'Something to regret') });
    expect(await historyOf(trainer, quoting)).toContain('regret');
    await forum.as(ben).delete(`/posts/${secret.id}`).expect(204);
    expect(await historyOf(trainer, quoting)).not.toContain('regret');
    const body = `${quoteOf(secret, 'Ben', 'Something to regret')} Or not.`;
    await forum.as(ana).patch(`/posts/${quoting.id}`, { body, edits: 0 }).expect(200);
    const history = await historyOf(trainer, quoting);
    expect(history).toContain('Or not.');
    expect(history).not.toContain('regret');
    await forum.as(ben).post(`/posts/${secret.id}/restore`).expect(204);
    expect(await historyOf(trainer, quoting)).toContain('regret');
  });

  it('does not name who wrote without a name, though who quotes them knows it', async () => {
    const { thread, opening } = await forum.ask(ana, cohort, { anonymous: true });
    for (const knowing of [ana, trainer]) {
      const quoting = await forum.reply(knowing, thread.id, { body: quoteOf(opening, 'Ana herself', 'Refine?') });
      expect(await htmlOf(ben, quoting)).not.toContain('herself');
      const history = await historyOf(ben, quoting);
      expect(history).not.toContain('herself');
      expect(history).toContain('Refine?');
    }
  });
});

describe('a quote', () => {
  it('loses its words when the thread of the quoted answer is deleted, and has them again with it', async () => {
    const { thread, opening } = await forum.ask(ana, open);
    const answer = await forum.reply(ben, thread.id, { body: 'Gone with the thread' });
    const elsewhere = await forum.ask(cleo, open, { body: quoteOf(answer, 'Ben', 'Gone with the thread') });
    expect(await htmlOf(cleo, elsewhere.opening)).toContain('Gone');
    const act = { reason: 'other', postId: opening.id };
    const moderator = await forum.aMember('Mo', 'moderator');
    await forum
      .as(moderator)
      .post('/moderation/actions', { ...act, action: 'delete' })
      .expect(201);
    expect(await htmlOf(cleo, elsewhere.opening)).not.toContain('Gone');
    expect((await forum.as(cleo).get(`/threads?space=${open}`).expect(200)).text).not.toContain('Gone');
    await forum
      .as(moderator)
      .post('/moderation/actions', { ...act, action: 'restore' })
      .expect(201);
    expect(await htmlOf(cleo, elsewhere.opening)).toContain('Gone');
  });

  it('of what its writer does not see says nothing of it, neither before nor after it is deleted', async () => {
    const { thread, opening } = await forum.ask(ana, cohort, { anonymous: true });
    const answer = await forum.reply(ben, thread.id);
    const quoting = await forum.ask(cleo, open, {
      body: `${quoteOf(opening, 'A', 'One')}\n\n${quoteOf(answer, 'B', 'Two')}`,
    });
    const before = await htmlOf(cleo, quoting.opening);
    await forum.as(ben).delete(`/posts/${answer.id}`).expect(204);
    expect(await htmlOf(cleo, quoting.opening)).toBe(before);
    expect(await historyOf(cleo, quoting.opening)).toContain('Two');
    await forum.as(cleo).patch(`/posts/${quoting.opening.id}`, { body: `${quoteOf(answer, 'B', 'Two')}!`, edits: 0 });
    expect(await htmlOf(cleo, quoting.opening)).toContain('Two');
  });

  it('of another space loses its words with the post, where its writer sees that', async () => {
    const { thread } = await forum.ask(ana, cohort);
    const answer = await forum.reply(ben, thread.id, { body: 'Said inside' });
    const quoting = await forum.ask(ana, open, { body: quoteOf(answer, 'B', 'Said inside') });
    await forum.as(ben).delete(`/posts/${answer.id}`).expect(204);
    expect(await htmlOf(cleo, quoting.opening)).not.toContain('Said inside');
    expect(await historyOf(cleo, quoting.opening)).not.toContain('Said inside');
  });
});
