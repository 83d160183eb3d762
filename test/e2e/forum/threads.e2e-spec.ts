import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { quotePost } from '#markdown';
import { aForum, type ForumApp, type ListJson, type Somebody, type ThreadJson } from '../../support/forum.js';
import { bodyOf } from '../../support/meetups.js';

let forum: ForumApp;
let trainer: Somebody;
let ana: Somebody;
let ben: Somebody;
let cohort: string;
let open: string;

beforeAll(async () => {
  forum = await aForum({ count: 2 });
  trainer = await forum.aMember('Tess', 'trainer');
  ana = await forum.aMember('Ana');
  ben = await forum.aMember('Ben');
  cohort = await forum.aSpace(trainer, 'cohort', ana, ben);
  open = await forum.aSpace(trainer, 'members');
});
afterAll(() => forum.close());

describe('asking and answering', () => {
  it('shows the question with its tags, and its answers with the replies below them', async () => {
    const { thread } = await forum.ask(ana, open, { tags: ['Product Owner', 'C#'], body: 'We **never** finish.' });
    const answer = await forum.reply(ben, thread.id);
    const reply = await forum.reply(ana, thread.id, { parentId: answer.id, body: 'Thank you.' });
    const page = await forum.read(ben, thread.id);
    expect(page.thread).toMatchObject({ tags: ['c#', 'product-owner'], replyCount: 2, answerCount: 1, canReply: true });
    expect(page.opening.html).toContain('<strong>never</strong>');
    expect(page.items.map(({ id, depth, number }) => [id, depth, number])).toEqual([
      [answer.id, 1, 2],
      [reply.id, 2, 3],
    ]);
    expect(page.items[0]).toMatchObject({ author: { name: 'Ben', handle: 'ben' }, mine: true, descendantCount: 1 });
  });

  it('makes one post of a reply that is sent twice, also at once to two programs', async () => {
    const { thread } = await forum.ask(ana, open);
    const body = { clientId: randomUUID(), body: 'Once.' };
    const sent = [0, 1, 0, 1].map((node) => forum.as(ben, node).post(`/threads/${thread.id}/posts`, body));
    const answers = await Promise.all(sent);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect((await forum.read(ben, thread.id)).thread).toMatchObject({ replyCount: 1, lastNumber: 2 });
    await forum.as(ana).post(`/threads/${thread.id}/posts`, body).expect(409);
  });

  it('gives every one of fifty replies at once its number, over two programs', async () => {
    const { thread, opening } = await forum.ask(ana, open);
    const answer = await forum.reply(ben, thread.id);
    const parents = [opening.id, answer.id];
    await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        forum
          .as([ana, ben][index % 2], index % 2)
          .post(`/threads/${thread.id}/posts`, { clientId: randomUUID(), parentId: parents[index % 2], body: 'Me!' })
          .expect(201),
      ),
    );
    const page = await forum.read(ana, thread.id, '?sort=time&limit=50');
    expect(page.thread).toMatchObject({ replyCount: 51, answerCount: 26, lastNumber: 52 });
    expect(page.opening.descendantCount).toBe(51);
    expect(page.items.find(({ id }) => id === answer.id)?.descendantCount).toBe(25);
    const numbers = await forum.database.query<{ number: number }>(
      'SELECT number FROM post WHERE thread_id = $1 ORDER BY number',
      [thread.id],
    );
    expect(numbers.map(({ number }) => number)).toEqual(Array.from({ length: 52 }, (_, index) => index + 1));
  });

  it('names the field that is wrong', async () => {
    const draft = { spaceId: open, kind: 'question', title: 'Why?', body: 'Words' };
    const wrong: [string, unknown][] = [
      ['title', ''],
      ['title', 'x'.repeat(201)],
      ['title', 'two\nlines'],
      ['body', ' '],
      ['body', 'x'.repeat(50_001)],
      ['kind', 'poll'],
      ['spaceId', 'here'],
      ['tags', ['a', 'b', 'c', 'd', 'e', 'f']],
      ['tags', ['x'.repeat(36)]],
      ['anonymous', 'yes'],
      ['anonymous', true],
      ['authorId', ben.id],
      ['createdAt', '2020-01-01T00:00:00Z'],
    ];
    for (const [field, value] of wrong) {
      const answer = await forum.as(ana).post('/threads', { ...draft, [field]: value });
      const { fields } = bodyOf<{ fields?: { field: string }[] }>(answer);
      expect([answer.status, fields?.map((problem) => problem.field)]).toEqual([422, [field]]);
    }
  });
});

