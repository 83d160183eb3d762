import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { EventEmitter, once } from 'node:events';
import { type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import type { Role } from '#contracts';
import { CreateAdmin, DemoSignIn, People } from '#identity';
import { SystemClock } from '#kernel';
import { UnitOfWork } from '#platform';
import { testDatabase } from '../support/database.js';
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
  signedIn,
  tokenFor,
} from '../support/identity-app.js';

let identity: IdentityApp;

beforeAll(async () => {
  identity = await identityApp();
});

afterAll(() => identity.close());

beforeEach(() => identity.database.query('DELETE FROM rate_limit'));

const send = (method: 'get' | 'post' | 'patch', path: string, cookie: string, body?: object) =>
  identity.http[method](`/api/v1${path}`).set({ cookie }).send(body);

describe('one’s profile', () => {
  it('changes by what is given and keeps the rest', async () => {
    const { cookie, email } = await aSignedIn(identity);
    const changes = { displayName: '  Zoé 👩‍👩‍👧 ', timeZone: 'America/New_York' };
    const changed = await send('patch', '/me', cookie, changes).expect(200);
    const expected = { displayName: 'Zoé 👩‍👩‍👧', timeZone: 'America/New_York', locale: 'en', email };
    expect(changed.body).toMatchObject(expected);
    expect(await personBehind(identity, { cookie })).toEqual(changed.body);
  });
});

describe('one’s password', () => {
  const change = (cookie: string, currentPassword: string | undefined, password: string) =>
    send('post', '/me/password', cookie, { currentPassword, password });

  it('changes with the old one, and ends all other sessions', async () => {
    const member = await aMember(identity);
    const [here, there] = [await signedIn(identity, member), await signedIn(identity, member)];
    await change(here, PASSWORD, 'a boat upon the lake').expect(204);
    expect(await personBehind(identity, { cookie: here })).toMatchObject({ id: member.id });
    expect(await personBehind(identity, { cookie: there })).toBeNull();
    await identity.http.post('/api/v1/session').send({ email: member.email, password: PASSWORD }).expect(401);
    expect((await mailsTo(identity, member.email)).map(({ subject }) => subject)).toEqual([
      'Your password for Afterclass was changed',
    ]);
  });

  it('stays without the old one, which cannot be guessed for long', async () => {
    const { cookie } = await aSignedIn(identity);
    const missing = await change(cookie, undefined, 'a boat upon the lake').expect(422);
    expect(missing.body).toMatchObject({ fields: [{ field: 'currentPassword', reason: 'is not right' }] });
    for (let guess = 1; guess < 10; guess++) await change(cookie, `guess ${guess}`, 'a boat upon the lake').expect(422);
    await change(cookie, PASSWORD, 'a boat upon the lake').expect(429);
  });

  it('can be set by who has none', async () => {
    const { email } = await aMember(identity, { withoutPassword: true });
    await identity.http.post('/api/v1/session/link').send({ email }).expect(202);
    const token = await tokenFor(identity, email);
    const cookie = cookieOf(await identity.http.post('/api/v1/session/link/confirm').send({ token }).expect(200))!;
    await change(cookie, undefined, 'a boat upon the lake').expect(204);
    await identity.http.post('/api/v1/session').send({ email, password: 'a boat upon the lake' }).expect(200);
  });
});

describe('one’s e-mail address', () => {
  const change = (cookie: string, email: string) =>
    send('post', '/me/email', cookie, { email, currentPassword: PASSWORD }).expect(202);
  const confirm = (token: string) => identity.http.post('/api/v1/me/email/confirm').send({ token });

  it('changes when the new one is confirmed, and the old one hears of it', async () => {
    const { cookie, email } = await aSignedIn(identity);
    await identity.http.post('/api/v1/session/link').send({ email }).expect(202);
    const oldLink = await tokenFor(identity, email);
    await change(cookie, 'moved@example.org');
    const token = await tokenFor(identity, 'moved@example.org');
    expect(await personBehind(identity, { cookie })).toMatchObject({ email });
    await confirm(token).expect(204);
    await confirm(token).expect(410);
    expect(await personBehind(identity, { cookie })).toMatchObject({ email: 'moved@example.org' });
    expect((await mailsTo(identity, email)).at(-1)?.subject).toBe('Your e-mail address for Afterclass was changed');
    await identity.http.post('/api/v1/session/link/confirm').send({ token: oldLink }).expect(410);
  });

  it('is not told to be somebody else’s, and does not become it', async () => {
    const [ana, ben] = [await aSignedIn(identity), await aMember(identity)];
    await change(ana.cookie, ben.email);
    expect(await mailsTo(identity, ben.email)).toEqual([]);
    await change(ana.cookie, 'contested@example.org');
    const token = await tokenFor(identity, 'contested@example.org');
    await aMember(identity, { email: 'contested@example.org' });
    await confirm(token).expect(410);
    expect(await personBehind(identity, { cookie: ana.cookie })).toMatchObject({ email: ana.email });
  });
});

