import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aBridge, type BridgeApp } from '../../support/bridge.js';
import type { Somebody } from '../../support/forum.js';
import { bodyOf, THIRD_THURSDAY } from '../../support/meetups.js';

let bridge: BridgeApp;

beforeAll(async () => {
  bridge = await aBridge();
});
afterAll(() => bridge.close());

const moderate = (action: string, more: object) =>
  bridge.forum
    .as(bridge.moderator)
    .post('/moderation/actions', { action, reason: 'other', ...more })
    .expect(201);
const codeOf = (response: { body: unknown }) => bodyOf<{ code: string }>(response).code;
const tries = (who: Somebody | undefined, threadId: string, body: object = {}) =>
  bridge.forum.as(who).post(`/threads/${threadId}/proposals`, body);

/** A question that is proposed for a meetup of its own. */
async function aProposal() {
  const meetup = await bridge.aMeetup();
  const page = await bridge.aQuestion();
  const proposed = await bridge.propose(bridge.host, page.thread.id, meetup.id);
  return { meetup, ...page, id: proposed.items.at(-1)!.id };
}

/** The titles on the board of a meetup that begins now. */
async function begun(meetupId: string) {
  const board = await bridge.enters(bridge.host, meetupId);
  await board.give('start-session');
  await bridge.done();
  const again = await bridge.enters(bridge.host, meetupId);
  return Object.values(again.state!.topics);
}

describe('proposing a question', () => {
  it('is for the next meetup, once, whoever does so', async () => {
    const meetup = await bridge.aMeetup({ date: '2026-03-03' });
    const { thread } = await bridge.aQuestion();
    const member = await bridge.forum.aMember();
    const first = await bridge.propose(member, thread.id);
    const second = await bridge.propose(bridge.host, thread.id);
    expect(first.items).toMatchObject([{ meetup: { id: meetup.id }, state: 'proposed', mayWithdraw: true }]);
    expect(second.items.map(({ id }) => id)).toEqual([first.items[0]!.id]);
    const others = await Promise.all(Array.from({ length: 8 }, () => bridge.propose(member, thread.id)));
    expect(others.every(({ items }) => items.length === 1)).toBe(true);
    await bridge.forum.as(bridge.host).post(`/meetups/${meetup.id}/cancel`, {}).expect(200);
    await bridge.done();
  });

  it('is for a meetup that is to come', async () => {
    const { thread } = await bridge.aQuestion();
    const meetup = await bridge.aMeetup();
    await bridge.forum.as(bridge.host).post(`/meetups/${meetup.id}/cancel`, {}).expect(200);
    expect(codeOf(await tries(bridge.host, thread.id, { meetupId: meetup.id }).expect(409))).toBe('meetup-cancelled');
    const over = await bridge.aMeetup();
    await (await bridge.enters(bridge.host, over.id)).give('end-session');
    expect(codeOf(await tries(bridge.host, thread.id, { meetupId: over.id }).expect(409))).toBe('meetup-over');
    await tries(bridge.host, thread.id, { meetupId: thread.id }).expect(404);
    await tries(bridge.host, thread.id, { meetupId: 'x' }).expect(422);
  });

  it('is for what all members may read, and says so to who may read the rest', async () => {
    const { forum, host } = bridge;
    const peer = await forum.aMember();
    const cohort = await forum.aSpace(host, 'cohort', peer);
    const { thread } = await forum.ask(peer, cohort, { anonymous: true });
    expect(codeOf(await tries(peer, thread.id).expect(409))).toBe('thread-not-open');
    expect(await bridge.proposals(peer, thread.id)).toEqual({ open: false, items: [], meetups: [] });
    await tries(await forum.aMember(), thread.id).expect(404);
    const trainers = await forum.aSpace(host, 'trainers');
    expect(codeOf(await tries(host, (await forum.ask(host, trainers)).thread.id).expect(409))).toBe('thread-not-open');
    const open = await forum.aSpace(await forum.aMember('Ada', 'admin'), 'public');
    await bridge.aMeetup();
    await tries(peer, (await forum.ask(peer, open)).thread.id).expect(200);
  });

  it('fills no board by one person alone', async () => {
    const meetup = await bridge.aMeetup();
    const [member, { thread }] = [await bridge.forum.aMember(), await bridge.aQuestion()];
    await bridge.forum.database.query(
      `INSERT INTO thread (id, space_id, kind, title, author_id, created_at, last_activity_at)
       SELECT gen_random_uuid(), $2, 'question', 'Q' || n, $1, now(), now() FROM generate_series(1, 20) n`,
      [member.id, bridge.members],
    );
    await bridge.forum.database.query(
      `INSERT INTO meetup_proposal (id, thread_id, meetup_id, proposed_by, proposed_at)
       SELECT gen_random_uuid(), id, $2, $1, now() FROM thread WHERE author_id = $1`,
      [member.id, meetup.id],
    );
    expect(codeOf(await tries(member, thread.id, { meetupId: meetup.id }).expect(409))).toBe('limit-reached');
    await tries(bridge.host, thread.id, { meetupId: meetup.id }).expect(200);
  });

  it('may be taken back by who did so and by those who look after the meetup, until it begins', async () => {
    const { forum } = bridge;
    const meetup = await bridge.aMeetup();
    const { thread } = await bridge.aQuestion();
    const [proposer, other] = [await forum.aMember(), await forum.aMember()];
    const remove = (who: Somebody, id: string) => forum.as(who).delete(`/proposals/${id}`);
    const proposed = async () => (await bridge.propose(proposer, thread.id, meetup.id)).items.at(-1)!.id;
    const first = await proposed();
    expect((await bridge.questions(other, meetup.id)).items).toMatchObject([{ id: first, mayWithdraw: false }]);
    await remove(other, first).expect(403);
    await remove(proposer, first).expect(204);
    await remove(proposer, first).expect(404);
    await remove(bridge.moderator, await proposed()).expect(204);
    await remove(bridge.host, await proposed()).expect(204);
    expect((await bridge.questions(other, meetup.id)).items).toEqual([]);
    expect(await begun(meetup.id)).toEqual([]);
    const late = await proposed();
    expect(codeOf(await remove(proposer, late).expect(409))).toBe('proposal-placed');
    await bridge.done();
    expect((await bridge.questions(other, meetup.id)).items).toMatchObject([
      { id: late, state: 'placed', mayWithdraw: false },
    ]);
    expect(codeOf(await remove(proposer, late).expect(409))).toBe('proposal-placed');
    await remove(other, late).expect(403);
  });
});

