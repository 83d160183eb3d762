import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { GuestAccess, PERSON_MERGED } from '#identity';
import { DAY, ManualClock } from '#kernel';
import { type DeliveredEvent, DomainEvents, UnitOfWork } from '#platform';
import {
  aMember,
  aSignedIn,
  cookieOf,
  type IdentityApp,
  identityApp,
  mailsTo,
  nobodysId,
  personBehind,
  PASSWORD,
  settled,
  signedIn,
  tokenFor,
} from '../support/identity-app.js';

const clock = new ManualClock();
let identity: IdentityApp;
let admin: string;
const merged: DeliveredEvent[] = [];

beforeAll(async () => {
  identity = await identityApp({ clock });
  identity.app.get(DomainEvents).on(PERSON_MERGED, 'test', async (event) => void merged.push(event));
  admin = (await aSignedIn(identity, 'admin')).cookie;
});

afterAll(() => identity.close());

beforeEach(() => identity.database.query('DELETE FROM rate_limit'));

const post = (path: string, body: object, cookie?: string) => {
  // Ids sort by time: what comes later is to be later.
  clock.advance(1);
  const request = identity.http.post(`/api/v1${path}`);
  return (cookie ? request.set({ cookie }) : request).send(body);
};
const me = (cookie: string | undefined) => personBehind(identity, { cookie: cookie ?? '' });
const setSignUp = (signUp: 'open' | 'invitation') =>
  identity.http.patch('/api/v1/settings').set('cookie', admin).send({ signUp }).expect(200);

describe('joining without an invitation', () => {
  beforeEach(() => setSignUp('open'));

  it('is closed until an administrator opens it', async () => {
    await setSignUp('invitation');
    const refused = await post('/sign-up', { email: 'early@example.org', displayName: 'Early' }).expect(403);
    expect(refused.body).toMatchObject({ code: 'sign-up-closed' });
    expect((await identity.http.get('/api/v1/community').expect(200)).body).toEqual({
      name: 'Afterclass',
      signUp: 'invitation',
      demo: false,
      signInProvider: null,
    });
  });

  it('makes the account once its address is confirmed, in the language of the mail', async () => {
    const request = { email: 'Zoé@exämple.org', displayName: 'Zoé', locale: 'fr', timeZone: 'Europe/Paris' };
    await post('/sign-up', request).expect(422);
    await post('/sign-up', { ...request, email: 'Zoe@exämple.org' }).expect(202);
    const email = 'zoe@xn--exmple-cua.org';
    const [mail] = await mailsTo(identity, email);
    expect(mail).toMatchObject({ locale: 'fr', subject: 'Bienvenue à Afterclass' });
    const token = await tokenFor(identity, email);
    const joined = await post('/sign-up/confirm', { token, password: PASSWORD }).expect(200);
    expect(joined.body).toMatchObject({ email, displayName: 'Zoé', locale: 'fr', timeZone: 'Europe/Paris' });
    expect(await me(cookieOf(joined))).toMatchObject({ roles: ['member'], emailConfirmed: true });
    await post('/session', { email, password: PASSWORD }).expect(200);
    await post('/sign-up/confirm', { token, password: PASSWORD }).expect(410);
  });

  it('answers who has an account already in the same way, and mails a way in', async () => {
    const member = await aMember(identity);
    const [known, unknown] = [
      await post('/sign-up', { email: member.email, displayName: 'Somebody else' }),
      await post('/sign-up', { email: 'fresh@example.org', displayName: 'Somebody else' }),
    ];
    expect([known.status, known.text]).toEqual([unknown.status, unknown.text]);
    const [mail] = await mailsTo(identity, member.email);
    expect(mail?.subject).toBe('Sign in to Afterclass');
    const back = await post('/session/link/confirm', { token: await tokenFor(identity, member.email) }).expect(200);
    expect(back.body).toMatchObject({ id: member.id, displayName: member.displayName });
  });

  it('keeps the link good when the password is refused', async () => {
    await post('/sign-up', { email: 'slow@example.org', displayName: 'Slow' }).expect(202);
    const token = await tokenFor(identity, 'slow@example.org');
    const refused = await post('/sign-up/confirm', { token, password: 'slow@example.org' }).expect(422);
    expect(refused.body).toMatchObject({ fields: [{ field: 'password', reason: 'must not be the e-mail address' }] });
    await post('/sign-up/confirm', { token }).expect(200);
  });

  it('makes no account by a link from before it was closed, and goes on once it is open again', async () => {
    await post('/sign-up', { email: 'late@example.org', displayName: 'Late' }).expect(202);
    const token = await tokenFor(identity, 'late@example.org');
    await setSignUp('invitation');
    const refused = await post('/sign-up/confirm', { token, password: PASSWORD }).expect(403);
    expect(refused.body).toMatchObject({ code: 'sign-up-closed' });
    expect(await identity.database.query(`SELECT FROM person WHERE email = 'late@example.org'`)).toEqual([]);
    await setSignUp('open');
    await post('/sign-up/confirm', { token, password: PASSWORD }).expect(200);
  });
});

