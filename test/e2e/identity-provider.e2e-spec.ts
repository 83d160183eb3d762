import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type supertest from 'supertest';
import { ManualClock, MINUTE } from '#kernel';
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
import { type ProviderAccount, type TestProvider, testProvider } from '../support/open-id-provider.js';

const SITE = 'http://localhost:4321';

const clock = new ManualClock();
let shared: TestDatabase;
let provider: TestProvider;
/** One is where people leave from, the other where they come back to. */
let nodes: [IdentityApp, IdentityApp];

beforeAll(async () => {
  // The provider has the real time.
  clock.set(performance.timeOrigin + performance.now());
  shared = await testDatabase();
  provider = await testProvider(SITE);
  const one = await identityApp({ clock, publicUrl: SITE, database: shared, env: provider.env });
  nodes = [one, await identityApp({ clock, publicUrl: SITE, database: shared, env: provider.env })];
});
afterAll(async () => {
  for (const node of nodes) await node.close();
  await provider.close();
  await shared.drop();
});
beforeEach(() => nodes[0].database.query('DELETE FROM rate_limit'));

const setSignUp = (signUp: 'open' | 'invitation') =>
  nodes[0].database.query(
    `INSERT INTO setting (key, value, updated_at) VALUES ('sign-up', $1, now())
     ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
    [JSON.stringify(signUp)],
  );

let count = 0;
const anAccount = (given: Partial<ProviderAccount> = {}): ProviderAccount => {
  count += 1;
  return { sub: `sub-${count}`, email: `elsewhere${count}@example.org`, email_verified: true, name: 'Noor', ...given };
};

interface Errand {
  cookie: string;
  url: string;
}

async function leave(to = '/records'): Promise<Errand> {
  const response = await nodes[0].http.get('/api/v1/session/provider').query({ to }).expect(303);
  return { cookie: cookieOf(response)!, url: response.headers['location']! };
}

const comeBack = (search: string, cookie: string, at = nodes[1]) =>
  at.http.get(`/api/v1/session/provider/callback${search}`).set({ cookie });

/** The whole way, with that account. */
async function goes(account: ProviderAccount | undefined, to?: string): Promise<supertest.Response> {
  provider.account = account;
  const { cookie, url } = await leave(to);
  return comeBack((await provider.visit(url)).search, cookie).expect(303);
}

async function begins(cookie: string, account: ProviderAccount): Promise<{ search: string; errand: string }> {
  const begun = await nodes[0].http.post('/api/v1/me/ways-in/provider').set({ cookie }).expect(200);
  provider.account = account;
  const { search } = await provider.visit((begun.body as { url: string }).url);
  return { search, errand: cookieOf(begun)! };
}

const links = async (cookie: string, account: ProviderAccount) => {
  const { search, errand } = await begins(cookie, account);
  return comeBack(search, `${cookie}; ${errand}`).expect(303);
};

const landing = (response: supertest.Response) => response.headers['location'];
const problemOf = (response: supertest.Response) => {
  expect(response.headers['set-cookie']).toBeUndefined();
  return new URL(landing(response)!).searchParams.get('problem');
};
const whoOf = (response: supertest.Response) => personBehind(nodes[0], { cookie: cookieOf(response)! });

async function aLinked(): Promise<{ member: TestMember; cookie: string; account: ProviderAccount }> {
  const member = await aMember(nodes[0]);
  const cookie = await signedIn(nodes[0], member);
  const account = anAccount();
  expect(landing(await links(cookie, account))).toBe(`${SITE}/account/security`);
  return { member, cookie, account };
}

describe('signing in by a provider', () => {
  it('leaves from one node, comes back at the other, and leads to where one was going', async () => {
    const { member, account } = await aLinked();
    const response = await goes(account, '/meetups/1/board?tab=notes#last');
    expect(landing(response)).toBe(`${SITE}/meetups/1/board?tab=notes#last`);
    expect(await whoOf(response)).toMatchObject({ id: member.id });
  });

  it('asks with a code, PKCE, state and nonce, and keeps all of them from scripts', async () => {
    const community = await nodes[0].http.get('/api/v1/community').expect(200);
    expect(community.body).toMatchObject({ signInProvider: 'Example Login' });
    const response = await nodes[0].http.get('/api/v1/session/provider').expect(303);
    const asked = new URL(landing(response)!).searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({ response_type: 'code', code_challenge_method: 'S256' });
    const [given = ''] = response.headers['set-cookie'] as unknown as string[];
    expect(given).toMatch(/; Max-Age=900; Path=\/; HttpOnly; SameSite=Lax$/);
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(asked.get(name)!.length).toBeGreaterThan(40);
      expect(given).not.toContain(asked.get(name)!);
    }
  });

  it('ends the session the browser held before', async () => {
    const { account } = await aLinked();
    const planted = await signedIn(nodes[0], await aMember(nodes[0]));
    provider.account = account;
    const { cookie, url } = await leave();
    const { search } = await provider.visit(url);
    await comeBack(search, `${planted}; ${cookie}`).expect(303);
    expect(await personBehind(nodes[0], { cookie: planted })).toBeNull();
  });

  it.each(['//evil.example', 'https://evil.example/', '/\\evil.example', '/.//evil.example'])(
    'leads to no other site: %s',
    async (to) => expect(landing(await goes((await aLinked()).account, to))).toBe(`${SITE}/`),
  );
});

