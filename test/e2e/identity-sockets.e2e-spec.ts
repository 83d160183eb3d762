import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aMember, type IdentityApp, identityApp, signedIn } from '../support/identity-app.js';
import { LiveClient } from '../support/live/live-client.js';

describe('sockets of somebody who signs out everywhere', () => {
  let identity: IdentityApp;

  beforeAll(async () => {
    identity = await identityApp();
  });
  afterAll(() => identity.close());

  it('are closed, those of pages that only listen among them, and no other', async () => {
    const open = async (cookie: string) => {
      const headers = { cookie, origin: 'http://localhost:4321' };
      const client = await LiveClient.connect(identity.url, null, { headers });
      return { client, closed: new Promise((resolve) => client.socket.once('disconnect', resolve)) };
    };
    const [member, other] = [await aMember(identity), await aMember(identity)];
    const [here, there] = [await signedIn(identity, member), await signedIn(identity, member)];
    const pages = [await open(here), await open(there)];
    const bystander = await open(await signedIn(identity, other));
    await identity.http.delete('/api/v1/sessions').set('cookie', here).expect(204);
    await Promise.all(pages.map(({ closed }) => closed));
    await expect(open(there)).rejects.toMatchObject({ problem: { code: 'sign-in-required' } });
    expect(await bystander.client.ask('clock', { t0: 1 })).toMatchObject({ ok: true });
    bystander.client.close();
  });
});
