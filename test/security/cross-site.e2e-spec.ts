import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aSignedIn, type IdentityApp, identityApp, PASSWORD } from '../support/identity-app.js';

const OWN = 'http://localhost:4321';

let identity: IdentityApp;
let cookie: string;
let email: string;

beforeAll(async () => {
  identity = await identityApp({ publicUrl: OWN });
  ({ cookie, email } = await aSignedIn(identity));
});

afterAll(() => identity.close());

const edit = (headers: Record<string, string>) =>
  identity.http
    .patch('/api/v1/me')
    .set({ cookie, ...headers })
    .send({ locale: 'fr' });

/** What browsers send of where a request comes from, and whether it may change something. */
const MATRIX: [string, Record<string, string>, number][] = [
  ['our own page', { origin: OWN, 'sec-fetch-site': 'same-origin' }, 200],
  ['our own page in a browser without fetch metadata', { origin: OWN }, 200],
  [
    'our own page under another name of this computer',
    { origin: 'http://127.0.0.1:4321', 'sec-fetch-site': 'same-origin' },
    200,
  ],
  ['a program that is no browser', {}, 200],
  ['somebody who typed the address', { 'sec-fetch-site': 'none' }, 200],
  ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, 403],
  ['another site in a browser without fetch metadata', { origin: 'https://evil.example' }, 403],
  ['another site that hides its origin', { origin: 'null', 'sec-fetch-site': 'cross-site' }, 403],
  ['a frame without an origin', { origin: 'null' }, 403],
  ['another site without Origin', { 'sec-fetch-site': 'cross-site' }, 403],
  ['a neighbour on the same domain', { origin: 'http://other.localhost:4321', 'sec-fetch-site': 'same-site' }, 403],
  ['a program on another port', { origin: 'http://localhost:8080', 'sec-fetch-site': 'same-site' }, 403],
  ['the same host by another scheme', { origin: 'https://localhost:4321' }, 403],
  ['an origin that only begins like ours', { origin: 'http://localhost:4321.evil.example' }, 403],
  ['an origin that is none', { origin: 'localhost:4321' }, 403],
  [
    'metadata that does not go with the origin',
    { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
    403,
  ],
  ['metadata nobody knows', { 'sec-fetch-site': 'friendly' }, 403],
];

describe('a request that changes something', () => {
  it.each(MATRIX)('from %s', async (_, headers, status) => {
    const response = await edit(headers);
    expect(response.status).toBe(status);
    if (status === 403) {
      expect(response.headers['content-type']).toMatch(/^application\/problem\+json/);
      expect(response.body).toMatchObject({ code: 'cross-site-request', status: 403 });
    }
  });

  it.each(['post', 'put', 'patch', 'delete'] as const)('is refused from another site for %s', async (method) => {
    await identity.http[method]('/api/v1/session').set({ cookie, origin: 'https://evil.example' }).expect(403);
  });

  it('is refused where it would sign a stranger’s browser in', async () => {
    const signIn = identity.http.post('/api/v1/session').set('origin', 'https://evil.example');
    const response = await signIn.send({ email, password: PASSWORD }).expect(403);
    expect(response.headers['set-cookie']).toBeUndefined();
  });

  it('is let through with a token, which no other site’s page can make a browser show', async () => {
    const request = { name: 'script', scopes: ['profile:write'], expiresAt: '2099-01-01T00:00:00Z' };
    const tooLong = await identity.http.post('/api/v1/access-tokens').set({ cookie, origin: OWN }).send(request);
    expect(tooLong.body).toMatchObject({ fields: [{ field: 'expiresAt', reason: 'must be within a year' }] });
    const [row] = await identity.database.query<{ at: string }>(
      `SELECT to_char(now() + interval '1 day', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS at`,
    );
    const made = await identity.http
      .post('/api/v1/access-tokens')
      .set({ cookie, origin: OWN })
      .send({ ...request, expiresAt: row?.at })
      .expect(201);
    const { secret } = made.body as { secret: string };
    await identity.http
      .patch('/api/v1/me')
      .set({ authorization: `Bearer ${secret}`, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' })
      .send({ locale: 'en' })
      .expect(200);
  });

  it('gains nothing from a made-up token beside the cookie', async () => {
    await edit({ origin: 'https://evil.example', authorization: 'Bearer made-up' }).expect(401);
  });
});

describe('a request that only reads', () => {
  it('is answered wherever it comes from, and shown to no other site', async () => {
    const response = await identity.http.get('/api/v1/me').set({ cookie, origin: 'https://evil.example' }).expect(200);
    expect(response.headers['access-control-allow-origin']).toBeUndefined();
  });
});
