import { createECDH, createPublicKey, type ECDH, randomBytes, verify } from 'node:crypto';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aForum, type ForumApp, type Somebody } from '../../support/forum.js';
import { type ArrivedRequest, type HookReceiver, hookReceiver } from '../../support/hook-receiver.js';
import { bodyOf } from '../../support/meetups.js';

/** The part of the library that pushes which browsers have of their own; it comes without types. */
const ece = createRequire(createRequire(import.meta.url).resolve('web-push'))('http_ece') as {
  decrypt(body: Buffer, options: { version: string; privateKey: ECDH; authSecret: string }): Buffer;
};

let forum: ForumApp;
let service: HookReceiver;
let trainer: Somebody;
let asker: Somebody;
let peer: Somebody;
let cohort: string;

beforeAll(async () => {
  service = await hookReceiver();
  forum = await aForum({ env: { PRIVATE_HOSTS: `127.0.0.1:${service.port}` } });
  trainer = await forum.aMember('Trainer', 'trainer');
});
beforeEach(async () => {
  service.answer = { status: 201 };
  asker = await forum.aMember('Asker');
  peer = await forum.aMember('Peer');
  cohort = await forum.aSpace(trainer, 'cohort', asker, peer);
});
afterAll(async () => {
  await forum.close();
  await service.close();
});

const PLACE = '/me/push-devices';

interface Devices {
  publicKey: string;
  items: { id: string; name: string; here: boolean }[];
}

const devicesOf = async (who: Somebody) => bodyOf<Devices>(await forum.as(who).get(PLACE).expect(200));

let browsers = 0;

/** A browser with keys of its own, subscribed at the push service. */
async function aBrowser(who: Somebody) {
  const keys = createECDH('prime256v1');
  const p256dh = keys.generateKeys().toString('base64url');
  const secret = randomBytes(16);
  const path = `/push/${++browsers}`;
  const address = { endpoint: service.url + path, p256dh, auth: secret.toString('base64url') };
  await forum
    .as(who)
    .post(PLACE, { name: 'Phone', ...address })
    .expect(204);
  const read = ({ body }: ArrivedRequest) => {
    const plain = ece.decrypt(body, { version: 'aes128gcm', privateKey: keys, authSecret: address.auth });
    return JSON.parse(plain.toString()) as { title: string; body: string; tag: string; url: string };
  };
  const here = (request: ArrivedRequest) => request.path === path;
  return { read, here, next: () => service.until(here), count: () => service.arrived.filter(here).length };
}