describe('correcting', () => {
  it('keeps the number of edits, so that nobody overwrites what they have not seen', async () => {
    const { opening } = await forum.ask(ana, open);
    await forum.as(ana).patch(`/posts/${opening.id}`, { body: 'Better words', edits: 0 }).expect(200);
    await forum.as(ana).patch(`/posts/${opening.id}`, { body: 'Other words', edits: 0 }).expect(409);
    await forum.as(ben).patch(`/posts/${opening.id}`, { body: 'Mine now', edits: 1 }).expect(403);
    const mine = bodyOf<{ raw: string }>(await forum.as(ana).get(`/posts/${opening.id}?raw=1`).expect(200));
    expect(mine.raw).toBe('Better words');
    expect(bodyOf<{ raw?: string }>(await forum.as(ben).get(`/posts/${opening.id}?raw=1`)).raw).toBeUndefined();
  });

  it('keeps what a thread was called and tagged with', async () => {
    const { thread, opening } = await forum.ask(ana, open, { title: 'Hwo?', tags: ['scrum'] });
    await forum
      .as(ana)
      .patch(`/threads/${thread.id}`, { title: 'How?', tags: ['scrum', 'kanban'] })
      .expect(200);
    await forum
      .as(ana)
      .patch(`/threads/${thread.id}`, { title: 'How?', tags: ['kanban', 'scrum'] })
      .expect(200);
    await forum.as(ana).patch(`/posts/${opening.id}`, { body: 'Better words', edits: 1 }).expect(200);
    await forum.as(ana).patch(`/threads/${thread.id}`, { title: 'How so?' }).expect(200);
    const { items } = bodyOf<{ items: object[] }>(await forum.as(ben).get(`/posts/${opening.id}/revisions`));
    expect(items).toMatchObject([
      { revision: 4, author: { id: ana.id }, title: 'How so?', titleBefore: 'How?', tags: ['kanban', 'scrum'] },
      { revision: 3, title: null, titleBefore: null, raw: 'Better words' },
      { revision: 2, title: 'How?', titleBefore: 'Hwo?', tags: ['kanban', 'scrum'], tagsBefore: ['scrum'] },
      { revision: 1, title: 'Hwo?', titleBefore: null, tags: ['scrum'] },
    ]);
  });

  it('leaves no words of a deleted post but to its author and the moderators, not even where it is quoted', async () => {
    const { thread } = await forum.ask(ana, cohort);
    const secret = await forum.reply(ben, thread.id, { body: 'Something to regret' });
    const quote = quotePost({ id: secret.id, author: 'Ben' }, 'Something to regret');
    const quoting = await forum.reply(ana, thread.id, { parentId: secret.id, body: `${quote}Oh.` });
    await forum.as(ana).delete(`/posts/${secret.id}`).expect(403);
    await forum.as(ben).delete(`/posts/${secret.id}`).expect(204);
    const page = await forum.read(ana, thread.id, '?sort=time');
    expect(page.items.find(({ id }) => id === secret.id)).toMatchObject({ html: null, author: null, deleted: true });
    expect(JSON.stringify(page)).not.toContain('regret');
    expect(page.items.find(({ id }) => id === quoting.id)?.html).toContain('Oh.');
    expect(page.thread).toMatchObject({ replyCount: 1, answerCount: 0 });
    await forum.as(ana).get(`/posts/${secret.id}`).expect(404);
    expect(JSON.stringify(await forum.read(ben, thread.id, '?sort=time'))).toContain('regret');
    expect(JSON.stringify(await forum.read(trainer, thread.id, '?sort=time'))).toContain('regret');
    await forum.as(ben).post(`/posts/${secret.id}/restore`).expect(204);
    expect((await forum.read(ana, thread.id)).thread).toMatchObject({ replyCount: 2, answerCount: 1 });
  });

  it('lets an asker withdraw a question that nobody has answered', async () => {
    const { thread, opening } = await forum.ask(ana, open);
    const answer = await forum.reply(ben, thread.id);
    await forum.as(ana).delete(`/posts/${opening.id}`).expect(409);
    await forum.as(ben).delete(`/posts/${answer.id}`).expect(204);
    await forum.as(ana).delete(`/posts/${opening.id}`).expect(204);
    await forum.as(ben).get(`/threads/${thread.id}`).expect(404);
  });
});

