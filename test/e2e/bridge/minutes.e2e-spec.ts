import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GuestAccess } from '#identity';
import { UnitOfWork } from '#platform';
import supertest from 'supertest';
import { PostMinutes } from '../../../libs/bridge/src/app/post-minutes.js';
import { aBridge, type BridgeApp } from '../../support/bridge.js';
import { bodyOf, THIRD_THURSDAY } from '../../support/meetups.js';
import { statementsOf } from '../../support/statements.js';

let bridge: BridgeApp;

beforeAll(async () => {
  bridge = await aBridge();
});
afterAll(() => bridge.close());

interface MinutesJson {
  spaceId: string | null;
  saidFor: string;
  ofSeries: boolean;
  choices: { id: string; name: string }[];
  threadId: string | null;
}

const place = (meetupId: string) => `/meetups/${meetupId}/minutes-space`;
const shown = async (meetupId: string) =>
  bodyOf<MinutesJson>(await bridge.forum.as(bridge.host).get(place(meetupId)).expect(200));
const choose = (meetupId: string, spaceId: string | null, forSeries = false) =>
  bridge.forum.as(bridge.host).put(place(meetupId), { spaceId, forSeries });

/** A session in which one takeaway was written down. */
async function held(meetupId: string): Promise<void> {
  const board = await bridge.enters(bridge.host, meetupId);
  await board.give('start-session');
  await board.give('add-takeaway', { takeawayId: randomUUID(), topicId: null, text: 'Come again' });
  await bridge.end(board, meetupId);
}

describe('the minutes', () => {
  it('go to the oldest space of all members, unless somebody who runs the meetup says otherwise', async () => {
    const meetup = await bridge.aMeetup();
    const other = await bridge.forum.aSpace(bridge.host, 'members');
    const first = await shown(meetup.id);
    expect(first).toMatchObject({ spaceId: bridge.members, saidFor: 'default', ofSeries: false, threadId: null });
    expect(first.choices.map(({ id }) => id)).toEqual([bridge.members, other]);
    const chosen = bodyOf<MinutesJson>(await choose(meetup.id, other).expect(200));
    expect(chosen).toMatchObject({ spaceId: other, saidFor: 'meetup' });
    await held(meetup.id);
    const { threadId } = await shown(meetup.id);
    const page = await bridge.forum.read(bridge.host, threadId!);
    expect(page.thread).toMatchObject({ space: { id: other }, author: { name: 'Hedda Host' } });
    expect(page.opening.html).toContain('Come again');
  });

  it('go nowhere where that was said, and nothing is posted of a session in which nothing was said', async () => {
    const [silent, empty] = [await bridge.aMeetup(), await bridge.aMeetup()];
    await choose(silent.id, null).expect(200);
    await held(silent.id);
    expect(await shown(silent.id)).toMatchObject({ spaceId: null, threadId: null });
    const board = await bridge.enters(bridge.host, empty.id);
    await board.give('start-session');
    await bridge.end(board, empty.id);
    expect(await shown(empty.id)).toMatchObject({ spaceId: bridge.members, threadId: null });
  });

  it('of a series go where its meetups say, and else where the series says', async () => {
    const first = await bridge.aMeetup({ recurrence: THIRD_THURSDAY });
    const { items } = bodyOf<{ items: { id: string; seriesId: string | null }[] }>(
      await bridge.forum.as(bridge.host).get('/meetups?limit=100').expect(200),
    );
    const [, second, third] = items.filter(({ seriesId }) => seriesId === first.seriesId);
    await choose(second!.id, bridge.members).expect(200);
    await choose(first.id, null, true).expect(200);
    const said = await Promise.all([first, second!, third!].map(({ id }) => shown(id)));
    expect(said.map(({ spaceId, saidFor }) => [spaceId, saidFor])).toEqual([
      [null, 'series'],
      [bridge.members, 'meetup'],
      [null, 'series'],
    ]);
    const single = await bridge.aMeetup();
    await choose(single.id, null, true).expect(422);
  });

  it('go to spaces of all members alone, and are sent there by those who run the meetup', async () => {
    const meetup = await bridge.aMeetup();
    const cohort = await bridge.forum.aSpace(bridge.host, 'cohort');
    const admin = await bridge.forum.aMember('Ada', 'admin');
    const open = await bridge.forum.aSpace(admin, 'public');
    for (const spaceId of [cohort, open, meetup.id, 'x']) await choose(meetup.id, spaceId).expect(422);
    const member = await bridge.forum.aMember();
    const body = { spaceId: null, forSeries: false };
    await bridge.forum.as(member).put(place(meetup.id), body).expect(403);
    await bridge.forum.as(member).get(place(meetup.id)).expect(200);
    await bridge.forum.as(bridge.host).put(place(cohort), body).expect(404);
    await bridge.forum.as(bridge.host).get(place(cohort)).expect(404);
  });

  it('hold no words of a question that was hidden before the session ended', async () => {
    const meetup = await bridge.aMeetup();
    const { thread, opening } = await bridge.aQuestion({ title: 'Offending?', body: 'Offending words.' });
    await bridge.propose(bridge.host, thread.id, meetup.id);
    const board = await bridge.enters(bridge.host, meetup.id);
    await board.give('start-session');
    await bridge.discuss(board, (await bridge.topicOf(board, thread.id)).id);
    const hide = { action: 'hide', reason: 'other', postId: opening.id };
    await bridge.forum.as(bridge.moderator).post('/moderation/actions', hide).expect(201);
    await bridge.end(board, meetup.id);
    const minutes = await bridge.minutes(meetup.id);
    expect(minutes!.opening.html).not.toContain('Offending words');
    expect(minutes!.opening.html).not.toContain(thread.id);
  });

  it('that a moderator has deleted are not posted again', async () => {
    const meetup = await bridge.aMeetup();
    await held(meetup.id);
    const page = await bridge.minutes(meetup.id);
    const action = { action: 'delete', reason: 'other', postId: page!.opening.id };
    await bridge.forum.as(bridge.moderator).post('/moderation/actions', action).expect(201);
    const count = () => bridge.forum.database.query('SELECT FROM thread');
    const before = (await count()).length;
    await bridge.app().get(PostMinutes).run(meetup.id);
    expect([await bridge.minutes(meetup.id), (await count()).length]).toEqual([undefined, before]);
  });
});

