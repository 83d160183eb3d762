import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ManualClock, MINUTE } from '#kernel';
import type { RowPost, RowThread } from '../../support/forum-rows.js';
import { type Sender, type SignalsApp, signalsApp } from '../../support/forum-signals.js';
import type { LivePerson } from '../../support/live/people.js';
import { bodyOf } from '../../support/meetups.js';

const clock = new ManualClock();
let house: SignalsApp;
let asker: LivePerson;
let ben: LivePerson;
let carol: LivePerson;
let tess: LivePerson;
let theo: LivePerson;
let moderator: LivePerson;
let admin: LivePerson;
let outsider: LivePerson;
let former: LivePerson;
let guest: LivePerson;
let cohort: string;
let thread: RowThread;
let answer: RowPost;
let reply: RowPost;

beforeAll(async () => {
  house = await signalsApp(clock);
  const { world } = house;
  [asker, ben, carol, former] = (await world.members(4)) as [LivePerson, LivePerson, LivePerson, LivePerson];
  outsider = await world.aMember('trainer', 'moderator');
  tess = await world.aMember('trainer');
  theo = await world.aMember('trainer');
  moderator = await world.aMember();
  admin = await world.aMember('admin');
  guest = await world.aGuest(await world.aMeetup(tess));
  cohort = await house.rows.space('cohort', asker, ben, carol, tess, theo, moderator, admin, former);
  await world.query(`UPDATE space_member SET role = 'moderator' WHERE person_id = $1`, [moderator.id]);
  await world.query('UPDATE space_member SET left_at = now() WHERE person_id = $1', [former.id]);
});
afterAll(() => house.close());
beforeEach(async () => {
  clock.advance(MINUTE);
  thread = await house.rows.question(cohort, asker, ben, tess);
  answer = thread.posts[1]!;
  reply = await house.rows.post(thread, carol, answer);
});

type Method = 'put' | 'delete';
const send = (who: Sender, method: Method, path: string, body?: object) => house.as(who)[method](path, body);
const codeOf = async (request: PromiseLike<{ status: number; body: unknown }>) => {
  const response = await request;
  return response.status < 300 ? 'done' : bodyOf<{ code: string }>(response).code;
};
const sql = (text: string, id: string) => house.world.query(text, [id]);
const row = async () =>
  (
    await house.world.query<Record<string, unknown>>(
      `SELECT me_too_count, endorsed_count, accepted_post_id, score, endorsed_by, endorsed_at
         FROM thread JOIN post ON post.id = $2 WHERE thread.id = $1`,
      [thread.id, answer.id],
    )
  )[0]!;
const untouched = {
  me_too_count: 0,
  endorsed_count: 0,
  accepted_post_id: null,
  score: 0,
  endorsed_by: null,
  endorsed_at: null,
};

/** Every signal, on the thread and the answer of the moment. */
const SIGNALS: [name: string, method: Method, path: () => string, body?: () => object][] = [
  ['vote', 'put', () => `/posts/${answer.id}/vote`],
  ['vote taken back', 'delete', () => `/posts/${answer.id}/vote`],
  ['me too', 'put', () => `/threads/${thread.id}/me-too`],
  ['me too taken back', 'delete', () => `/threads/${thread.id}/me-too`],
  ['acceptance', 'put', () => `/threads/${thread.id}/accepted`, () => ({ postId: answer.id })],
  ['acceptance taken back', 'delete', () => `/threads/${thread.id}/accepted`],
  ['endorsement', 'put', () => `/posts/${answer.id}/endorsement`],
  ['endorsement taken back', 'delete', () => `/posts/${answer.id}/endorsement`],
];

describe.each(SIGNALS)('a signal (%s)', (name, method, path, body) => {
  const sends = (who: Sender) => codeOf(send(who, method, path(), body?.()));

  it('is for members alone', async () => {
    expect(await sends(undefined)).toBe('sign-in-required');
    expect(await sends(guest)).toBe('sign-in-required');
    expect(await row()).toEqual(untouched);
  });

  it('finds nothing in a space that one does not see, never saw or has left', async () => {
    expect(await sends(outsider)).toBe('not-found');
    const answered = await sends(former);
    expect(answered).toBe(name === 'endorsement' ? 'forbidden' : 'not-found');
    expect(await row()).toEqual(untouched);
  });

  it.each([
    ['deleted thread', 'UPDATE thread SET deleted_at = now() WHERE id = $1'],
    ['hidden thread', 'UPDATE thread SET hidden_at = now() WHERE id = $1'],
    ['thread that was merged away', 'UPDATE thread SET merged_into = id WHERE id = $1'],
  ])('finds nothing in a %s', async (_, change) => {
    await sql(change, thread.id);
    expect(await sends(name.startsWith('acceptance') ? asker : tess)).toBe('not-found');
  });

  it('finds nothing where there is nothing', async () => {
    const elsewhere = path().replace(/[0-9a-f-]{36}/, house.nobodys);
    expect(await codeOf(send(tess, method, elsewhere, body?.()))).toBe('not-found');
    expect(await codeOf(send(tess, method, path().replace(/[0-9a-f-]{36}/, "1' OR 1=1"), body?.()))).toBe('not-found');
  });

  it('takes nothing that was not asked for', async () => {
    const sent = { ...body?.(), personId: ben.id, score: 9, createdAt: '2020-01-01T00:00:00Z', accepted: true };
    expect(['invalid-input', 'done', 'own-post', 'forbidden']).toContain(
      await codeOf(send(theo, method, path(), sent)),
    );
    expect(await row()).toMatchObject({ accepted_post_id: null });
    expect((await row())['score']).toBeLessThanOrEqual(1);
  });
});

