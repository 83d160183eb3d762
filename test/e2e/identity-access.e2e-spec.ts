import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Role, Scope } from '#contracts';
import { GuestAccess } from '#identity';
import { DAY, SystemClock } from '#kernel';
import { Authenticator, UnitOfWork, type Viewer } from '#platform';
import { aMember, aSignedIn, type IdentityApp, identityApp, nobodysId, personBehind } from '../support/identity-app.js';

/** Who sends a request: headers that show it. */
type Sender = Record<string, string>;

let identity: IdentityApp;
const senders: Record<'anonymous' | 'guest' | Role, Sender> = {
  anonymous: {},
  guest: {},
  member: {},
  trainer: {},
  moderator: {},
  admin: {},
};

beforeAll(async () => {
  identity = await identityApp();
  for (const role of ['member', 'trainer', 'moderator', 'admin'] as const) {
    senders[role] = { cookie: (await aSignedIn(identity, role)).cookie };
  }
  senders.guest = { authorization: `Bearer ${await aGuestToken()}` };
});

afterAll(() => identity.close());

async function aGuestToken(): Promise<string> {
  const meetupId = nobodysId(new SystemClock());
  const guest = { meetupId, displayName: 'Gil' };
  const { app } = identity;
  return (await app.get(UnitOfWork).run((tx) => app.get(GuestAccess).admit(tx, guest))).token;
}

type Method = 'get' | 'post' | 'patch' | 'delete';

const send = (method: Method, path: string, sender: Sender, body?: object) =>
  identity.http[method](`/api/v1${path}`).set(sender).send(body);

const inAYear = () => new Date(new SystemClock().now() + 300 * DAY).toISOString();

const NOBODYS = '01970000-0000-7000-8000-000000000001';

const MEMBERS: Role[] = ['member', 'trainer', 'moderator', 'admin'];

/** Every endpoint that is not for everybody: a request, who may send it, and how it is then answered. */
const TABLE: [Method, string, object | undefined, (Role | 'guest')[], number][] = [
  ['patch', '/me', { locale: 'fr' }, MEMBERS, 200],
  ['post', '/me/email', { email: 'new@example.org', currentPassword: 'wrong' }, MEMBERS, 422],
  ['post', '/me/password', { password: 'a new long password', currentPassword: 'wrong' }, MEMBERS, 422],
  ['get', '/sessions', undefined, MEMBERS, 200],
  ['get', '/access-tokens', undefined, MEMBERS, 200],
  ['get', '/me/ways-in', undefined, MEMBERS, 200],
  ['post', '/me/ways-in/passkeys/options', undefined, MEMBERS, 200],
  ['post', '/me/ways-in/passkeys', { name: 'Key' }, MEMBERS, 422],
  ['patch', `/me/ways-in/passkeys/${NOBODYS}`, { name: 'Key' }, MEMBERS, 404],
  ['delete', `/me/ways-in/passkeys/${NOBODYS}`, undefined, MEMBERS, 404],
  ['post', '/me/ways-in/provider', undefined, MEMBERS, 404],
  ['delete', `/me/ways-in/identities/${NOBODYS}`, undefined, MEMBERS, 404],
  ['get', '/invitations', undefined, ['trainer', 'admin'], 200],
  ['post', '/invitations', { email: 'invited@example.org', roles: [] }, ['trainer', 'admin'], 201],
  ['get', '/members', undefined, ['admin'], 200],
  ['get', '/settings', undefined, ['admin'], 200],
  ['patch', '/settings', {}, ['admin'], 200],
  ['post', '/guests/claim', { email: 'gil@example.org' }, ['guest'], 202],
];