/** All that was to be pushed has been, or was left. */
async function allPushed(): Promise<void> {
  for (;;) {
    const [waiting] = await forum.database.query<{ count: number }>(
      `SELECT (SELECT count(*) FROM outbox)::int + (SELECT count(*) FROM pgboss.job
          WHERE name = 'notifications.push-to' AND state IN ('created', 'active'))::int AS count`,
    );
    if (waiting?.count === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe('a device', () => {
  it('shows who did what where, encrypted for it alone and signed by this installation', async () => {
    const phone = await aBrowser(asker);
    const { thread } = await forum.ask(asker, cohort, { title: 'How do you refine?' });
    const answer = await forum.reply(peer, thread.id, { body: 'A kumquat, little and often.' });
    const arrived = await phone.next();
    expect(phone.read(arrived)).toMatchObject({
      title: 'Peer answered your question',
      body: 'How do you refine?',
      url: `/posts/${answer.id}`,
    });
    expect(arrived.body.includes('Peer')).toBe(false);
    expect(arrived.headers).toMatchObject({ 'content-encoding': 'aes128gcm', ttl: '86400' });
    await expectSigned(arrived, (await devicesOf(asker)).publicKey);
    const own = await forum.reply(asker, thread.id, { parentId: answer.id });
    await allPushed();
    expect([own.number > 0, phone.count()]).toEqual([true, 1]);
  });

  it('is told nothing by who wrote without a name but that it was somebody', async () => {
    const phone = await aBrowser(peer);
    const { thread } = await forum.ask(asker, cohort, { title: 'Nameless question', anonymous: true });
    const answer = await forum.reply(peer, thread.id);
    await forum.as(asker).put(`/threads/${thread.id}/accepted`, { postId: answer.id }).expect(204);
    const arrived = phone.read(await phone.next());
    expect([arrived.title, JSON.stringify(arrived).includes('Asker')]).toEqual(['Your answer was accepted', false]);
  });

  it('is told nothing that its owner does not see when it is delivered', async () => {
    const phone = await aBrowser(asker);
    const { thread } = await forum.ask(asker, cohort, { title: 'About to leave' });
    service.answer = { status: 503 };
    await forum.reply(peer, thread.id);
    await phone.next();
    await forum.as(trainer).delete(`/spaces/${cohort}/members/${asker.id}`).expect(204);
    service.answer = { status: 201 };
    await retried();
    expect(phone.count()).toBe(1);
  });

  it('is told again where its push service had no time', async () => {
    const phone = await aBrowser(asker);
    service.answer = { status: 503 };
    const { thread } = await forum.ask(asker, cohort, { title: 'Twice is fine' });
    await forum.reply(peer, thread.id);
    await phone.next();
    service.answer = { status: 201 };
    await retried();
    expect(phone.count()).toBe(2);
  });

  it.each([404, 410])('that its push service answers %d for is forgotten', async (status) => {
    const phone = await aBrowser(asker);
    service.answer = { status };
    const { thread } = await forum.ask(asker, cohort, { title: 'Nobody is there' });
    await forum.reply(peer, thread.id);
    await phone.next();
    await allPushed();
    expect((await devicesOf(asker)).items).toEqual([]);
  });

  it('is told nothing once its owner has signed out there', async () => {
    const phone = await aBrowser(asker);
    const { thread } = await forum.ask(asker, cohort, { title: 'Signed out since' });
    await forum.as(asker).delete('/session').expect(204);
    await forum.reply(peer, thread.id);
    await allPushed();
    expect(phone.count()).toBe(0);
  });
});

/** Until no attempt is due any more, each as soon as it was put off. */
async function retried(): Promise<void> {
  for (;;) {
    const [left] = await forum.database.query<{ count: number }>(
      `WITH due AS (UPDATE pgboss.job SET start_after = now() - interval '1 second'
                     WHERE name = 'notifications.push-to' AND state = 'retry' RETURNING id)
       SELECT count(*)::int FROM pgboss.job WHERE name = 'notifications.push-to' AND state IN ('created', 'active', 'retry')`,
    );
    if (left?.count === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** The token in the header is signed with the key that browsers were given (RFC 8292, section 2). */
async function expectSigned({ headers }: ArrivedRequest, publicKey: string): Promise<void> {
  const [, token, key] = /^vapid t=([^,]+), ?k=(.+)$/.exec(headers['authorization'] ?? '') ?? [];
  expect(key).toBe(publicKey);
  const [head, claims, signature] = token!.split('.') as [string, string, string];
  const bytes = Buffer.from(publicKey, 'base64url');
  const [x, y] = [bytes.subarray(1, 33), bytes.subarray(33)].map((part) => part.toString('base64url'));
  const jwk = { kty: 'EC', crv: 'P-256', x, y };
  const signed = { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' } as const;
  expect(verify('sha256', Buffer.from(`${head}.${claims}`), signed, Buffer.from(signature, 'base64url'))).toBe(true);
  const { aud, sub } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as { aud: string; sub: string };
  expect([aud, sub.startsWith('mailto:')]).toEqual([service.url, true]);
}

describe('devices', () => {
  it('are listed to their owner, and removed by nobody else', async () => {
    await aBrowser(asker);
    const { items } = await devicesOf(asker);
    expect(items).toMatchObject([{ name: 'Phone', here: true }]);
    expect((await devicesOf(peer)).items).toEqual([]);
    await forum.as(peer).delete(`${PLACE}/${items[0]!.id}`).expect(404);
    await forum.as(asker).delete(`${PLACE}/${items[0]!.id}`).expect(204);
    expect((await devicesOf(asker)).items).toEqual([]);
  });

  it('have the same key on every question, whose private half nobody reads in the database', async () => {
    expect((await devicesOf(asker)).publicKey).toBe((await devicesOf(peer)).publicKey);
    const [{ sealed }] = (await forum.database.query<{ sealed: Buffer }>('SELECT sealed FROM push_key')) as [
      { sealed: Buffer },
    ];
    // A nonce, a tag, and 32 bytes that are no key as they stand.
    expect(sealed).toHaveLength(12 + 16 + 32);
  });

  it('lead nowhere in the network of the server, and have keys that are keys', async () => {
    const good = {
      name: 'Phone',
      endpoint: `${service.url}/push`,
      p256dh: createECDH('prime256v1').generateKeys().toString('base64url'),
      auth: randomBytes(16).toString('base64url'),
    };
    for (const wrong of [
      { endpoint: 'http://127.0.0.1:5432/' },
      { endpoint: 'https://169.254.169.254/latest' },
      { p256dh: 'AAAA' },
      { auth: randomBytes(32).toString('base64url') },
      { name: '' },
      { personId: peer.id },
    ]) {
      await forum
        .as(asker)
        .post(PLACE, { ...good, ...wrong })
        .expect(422);
    }
  });
});
