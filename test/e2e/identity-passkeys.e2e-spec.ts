import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type supertest from 'supertest';
import { ManualClock, MINUTE } from '#kernel';
import { Authenticator, type PasskeyOptions, type Twist } from '../support/authenticator.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import {
  aMember,
  cookieOf,
  type IdentityApp,
  identityApp,
  mailsTo,
  personBehind,
  signedIn,
  type TestMember,
} from '../support/identity-app.js';

const SITE = 'http://localhost:4321';

const clock = new ManualClock();
let shared: TestDatabase;
let nodes: [IdentityApp, IdentityApp];

beforeAll(async () => {
  shared = await testDatabase();
  const one = await identityApp({ clock, publicUrl: SITE, database: shared });
  nodes = [one, await identityApp({ clock, publicUrl: SITE, database: shared })];
});
afterAll(async () => {
  for (const node of nodes) await node.close();
  await shared.drop();
});
beforeEach(() => nodes[0].database.query('DELETE FROM rate_limit'));

interface Asked {
  options: PasskeyOptions;
  cookie: string;
}

const optionsOf = (response: supertest.Response): Asked => ({
  options: (response.body as { options: PasskeyOptions }).options,
  cookie: cookieOf(response)!,
});

const askForNew = async (cookie: string): Promise<Asked> =>
  optionsOf(await nodes[0].http.post('/api/v1/me/ways-in/passkeys/options').set({ cookie }).expect(200));

const add = (cookie: string, asked: Asked, credential: object, at = nodes[1]) =>
  at.http
    .post('/api/v1/me/ways-in/passkeys')
    .set('cookie', `${cookie}; ${asked.cookie}`)
    .send({ name: 'My phone', ...credential });

const ask = async (): Promise<Asked> =>
  optionsOf(await nodes[0].http.post('/api/v1/session/passkey/options').expect(200));

const show = (asked: { cookie: string }, credential: object, at = nodes[1]) =>
  at.http.post('/api/v1/session/passkey').set('cookie', asked.cookie).send(credential);

const listed = async (cookie: string) =>
  (await nodes[0].http.get('/api/v1/me/ways-in').set({ cookie }).expect(200)).body as {
    passkeys: { id: string; name: string; lastUsedAt: string | null }[];
  };

interface Holder {
  member: TestMember;
  cookie: string;
  authenticator: Authenticator;
}

async function aHolder(given: { withoutPassword?: true } = {}): Promise<Holder> {
  const member = await aMember(nodes[0]);
  const cookie = await signedIn(nodes[0], member);
  if (given.withoutPassword) {
    await nodes[0].database.query('UPDATE person SET password_hash = NULL WHERE id = $1', [member.id]);
  }
  const authenticator = new Authenticator(SITE);
  const asked = await askForNew(cookie);
  await add(cookie, asked, authenticator.create(asked.options)).expect(204);
  return { member, cookie, authenticator };
}

