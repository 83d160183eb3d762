import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aSignedIn, type IdentityApp, identityApp, settled } from '../support/identity-app.js';

let identity: IdentityApp;
let cookie: string;

beforeAll(async () => {
  identity = await identityApp();
  ({ cookie } = await aSignedIn(identity, 'admin'));
  await identity.http.patch('/api/v1/settings').set({ cookie }).send({ signUp: 'open' }).expect(200);
  // What the log hears of it waits among the rows that are counted.
  await settled(identity);
});

afterAll(() => identity.close());

type Method = 'post' | 'patch';

const EMAIL = 'right@example.org';
const TOKEN = 'A'.repeat(43);
const NOBODYS = '01970000-0000-7000-8000-000000000001';
const SHOWN = {
  ...{ credentialId: 'AAAA', clientDataJson: 'AAAA', authenticatorData: 'AAAA' },
  ...{ signature: 'AAAA', userHandle: 'AAAA' },
};
const LATER = '2027-01-01T00:00:00Z';

/** Every endpoint with a body, a body of the right shape, and what is wrong for each of its fields. */
const TABLE: [Method, string, Record<string, unknown>, Record<string, unknown[]>][] = [
  ['post', '/session', { email: EMAIL, password: 'right enough' }, { email: ['mail'], password: ['one'] }],
  ['post', '/session/link', { email: EMAIL }, { email: ['mail'] }],
  ['post', '/session/link/confirm', { token: TOKEN }, { token: ['token'] }],
  ['patch', '/me', {}, { displayName: ['name', null], timeZone: ['zone', null], locale: ['locale', null] }],
  ['post', '/me/password', { password: 'quite a long one' }, { password: ['new'], currentPassword: [1, null, ''] }],
  ['post', '/me/email', { email: EMAIL }, { email: ['mail'], currentPassword: [1, null] }],
  ['post', '/me/email/confirm', { token: TOKEN }, { token: ['token'] }],
  ['post', '/password-reset', { email: EMAIL }, { email: ['mail'] }],
  [
    'post',
    '/password-reset/confirm',
    { token: TOKEN, password: 'quite a long one' },
    { token: ['token'], password: ['new'] },
  ],
  [
    'post',
    '/sign-up',
    { email: EMAIL, displayName: 'Ana' },
    { email: ['mail'], displayName: ['name'], locale: ['locale', null], timeZone: ['zone', null] },
  ],
  ['post', '/sign-up/confirm', { token: TOKEN }, { token: ['token'], password: ['new', null] }],
  [
    'post',
    '/invitations',
    { email: EMAIL, roles: [] },
    { email: ['mail'], roles: ['roles'], locale: ['locale', null] },
  ],
  [
    'post',
    '/invitations/accept',
    { token: TOKEN, displayName: 'Ana' },
    { token: ['token'], displayName: ['name'], password: ['new', null] },
  ],
  [
    'post',
    '/access-tokens',
    { name: 'script', scopes: ['profile:read'], expiresAt: LATER },
    { name: ['name'], scopes: ['roles', [], ['everything']], expiresAt: ['moment'] },
  ],
  ['post', '/session/passkey', SHOWN, Object.fromEntries(Object.keys(SHOWN).map((field) => [field, ['part']]))],
  [
    'post',
    '/me/ways-in/passkeys',
    { name: 'Key', credentialId: 'AAAA', clientDataJson: 'AAAA', attestationObject: 'AAAA', transports: ['usb'] },
    { name: ['name'], credentialId: ['part'], clientDataJson: ['part'], transports: ['roles'] },
  ],
  ['patch', `/me/ways-in/passkeys/${NOBODYS}`, { name: 'Key' }, { name: ['name'] }],
  ['patch', '/settings', {}, { communityName: ['name', null], signUp: ['everybody', 1, null] }],
  ['post', '/guests/claim/confirm', { token: TOKEN }, { token: ['token'] }],
];

const LONG = 'x'.repeat(10_000);
const COMMON = [1, true, {}, [], ['a'], { $ne: '' }];

/** What is wrong for one kind of field. */
const WRONG: Record<string, unknown[]> = {
  mail: [
    ...COMMON,
    null,
    '',
    'nobody',
    'a@',
    '@b',
    'a b@c.org',
    'a@b@c',
    'a\u0000@b.org',
    'a@b.org\nBcc: c@d.org',
    `${LONG}@b.org`,
  ],
  one: [...COMMON, null, '', LONG],
  part: [...COMMON, null, '', 'AA==', 'A+/A', 'A A', LONG],
  new: [...COMMON, '', 'short', 'aaaaaaaaaaaa', 'password123', '\ud800 is no character', LONG],
  token: [...COMMON, null, '', 'short', `${'A'.repeat(42)}\u0000`, LONG, `${'A'.repeat(42)}'`],
  name: [...COMMON, '', '   ', 'a\u0000b', 'a\nb', '\u202eevil', '\u200b', 'a\ud800', 'x'.repeat(81), LONG],
  zone: [...COMMON, '', 'Mars/Olympus', 'europe/paris', '+01:00', '../etc/passwd', 'Europe/Paris\u0000', LONG],
  locale: [...COMMON, '', 'de', 'EN', LONG],
  roles: [1, true, {}, null, '', 'admin', [1], ['king'], ['admin', 'admin'], [null], { 0: 'admin' }],
  moment: [
    ...COMMON,
    null,
    '',
    'tomorrow',
    '2027-01-01',
    '2027-13-01T00:00:00Z',
    '2027-02-30T00:00:00Z',
    '2027-W01-1T12:00:00Z',
    '2027-01-01T12.5Z',
    '0001-01-01T00:00:00Z',
    '9999-12-31T00:00:00Z',
    LONG,
  ],
};