describe('a proposal', () => {
  it('shows on the page of the meetup with how many have the question too, most first', async () => {
    const meetup = await bridge.aMeetup();
    const member = await bridge.forum.aMember();
    const { thread: one } = await bridge.aQuestion({ title: 'One?' });
    const { thread: two } = await bridge.aQuestion({ title: 'Two?' });
    for (const { id } of [one, two]) await bridge.propose(member, id, meetup.id);
    await bridge.forum.as(member).put(`/threads/${two.id}/me-too`).expect(200);
    expect((await bridge.questions(member, meetup.id)).items.map(({ thread }) => thread)).toEqual([
      { id: two.id, title: 'Two?', meTooCount: 1 },
      { id: one.id, title: 'One?', meTooCount: 0 },
    ]);
  });

  it.each([
    ['hidden', ({ opening }: Awaited<ReturnType<typeof aProposal>>) => moderate('hide', { postId: opening.id })],
    ['deleted', ({ opening }: Awaited<ReturnType<typeof aProposal>>) => moderate('delete', { postId: opening.id })],
    [
      'moved to a space for some',
      async ({ thread }: Awaited<ReturnType<typeof aProposal>>) => {
        const admin = await bridge.forum.aMember('Ada', 'admin', 'moderator', 'trainer');
        const spaceId = await bridge.forum.aSpace(admin, 'trainers');
        await bridge.forum
          .as(admin)
          .post('/moderation/actions', { action: 'move', reason: 'other', threadId: thread.id, spaceId })
          .expect(201);
      },
    ],
  ])('lapses where its thread is %s before the session, and nobody is told of it any more', async (_, change) => {
    const proposal = await aProposal();
    await change(proposal);
    const member = await bridge.forum.aMember();
    expect((await bridge.questions(member, proposal.meetup.id)).items).toEqual([]);
    expect(await begun(proposal.meetup.id)).toEqual([]);
  });

  it('follows its thread into the one it is merged into, and is there once', async () => {
    const { meetup, thread } = await aProposal();
    const { thread: target } = await bridge.aQuestion({ title: 'The same, asked before' });
    await bridge.propose(bridge.host, target.id, meetup.id);
    await moderate('merge', { threadId: thread.id, intoThreadId: target.id });
    const { items } = await bridge.proposals(bridge.host, target.id);
    expect(items.filter((item) => item.meetup.id === meetup.id)).toHaveLength(1);
    expect(await begun(meetup.id)).toMatchObject([{ title: target.title, origin: { ref: target.id } }]);
  });

  it('waits for the next meetup where its own is called off or never held', async () => {
    const first = await bridge.aMeetup({ recurrence: THIRD_THURSDAY, date: '2026-03-19' });
    const list = bodyOf<{ items: { id: string; seriesId: string }[] }>(
      await bridge.forum.as(bridge.host).get('/meetups?limit=100').expect(200),
    );
    const [, second, third] = list.items.filter(({ seriesId }) => seriesId === first.seriesId);
    const { thread } = await bridge.aQuestion();
    await bridge.propose(bridge.host, thread.id, first.id);
    await bridge.forum.as(bridge.host).post(`/meetups/${first.id}/cancel`, {}).expect(200);
    await bridge.done();
    expect((await bridge.proposals(bridge.host, thread.id)).items).toMatchObject([{ meetup: { id: second!.id } }]);
    await (await bridge.enters(bridge.host, second!.id)).give('end-session');
    await bridge.done();
    expect((await bridge.proposals(bridge.host, thread.id)).items).toMatchObject([{ meetup: { id: third!.id } }]);
  });
});