describe('a passkey', () => {
  it('opens a new session on whichever node, and says who one is', async () => {
    const { member, cookie, authenticator } = await aHolder();
    const asked = await ask();
    const response = await show(asked, authenticator.get(asked.options)).expect(200);
    expect(response.body).toMatchObject({ id: member.id, email: member.email });
    expect(cookieOf(response)).not.toBe(cookie);
    expect(await personBehind(nodes[0], { cookie: cookieOf(response)! })).toMatchObject({ id: member.id });
    expect((await listed(cookie)).passkeys).toMatchObject([{ name: 'My phone', lastUsedAt: expect.any(String) }]);
  });

  it('puts a new token in the place of one the browser came with', async () => {
    const { authenticator } = await aHolder();
    const planted = await signedIn(nodes[0], await aMember(nodes[0]));
    const asked = await ask();
    await show({ cookie: `${planted}; ${asked.cookie}` }, authenticator.get(asked.options)).expect(200);
    expect(await personBehind(nodes[0], { cookie: planted })).toBeNull();
  });

  it('answers once: shown again it opens nothing, at neither node', async () => {
    const { authenticator } = await aHolder();
    const asked = await ask();
    const shown = authenticator.get(asked.options);
    const answers = await Promise.all(Array.from({ length: 6 }, (_, index) => show(asked, shown, nodes[index % 2])));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 401, 401, 401, 401, 401]);
    await show(asked, shown).expect(401);
  });

  it('opens nothing for a challenge of another browser, of ours that is too old, or of nobody', async () => {
    const { authenticator } = await aHolder();
    const [one, other] = [await ask(), await ask()];
    await show(other, authenticator.get(one.options)).expect(401);
    await show({ cookie: '' }, authenticator.get(one.options)).expect(401);
    const [name = '', value = ''] = one.cookie.split('=');
    const altered = `${name}=${value.slice(0, -2)}${value.endsWith('AA') ? 'BB' : 'AA'}`;
    await show({ cookie: altered }, authenticator.get(one.options)).expect(401);
    clock.advance(15 * MINUTE);
    await show(one, authenticator.get(one.options)).expect(401);
  });

  const TWISTS: [string, Twist][] = [
    ['another site', { origin: 'https://evil.example' }],
    ['the same host by another scheme', { origin: 'https://localhost:4321' }],
    ['another port', { origin: 'http://localhost:4322' }],
    ['another relying party', { rpId: 'evil.example' }],
    ['a new passkey rather than one that is used', { type: 'webauthn.create' }],
    ['another challenge', { challenge: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }],
    ['nobody in particular', { verified: false }],
    ['somebody else', { userHandle: 'AAAAAAAAAAAAAAAAAAAAAA' }],
  ];

  it.each(TWISTS)('opens nothing where it answers for %s', async (_, twist) => {
    const { authenticator } = await aHolder();
    const asked = await ask();
    const refused = await show(asked, authenticator.get(asked.options, twist)).expect(401);
    expect(refused.body).toMatchObject({ code: 'passkey-refused' });
    expect(cookieOf(refused)).toBeUndefined();
  });

  it('opens nothing with a signature or data that was altered, or by a key that is not known', async () => {
    const { authenticator } = await aHolder();
    const flip = (text: string) => {
      const bytes = Buffer.from(text, 'base64url');
      bytes[bytes.length - 1]! ^= 1;
      return bytes.toString('base64url');
    };
    for (const part of ['signature', 'authenticatorData'] as const) {
      const asked = await ask();
      const shown = authenticator.get(asked.options);
      await show(asked, { ...shown, [part]: flip(shown[part]) }).expect(401);
    }
    const asked = await ask();
    const { credentialId } = authenticator.get(asked.options);
    const stranger = new Authenticator(SITE);
    stranger.userHandle = authenticator.userHandle;
    await show(asked, { ...stranger.get(asked.options), credentialId }).expect(401);
    const again = await ask();
    await show(again, new Authenticator(SITE).get(again.options, { userHandle: 'AAAA' })).expect(401);
  });

  it('opens nothing once a copy of it was used: its count has to go up', async () => {
    const { authenticator } = await aHolder();
    const used = async (counter: number) => {
      const asked = await ask();
      return (await show(asked, authenticator.get(asked.options, { counter }))).status;
    };
    expect([await used(7), await used(7), await used(3), await used(8), await used(0)]).toEqual([
      200, 401, 401, 200, 401,
    ]);
  });

  it('opens nothing for somebody who is suspended', async () => {
    const { member, authenticator } = await aHolder();
    await nodes[0].database.query(
      `INSERT INTO sanction (id, person_id, kind, from_at, until_at, given_by)
       VALUES (gen_random_uuid(), $1, 'suspend', to_timestamp($2), to_timestamp($3), $1)`,
      [member.id, clock.now() / 1000 - 1, clock.now() / 1000 + 3_600],
    );
    const asked = await ask();
    const refused = await show(asked, authenticator.get(asked.options)).expect(403);
    expect(refused.body).toMatchObject({ code: 'suspended' });
  });

  it('is counted: whoever shows too many that open nothing waits, at every node', async () => {
    const stranger = new Authenticator(SITE);
    stranger.userHandle = 'AAAA';
    const attempt = (index: number) => show({ cookie: '' }, stranger.get({ challenge: 'AAAA' }), nodes[index % 2]);
    const answers = await Promise.all(Array.from({ length: 110 }, (_, index) => attempt(index)));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(100);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(10);
  });
});

