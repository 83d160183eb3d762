import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ManualClock } from '#kernel';
import type supertest from 'supertest';
import { cookieOf, personBehind, signedIn, tokenFor } from '../support/identity-app.js';
import { LiveClient, Refused } from '../support/live/live-client.js';
import { type MeetupsApp, meetupsApp, type SignedInMember } from '../support/meetups.js';

const OWN = 'http://localhost:4321';
const EVIL = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };

const clock = new ManualClock();
let meetups: MeetupsApp;
let member: SignedInMember;
beforeAll(async () => {
  meetups = await meetupsApp(clock, OWN);
  member = await meetups.somebody();
});
afterAll(() => meetups.identity.close());

const http = () => meetups.identity.http;
const setCookies = (response: supertest.Response) =>
  (response.headers['set-cookie'] as unknown as string[] | undefined) ?? [];

/** A new meetup and the path of a link that lets guests in. */
async function aDoor({ as, aMeetup, trainer } = meetups): Promise<{ meetupId: string; path: string }> {
  const { id } = await aMeetup();
  const link = await as(trainer).post(`/meetups/${id}/join-link`).expect(201);
  return { meetupId: id, path: new URL((link.body as { url: string }).url).pathname };
}

/** Somebody who has come in as a guest with a browser. */
async function aGuest(displayName = 'Gus') {
  const { meetupId, path } = await aDoor();
  const answer = await meetups.as().post(path, { displayName }).expect(200);
  const { personId, token } = answer.body as { personId: string; token: string };
  return { meetupId, personId, token, cookie: cookieOf(answer)! };
}

const read = (path: string, cookie: string) => http().get(`/api/v1${path}`).set({ cookie });

describe('the cookie of a guest', () => {
  it('goes with the browser, and is out of reach of scripts and of other sites', async () => {
    const { meetupId, path } = await aDoor();
    const answer = await meetups.as().post(path, { displayName: 'Gus' }).expect(200);
    const { token } = answer.body as { token: string };
    expect(setCookies(answer)).toEqual([`afterclass-4321-guest-${meetupId}=${token}; Path=/; HttpOnly; SameSite=Lax`]);
    expect(answer.headers['cache-control']).toBe('private, no-store');
  });

  it('is for this host alone and never over plain http where there is https', async () => {
    const secure = await meetupsApp(new ManualClock(), 'https://afterclass.example.org');
    try {
      const { meetupId, path } = await aDoor(secure);
      const answer = await secure.as().post(path, { displayName: 'Gus' }).expect(200);
      const { token } = answer.body as { token: string };
      expect(setCookies(answer)).toEqual([
        `__Host-afterclass-guest-${meetupId}=${token}; Path=/; HttpOnly; SameSite=Lax; Secure`,
      ]);
    } finally {
      await secure.identity.close();
    }
  });

  it('opens its own meetup, and no other', async () => {
    const [guest, other] = [await aGuest(), await aGuest()];
    await read(`/meetups/${guest.meetupId}`, guest.cookie).expect(200);
    await read(`/meetups/${guest.meetupId.toUpperCase()}`, guest.cookie).expect(200);
    await read(`/meetups/${other.meetupId}`, guest.cookie).expect(401);
    await read(`/meetups/${other.meetupId}?meetupId=${guest.meetupId}`, guest.cookie).expect(401);
    const renamed = guest.cookie.replace(guest.meetupId, other.meetupId);
    await read(`/meetups/${other.meetupId}`, renamed).expect(401);
    for (const closed of ['/meetups', '/sessions', `/meetups/${guest.meetupId}/registrations`]) {
      await read(closed, guest.cookie).expect(401);
    }
  });

  it('tells at its meetup who one is, and elsewhere nothing', async () => {
    const { meetupId, personId, cookie } = await aGuest('Gina');
    const gina = { id: personId, kind: 'guest', displayName: 'Gina', meetupId };
    expect(await personBehind(meetups.identity, { cookie }, meetupId)).toMatchObject(gina);
    expect(await personBehind(meetups.identity, { cookie })).toBeNull();
    expect(await personBehind(meetups.identity, { cookie }, 'nonsense')).toBeNull();
    expect(await personBehind(meetups.identity, { cookie }, `${meetupId}&meetupId=${meetupId}`)).toBeNull();
  });

  it('lets one be the guest of two meetups with one browser', async () => {
    const [first, second] = [await aGuest('One'), await aGuest('Two')];
    const cookie = `${first.cookie}; ${second.cookie}`;
    for (const { meetupId, personId } of [first, second]) {
      await read(`/meetups/${meetupId}`, cookie).expect(200);
      expect(await personBehind(meetups.identity, { cookie }, meetupId)).toMatchObject({ id: personId });
    }
  });

  it('counts for nothing beside the session of a member, who gets none', async () => {
    const { meetupId, cookie } = await aGuest();
    const both = { cookie: `${cookie}; ${member.cookie}` };
    expect(await personBehind(meetups.identity, both, meetupId)).toMatchObject({ id: member.id, kind: 'member' });
    await http()
      .post('/api/v1/guests/claim')
      .query({ meetupId })
      .set(both)
      .send({ email: 'g@example.org' })
      .expect(403);
    const { path } = await aDoor();
    expect(setCookies(await meetups.as(member).post(path, { displayName: 'Gus' }).expect(200))).toEqual([]);
  });

  it('counts for nothing beside a token', async () => {
    const { meetupId, cookie } = await aGuest();
    await http().get(`/api/v1/meetups/${meetupId}`).set({ cookie, authorization: 'Bearer made-up' }).expect(401);
  });

  it('changes nothing for the page of another site', async () => {
    const { meetupId, cookie } = await aGuest();
    const claim = (headers: Record<string, string>) =>
      http()
        .post('/api/v1/guests/claim')
        .query({ meetupId })
        .set({ cookie, ...headers })
        .send({ email: 'gus@example.org' });
    expect((await claim(EVIL).expect(403)).body).toMatchObject({ code: 'cross-site-request' });
    await claim({ origin: EVIL.origin }).expect(403);
    await claim({ origin: EVIL.origin, authorization: 'Bearer made-up' }).expect(401);
    await claim({ origin: OWN, 'sec-fetch-site': 'same-origin' }).expect(202);
    const { path } = await aDoor();
    const led = await http().post(`/api/v1${path}`).set(EVIL).send({ displayName: 'Led' }).expect(403);
    expect(setCookies(led)).toEqual([]);
  });
});