describe('a vote', () => {
  const vote = (who: Sender, post = answer) => send(who, 'put', `/posts/${post.id}/vote`);

  it('counts once, however often it is given, and can be taken back', async () => {
    expect((await vote(carol).expect(200)).body).toEqual({ voted: true, score: 1 });
    expect((await vote(carol).expect(200)).body).toEqual({ voted: true, score: 1 });
    expect((await vote(asker).expect(200)).body).toEqual({ voted: true, score: 2 });
    const back = () => send(carol, 'delete', `/posts/${answer.id}/vote`);
    expect((await back().expect(200)).body).toEqual({ voted: false, score: 1 });
    expect((await back().expect(200)).body).toEqual({ voted: false, score: 1 });
  });

  it('is not for what one wrote oneself', async () => expect(await codeOf(vote(ben))).toBe('own-post'));

  it('is neither for questions nor for replies below an answer nor for comments', async () => {
    expect(await codeOf(vote(ben, thread.posts[0]))).toBe('not-an-answer');
    expect(await codeOf(vote(ben, reply))).toBe('not-an-answer');
    await sql('UPDATE post SET remark = true WHERE id = $1', answer.id);
    expect(await codeOf(vote(carol))).toBe('not-an-answer');
  });

  it.each(['deleted_at', 'hidden_at'])('finds nothing where the answer is gone (%s)', async (column) => {
    await sql(`UPDATE post SET ${column} = now() WHERE id = $1`, answer.id);
    expect(await codeOf(vote(carol))).toBe('not-found');
    expect(await codeOf(vote(moderator))).toBe('not-found');
  });
});

describe('“me too”', () => {
  const meToo = (who: Sender) => send(who, 'put', `/threads/${thread.id}/me-too`);

  it('counts each once', async () => {
    expect((await meToo(ben).expect(200)).body).toEqual({ meToo: true, meTooCount: 1 });
    expect((await meToo(ben).expect(200)).body).toEqual({ meToo: true, meTooCount: 1 });
    const back = await send(ben, 'delete', `/threads/${thread.id}/me-too`).expect(200);
    expect(back.body).toEqual({ meToo: false, meTooCount: 0 });
  });

  it('is not for one’s own question, nor for a discussion', async () => {
    expect(await codeOf(meToo(asker))).toBe('own-post');
    await sql(`UPDATE thread SET kind = 'discussion' WHERE id = $1`, thread.id);
    expect(await codeOf(meToo(ben))).toBe('not-a-question');
  });
});

describe('accepting an answer', () => {
  const accept = (who: Sender, postId: string, threadId = thread.id) =>
    send(who, 'put', `/threads/${threadId}/accepted`, { postId });
  const takeBack = (who: Sender) => send(who, 'delete', `/threads/${thread.id}/accepted`);

  it('is for who asked, also without a name, and for nobody in their place', async () => {
    await sql('UPDATE thread SET anonymous = true WHERE id = $1', thread.id);
    await sql('UPDATE post SET anonymous = true WHERE id = $1', thread.posts[0]!.id);
    for (const who of [ben, carol, tess, moderator, admin])
      expect(await codeOf(accept(who, answer.id))).toBe('forbidden');
    expect(await codeOf(accept(asker, answer.id))).toBe('done');
    for (const who of [ben, tess, moderator, admin]) expect(await codeOf(takeBack(who))).toBe('forbidden');
    expect(await row()).toMatchObject({ accepted_post_id: answer.id });
    expect(await codeOf(takeBack(asker))).toBe('done');
    expect(await codeOf(takeBack(asker))).toBe('done');
    expect(await row()).toMatchObject({ accepted_post_id: null });
  });

  it('finds no answer in the question itself, in a reply below one, in a comment, or in what is gone', async () => {
    expect(await codeOf(accept(asker, thread.posts[0]!.id))).toBe('not-found');
    expect(await codeOf(accept(asker, reply.id))).toBe('not-found');
    await sql('UPDATE post SET remark = true WHERE id = $1', thread.posts[2]!.id);
    expect(await codeOf(accept(asker, thread.posts[2]!.id))).toBe('not-found');
    await sql('UPDATE post SET hidden_at = now() WHERE id = $1', answer.id);
    expect(await codeOf(accept(asker, answer.id))).toBe('not-found');
    await sql('UPDATE post SET hidden_at = NULL, deleted_at = now() WHERE id = $1', answer.id);
    expect(await codeOf(accept(asker, answer.id))).toBe('not-found');
  });

  it('finds no answer of another thread, of a private cohort, or that never was', async () => {
    const other = await house.rows.question(cohort, asker, ben);
    const secret = await house.rows.question(await house.rows.space('cohort', ben), ben, ben);
    for (const postId of [other.posts[1]!.id, secret.posts[1]!.id, house.nobodys]) {
      expect(await codeOf(accept(asker, postId))).toBe('not-found');
      expect(await codeOf(accept(asker, answer.id, secret.id))).toBe('not-found');
    }
    expect(await row()).toEqual(untouched);
  });

  it('is for questions', async () => {
    await sql(`UPDATE thread SET kind = 'discussion' WHERE id = $1`, thread.id);
    expect(await codeOf(accept(asker, answer.id))).toBe('not-a-question');
  });

  it('names a post', async () => {
    expect(await codeOf(send(asker, 'put', `/threads/${thread.id}/accepted`, {}))).toBe('invalid-input');
    expect(await codeOf(accept(asker, 'nothing'))).toBe('invalid-input');
  });
});

