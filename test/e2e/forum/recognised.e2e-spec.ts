import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ManualClock, MINUTE } from '#kernel';
import { aForum, type ForumApp, type ListJson, type Somebody, type ThreadJson } from '../../support/forum.js';
import { settled } from '../../support/identity-app.js';
import { bodyOf } from '../../support/meetups.js';
import { statementsOf } from '../../support/statements.js';

const clock = new ManualClock();
let forum: ForumApp;
let trainer: Somebody;
let reader: Somebody;
let spaceId: string;
let thread: ThreadJson;

beforeAll(async () => {
  forum = await aForum({ clock });
  trainer = await forum.aMember('Tara', 'trainer');
});
beforeEach(async () => {
  reader = await forum.aMember('Rita');
  spaceId = await forum.aSpace(trainer, 'cohort', reader);
  thread = await forum.ask(trainer, spaceId, { title: 'Velvet hammers' });
  // A search finds it once the index has heard of it.
  await settled(forum.nodes[0]!);
});
afterAll(() => forum.close());

const READS = [
  ['the latest threads', () => '/threads'],
  ['the threads of a space', () => `/threads?space=${spaceId}`],
  ['a thread', () => `/threads/${thread.thread.id}?sort=time`],
  ['the best answers of a thread', () => `/threads/${thread.thread.id}?sort=best`],
  ['what waits to be read', () => '/unread'],
  ['a search', () => '/search?q=velvet'],
] as const;

const get = (path: string) => forum.as(reader).get(path);
/** All that an answer says, whatever it is. */
const told = async (path: string) => JSON.stringify((await get(path)).body);
const knows = (text: string) => text.includes(thread.thread.id) || text.includes(spaceId);

describe('somebody who was here a moment ago', () => {
  it.each(READS)('is asked for by the statement that reads: %s', async (_, path) => {
    await get('/threads').expect(200);
    await get(path()).expect(200);
    const statements = await statementsOf(forum.nodes[0]!.app, () => get(path()).expect(200));
    const asking = statements.filter((text) => text.includes('session.token_hash'));
    expect(asking).toHaveLength(1);
    expect(asking[0]).toContain('"askedBy"');
  });

  it.each(READS)('is told nothing more once they are signed out elsewhere: %s', async (_, path) => {
    await get(path()).expect(200);
    expect(knows(await told(path()))).toBe(true);
    await forum.database.query('DELETE FROM session WHERE person_id = $1', [reader.id]);
    expect(knows(await told(path()))).toBe(false);
  });

  it.each(READS)('is told nothing more once their session is over: %s', async (_, path) => {
    await get(path()).expect(200);
    await forum.database.query('UPDATE session SET expires_at = to_timestamp($2 / 1000.0) WHERE person_id = $1', [
      reader.id,
      clock.now() - 1,
    ]);
    expect(knows(await told(path()))).toBe(false);
  });

  it('is a stranger then, where strangers are answered, and refused where they are not', async () => {
    for (const [, path] of READS) await get(path()).expect(200);
    await forum.database.query('DELETE FROM session WHERE person_id = $1', [reader.id]);
    expect(bodyOf<ListJson>(await get('/threads').expect(200)).items).toEqual([]);
    await get(`/threads/${thread.thread.id}`).expect(404);
    await get('/unread').expect(401);
  });

  it('answers a question by two statements, and not at all once they are signed out', async () => {
    await forum.reply(reader, thread.thread.id);
    const answers = (status: number) => {
      const body = { clientId: randomUUID(), body: 'Little and often.' };
      return forum.as(reader).post(`/threads/${thread.thread.id}/posts`, body).expect(status);
    };
    expect(await statementsOf(forum.nodes[0]!.app, () => answers(201))).toHaveLength(2);
    await forum.database.query('DELETE FROM session WHERE person_id = $1', [reader.id]);
    await answers(401);
    const sql = 'SELECT count(*)::int AS count FROM post WHERE author_id = $1';
    expect(await forum.database.query(sql, [reader.id])).toEqual([{ count: 2 }]);
  });

  it('votes by one statement, and not at all once they are signed out', async () => {
    const answer = await forum.reply(trainer, thread.thread.id);
    const question = `/threads/${thread.thread.id}/me-too`;
    const says = (address: string, status: number) => forum.as(reader).put(address).expect(status);
    await get('/threads').expect(200);
    for (const address of [`/posts/${answer.id}/vote`, question]) {
      expect(await statementsOf(forum.nodes[0]!.app, () => says(address, 200))).toHaveLength(1);
      await forum.as(reader).delete(address).expect(200);
    }
    await forum.database.query('DELETE FROM session WHERE person_id = $1', [reader.id]);
    for (const address of [`/posts/${answer.id}/vote`, question]) await says(address, 401);
    const votes = 'SELECT FROM post_vote WHERE person_id = $1 UNION ALL SELECT FROM me_too WHERE person_id = $1';
    expect(await forum.database.query(votes, [reader.id])).toEqual([]);
  });

  it('is asked for by itself where nothing was found', async () => {
    const stranger = await forum.aMember('Sam');
    const path = `/threads/${thread.thread.id}`;
    await forum.as(stranger).get('/threads').expect(200);
    const asked = () => forum.as(stranger).get(path).expect(404);
    expect(await statementsOf(forum.nodes[0]!.app, asked)).toHaveLength(2);
  });

  it('moderates from the moment they may, and no longer than that', async () => {
    const { thread: open } = await forum.ask(trainer, await forum.aSpace(trainer, 'members'));
    const opened = () => forum.read(reader, open.id);
    const may = (roles: string[]) =>
      forum.database.query('UPDATE person SET roles = $2 WHERE id = $1', [reader.id, roles]);
    expect((await opened()).thread.canModerate).toBe(false);
    await may(['member', 'moderator']);
    expect((await opened()).thread.canModerate).toBe(true);
    await may(['member']);
    expect((await opened()).thread.canModerate).toBe(false);
  });

  it('keeps their session alive by reading alone', async () => {
    const lastSeen = async () =>
      (
        await forum.database.query<{ at: Date }>('SELECT last_seen_at AS at FROM session WHERE person_id = $1', [
          reader.id,
        ])
      )[0]!.at.getTime();
    const before = await lastSeen();
    for (let minutes = 0; minutes < 12; minutes++) {
      clock.advance(MINUTE);
      await get('/threads').expect(200);
    }
    expect(await lastSeen()).toBeGreaterThan(before);
  });

  it('is another person where the cookie is of somebody else', async () => {
    await get('/threads').expect(200);
    const stranger = await forum.aMember('Sam');
    await forum.as(stranger).get(`/threads/${thread.thread.id}`).expect(404);
    await forum.as().get(`/threads/${thread.thread.id}`).expect(404);
  });
});