describe('what may not be written in', () => {
  it('is an archived space', async () => {
    const space = await forum.aSpace(trainer, 'cohort', ana);
    const { thread } = await forum.ask(ana, space);
    await forum.as(trainer).patch(`/spaces/${space}`, { archived: true }).expect(200);
    await forum.as(ana).post(`/threads/${thread.id}/posts`, { clientId: randomUUID(), body: 'Late' }).expect(409);
    await forum.as(ana).post('/threads', { spaceId: space, kind: 'question', title: 'A', body: 'B' }).expect(409);
    expect((await forum.read(ana, thread.id)).thread.canReply).toBe(false);
  });

  it('is a public space, for who is no member', async () => {
    const space = await forum.aSpace(trainer, 'public');
    const { thread } = await forum.ask(ana, space);
    expect((await forum.read(undefined, thread.id)).thread.canReply).toBe(false);
    await forum.as().post(`/threads/${thread.id}/posts`, { clientId: randomUUID(), body: 'Hi' }).expect(401);
  });
});

describe('asking without a name', () => {
  it('tells nobody but the moderators who it was', async () => {
    const { thread } = await forum.ask(ana, cohort, { anonymous: true, title: 'A shy question' });
    await forum.reply(ana, thread.id, { body: 'It is I who asked.' });
    const seen = await forum.read(ben, thread.id);
    expect([seen.thread.author, seen.opening.author, seen.items[0]!.author]).toEqual([null, null, null]);
    expect(JSON.stringify(seen)).not.toContain(ana.id);
    expect((await forum.read(trainer, thread.id)).thread.author).toMatchObject({ id: ana.id });
    const found = bodyOf<ListJson>(await forum.as(ben).get(`/threads?author=${ana.id}&limit=50`).expect(200));
    expect(found.items.map(({ id }) => id)).not.toContain(thread.id);
  });

  it('goes on without one, also where the question has been moved out of the cohort', async () => {
    const mover = await forum.aMember('Mover', 'moderator');
    await forum.letIn(trainer, cohort, mover, 'moderator');
    const { thread } = await forum.ask(ana, cohort, { anonymous: true });
    const move = { action: 'move', reason: 'other', threadId: thread.id, spaceId: open };
    await forum.as(mover).post('/moderation/actions', move).expect(201);
    expect(await forum.reply(ana, thread.id)).toMatchObject({ anonymous: true });
    expect(await forum.reply(ana, thread.id, { anonymous: false })).toMatchObject({ anonymous: false });
    const body = { clientId: randomUUID(), body: 'I, too', anonymous: true };
    await forum.as(ben).post(`/threads/${thread.id}/posts`, body).expect(422);
  });
});

describe('a person who is withdrawn from a cohort', () => {
  it('sees nothing of it from that moment', async () => {
    const space = await forum.aSpace(trainer, 'cohort', ana);
    const { thread, opening } = await forum.ask(ana, space);
    await forum.as(trainer).delete(`/spaces/${space}/members/${ana.id}`).expect(204);
    for (const path of [
      `/threads/${thread.id}`,
      `/posts/${opening.id}`,
      `/spaces/${space}`,
      `/threads?space=${space}`,
    ]) {
      await forum.as(ana).get(path).expect(404);
    }
  });
});