describe('the passkeys of an account', () => {
  it('are named, renamed and removed by their owner alone, who is told by mail', async () => {
    const { member, cookie, authenticator } = await aHolder();
    const [{ id } = { id: '' }] = (await listed(cookie)).passkeys;
    const other = await signedIn(nodes[0], await aMember(nodes[0]));
    const at = `/api/v1/me/ways-in/passkeys/${id}`;
    await nodes[0].http.patch(at).set({ cookie: other }).send({ name: 'Mine' }).expect(404);
    await nodes[0].http.delete(at).set({ cookie: other }).expect(404);
    await nodes[0].http.patch(at).set({ cookie }).send({ name: 'Old phone' }).expect(204);
    await nodes[0].http.delete(at).set({ cookie }).expect(204);
    expect((await listed(cookie)).passkeys).toEqual([]);
    const asked = await ask();
    await show(asked, authenticator.get(asked.options)).expect(401);
    const subjects = (await mailsTo(nodes[0], member.email)).map(({ subject }) => subject);
    expect(subjects).toEqual(['A new passkey for Afterclass', 'A passkey for Afterclass was removed']);
  });

  it('are added and removed only soon after signing in', async () => {
    const { cookie, authenticator } = await aHolder();
    const [{ id } = { id: '' }] = (await listed(cookie)).passkeys;
    const asked = await askForNew(cookie);
    clock.advance(15 * MINUTE);
    const refusals = [
      await nodes[0].http.post('/api/v1/me/ways-in/passkeys/options').set({ cookie }),
      await nodes[0].http.delete(`/api/v1/me/ways-in/passkeys/${id}`).set({ cookie }),
    ];
    for (const refusal of refusals) expect(refusal.body).toMatchObject({ code: 'sign-in-again' });
    await add(cookie, asked, new Authenticator(SITE).create(asked.options)).expect(401);
    const again = await ask();
    const fresh = cookieOf(await show(again, authenticator.get(again.options)).expect(200))!;
    await askForNew(fresh);
  });

  it('are added in the browser that asked, with the challenge it got, once', async () => {
    const cookie = await signedIn(nodes[0], await aMember(nodes[0]));
    const other = await signedIn(nodes[0], await aMember(nodes[0]));
    const asked = await askForNew(cookie);
    await add(other, asked, new Authenticator(SITE).create(asked.options)).expect(401);
    const next = await askForNew(cookie);
    const made = new Authenticator(SITE).create(next.options);
    await add(cookie, next, made).expect(204);
    await add(cookie, next, made).expect(401);
    const third = await askForNew(cookie);
    await add(cookie, third, new Authenticator(SITE).create(third.options, { verified: false })).expect(401);
    expect((await listed(cookie)).passkeys).toHaveLength(1);
  });

  it('stay where nothing else opens the account', async () => {
    const { cookie } = await aHolder({ withoutPassword: true });
    const [{ id } = { id: '' }] = (await listed(cookie)).passkeys;
    const refused = await nodes[0].http.delete(`/api/v1/me/ways-in/passkeys/${id}`).set({ cookie }).expect(409);
    expect(refused.body).toMatchObject({ code: 'last-way-in' });
    expect((await listed(cookie)).passkeys).toHaveLength(1);
  });
});