const wrongFor = (kinds: unknown[]) =>
  kinds.flatMap((kind) => (typeof kind === 'string' && kind in WRONG ? WRONG[kind]! : [kind]));

const send = (method: Method, path: string, body: object) =>
  identity.http[method](`/api/v1${path}`).set({ cookie }).send(body);

const countRows = async () =>
  (
    await identity.database.query<{ rows: string }>(
      `SELECT (SELECT count(*) FROM person) + (SELECT count(*) FROM mail_link) + (SELECT count(*) FROM access_token)
            + (SELECT count(*) FROM setting) + (SELECT count(*) FROM outbox) + (SELECT count(*) FROM mail) AS rows`,
    )
  )[0]!.rows;

describe('input that is wrong', () => {
  it.each(TABLE)('%s %s names the field and stores nothing', async (method, path, right, fields) => {
    const before = await countRows();
    for (const [field, kinds] of Object.entries(fields)) {
      for (const value of wrongFor(kinds)) {
        const response = await send(method, path, { ...right, [field]: value });
        const { code, fields: named } = response.body as { code: string; fields?: { field: string; reason: string }[] };
        const shown = JSON.stringify(value).slice(0, 60);
        expect({ field, shown, status: response.status, code }).toEqual({
          field,
          shown,
          status: 422,
          code: 'invalid-input',
        });
        expect(named?.map((each) => each.field)).toEqual([field]);
        expect(named?.[0]?.reason.length).toBeGreaterThan(3);
      }
    }
    expect(await countRows()).toBe(before);
  });

  it.each([
    [{}, 'empty'],
    [{ password: '' }, 'empty'],
    [{ password: 7 }, 'text'],
    [{ password: LONG }, 'too-long'],
  ])('says of the password %j that it is %s', async (shown, code) => {
    const refused = await send('post', '/session', { email: EMAIL, ...shown }).expect(422);
    expect(refused.body).toMatchObject({ fields: [{ field: 'password', code }] });
  });

  it.each(TABLE)('%s %s refuses fields it does not know', async (method, path, right) => {
    for (const field of ['isAdmin', 'id', 'kind', '$where']) {
      const response = await send(method, path, { ...right, [field]: 'x' }).expect(422);
      expect(response.body).toMatchObject({ code: 'invalid-input', fields: [{ field, reason: 'is not known here' }] });
    }
  });

  it.each(TABLE)('%s %s refuses what is no object, no JSON, or too much', async (method, path) => {
    const raw = (body: string, type = 'application/json') =>
      identity.http[method](`/api/v1${path}`).set({ cookie, 'content-type': type }).send(body);
    const answers = [
      [await raw('{"a":'), 400],
      [await raw('{"__proto__":{"roles":["admin"]}}'), 400],
      [await raw('null'), 422],
      [await raw('[]'), 422],
      [await raw('[{"email":"a@b.org"}]'), 422],
      [await raw('"text"'), 422],
      [await raw('42'), 422],
      [await raw('a=b', 'application/x-www-form-urlencoded'), 415],
      [await raw('hello', 'text/plain'), 415],
      [await raw(`{"email":"${'x'.repeat(1_100_000)}"}`), 413],
    ] as const;
    for (const [response, status] of answers) {
      expect({ path, text: response.text.slice(0, 300), status: response.status }).toMatchObject({ status });
      expect(response.headers['content-type']).toMatch(/^application\/problem\+json/);
      expect(response.text).not.toMatch(/\bat .*\.[jt]s/);
    }
  });

  it.each([
    ['/members?limit=0', 'limit'],
    ['/members?limit=101', 'limit'],
    ['/members?limit=many', 'limit'],
    ['/members?limit=', 'limit'],
    ['/members?limit=1&limit=2', 'limit'],
    ['/members?cursor=nonsense', 'cursor'],
    ['/members?cursor=', 'cursor'],
    ['/members?search=%00', 'search'],
    ['/members?search=a&search=b', 'search'],
    [`/members?search=${'x'.repeat(101)}`, 'search'],
    ['/members?page=2', 'page'],
    ['/invitations?cursor=WzFd', 'cursor'],
    ['/invitations?cursor=WyJhIl0', 'cursor'],
    ['/invitations?limit=1.5', 'limit'],
  ])('GET %s names %s', async (path, field) => {
    const response = await identity.http.get(`/api/v1${path}`).set({ cookie }).expect(422);
    expect(response.body).toMatchObject({ code: 'invalid-input', fields: [{ field }] });
  });

  it.each(['/sessions/%00', '/sessions/%F0%28', '/access-tokens/1%27%20OR%201=1', '/invitations/..%2f..'])(
    'DELETE %s finds nothing',
    async (path) => {
      const response = await identity.http.delete(`/api/v1${path}`).set({ cookie });
      expect([400, 404, 422]).toContain(response.status);
      expect(response.headers['content-type']).toMatch(/^application\/problem\+json/);
    },
  );

  it('in the headers signs nobody in and breaks nothing', async () => {
    for (const value of [
      `${identity.cookieName}=`,
      '=;=;',
      ';;;',
      'a'.repeat(8000),
      `${identity.cookieName}="\\x00"`,
    ]) {
      await identity.http.get('/api/v1/sessions').set('cookie', value).expect(401);
    }
    for (const value of ['', 'Bearer', 'Bearer ', 'Bearer a b', `Bearer ${'a'.repeat(8000)}`]) {
      await identity.http.get('/api/v1/sessions').set('authorization', value).expect(401);
    }
  });
});
