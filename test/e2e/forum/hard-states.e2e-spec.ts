import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aForum, type ForumApp, type PostJson, type Somebody, type ThreadJson } from '../../support/forum.js';
import { settled } from '../../support/identity-app.js';
import { bodyOf } from '../../support/meetups.js';

let forum: ForumApp;
let moderator: Somebody;
let trainer: Somebody;
let ana: Somebody;
let ben: Somebody;
let cleo: Somebody;
let open: string;
let cohort: string;

beforeAll(async () => {
  forum = await aForum();
  moderator = await forum.aMember('Moderator', 'moderator');
  trainer = await forum.aMember('Trainer', 'trainer');
  ana = await forum.aMember('Ana');
  ben = await forum.aMember('Ben');
  cleo = await forum.aMember('Cleo');
  open = await forum.aSpace(trainer, 'members');
  cohort = await forum.aSpace(trainer, 'cohort', ana, ben);
  await forum.letIn(trainer, cohort, moderator, 'moderator');
});
afterAll(() => forum.close());

const act = async (body: object) => {
  await forum
    .as(moderator)
    .post('/moderation/actions', { reason: 'other', ...body })
    .expect(201);
};
const codeOf = async (request: PromiseLike<{ status: number; body: unknown }>) => {
  const response = await request;
  return response.status < 300 ? 'done' : bodyOf<{ code: string }>(response).code;
};

/** In which threads somebody finds a word, once everything that happened has been told. */
async function foundIn(who: Somebody, word: string): Promise<string[]> {
  await settled(forum.nodes[0]!);
  const response = await forum.as(who).get(`/search?q=${word}`).expect(200);
  const { items } = bodyOf<{ items: { threadId: string }[] }>(response);
  return [...new Set(items.map(({ threadId }) => threadId))];
}

/** A question of Ana's that Ben has answered with a word that stands nowhere else. */
async function answered(word: string, space = open): Promise<{ thread: ThreadJson['thread']; answer: PostJson }> {
  const { thread } = await forum.ask(ana, space, { title: `About ${word}s`, body: 'What are they?' });
  return { thread, answer: await forum.reply(ben, thread.id, { body: `A ${word}, says Ben.` }) };
}

describe('an accepted answer', () => {
  it('that its author deletes is no longer accepted, also once it is restored', async () => {
    const { thread, answer } = await answered('quince');
    await forum.as(ana).put(`/threads/${thread.id}/accepted`, { postId: answer.id }).expect(204);
    await forum.as(ben).delete(`/posts/${answer.id}`).expect(204);
    expect((await forum.read(ana, thread.id)).thread).toMatchObject({ acceptedPostId: null, answered: false });
    expect(await codeOf(forum.as(ana).put(`/threads/${thread.id}/accepted`, { postId: answer.id }))).toBe('not-found');
    await forum.as(ben).post(`/posts/${answer.id}/restore`).expect(204);
    expect((await forum.read(ana, thread.id)).thread).toMatchObject({ acceptedPostId: null, answered: false });
  });

  it('that is split off, and of a thread that is merged, is accepted nowhere it was not', async () => {
    const { thread, answer } = await answered('medlar');
    await forum.as(ana).put(`/threads/${thread.id}/accepted`, { postId: answer.id }).expect(204);
    await act({ action: 'split', postId: answer.id, title: 'A matter of its own' });
    expect((await forum.read(ana, thread.id)).thread.acceptedPostId).toBeNull();
    const target = await answered('damson');
    const source = await answered('sloe');
    for (const { thread: one, answer: its } of [target, source]) {
      await forum.as(ana).put(`/threads/${one.id}/accepted`, { postId: its.id }).expect(204);
    }
    await act({ action: 'merge', threadId: source.thread.id, intoThreadId: target.thread.id });
    expect((await forum.read(ana, target.thread.id)).thread.acceptedPostId).toBe(target.answer.id);
  });

  it('is never one of another thread or of a cohort that one does not see', async () => {
    const { thread } = await answered('bullace');
    const other = await answered('greengage');
    const secret = await answered('mirabelle', cohort);
    const mine = await forum.ask(cleo, open);
    for (const { answer } of [other, secret]) {
      for (const [who, id] of [
        [ana, thread.id],
        [cleo, mine.thread.id],
      ] as const) {
        expect(await codeOf(forum.as(who).put(`/threads/${id}/accepted`, { postId: answer.id }))).toBe('not-found');
      }
    }
  });
});