describe('endorsing an answer', () => {
  const endorse = (who: Sender, post = answer) => send(who, 'put', `/posts/${post.id}/endorsement`);
  const withdraw = (who: Sender) => send(who, 'delete', `/posts/${answer.id}/endorsement`);

  it('is for trainers, and is dated', async () => {
    for (const who of [asker, carol, moderator, admin]) expect(await codeOf(endorse(who))).toBe('forbidden');
    const at = new Date(clock.now()).toISOString();
    const endorsed = { by: { id: tess.id, name: tess.name, handle: null }, at };
    expect((await endorse(tess).expect(200)).body).toEqual(endorsed);
    clock.advance(MINUTE);
    expect((await endorse(theo).expect(200)).body).toEqual(endorsed);
    expect(await row()).toMatchObject({ endorsed_by: tess.id, endorsed_count: 1 });
  });

  it('is not for a trainer’s own answer, for questions, or for replies below an answer', async () => {
    expect(await codeOf(endorse(tess, thread.posts[2]))).toBe('own-post');
    expect(await codeOf(endorse(tess, thread.posts[0]))).toBe('not-an-answer');
    expect(await codeOf(endorse(tess, reply))).toBe('not-an-answer');
  });

  it('may be taken back by who gave it, or by an administrator, and leaves no trace on the answer', async () => {
    await endorse(tess);
    expect(await codeOf(withdraw(theo))).toBe('forbidden');
    expect(await codeOf(withdraw(moderator))).toBe('forbidden');
    await sql('UPDATE thread SET locked_at = now() WHERE id = $1', thread.id);
    expect(await codeOf(withdraw(tess))).toBe('done');
    expect(await codeOf(withdraw(tess))).toBe('done');
    expect(await row()).toEqual(untouched);
    await sql('UPDATE thread SET locked_at = NULL WHERE id = $1', thread.id);
    await endorse(theo);
    expect(await codeOf(withdraw(admin))).toBe('done');
    expect(await row()).toEqual(untouched);
  });
});

describe('a locked thread and an archived space', () => {
  const ATTEMPTS: [name: string, who: () => Sender, method: Method, path: () => string, body?: () => object][] = [
    ['votes', () => carol, 'put', () => `/posts/${answer.id}/vote`],
    ['votes taken back', () => carol, 'delete', () => `/posts/${answer.id}/vote`],
    ['me too', () => ben, 'put', () => `/threads/${thread.id}/me-too`],
    ['acceptance', () => asker, 'put', () => `/threads/${thread.id}/accepted`, () => ({ postId: answer.id })],
    ['acceptance taken back', () => asker, 'delete', () => `/threads/${thread.id}/accepted`],
    ['endorsements', () => tess, 'put', () => `/posts/${answer.id}/endorsement`],
  ];

  it.each(ATTEMPTS)('take no %s', async (_, who, method, path, ...[body]) => {
    await sql('UPDATE thread SET locked_at = now() WHERE id = $1', thread.id);
    expect(await codeOf(send(who(), method, path(), body?.()))).toBe('thread-locked');
    await sql('UPDATE thread SET locked_at = NULL WHERE id = $1', thread.id);
    await sql('UPDATE space SET archived_at = now() WHERE id = $1', cohort);
    expect(await codeOf(send(who(), method, path(), body?.()))).toBe('space-archived');
    await sql('UPDATE space SET archived_at = NULL WHERE id = $1', cohort);
    expect(await row()).toEqual(untouched);
  });
});