describe('a browser is nobody’s guest any more', () => {
  const cleared = (response: supertest.Response) =>
    setCookies(response).filter((cookie) => /-guest-.+=; Max-Age=0; Path=\/; HttpOnly; SameSite=Lax$/.test(cookie));

  it('once somebody signs out, and what it held is worth nothing', async () => {
    const [first, second] = [await aGuest(), await aGuest()];
    const cookie = `${first.cookie}; ${second.cookie}; afterclass-4321-guest-nonsense=x`;
    expect(cleared(await http().delete('/api/v1/session').set({ cookie }).expect(204))).toHaveLength(2);
    for (const { meetupId, token } of [first, second]) {
      await read(`/meetups/${meetupId}`, cookie).expect(401);
      const shown = { authorization: `Bearer ${token}` };
      await http().get(`/api/v1/meetups/${meetupId}`).set(shown).expect(401);
    }
  });

  it('once somebody signs in', async () => {
    const { cookie } = await aGuest();
    const { email, password } = member;
    const answer = await http().post('/api/v1/session').set({ cookie }).send({ email, password }).expect(200);
    expect(cleared(answer)).toHaveLength(1);
    expect(await personBehind(meetups.identity, { cookie: cookieOf(answer)! })).toMatchObject({ id: member.id });
  });

  it('once the attendance was claimed', async () => {
    const { meetupId, cookie } = await aGuest('Nora');
    await http()
      .post('/api/v1/guests/claim')
      .query({ meetupId })
      .set({ cookie })
      .send({ email: 'nora@example.org' })
      .expect(202);
    const token = await tokenFor(meetups.identity, 'nora@example.org');
    const answer = await http().post('/api/v1/guests/claim/confirm').set({ cookie }).send({ token }).expect(200);
    expect(cleared(answer)).toHaveLength(1);
    await read(`/meetups/${meetupId}`, cookie).expect(401);
  });

  it('once a member signs out everywhere', async () => {
    const { cookie } = await aGuest();
    const both = `${await signedIn(meetups.identity, member)}; ${cookie}`;
    expect(cleared(await http().delete('/api/v1/sessions').set({ cookie: both }).expect(204))).toHaveLength(1);
    member = { ...member, cookie: await signedIn(meetups.identity, member) };
  });
});

describe('a socket', () => {
  const open: LiveClient[] = [];
  afterEach(() => {
    for (const client of open.splice(0)) client.close();
  });
  const connect = async (headers: Record<string, string>, meetupId?: string) => {
    const client = await LiveClient.connect(meetups.identity.url, null, { headers, meetupId });
    open.push(client);
    return client;
  };

  it('is that of the guest by the cookie, at their own meetup', async () => {
    const { meetupId, personId, cookie } = await aGuest();
    const client = await connect({ cookie, origin: OWN }, meetupId);
    expect((await client.join(meetupId)).you).toMatchObject({ personId, kind: 'guest' });
    const { meetupId: other } = await aGuest();
    await expect(client.join(other)).rejects.toMatchObject({ problem: { code: 'not-found' } });
  });

  it('is nobody’s where the cookie is for another meetup, or none is named', async () => {
    const [guest, other] = [await aGuest(), await aGuest()];
    for (const meetupId of [other.meetupId, undefined]) {
      const refused = connect({ cookie: guest.cookie, origin: OWN }, meetupId);
      await expect(refused).rejects.toMatchObject({ problem: { code: 'sign-in-required' } });
    }
  });

  it('is not opened for the page of another site', async () => {
    const { meetupId, cookie } = await aGuest();
    await expect(connect({ cookie, origin: EVIL.origin }, meetupId)).rejects.toBeInstanceOf(Refused);
  });

  it('is the member’s where both cookies are shown', async () => {
    const { meetupId, cookie } = await aGuest();
    const client = await connect({ cookie: `${cookie}; ${member.cookie}`, origin: OWN }, meetupId);
    expect((await client.join(meetupId)).you).toMatchObject({ personId: member.id, kind: 'member' });
  });

  it('is closed once the member is signed out, also where the browser is still that of a guest', async () => {
    const { meetupId, cookie } = await aGuest();
    const session = await signedIn(meetups.identity, member);
    const client = await connect({ cookie: `${cookie}; ${session}`, origin: OWN }, meetupId);
    const closed = new Promise((resolve) => client.socket.once('disconnect', resolve));
    await http().delete('/api/v1/session').set({ cookie: session }).expect(204);
    await closed;
    await read(`/meetups/${meetupId}`, cookie).expect(200);
  });

  it('is that of the guest by the token as well, for programs without cookies', async () => {
    const { meetupId, personId, token } = await aGuest();
    const client = await LiveClient.connect(meetups.identity.url, { token });
    open.push(client);
    expect((await client.join(meetupId)).you).toMatchObject({ personId, kind: 'guest' });
  });
});