describe('the list of members', () => {
  interface List {
    items: { displayName: string; email: string }[];
    nextCursor: string | null;
  }

  it('comes in pages by name, and finds by name or address', async () => {
    const admin = await aSignedIn(identity, 'admin');
    for (const name of ['Ömer', 'ada', 'Bo', 'Ada', '100%']) {
      await aMember(identity, { displayName: `Q ${name}`, email: `${name.length}${crypto.randomUUID()}@q.example` });
    }
    const seen: string[] = [];
    let cursor = '';
    do {
      const path = `/members?search=q.EXAMPLE&limit=2${cursor && `&cursor=${cursor}`}`;
      const page = (await send('get', path, admin.cookie).expect(200)).body as List;
      expect(page.items.length).toBeLessThanOrEqual(2);
      seen.push(...page.items.map(({ displayName }) => displayName));
      cursor = page.nextCursor ?? '';
    } while (cursor);
    expect(seen).toHaveLength(5);
    expect(new Set(seen).size).toBe(5);
    expect(seen.map((name) => name.toLowerCase())).toEqual(
      ['Q 100%', 'Q ada', 'Q Ada', 'Q Bo', 'Q Ömer'].map((name) => name.toLowerCase()),
    );
    const literal = (await send('get', '/members?search=0%25', admin.cookie).expect(200)).body as List;
    expect(literal.items.map(({ displayName }) => displayName)).toEqual(['Q 100%']);
  });
});

describe('a list', () => {
  it.each(['/members', '/invitations', '/sessions', '/access-tokens'])('takes one statement: %s', async (path) => {
    const { cookie } = await aSignedIn(identity, 'admin');
    const statements = jest.spyOn(identity.database, 'query');
    await send('get', path, cookie).expect(200);
    const own = /\bFROM (person|session|mail_link|access_token)\b/;
    expect(statements.mock.calls.filter(([sql]) => own.test(sql))).toHaveLength(1);
    statements.mockRestore();
  });
});

describe('administrators', () => {
  it('cannot take the role from the last of them', async () => {
    const alone = await identityApp();
    try {
      const admin = await aSignedIn(alone, 'admin');
      const path = `/api/v1/members/${admin.id}/roles`;
      const step = (roles: Role[]) => alone.http.patch(path).set('cookie', admin.cookie).send({ roles });
      expect((await step([]).expect(409)).body).toMatchObject({ code: 'last-admin' });
      await step(['admin', 'trainer']).expect(200);
      await aMember(alone, { roles: ['admin'] });
      await step([]).expect(200);
    } finally {
      await alone.close();
    }
  });

  it('are made from the command line, new or known, by a link that sets the password', async () => {
    const known = await aMember(identity);
    for (const email of ['Root@Example.org', known.email]) {
      const link = await identity.app.get(CreateAdmin).run(email);
      const token = /^http:\/\/localhost:4321\/link\/reset#([\w-]{43})$/.exec(link)?.[1];
      const reset = { token, password: 'a boat upon the lake' };
      const answer = await identity.http.post('/api/v1/password-reset/confirm').send(reset).expect(200);
      expect(answer.body).toMatchObject({ email: email.toLowerCase(), roles: ['member', 'admin'] });
    }
  });
});

