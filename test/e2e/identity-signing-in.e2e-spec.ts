import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  aMember,
  aSignedIn,
  cookieOf,
  type IdentityApp,
  identityApp,
  mailsTo,
  PASSWORD,
  signedIn,
  tokenFor,
} from '../support/identity-app.js';

let identity: IdentityApp;

beforeAll(async () => {
  identity = await identityApp();
});

afterAll(() => identity.close());

describe('signing in with a password', () => {
  it('opens a session and says who one is', async () => {
    const member = await aMember(identity, { email: 'ana@example.org', displayName: 'Ana' });
    const response = await identity.http
      .post('/api/v1/session')
      .send({ email: ' ANA@Example.org', password: PASSWORD });
    expect(response.status).toBe(200);
    expect(response.body).toEqual({
      id: member.id,
      kind: 'member',
      displayName: 'Ana',
      email: 'ana@example.org',
      emailConfirmed: true,
      hasPassword: true,
      roles: ['member'],
      locale: 'en',
      timeZone: 'UTC',
      meetupId: null,
    });
    const me = await identity.http.get('/api/v1/me').set('cookie', cookieOf(response)!).expect(200);
    expect(me.body).toEqual(response.body);
  });
});
