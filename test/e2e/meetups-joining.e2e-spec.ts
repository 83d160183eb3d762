import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HOUR, ManualClock, MINUTE, uuidv7 } from '#kernel';
import { type MeetupsApp, meetupsApp, type SignedInMember } from '../support/meetups.js';

const clock = new ManualClock();
const start = Date.UTC(2026, 2, 2, 9);
const endsAt = Date.UTC(2026, 2, 19, 18, 30);
let meetups: MeetupsApp;
let member: SignedInMember;
let host: SignedInMember;

beforeAll(async () => {
  meetups = await meetupsApp(clock);
  [member, host] = [await meetups.somebody(), await meetups.somebody()];
});
afterAll(() => meetups.identity.close());

const tokenIn = (response: { body: unknown }) => (response.body as { url: string }).url.split('/').at(-1)!;
const aLink = async (changes = {}) => {
  const meetup = await meetups.aMeetup({ hostId: host.id, ...changes });
  return { meetup, token: tokenIn(await meetups.as(host).post(`/meetups/${meetup.id}/join-link`).expect(201)) };
};

describe('a join link', () => {
  it('is made, shown, replaced and withdrawn by those who run the meetup', async () => {
    const { id } = await meetups.aMeetup({ hostId: host.id });
    const path = `/meetups/${id}/join-link`;
    expect((await meetups.as(host).get(path).expect(200)).body).toEqual({ url: null, expiresAt: null });
    const first = await meetups.as(host).post(path).expect(201);
    expect(first.body).toEqual({
      url: expect.stringMatching(/^http:\/\/localhost:4321\/join\/[\w-]{54}$/) as unknown as string,
      expiresAt: new Date(endsAt + HOUR).toISOString(),
    });
    expect((await meetups.as(meetups.trainer).get(path).expect(200)).body).toEqual(first.body);
    const second = await meetups.as(host).post(path).expect(201);
    expect(tokenIn(second)).not.toBe(tokenIn(first));
    await meetups
      .as()
      .get(`/join/${tokenIn(first)}`)
      .expect(410);
    await meetups
      .as()
      .get(`/join/${tokenIn(second)}`)
      .expect(200);
    await meetups.as(host).delete(path).expect(204);
    expect(
      (
        await meetups
          .as()
          .get(`/join/${tokenIn(second)}`)
          .expect(410)
      ).body,
    ).toMatchObject({ code: 'link-invalid' });
  });

  it('is nobody else’s to make or see', async () => {
    const { meetup } = await aLink();
    const path = `/meetups/${meetup.id}/join-link`;
    for (const ask of ['get', 'post', 'delete'] as const) {
      await meetups.as()[ask](path).expect(401);
      await meetups.as(member)[ask](path).expect(403);
      const asHost = meetups.as(host);
      await asHost[ask](`/meetups/${uuidv7(start)}/join-link`).expect(404);
    }
  });

  it('is in no row of the database', async () => {
    const { token } = await aLink();
    const [row] = await meetups.identity.database.query<{ links: string }>(
      'SELECT json_agg(meetup_join_link)::text AS links FROM meetup_join_link',
    );
    expect(row!.links).not.toContain(token.slice(22));
  });

  it('tells strangers the title and the time, and nothing else', async () => {
    const { meetup, token } = await aLink();
    expect((await meetups.as().get(`/join/${token}`).expect(200)).body).toEqual({
      meetupId: meetup.id,
      title: meetup.title,
      startsAt: meetup.startsAt,
      endsAt: meetup.endsAt,
      zone: 'Europe/Berlin',
    });
  });

  it('that was made up opens nothing', async () => {
    const { token } = await aLink();
    const forged = token.slice(0, 30) + (token[30] === 'A' ? 'B' : 'A') + token.slice(31);
    for (const nonsense of [forged, 'x', 'x'.repeat(400), '..%2f..']) {
      await meetups.as().get(`/join/${nonsense}`).expect(404);
    }
    await meetups.as().get('/join/%00').expect(422);
  });

  it('is no good an hour after the meetup, once it is cancelled, or where guests are not wanted', async () => {
    const { token, meetup } = await aLink();
    const { token: closed } = await aLink({ settings: { guestsAllowed: false } });
    await meetups.as().post(`/join/${closed}`, { displayName: 'Gus' }).expect(410);
    clock.set(endsAt + HOUR - MINUTE);
    await meetups.as().get(`/join/${token}`).expect(200);
    clock.set(endsAt + HOUR);
    await meetups.as().post(`/join/${token}`, { displayName: 'Gus' }).expect(410);
    clock.set(start);
    await meetups.as(host).post(`/meetups/${meetup.id}/cancel`, {}).expect(200);
    await meetups.as().post(`/join/${token}`, { displayName: 'Gus' }).expect(410);
    await meetups.as(host).post(`/meetups/${meetup.id}/join-link`).expect(409);
  });
});

describe('a guest', () => {
  it('sees the outline of their meetup, and of no other', async () => {
    const { meetup, token } = await aLink();
    const { meetup: other } = await aLink();
    const answer = await meetups.as().post(`/join/${token}`, { displayName: ' Gus ' }).expect(200);
    const { token: access, meetupId } = answer.body as { token: string; meetupId: string };
    expect(meetupId).toBe(meetup.id);
    const asGuest = (path: string) => meetups.as().get(path).set('authorization', `Bearer ${access}`);
    expect((await asGuest(`/meetups/${meetup.id}`).expect(200)).body).toEqual({
      id: meetup.id,
      title: meetup.title,
      startsAt: meetup.startsAt,
      endsAt: meetup.endsAt,
      zone: 'Europe/Berlin',
      status: 'scheduled',
      hasSession: false,
    });
    await asGuest(`/meetups/${other.id}`).expect(404);
    for (const closed of [
      '',
      '/next',
      `/${meetup.id}/registrations`,
      `/${meetup.id}/calendar.ics`,
      `/${meetup.id}/join-link`,
    ]) {
      await asGuest(`/meetups${closed}`).expect(401);
    }
    const register = meetups.as().put(`/meetups/${meetup.id}/registration`).set('authorization', `Bearer ${access}`);
    await register.expect(401);
  });

  it.each([[undefined], [''], ['   '], ['x'.repeat(81)], ['a\nb'], ['a\u0000b'], [7], [null]])(
    'cannot be called %j',
    async (displayName) => {
      const { token } = await aLink();
      const response = await meetups.as().post(`/join/${token}`, { displayName }).expect(422);
      expect(response.body).toMatchObject({ code: 'invalid-input', fields: [{ field: 'displayName' }] });
    },
  );

  it('comes with eighty others behind one address, each under a key of their own', async () => {
    const { token } = await aLink();
    const answers = await Promise.all(
      Array.from({ length: 80 }, (_, index) => meetups.as().post(`/join/${token}`, { displayName: `Guest ${index}` })),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(answers.map(({ body }) => (body as { token: string }).token)).size).toBe(80);
  });

  it('is turned away by a link that is used up', async () => {
    const { token, meetup } = await aLink();
    await meetups.identity.database.query('UPDATE meetup_join_link SET guests = 500 WHERE meetup_id = $1', [meetup.id]);
    const response = await meetups.as().post(`/join/${token}`, { displayName: 'Gus' }).expect(409);
    expect(response.body).toMatchObject({ code: 'limit-reached' });
  });

  it('is not what a member becomes', async () => {
    const { token, meetup } = await aLink();
    const answer = await meetups.as(member).post(`/join/${token}`, { displayName: 'Somebody else' }).expect(200);
    expect(answer.body).toEqual({ meetupId: meetup.id, personId: member.id, token: null });
  });
});