describe('an answer of the provider', () => {
  it('is good once, at whichever node', async () => {
    const { account } = await aLinked();
    provider.account = account;
    const { cookie, url } = await leave();
    const { search } = await provider.visit(url);
    const answers = await Promise.all([0, 1, 0, 1].map((node) => comeBack(search, cookie, nodes[node])));
    expect(answers.filter((each) => landing(each) === `${SITE}/records`)).toHaveLength(1);
    expect(problemOf(await comeBack(search, cookie))).toBe('provider-refused');
  });

  it('is good in the browser alone that left, with its own state, and in time', async () => {
    const { account } = await aLinked();
    provider.account = account;
    const one = await leave();
    const { search } = await provider.visit(one.url);
    expect(problemOf(await comeBack(search, ''))).toBe('provider-refused');
    // Somebody else's code, put under their own errand: the victim is not signed in as the attacker.
    const victim = await leave();
    expect(problemOf(await comeBack(search, victim.cookie))).toBe('provider-refused');
    const other = await leave();
    const state = new URL(other.url).searchParams.get('state')!;
    const swapped = new URLSearchParams(search);
    swapped.set('state', state);
    expect(problemOf(await comeBack(`?${swapped.toString()}`, other.cookie))).toBe('provider-refused');
    const late = await leave();
    const answered = await provider.visit(late.url);
    clock.advance(15 * MINUTE);
    expect(problemOf(await comeBack(answered.search, late.cookie))).toBe('provider-refused');
    clock.advance(-15 * MINUTE);
  });

  it('is refused where the question was altered, or the nonce or the code is another', async () => {
    const { account } = await aLinked();
    provider.account = account;
    const altered = await leave();
    const [name = '', value = ''] = altered.cookie.split('=');
    const { search } = await provider.visit(altered.url);
    const flipped = `${value.slice(0, 40)}${value[40] === 'A' ? 'B' : 'A'}${value.slice(41)}`;
    expect(problemOf(await comeBack(search, `${name}=${flipped}`))).toBe('provider-refused');
    const { cookie, url } = await leave();
    const otherNonce = new URL(url);
    otherNonce.searchParams.set('nonce', 'n'.repeat(43));
    expect(problemOf(await comeBack((await provider.visit(otherNonce.href)).search, cookie))).toBe('provider-refused');
    const third = await leave();
    const guessed = new URLSearchParams((await provider.visit(third.url)).search);
    guessed.set('code', 'c'.repeat(43));
    expect(problemOf(await comeBack(`?${guessed.toString()}`, third.cookie))).toBe('provider-refused');
  });

  it('that one changed one’s mind is said on the page where one signs in', async () => {
    const response = await goes(undefined);
    expect(landing(response)).toBe(`${SITE}/sign-in?problem=provider-refused&to=%2Frecords`);
  });

  it('is counted where it opens nothing, at every node', async () => {
    const attempt = (index: number) => comeBack('?code=a&state=b', '', nodes[index % 2]);
    const answers = await Promise.all(Array.from({ length: 105 }, (_, index) => attempt(index)));
    expect(answers.filter((each) => problemOf(each) === 'rate-limited')).toHaveLength(5);
  });
});

describe('somebody the provider knows and nobody here does', () => {
  it('gets an account where anybody may join, and the same one from then on', async () => {
    await setSignUp('open');
    const account = anAccount({ name: 'Noor Aydın', locale: 'fr-CH' });
    const first = await goes(account);
    expect(landing(first)).toBe(`${SITE}/records`);
    const who = await whoOf(first);
    expect(who).toMatchObject({ email: account.email, displayName: 'Noor Aydın', locale: 'fr', roles: ['member'] });
    // The subject counts, not the address, which may have gone to somebody else.
    expect(await whoOf(await goes({ ...account, email: 'moved@example.org' }))).toMatchObject({ id: who!['id'] });
  });

  it('gets none where joining is by invitation', async () => {
    await setSignUp('invitation');
    const account = anAccount();
    expect(problemOf(await goes(account))).toBe('sign-up-closed');
    const people = await nodes[0].database.query('SELECT id FROM person WHERE email = $1', [account.email]);
    expect(people).toEqual([]);
  });

  it.each([false, undefined, 'true'])('gets none for an address that is not proven (%s)', async (email_verified) => {
    await setSignUp('open');
    expect(problemOf(await goes(anAccount({ email_verified })))).toBe('address-unproven');
    expect(problemOf(await goes(anAccount({ email: undefined })))).toBe('address-unproven');
  });

  it.each([true, false])('does not get into an account by its address alone (proven: %s)', async (email_verified) => {
    await setSignUp('open');
    const { email } = await aMember(nodes[0]);
    const response = await goes(anAccount({ email, email_verified }));
    expect(problemOf(response)).toBe(email_verified ? 'address-known' : 'address-unproven');
    if (email_verified) {
      expect(landing(response)).toBe(`${SITE}/sign-in?problem=address-known&to=%2Faccount%2Fsecurity`);
    }
  });
});