describe('an invitation', () => {
  const invite = (email: string, roles: string[] = [], cookie = admin) =>
    post('/invitations', { email, roles, locale: 'fr' }, cookie).expect(201);

  it('makes an account with its roles, whose owner is signed in', async () => {
    await invite('tess@example.org', ['trainer']);
    const [mail] = await mailsTo(identity, 'tess@example.org');
    expect(mail?.subject).toBe('Invitation à Afterclass');
    const token = await tokenFor(identity, 'tess@example.org');
    const accepted = await post('/invitations/accept', { token, displayName: 'Tess', password: PASSWORD }).expect(200);
    expect(await me(cookieOf(accepted))).toMatchObject({
      displayName: 'Tess',
      roles: ['member', 'trainer'],
      locale: 'fr',
    });
    await post('/invitations/accept', { token, displayName: 'Tess' }).expect(410);
    const list = await identity.http.get('/api/v1/invitations?limit=1').set('cookie', admin).expect(200);
    expect(list.body).toMatchObject({ items: [{ email: 'tess@example.org', state: 'accepted' }] });
  });

  it('gives its roles to the account that is there, without telling that it is', async () => {
    const member = await aMember(identity, { roles: ['moderator'] });
    await invite(member.email, ['trainer']);
    const token = await tokenFor(identity, member.email);
    const accepted = await post('/invitations/accept', { token, displayName: 'Another name' }).expect(200);
    expect(accepted.body).toMatchObject({
      id: member.id,
      displayName: member.displayName,
      roles: ['member', 'trainer', 'moderator'],
    });
  });

  it('gives no role that its author could not give today', async () => {
    const fallen = await aSignedIn(identity, 'admin');
    await invite('heir@example.org', ['admin'], fallen.cookie);
    const path = `/api/v1/members/${fallen.id}/roles`;
    await identity.http
      .patch(path)
      .set('cookie', admin)
      .send({ roles: ['trainer'] })
      .expect(200);
    const token = await tokenFor(identity, 'heir@example.org');
    const accepted = await post('/invitations/accept', { token, displayName: 'Heir' }).expect(200);
    expect(accepted.body).toMatchObject({ roles: ['member'] });
  });

  it('is worth nothing once it is taken back, or a week old', async () => {
    const { id } = (await invite('gone@example.org')).body as { id: string };
    const token = await tokenFor(identity, 'gone@example.org');
    await identity.http.delete(`/api/v1/invitations/${id}`).set('cookie', admin).expect(204);
    await post('/invitations/accept', { token, displayName: 'Gone' }).expect(410);
    await invite('late@example.org');
    const late = await tokenFor(identity, 'late@example.org');
    clock.advance(7 * DAY);
    await post('/invitations/accept', { token: late, displayName: 'Late' }).expect(410);
    const list = await identity.http.get('/api/v1/invitations?limit=2').set('cookie', admin).expect(200);
    expect((list.body as { items: { state: string }[] }).items.map(({ state }) => state)).toEqual([
      'expired',
      'revoked',
    ]);
  });
});