describe('what is proposed', () => {
  it('is nothing to strangers, guests and those who left', async () => {
    const meetup = await bridge.aMeetup();
    const { thread } = await bridge.aQuestion();
    const page = await bridge.propose(bridge.host, thread.id, meetup.id);
    const app = bridge.app();
    const guest = await app
      .get(UnitOfWork)
      .run((tx) => app.get(GuestAccess).admit(tx, { meetupId: meetup.id, displayName: 'Gil' }));
    const former = await bridge.forum.aMember('Former');
    await bridge.forum.database.query(`DELETE FROM session WHERE person_id = $1`, [former.id]);
    const surfaces = [
      ['get', `/threads/${thread.id}/proposals`],
      ['post', `/threads/${thread.id}/proposals`],
      ['get', `/meetups/${meetup.id}/proposals`],
      ['delete', `/proposals/${page.items[0]!.id}`],
      ['get', place(meetup.id)],
      ['put', place(meetup.id)],
    ] as const;
    const outsiders = {
      stranger: {},
      guest: { authorization: `Bearer ${guest.token}` },
      former: { cookie: former.cookie },
    };
    const told: unknown[] = [];
    for (const [who, headers] of Object.entries(outsiders)) {
      for (const [method, path] of surfaces) {
        const request = supertest(bridge.forum.nodes[0]!.url)[method](`/api/v1${path}`).set(headers);
        const { status, text } = await (method === 'put' ? request.send({ spaceId: null, forSeries: false }) : request);
        if (![401, 403].includes(status) || text.includes(thread.title)) told.push([who, method, path, status, text]);
      }
    }
    expect(told).toEqual([]);
  });

  it('is read in three statements, the session among them', async () => {
    const meetup = await bridge.aMeetup();
    const { thread } = await bridge.aQuestion();
    await bridge.propose(bridge.host, thread.id, meetup.id);
    for (const read of [
      () => bridge.proposals(bridge.host, thread.id),
      () => bridge.questions(bridge.host, meetup.id),
    ]) {
      expect((await statementsOf(bridge.app(), read)).length).toBeLessThanOrEqual(3);
    }
  });
});