describe('a linked sign-in', () => {
  const listed = async (cookie: string) =>
    (
      (await nodes[0].http.get('/api/v1/me/ways-in').set({ cookie }).expect(200)).body as {
        identities: { id: string; provider: string; email: string }[];
      }
    ).identities;

  it('is shown, and its owner is told by mail that it is there and that it is gone', async () => {
    const { member, cookie, account } = await aLinked();
    const [identity] = await listed(cookie);
    expect(identity).toMatchObject({ provider: 'Example Login', email: account.email });
    const other = await signedIn(nodes[0], await aMember(nodes[0]));
    await nodes[0].http.delete(`/api/v1/me/ways-in/identities/${identity!.id}`).set({ cookie: other }).expect(404);
    await nodes[0].http.delete(`/api/v1/me/ways-in/identities/${identity!.id}`).set({ cookie }).expect(204);
    expect(await listed(cookie)).toEqual([]);
    await setSignUp('invitation');
    expect(problemOf(await goes(account))).toBe('sign-up-closed');
    const subjects = (await mailsTo(nodes[0], member.email)).map(({ subject }) => subject);
    expect(subjects).toEqual([
      'You can sign in to Afterclass with Example Login',
      'Example Login no longer signs you in to Afterclass',
    ]);
  });

  it('is linked once, and never to a second account', async () => {
    const { cookie, account } = await aLinked();
    expect(landing(await links(cookie, account))).toBe(`${SITE}/account/security`);
    expect(await listed(cookie)).toHaveLength(1);
    const other = await signedIn(nodes[0], await aMember(nodes[0]));
    expect(problemOf(await links(other, account))).toBe('linked-elsewhere');
    expect(await listed(other)).toEqual([]);
  });

  it('is linked in the session that asked for it, and only soon after signing in', async () => {
    const cookie = await signedIn(nodes[0], await aMember(nodes[0]));
    const other = await signedIn(nodes[0], await aMember(nodes[0]));
    const { search, errand } = await begins(cookie, anAccount());
    expect(problemOf(await comeBack(search, `${other}; ${errand}`).expect(303))).toBe('provider-refused');
    const again = await begins(cookie, anAccount());
    expect(problemOf(await comeBack(again.search, again.errand).expect(303))).toBe('provider-refused');
    clock.advance(15 * MINUTE);
    const refused = await nodes[0].http.post('/api/v1/me/ways-in/provider').set({ cookie }).expect(403);
    expect(refused.body).toMatchObject({ code: 'sign-in-again' });
    clock.advance(-15 * MINUTE);
  });

  it('stays where nothing else opens the account', async () => {
    await setSignUp('open');
    const cookie = cookieOf(await goes(anAccount()))!;
    const [identity] = await listed(cookie);
    const refused = await nodes[0].http.delete(`/api/v1/me/ways-in/identities/${identity!.id}`).set({ cookie });
    expect(refused.body).toMatchObject({ status: 409, code: 'last-way-in' });
    expect(await listed(cookie)).toHaveLength(1);
  });
});

describe('a provider that is away', () => {
  it('keeps nobody from starting, nor from the other ways in, and is said on a page', async () => {
    const env = { ...provider.env, OIDC_ISSUER: 'http://127.0.0.1:9' };
    const node = await identityApp({ clock, publicUrl: SITE, database: shared, env });
    try {
      const response = await node.http.get('/api/v1/session/provider').expect(303);
      expect(landing(response)).toBe(`${SITE}/sign-in?problem=provider-unavailable`);
      await signedIn(node, await aMember(node));
    } finally {
      await node.close();
    }
  });

  it('that is none has no way in', async () => {
    const node = await identityApp({ clock, publicUrl: SITE, database: shared });
    try {
      await node.http.get('/api/v1/session/provider').expect(404);
    } finally {
      await node.close();
    }
  });
});