describe('completion', () => {
  it('names people who see the place, and only them', async () => {
    const handles = async (query: string) =>
      bodyOf<{ items: { handle: string }[] }>(await forum.as(ana).get(`/mentions?${query}`).expect(200)).items.map(
        ({ handle }) => handle,
      );
    const outsider = await forum.aMember('Benedict');
    expect(await handles(`prefix=be&spaceId=${open}`)).toEqual(['ben', 'benedict']);
    expect(await handles(`prefix=be&spaceId=${cohort}`)).toEqual(['ben']);
    await forum.aMember('Zoe van Bergen');
    expect(await handles(`prefix=Berg&spaceId=${open}`)).toEqual(['zoe-van-bergen']);
    expect(await handles(`prefix=erg&spaceId=${open}`)).toEqual([]);
    await forum.as(outsider).get(`/mentions?prefix=a&spaceId=${cohort}`).expect(404);
  });

  it('links who was mentioned, and lists tags that one may see', async () => {
    const { opening } = await forum.ask(ana, cohort, { body: 'Ask @ben.', tags: ['only-here'] });
    expect(opening.html).toContain(`/people/${ben.id}`);
    const tags = async (who: Somebody) =>
      bodyOf<{ items: string[] }>(await forum.as(who).get('/tags?prefix=only')).items;
    expect(await tags(ben)).toEqual(['only-here']);
    expect(await tags(await forum.aMember())).toEqual([]);
    const tagged = await forum.as(ben).get('/threads?tag=Only%20Here').expect(200);
    expect(bodyOf<ListJson>(tagged).items.map(({ tags: its }) => its)).toEqual([['only-here']]);
  });
});

describe('a tree that grows while it is read', () => {
  it('shows every post that was there once, page by page', async () => {
    const { thread } = await forum.ask(ana, open);
    await aDeepThread(thread.id, ana.id, 2_000, 400);
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const query: string = `?sort=time&limit=50${cursor && `&cursor=${cursor}`}`;
      const page: ThreadJson = await forum.read(ben, thread.id, query);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
      if (seen.length % 500 === 0) await forum.reply(ben, thread.id, { parentId: page.items[0]!.id });
    }
    expect(new Set(seen).size).toBe(seen.length);
    const before = await forum.database.query<{ id: string }>(
      `SELECT id FROM post WHERE thread_id = $1 AND number BETWEEN 2 AND 2001`,
      [thread.id],
    );
    const shown = new Set(seen);
    expect(before.filter(({ id }) => !shown.has(id))).toEqual([]);
  });
});

/** Replies below one another, `depth` deep and then again from an answer, written by one statement. */
async function aDeepThread(threadId: string, authorId: string, count: number, depth: number): Promise<void> {
  await forum.database.query(
    `WITH RECURSIVE opening AS (SELECT id FROM post WHERE thread_id = $1 AND number = 1),
       tree AS (
         SELECT 2 AS number, 1 AS depth, int4send(2) AS path, gen_random_uuid() AS id, (SELECT id FROM opening) AS parent
         UNION ALL
         SELECT number + 1, CASE WHEN depth >= $4 THEN 1 ELSE depth + 1 END,
                CASE WHEN depth >= $4 THEN int4send(number + 1) ELSE path || int4send(number + 1) END,
                gen_random_uuid(), CASE WHEN depth >= $4 THEN (SELECT id FROM opening) ELSE id END
           FROM tree WHERE number <= $3)
     INSERT INTO post (id, thread_id, parent_id, depth, number, path, author_id, raw, html, renderer_version, created_at)
     SELECT id, $1, parent, depth, number, path, $2, 'Words', '<p>Words</p>', 1, now() FROM tree`,
    [threadId, authorId, count, depth],
  );
  await forum.database.query('UPDATE thread SET last_number = $2 + 1, reply_count = $2 WHERE id = $1', [
    threadId,
    count,
  ]);
}
