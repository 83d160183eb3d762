import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { SESSION_MESSAGES } from '#contracts';
import { DAY, ManualClock } from '#kernel';
import { type SignalsApp, signalsApp } from '../support/forum-signals.js';
import { aMember, type IdentityApp, PASSWORD, signedIn } from '../support/identity-app.js';
import { LiveClient } from '../support/live/live-client.js';
import type { LivePerson } from '../support/live/people.js';

const clock = new ManualClock();
const open: LiveClient[] = [];
let house: SignalsApp;
let node: IdentityApp;

beforeAll(async () => {
  clock.set(Date.UTC(2026, 2, 2, 9));
  house = await signalsApp(clock, 2);
  node = house.nodes[0]!;
});
afterAll(() => house.close());
afterEach(() => {
  for (const client of open.splice(0)) client.close();
});

const kept = (client: LiveClient): LiveClient => {
  open.push(client);
  return client;
};
/** A socket that only listens, on the other node than requests go to. */
const listens = async (shown: { cookie: string } | Pick<LivePerson, 'token'>) => {
  const { url } = house.nodes[1]!;
  const client = kept(
    'token' in shown ? await LiveClient.connect(url, shown) : await LiveClient.connect(url, null, { headers: shown }),
  );
  const closed = new Promise((resolve) => client.socket.once('disconnect', resolve));
  return { client, closed };
};
/** Two browsers of one person, each with a socket. */
const twoBrowsers = async () => {
  const member = await aMember(node);
  const cookies = [await signedIn(node, member), await signedIn(node, member)] as const;
  const [one, other] = [await listens({ cookie: cookies[0] }), await listens({ cookie: cookies[1] })];
  return { one: { ...one, cookie: cookies[0] }, other: { ...other, cookie: cookies[1] } };
};
type Browsers = Awaited<ReturnType<typeof twoBrowsers>>;
const answers = ({ client: { socket } }: { client: LiveClient }) =>
  socket.timeout(5_000).emitWithAck(SESSION_MESSAGES.clock, { t0: 1 });

const http = () => node.http;

const WAYS: [string, (browsers: Browsers) => Promise<unknown>][] = [
  ['its browser signs out', ({ one }) => http().delete('/api/v1/session').set('cookie', one.cookie).expect(204)],
  [
    'it is signed out from another browser',
    async ({ one, other }) => {
      const listed = await http().get('/api/v1/sessions').set('cookie', one.cookie).expect(200);
      const { id } = (listed.body as { items: { id: string; current: boolean }[] }).items.find((each) => each.current)!;
      await http().delete(`/api/v1/sessions/${id}`).set('cookie', other.cookie).expect(204);
    },
  ],
  [
    'the password is changed in another browser',
    ({ other }) =>
      http()
        .post('/api/v1/me/password')
        .set('cookie', other.cookie)
        .send({ currentPassword: PASSWORD, password: 'another walk by the sea' })
        .expect(204),
  ],
];

describe('a socket that only listens', () => {
  it.each(WAYS)('is closed on whichever node once %s, and that of the other browser is not', async (_, end) => {
    const browsers = await twoBrowsers();
    await end(browsers);
    await browsers.one.closed;
    expect(await answers(browsers.other)).toMatchObject({ ok: true });
  });

  it('is closed in every browser once its owner signs out everywhere', async () => {
    const { one, other } = await twoBrowsers();
    await http().delete('/api/v1/sessions').set('cookie', one.cookie).expect(204);
    await Promise.all([one.closed, other.closed]);
  });

  it('is closed once its access token is revoked', async () => {
    const cookie = await signedIn(node, await aMember(node));
    const expiresAt = new Date(clock.now() + DAY).toISOString();
    const made = await http()
      .post('/api/v1/access-tokens')
      .set('cookie', cookie)
      .send({ name: 'a program', scopes: ['sessions:join'], expiresAt })
      .expect(201);
    const { id, secret } = made.body as { id: string; secret: string };
    const program = await listens({ token: secret });
    await http().delete(`/api/v1/access-tokens/${id}`).set('cookie', cookie).expect(204);
    await program.closed;
  });
});