describe('a locked thread', () => {
  it('takes nothing from those who do not moderate it, at any door', async () => {
    const { thread, answer } = await answered('rowan');
    await act({ action: 'lock', threadId: thread.id });
    const body = { clientId: crypto.randomUUID(), body: 'Still here' };
    const doors = {
      reply: forum.as(ben).post(`/threads/${thread.id}/posts`, body),
      title: forum.as(ana).patch(`/threads/${thread.id}`, { title: 'Another' }),
      edit: forum.as(ben).patch(`/posts/${answer.id}`, { body: 'Another', edits: 0 }),
      vote: forum.as(cleo).put(`/posts/${answer.id}/vote`),
      meToo: forum.as(cleo).put(`/threads/${thread.id}/me-too`),
      accept: forum.as(ana).put(`/threads/${thread.id}/accepted`, { postId: answer.id }),
      endorse: forum.as(trainer).put(`/posts/${answer.id}/endorsement`),
    };
    const codes: Record<string, string> = {};
    for (const [door, request] of Object.entries(doors)) codes[door] = await codeOf(request);
    expect(codes).toEqual(Object.fromEntries(Object.keys(doors).map((door) => [door, 'thread-locked'])));
    expect((await forum.read(ana, thread.id)).thread).toMatchObject({ replyCount: 1, canReply: false, canEdit: false });
  });
});

describe('a deleted text', () => {
  it('is gone from every page that others read, and still there for its author and the moderators', async () => {
    const { thread, answer } = await answered('persimmon', cohort);
    await forum.as(ana).put(`/posts/${answer.id}/bookmark`, { note: 'Nice' }).expect(204);
    await forum
      .as(ben)
      .patch(`/posts/${answer.id}`, { body: 'A persimmon, corrected.', edits: 0, reason: 'persimmons' })
      .expect(200);
    await forum.as(ana).patch(`/threads/${thread.id}`, { title: 'About fruit' }).expect(200);
    expect(await foundIn(ana, 'persimmon')).toEqual([thread.id]);
    await forum.as(ben).delete(`/posts/${answer.id}`).expect(204);
    expect(await foundIn(ana, 'persimmon')).toEqual([]);
    const pages = [
      ...[`/threads/${thread.id}`, `/threads/${thread.id}?sort=time`, `/posts/${answer.id}?raw=1`],
      ...[`/posts/${answer.id}/replies`, `/posts/${answer.id}/revisions`, `/threads?space=${cohort}`],
      ...['/bookmarks', '/drafts', '/unread', '/search?q=persimmon', '/threads/similar?title=persimmon'],
    ];
    const told: string[] = [];
    for (const page of pages) {
      const { text } = await forum.as(ana).get(page);
      if (text.includes('persimmon, ') || text.includes('corrected')) told.push(page);
    }
    const quote = `> [Ben](/posts/${answer.id})\n> A persimmon, corrected.\n\nIndeed?`;
    const shown = await forum.as(ana).post('/preview', { body: quote, spaceId: cohort }).expect(200);
    if (shown.text.includes('corrected')) told.push('/preview');
    expect(told).toEqual([]);
    for (const who of [ben, moderator]) {
      expect((await forum.as(who).get(`/threads/${thread.id}?sort=time`).expect(200)).text).toContain('corrected');
    }
  });
});

describe('what is found', () => {
  it('is found where it went: in the thread it was merged into or split off to', async () => {
    const target = await answered('jujube');
    const source = await answered('loquat');
    expect(await foundIn(cleo, 'loquat')).toEqual([source.thread.id]);
    await act({ action: 'merge', threadId: source.thread.id, intoThreadId: target.thread.id });
    expect(await foundIn(cleo, 'loquat')).toEqual([target.thread.id]);
    await act({ action: 'split', postId: source.answer.id, title: 'On its own' });
    const found = await foundIn(cleo, 'loquat');
    const { threadId } = bodyOf<{ threadId: string }>(
      await forum.as(cleo).get(`/posts/${source.answer.id}`).expect(200),
    );
    expect(found).toContain(threadId);
    expect(threadId).not.toBe(target.thread.id);
  });

  it('is found by nobody who does not see where it was moved to', async () => {
    const { thread } = await answered('tayberry');
    expect(await foundIn(cleo, 'tayberry')).toEqual([thread.id]);
    await act({ action: 'move', threadId: thread.id, spaceId: cohort });
    expect(await foundIn(cleo, 'tayberry')).toEqual([]);
    expect(await foundIn(ben, 'tayberry')).toEqual([thread.id]);
    const { text } = await forum.as(cleo).get('/threads/similar?title=tayberry').expect(200);
    expect(text).not.toContain(thread.id);
  });
});