describe('every endpoint', () => {
  it.each(TABLE)('%s %s is open to its own people alone', async (method, path, body, allowed, right) => {
    for (const [who, sender] of Object.entries(senders)) {
      const refused = who === 'anonymous' || who === 'guest' ? 401 : 403;
      const { status } = await send(method, path, sender, body);
      expect({ who, status }).toEqual({ who, status: allowed.includes(who as Role) ? right : refused });
    }
  });

  it('answers a problem object, and the same to whoever shows what is no good', async () => {
    for (const sender of [
      {},
      { cookie: `${identity.cookieName}=${'a'.repeat(43)}` },
      { cookie: `${identity.cookieName}=%00` },
      { authorization: 'Bearer nonsense' },
      { authorization: `Bearer acp_${'a'.repeat(43)}` },
      { authorization: `Bearer acg_${'a'.repeat(43)}` },
      { authorization: 'Basic YTpi' },
    ]) {
      expect(await personBehind(identity, sender as Sender)).toBeNull();
      const response = await send('get', '/sessions', sender as Sender).expect(401);
      expect(response.headers['content-type']).toMatch(/^application\/problem\+json/);
      expect(response.body).toMatchObject({ code: 'sign-in-required', status: 401 });
    }
  });

  it('says nothing of itself when it cannot be found out who asks', async () => {
    const failure = new Error('relation "session" has a secret');
    const broken = jest.spyOn(identity.app.get<{ byCookie(): Promise<Viewer> }>(Authenticator), 'byCookie');
    broken.mockRejectedValueOnce(failure);
    const response = await send('get', '/me', senders.member).expect(500);
    expect(response.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(response.body).toMatchObject({ code: 'internal' });
    expect(response.text).not.toContain('secret');
    broken.mockRestore();
  });

  it('never falls back to the cookie when a token was shown', async () => {
    const both = { ...senders.member, authorization: 'Bearer nonsense' };
    expect(await personBehind(identity, both)).toBeNull();
    await send('get', '/sessions', both).expect(401);
  });
});

describe('who one is', () => {
  it('is told to everybody, also that one is nobody', async () => {
    expect(await personBehind(identity, senders.anonymous)).toBeNull();
    expect(await personBehind(identity, senders.guest)).toMatchObject({ kind: 'guest', displayName: 'Gil' });
    for (const who of MEMBERS) {
      const person = await personBehind(identity, senders[who]);
      expect(person).toMatchObject({ kind: 'member', roles: expect.arrayContaining([who]) as unknown });
    }
    const answer = await send('get', '/me', senders.member);
    expect(answer.headers['cache-control']).toBe('private, no-store');
  });
});

describe('what belongs to somebody else, or to nobody', () => {
  it('is not there: sessions', async () => {
    const [ana, ben] = [await aSignedIn(identity), await aSignedIn(identity)];
    const list = (await send('get', '/sessions', { cookie: ana.cookie }).expect(200)).body as {
      items: { id: string }[];
    };
    const { id } = list.items[0]!;
    await send('delete', `/sessions/${id}`, {}).expect(401);
    const refused = await send('delete', `/sessions/${id}`, { cookie: ben.cookie }).expect(404);
    expect(refused.body).toMatchObject({ code: 'not-found' });
    await send('delete', `/sessions/${nobodysId(new SystemClock())}`, { cookie: ana.cookie }).expect(404);
    await send('delete', '/sessions/no-id', { cookie: ana.cookie }).expect(404);
    await send('delete', `/sessions/${id}`, { cookie: ana.cookie }).expect(204);
    await send('delete', `/sessions/${id}`, { cookie: ben.cookie }).expect(404);
  });

  it('is not there: access tokens', async () => {
    const [ana, ben] = [await aSignedIn(identity), await aSignedIn(identity)];
    const request = { name: 'calendar', scopes: ['profile:read'], expiresAt: inAYear() };
    await send('post', '/access-tokens', {}, request).expect(401);
    const made = await send('post', '/access-tokens', { cookie: ana.cookie }, request).expect(201);
    const { id } = made.body as { id: string };
    await send('delete', `/access-tokens/${id}`, {}).expect(401);
    await send('delete', `/access-tokens/${id}`, { cookie: ben.cookie }).expect(404);
    await send('delete', `/access-tokens/${id}`, { cookie: ana.cookie }).expect(204);
    await send('delete', `/access-tokens/${id}`, { cookie: ana.cookie }).expect(404);
    expect((await send('get', '/access-tokens', { cookie: ben.cookie })).body).toEqual({ items: [] });
  });

  it('is not there: invitations', async () => {
    const [tess, tom] = [await aSignedIn(identity, 'trainer'), await aSignedIn(identity, 'trainer')];
    const made = await send('post', '/invitations', { cookie: tess.cookie }, { email: 'x@example.org', roles: [] });
    const { id } = made.body as { id: string };
    expect((await send('get', '/invitations', { cookie: tom.cookie })).body).toEqual({ items: [], nextCursor: null });
    await send('delete', `/invitations/${id}`, {}).expect(401);
    await send('delete', `/invitations/${id}`, senders.member).expect(403);
    await send('delete', `/invitations/${id}`, { cookie: tom.cookie }).expect(404);
    await send('delete', `/invitations/${id}`, senders.admin).expect(204);
    await send('delete', `/invitations/${id}`, { cookie: tess.cookie }).expect(404);
  });

  it('is not there: members', async () => {
    const { id } = await aMember(identity);
    const path = `/members/${id}/roles`;
    await send('patch', path, {}, { roles: [] }).expect(401);
    for (const role of ['member', 'trainer', 'moderator'] as const) {
      await send('patch', path, senders[role], { roles: ['admin'] }).expect(403);
    }
    const changed = await send('patch', path, senders.admin, { roles: ['trainer'] }).expect(200);
    expect(changed.body).toMatchObject({ id, roles: ['member', 'trainer'] });
    await send('patch', `/members/${nobodysId(new SystemClock())}/roles`, senders.admin, { roles: [] }).expect(404);
    await send('patch', '/members/no-id/roles', senders.admin, { roles: [] }).expect(404);
  });
});

describe('an access token', () => {
  const aToken = async (cookie: string, scopes: Scope[]) => {
    const request = { name: 'script', scopes, expiresAt: inAYear() };
    const response = await send('post', '/access-tokens', { cookie }, request).expect(201);
    return response.body as { id: string; secret: string; prefix: string };
  };
  const shown = (secret: string): Sender => ({ authorization: `Bearer ${secret}` });

  it('does what its scopes allow and no more', async () => {
    const { cookie } = await aSignedIn(identity);
    const { secret } = await aToken(cookie, ['profile:read']);
    await send('get', '/me', shown(secret)).expect(200);
    expect((await send('patch', '/me', shown(secret), { locale: 'fr' }).expect(403)).body).toMatchObject({
      code: 'scope-missing',
    });
  });

  it('does not tell whose it is without the scope to read that', async () => {
    const { cookie } = await aSignedIn(identity);
    const { secret } = await aToken(cookie, ['meetups:read']);
    const refused = await send('get', '/me', shown(secret)).expect(403);
    expect(refused.body).toMatchObject({ code: 'scope-missing' });
  });

  it('never manages tokens, sessions or passwords, whatever its scopes', async () => {
    const { cookie } = await aSignedIn(identity, 'admin');
    const { secret } = await aToken(cookie, ['profile:read', 'profile:write', 'admin']);
    const attempts: [Method, string, object?][] = [
      ['get', '/access-tokens'],
      ['post', '/access-tokens', { name: 'more', scopes: ['admin'], expiresAt: inAYear() }],
      ['delete', `/access-tokens/${nobodysId(new SystemClock())}`],
      ['get', '/sessions'],
      ['delete', '/sessions'],
      ['delete', `/sessions/${nobodysId(new SystemClock())}`],
      ['post', '/me/password', { password: 'another long password' }],
      ['post', '/me/email', { email: 'thief@example.org' }],
    ];
    for (const [method, path, body] of attempts) {
      const answer = await send(method, path, shown(secret), body);
      const { code } = answer.body as { code: string };
      expect({ method, path, code }).toEqual({ method, path, code: 'scope-missing' });
    }
    await send('get', '/members', shown(secret)).expect(200);
  });

  it('is shown once, known by its beginning, and kept as a hash', async () => {
    const { cookie } = await aSignedIn(identity);
    const { secret, prefix } = await aToken(cookie, ['profile:read']);
    expect(secret).toMatch(/^acp_[\w-]{43}$/);
    expect(secret.startsWith(prefix)).toBe(true);
    const listed = (await send('get', '/access-tokens', { cookie })).text;
    expect(listed).toContain(prefix);
    expect(listed).not.toContain(secret);
    const rows = await identity.database.query<{ row: string }>('SELECT access_token::text AS row FROM access_token');
    expect(rows.map(({ row }) => row).join()).not.toContain(secret);
  });

  it('ends when it is revoked', async () => {
    const { cookie } = await aSignedIn(identity);
    const { id, secret } = await aToken(cookie, ['profile:read']);
    await send('get', '/me', shown(secret)).expect(200);
    await send('delete', `/access-tokens/${id}`, { cookie }).expect(204);
    expect(await personBehind(identity, shown(secret))).toBeNull();
  });

  it('gets the scope admin from administrators alone', async () => {
    const { cookie } = await aSignedIn(identity, 'trainer');
    const request = { name: 'more', scopes: ['admin'], expiresAt: inAYear() };
    const response = await send('post', '/access-tokens', { cookie }, request).expect(422);
    expect(response.body).toMatchObject({ fields: [{ field: 'scopes', reason: 'admin is for administrators' }] });
  });
});

describe('roles', () => {
  it('count in all sessions of a person at once', async () => {
    const [admin, ana] = [await aSignedIn(identity, 'admin'), await aSignedIn(identity)];
    const set = (roles: Role[]) => send('patch', `/members/${ana.id}/roles`, { cookie: admin.cookie }, { roles });
    await send('get', '/members', { cookie: ana.cookie }).expect(403);
    await set(['admin']).expect(200);
    await send('get', '/members', { cookie: ana.cookie }).expect(200);
    await set([]).expect(200);
    await send('get', '/members', { cookie: ana.cookie }).expect(403);
  });

  it('are given by trainers in no invitation', async () => {
    const body = { email: 'friend@example.org', roles: ['trainer'] };
    await send('post', '/invitations', senders.trainer, body).expect(403);
    await send('post', '/invitations', senders.admin, body).expect(201);
  });
});