describe('a question nobody got to', () => {
  it('is in the next meetup once, with its thread and how many have it by then', async () => {
    const first = await bridge.aMeetup({ recurrence: THIRD_THURSDAY, date: '2026-03-19' });
    const list = bodyOf<{ items: { id: string; seriesId: string }[] }>(
      await bridge.forum.as(bridge.host).get('/meetups?limit=100').expect(200),
    );
    const [, second] = list.items.filter(({ seriesId }) => seriesId === first.seriesId);
    const { thread } = await bridge.aQuestion({ title: 'Carried?' });
    const { thread: gone, opening } = await bridge.aQuestion({ title: 'Gone?' });
    for (const { id } of [thread, gone]) await bridge.propose(bridge.host, id, first.id);
    await bridge.propose(bridge.host, thread.id, second!.id);
    const board = await bridge.enters(bridge.host, first.id);
    await board.give('start-session');
    expect((await bridge.topicOf(board, thread.id)).origin).not.toHaveProperty('meToo');
    await bridge.topicOf(board, gone.id);
    await bridge.forum
      .as(await bridge.forum.aMember())
      .put(`/threads/${thread.id}/me-too`)
      .expect(200);
    await moderate('hide', { postId: opening.id });
    await bridge.end(board, first.id);
    expect(await bridge.notes(thread.id)).toEqual([]);
    const topics = await begun(second!.id);
    expect(topics).toMatchObject([{ title: 'Carried?', origin: { kind: 'forum', ref: thread.id, meToo: 1 } }]);
    expect(topics).toHaveLength(1);
    const states = (await bridge.proposals(bridge.host, thread.id)).items.map(({ state }) => state);
    expect(states).toEqual(['over', 'placed']);

    const next = await bridge.enters(bridge.host, second!.id);
    await bridge.discuss(next, topics[0]!.id);
    await bridge.end(next, second!.id);
    expect(await bridge.notes(thread.id)).toHaveLength(1);
  });
});

describe('notes of a meetup', () => {
  it.each([
    ['locked', (threadId: string) => moderate('lock', { threadId })],
    [
      'in an archived space',
      (_: string, spaceId: string) => bridge.forum.as(bridge.host).patch(`/spaces/${spaceId}`, { archived: true }),
    ],
  ])('are not posted to a thread that is %s, and nothing fails', async (_, change) => {
    const meetup = await bridge.aMeetup();
    const spaceId = await bridge.forum.aSpace(bridge.host, 'members');
    const { thread } = await bridge.forum.ask(bridge.host, spaceId);
    await bridge.propose(bridge.host, thread.id, meetup.id);
    const board = await bridge.enters(bridge.host, meetup.id);
    await board.give('start-session');
    await bridge.discuss(board, (await bridge.topicOf(board, thread.id)).id);
    await change(thread.id, spaceId);
    await bridge.end(board, meetup.id);
    expect(await bridge.notes(thread.id)).toEqual([]);
    expect(await bridge.minutes(meetup.id)).toBeDefined();
    const failed = await bridge.forum.database.query(
      `SELECT FROM pgboss.job WHERE name LIKE 'bridge.%' AND (state = 'failed' OR retry_count > 0)`,
    );
    expect(failed).toEqual([]);
  });

  it('come to the thread of a topic that was merged into another on the board', async () => {
    const { meetup, thread } = await aProposal();
    const { thread: other } = await bridge.aQuestion({ title: 'Another?' });
    await bridge.propose(bridge.host, other.id, meetup.id);
    const board = await bridge.enters(bridge.host, meetup.id);
    await board.give('start-session');
    const [target, source] = [await bridge.topicOf(board, thread.id), await bridge.topicOf(board, other.id)];
    await board.has(await board.give('merge-topics', { targetId: target.id, sourceIds: [source.id] }));
    await bridge.discuss(board, target.id);
    await bridge.end(board, meetup.id);
    expect([await bridge.notes(thread.id), await bridge.notes(other.id)].map(({ length }) => length)).toEqual([1, 1]);
  });
});