describe('a forgotten password', () => {
  it('is replaced by who reads the mail, and all sessions end', async () => {
    const member = await aMember(identity);
    const stolen = await signedIn(identity, member);
    await post('/password-reset', { email: member.email }).expect(202);
    const token = await tokenFor(identity, member.email);
    const fresh = await post('/password-reset/confirm', { token, password: 'a boat upon the lake' }).expect(200);
    expect(await me(stolen)).toBeNull();
    expect(await me(cookieOf(fresh))).toMatchObject({ id: member.id });
    await post('/session', { email: member.email, password: PASSWORD }).expect(401);
    await post('/session', { email: member.email, password: 'a boat upon the lake' }).expect(200);
    expect((await mailsTo(identity, member.email)).at(-1)?.subject).toBe('Your password for Afterclass was changed');
  });

  it('makes every other link that is on its way worthless', async () => {
    const { email } = await aMember(identity);
    await post('/session/link', { email }).expect(202);
    const signIn = await tokenFor(identity, email);
    await post('/password-reset', { email }).expect(202);
    const token = await tokenFor(identity, email);
    await post('/password-reset/confirm', { token, password: 'a boat upon the lake' }).expect(200);
    await post('/session/link/confirm', { token: signIn }).expect(410);
  });

  it('is answered alike for accounts that are not there', async () => {
    const { email } = await aMember(identity);
    const [known, unknown] = [
      await post('/password-reset', { email }),
      await post('/password-reset', { email: 'stranger@example.org' }),
    ];
    expect([known.status, known.text]).toEqual([unknown.status, unknown.text]);
    expect(await mailsTo(identity, 'stranger@example.org')).toEqual([]);
  });
});

describe('a guest', () => {
  const aGuest = async (displayName: string) => {
    const { app } = identity;
    const guest = { meetupId: nobodysId(clock), displayName, expiresAt: clock.now() + DAY };
    return {
      meetupId: guest.meetupId,
      ...(await app.get(UnitOfWork).run((tx) => app.get(GuestAccess).admit(tx, guest))),
    };
  };
  const asGuest = (token: string) => ({ authorization: `Bearer ${token}` });
  const claim = (token: string, email: string) => post('/guests/claim', { email }).set(asGuest(token)).expect(202);

  it('has a name and one meetup, until the access ends', async () => {
    const { personId, meetupId, token } = await aGuest('Gil');
    expect(await personBehind(identity, asGuest(token))).toMatchObject({
      id: personId,
      kind: 'guest',
      displayName: 'Gil',
      meetupId,
      email: null,
      roles: [],
    });
    clock.advance(DAY);
    expect(await personBehind(identity, asGuest(token))).toBeNull();
  });

  it('becomes a member by confirming an address, and is heard of once', async () => {
    const { personId, token } = await aGuest('Nora');
    await claim(token, 'nora@example.org');
    const first = await tokenFor(identity, 'nora@example.org');
    await claim(token, 'nora@example.org');
    const second = await tokenFor(identity, 'nora@example.org');
    const joined = await post('/guests/claim/confirm', { token: first }).expect(200);
    const { id } = joined.body as { id: string };
    expect(joined.body).toMatchObject({ displayName: 'Nora', email: 'nora@example.org', kind: 'member' });
    const again = await post('/guests/claim/confirm', { token: second }).expect(200);
    expect(again.body).toMatchObject({ id });
    await settled(identity);
    const told = merged.filter(({ payload }) => (payload as { from: string }).from === personId);
    expect(told.map(({ payload }) => payload)).toEqual([{ from: personId, to: id, at: expect.any(Number) }]);
    expect(await personBehind(identity, asGuest(token))).toBeNull();
  });

  it('finds the account that is there', async () => {
    const member = await aMember(identity);
    const { token } = await aGuest('Me again');
    await claim(token, member.email);
    const found = await post('/guests/claim/confirm', { token: await tokenFor(identity, member.email) }).expect(200);
    expect(found.body).toMatchObject({ id: member.id, displayName: member.displayName });
  });

  it('goes to one account alone', async () => {
    const { token } = await aGuest('Two minds');
    await claim(token, 'one@example.org');
    await claim(token, 'two@example.org');
    const [one, two] = [await tokenFor(identity, 'one@example.org'), await tokenFor(identity, 'two@example.org')];
    await post('/guests/claim/confirm', { token: one }).expect(200);
    await post('/guests/claim/confirm', { token: two }).expect(409);
    expect((await identity.database.query(`SELECT 1 FROM person WHERE email = 'two@example.org'`)).length).toBe(0);
  });

  it('is the only one with something to claim', async () => {
    const { cookie } = await aSignedIn(identity);
    await post('/guests/claim', { email: 'member@example.org' }, cookie).expect(403);
  });
});