describe('the community', () => {
  it('is called what administrators call it, in mails as well', async () => {
    const admin = await aSignedIn(identity, 'admin');
    const changed = await send('patch', '/settings', admin.cookie, { communityName: 'Café Scrum' }).expect(200);
    expect(changed.body).toEqual({ communityName: 'Café Scrum', signUp: 'invitation' });
    expect((await identity.http.get('/api/v1/community')).body).toMatchObject({ name: 'Café Scrum' });
    await identity.http.post('/api/v1/session/link').send({ email: admin.email }).expect(202);
    expect((await mailsTo(identity, admin.email)).at(-1)?.subject).toBe('Sign in to Café Scrum');
    await send('patch', '/settings', admin.cookie, { communityName: 'Afterclass' }).expect(200);
  });
});

describe('the demo’s one-click sign-in', () => {
  const visit = (app: IdentityApp, path: string) => app.http.get(path).redirects(0);
  const UNKNOWN = `/api/v1/demo/${'a'.repeat(43)}`;

  it('is nowhere but in a database the demo planted, and never in production', async () => {
    const database = await testDatabase();
    const demo = await identityApp({ database });
    await visit(demo, UNKNOWN).expect(404);
    const signIn = demo.app.get(DemoSignIn);
    expect(await signIn.links()).toEqual([]);
    const { id } = await aMember(demo, { roles: ['trainer'] });
    await demo.app.get(UnitOfWork).run((tx) => signIn.plant(tx, [{ role: 'trainer', personId: id }]));
    const [link] = await signIn.links();
    expect(link).toMatchObject({ role: 'trainer' });
    const { pathname } = new URL(link!.url);
    const arrived = await visit(demo, pathname).expect(303);
    expect(arrived.headers['location']).toBe('/');
    const me = await personBehind(demo, { cookie: cookieOf(arrived)! });
    expect(me).toMatchObject({ id, roles: ['member', 'trainer'] });
    expect((await demo.http.get('/api/v1/community')).body).toMatchObject({ demo: true });
    await visit(demo, UNKNOWN).expect(404);
    await demo.close();

    const production = await identityApp({ database, production: true, publicUrl: 'https://afterclass.example.org' });
    expect(await production.app.get(DemoSignIn).links()).toEqual([]);
    await visit(production, pathname).expect(404);
    expect((await production.http.get('/api/v1/community')).body).toMatchObject({ demo: false });
    await production.close();
    await database.drop();
  });
});

describe('the directory', () => {
  it('knows many people in one statement, and nothing of who was erased', async () => {
    const [ana, ben] = [await aMember(identity), await aMember(identity)];
    await identity.database.query('UPDATE person SET erased_at = now(), email = NULL WHERE id = $1', [ben.id]);
    const people = await identity.app.get(People).byIds([ana.id, ben.id, nobodysId(new SystemClock()), ana.id]);
    expect([...people.keys()].sort()).toEqual([ana.id, ben.id].sort());
    expect(people.get(ana.id)).toMatchObject({ displayName: ana.displayName, email: ana.email, kind: 'member' });
    expect(people.get(ben.id)).toMatchObject({ displayName: 'former member', email: undefined });
  });
});

describe('mail through a real mail server', () => {
  it('arrives as text and HTML with a link that works', async () => {
    const mails = new EventEmitter();
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, _session, done) => {
        void text(stream).then((mail) => {
          done();
          mails.emit('mail', mail);
        });
      },
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.server.address() as AddressInfo;
    const mailing = await identityApp({ smtpUrl: `smtp://127.0.0.1:${port}` });
    try {
      const arrived = once(mails, 'mail') as Promise<[string]>;
      const { email, id } = await aMember(mailing);
      await mailing.http.post('/api/v1/session/link').send({ email }).expect(202);
      const mail = (await arrived)[0].replace(/=\r?\n/g, '').replace(/=3D/g, '=');
      expect(mail).toMatch(new RegExp(`^To: ${email}`, 'm'));
      expect(mail).toMatch(/^Subject: Sign in to Afterclass/m);
      expect(mail).toMatch(/^Content-Type: text\/html/m);
      const token = /\/link\/sign-in#([\w-]{43})/.exec(mail)?.[1];
      const answer = await mailing.http.post('/api/v1/session/link/confirm').send({ token }).expect(200);
      expect(answer.body).toMatchObject({ id });
    } finally {
      await mailing.close();
      await new Promise<void>((closed) => server.close(() => closed()));
    }
  });
});
