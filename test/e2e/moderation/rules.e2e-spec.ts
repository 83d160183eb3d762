import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DAY, ManualClock } from '#kernel';
import type { LivePerson } from '../../support/live/people.js';
import { bodyOf } from '../../support/meetups.js';
import { type ModerationApp, moderationApp } from '../../support/moderation.js';

const clock = new ManualClock();
let house: ModerationApp;

const RULES = {
  ...{ newcomers: 'always', newForDays: 7, firstPosts: 1, firstPostsWithLinks: 3, floodPosts: 4, floodMinutes: 10 },
  ...{ words: ['casino'], domains: ['bücher.example'] },
};

beforeAll(async () => {
  clock.set(Date.UTC(2026, 2, 2, 9));
  house = await moderationApp(clock);
  await house.as(house.admin).put('/moderation/rules', RULES).expect(200);
});
afterAll(() => house.close());

const ask = async (who: LivePerson, body: string, spaceId = house.open, tags: string[] = []) => {
  const thread = { spaceId, kind: 'question', title: 'A question', body, tags };
  const answer = await house.as(who).post('/threads', thread).expect(201);
  const [row] = await house.rows.sql<{ id: string; post: string; hidden: boolean }>(
    `SELECT thread.id, post.id AS post, thread.hidden_at IS NOT NULL AND post.hidden_at IS NOT NULL AS hidden
       FROM thread JOIN post ON post.thread_id = thread.id AND post.depth = 0
      WHERE thread.author_id = $1 ORDER BY thread.created_at DESC, thread.id DESC LIMIT 1`,
    [who.id],
  );
  return { ...row!, status: answer.status };
};
const caseOf = async (post: string) => {
  await house.heard();
  const [row] = await house.rows.sql<{ id: string; kind: string; reasons: string[] }>(
    'SELECT id, kind, reasons FROM moderation_case WHERE post_id = $1',
    [post],
  );
  return row;
};

describe('a post that waits', () => {
  it('is for its author and moderators until one of them lets it through', async () => {
    const newcomer = await house.world.aMember();
    const thread = await ask(newcomer, 'Hello, may I?');
    const held = await caseOf(thread.post);
    expect([thread.hidden, held?.kind, held?.reasons]).toEqual([true, 'rule', ['first-posts']]);
    await house.as(house.reader).get(`/threads/${thread.id}`).expect(404);
    await house.as(newcomer).get(`/threads/${thread.id}`).expect(200);
    await house.as(house.moderator).get(`/threads/${thread.id}`).expect(200);
    await house.act(house.moderator, { action: 'dismiss', caseId: held!.id, reason: 'other' });
    await house.as(house.reader).get(`/threads/${thread.id}`).expect(200);
    expect((await ask(newcomer, 'And another?')).hidden).toBe(false);
    const withLink = await ask(newcomer, 'See https://example.org');
    expect((await caseOf(withLink.post))?.reasons).toEqual(['links']);
  });

  it('has a blocked word or domain, whoever wrote it and wherever', async () => {
    clock.advance(DAY);
    expect((await ask(house.author, 'A CÁSINO for all', house.cohort)).hidden).toBe(true);
    expect((await ask(house.author, 'https://xn--bcher-kva.example/', house.cohort)).hidden).toBe(true);
    expect((await ask(house.author, 'Harmless', house.cohort, ['casino'])).hidden).toBe(true);
    expect((await ask(house.author, 'Books and casinos', house.cohort)).hidden).toBe(false);
  });

  it('got a blocked word into its title or tags later', async () => {
    clock.advance(DAY);
    const titled = await ask(house.author, 'Harmless', house.cohort);
    const tagged = await ask(house.author, 'Harmless', house.cohort);
    const change = (id: string, changes: object) => house.as(house.author).patch(`/threads/${id}`, changes).expect(200);
    await change(titled.id, { title: 'The Casino' });
    await change(tagged.id, { tags: ['casino'] });
    for (const { id, post } of [titled, tagged]) {
      await house.as(house.reader).get(`/threads/${id}`).expect(404);
      expect((await caseOf(post))?.reasons).toEqual(['blocked-word']);
    }
  });

  it('came after many within minutes, also when they are sent at once', async () => {
    const old = await house.world.aMember();
    await house.rows.sql(`UPDATE person SET created_at = created_at - interval '90 days' WHERE id = $1`, [old.id]);
    await Promise.all(Array.from({ length: 8 }, () => ask(old, 'Again')));
    const counts = 'SELECT count(*)::int AS count FROM thread WHERE author_id = $1 AND hidden_at IS NULL';
    expect(await house.rows.sql(counts, [old.id])).toEqual([{ count: 4 }]);
  });

  it('is not of somebody on a roster', async () => {
    clock.advance(DAY);
    expect((await ask(house.author, 'Hello https://example.org', house.cohort)).hidden).toBe(false);
  });
});

describe('somebody who is silenced', () => {
  it('reads, but neither asks, answers nor edits, until it is over', async () => {
    clock.advance(DAY);
    const thread = await ask(house.author, 'Before', house.cohort);
    const until = new Date(clock.now() + DAY).toISOString();
    await house.act(house.moderator, { action: 'silence', personId: house.author.id, until });
    const writes = [
      house
        .as(house.author)
        .post('/threads', { spaceId: house.open, kind: 'question', title: 'A', body: 'B', tags: [] }),
      house.as(house.author).post(`/threads/${thread.id}/posts`, { body: 'C', clientId: crypto.randomUUID() }),
      house.as(house.author).patch(`/posts/${thread.post}`, { body: 'D', edits: 0 }),
      house.as(house.author).patch(`/threads/${thread.id}`, { title: 'E' }),
    ];
    for (const write of writes) expect(await house.codeOf(write)).toBe('silenced');
    await house.as(house.author).get(`/threads/${thread.id}`).expect(200);
    clock.advance(DAY + 1);
    expect((await ask(house.author, 'After', house.cohort)).hidden).toBe(false);
  });
});

describe('the rules', () => {
  it('are read by moderators, and set by administrators', async () => {
    const read = await house.as(house.moderator).get('/moderation/rules').expect(200);
    expect(bodyOf(read)).toEqual({ ...RULES, domains: ['xn--bcher-kva.example'] });
    await house.as(house.moderator).put('/moderation/rules', RULES).expect(403);
    await house.as(house.author).get('/moderation/rules').expect(403);
  });

  it('take no word that is empty, and no domain that is none', async () => {
    const set = (changes: object) => house.as(house.admin).put('/moderation/rules', { ...RULES, ...changes });
    await set({ words: ['\u0301'] }).expect(422);
    await set({ domains: ['https://bad.example/'] }).expect(422);
    await set({ floodMinutes: -1 }).expect(422);
    await set({ authorId: 'x' }).expect(422);
  });
});
