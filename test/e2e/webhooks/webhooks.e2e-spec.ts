import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { Deliver } from '../../../libs/webhooks/src/app/deliver.js';
import { aForum, type ForumApp, type Somebody } from '../../support/forum.js';
import { type ArrivedRequest, type HookReceiver, hookReceiver } from '../../support/hook-receiver.js';
import { bodyOf } from '../../support/meetups.js';

interface Hook {
  id: string;
  secret: string;
  offReason: string | null;
}

interface Delivery {
  id: string;
  event: string;
  state: string;
  attempts: number;
  body: string | null;
  status: number | null;
  answer: string | null;
  failure: string | null;
}

let forum: ForumApp;
let receiver: HookReceiver;
let admin: Somebody;
let asker: Somebody;
let peer: Somebody;
let open: string;
let cohort: string;

beforeAll(async () => {
  receiver = await hookReceiver();
  forum = await aForum({ env: { PRIVATE_HOSTS: `127.0.0.1:${receiver.port}` } });
  admin = await forum.aMember('Admin', 'admin', 'trainer');
  asker = await forum.aMember('Asker');
  peer = await forum.aMember('Peer');
  open = await forum.aSpace(admin, 'members');
  cohort = await forum.aSpace(admin, 'cohort', asker, peer);
});
beforeEach(async () => {
  receiver.answer = { status: 204 };
  await forum.database.query('DELETE FROM webhook');
});
afterAll(async () => {
  await forum.close();
  await receiver.close();
});

const BASE = '/administration/webhooks';
const ALL = ['thread.created', 'answer.accepted', 'meetup.closed', 'record.issued'];

let hooks = 0;

/** A webhook with a path of its own. */
async function aHook(changes: object = {}): Promise<Hook & { path: string }> {
  const path = `/hook-${++hooks}`;
  const plan = { name: 'Chat', url: receiver.url + path, events: ALL, spaceIds: [], ...changes };
  return { ...bodyOf<Hook>(await forum.as(admin).post(BASE, plan).expect(201)), path };
}

const logOf = async ({ id }: { id: string }) =>
  bodyOf<{ items: Delivery[] }>(await forum.as(admin).get(`${BASE}/${id}/deliveries`).expect(200)).items;

/** Resolves with the log once `is` true of it. */
async function logUntil(hook: { id: string }, is: (log: Delivery[]) => boolean): Promise<Delivery[]> {
  for (;;) {
    const log = await logOf(hook);
    if (is(log)) return log;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const over = (log: Delivery[]) => log.length > 0 && log.every(({ state }) => state !== 'waiting');

interface Message {
  type: string;
  data: { thread?: Record<string, unknown>; answer?: Record<string, unknown> };
}

const verified = ({ body, headers }: ArrivedRequest, secret: string) =>
  new Webhook(secret).verify(body, headers as Record<string, string>) as Message;

describe('a webhook', () => {
  it('tells of a thread and of its accepted answer, signed so that the library of the standard takes it', async () => {
    const hook = await aHook();
    const { thread } = await forum.ask(asker, open, { title: 'How do you refine?' });
    const first = await receiver.until(({ path }) => path === hook.path);
    const { type, data } = verified(first, hook.secret);
    expect([type, data.thread]).toMatchObject(['thread.created', { id: thread.id, authorId: asker.id }]);
    const answer = await forum.reply(peer, thread.id);
    await forum.as(asker).put(`/threads/${thread.id}/accepted`, { postId: answer.id }).expect(204);
    const told = await receiver.until(({ path, body }) => path === hook.path && body.includes('answer.accepted'));
    expect(verified(told, hook.secret).data.answer).toMatchObject({ id: answer.id, authorId: peer.id });
    expect(() => verified({ ...told, body: Buffer.from(`${told.body.toString()} `) }, hook.secret)).toThrow();
  });

  it('tells nothing of a private space unless it was chosen, and never who wrote without a name', async () => {
    const narrow = await aHook();
    const wide = await aHook({ spaceIds: [cohort] });
    await forum.ask(asker, cohort, { title: 'Among the kumquats', anonymous: true });
    const told = await receiver.until(({ path }) => path === wide.path);
    expect(verified(told, wide.secret).data.thread).toMatchObject({ title: 'Among the kumquats', authorId: null });
    expect(told.body.includes(asker.id)).toBe(false);
    const [dropped] = await logUntil(narrow, over);
    expect(dropped).toMatchObject({ state: 'dropped', body: null, attempts: 0 });
    expect(receiver.arrived.some(({ path }) => path === narrow.path)).toBe(false);
  });

  it('tells nothing of a thread that is gone by then, and its log forgets the words', async () => {
    const hook = await aHook();
    receiver.answer = { status: 503, body: 'Not now' };
    const { thread, opening } = await forum.ask(asker, open, { title: 'Soon to be gone' });
    const [tried] = await logUntil(hook, (log) => log.some(({ attempts }) => attempts > 0));
    expect(tried).toMatchObject({ state: 'waiting', status: 503, answer: 'Not now' });
    expect(tried!.body).toContain('Soon to be gone');
    await forum.as(asker).delete(`/posts/${opening.id}`).expect(204);
    await logUntil(hook, ([delivery]) => delivery?.body === null);
    const arrived = () => receiver.arrived.filter(({ path }) => path === hook.path).length;
    const before = arrived();
    const [delivery] = await forum.database.query<{ id: string }>(
      'SELECT id FROM webhook_delivery WHERE subject_id = $1',
      [thread.id],
    );
    await forum.nodes[0]!.app.get(Deliver).attempt(delivery!.id, { last: false });
    expect([(await logOf(hook))[0]!.state, arrived()]).toEqual(['dropped', before]);
  });

  it('is tried out, and what came back can be looked into', async () => {
    receiver.answer = { status: 418, body: `I am a teapot ${'x'.repeat(2_000)}` };
    const hook = await aHook();
    await forum.as(admin).patch(`${BASE}/${hook.id}`, { on: false }).expect(200);
    await forum.as(admin).post(`${BASE}/${hook.id}/test`).expect(204);
    const [test] = await logUntil(hook, over);
    expect(test).toMatchObject({ event: 'test', state: 'failed', status: 418, attempts: 1 });
    expect(test!.answer).toHaveLength(1_024);
    receiver.answer = { status: 200 };
    await forum.as(admin).post(`${BASE}/${hook.id}/deliveries/${test!.id}/again`).expect(204);
    expect((await logUntil(hook, over))[0]).toMatchObject({ id: test!.id, state: 'delivered', attempts: 2 });
    const ids = receiver.arrived.filter(({ path }) => path === hook.path).map(({ headers }) => headers['webhook-id']);
    expect(ids).toEqual([test!.id, test!.id]);
  });

  it('signs with both secrets while one is replaced', async () => {
    const hook = await aHook();
    const { secret } = bodyOf<Hook>(await forum.as(admin).post(`${BASE}/${hook.id}/secret`).expect(201));
    expect(secret).not.toBe(hook.secret);
    await forum.as(admin).post(`${BASE}/${hook.id}/test`).expect(204);
    const told = await receiver.until(({ path }) => path === hook.path);
    expect(verified(told, hook.secret).type).toBe('test');
    expect(verified(told, secret).type).toBe('test');
    const rows = await forum.database.query<{ row: string }>('SELECT webhook::text AS row FROM webhook');
    const plain = Buffer.from(secret.slice('whsec_'.length), 'base64').toString('hex');
    expect(rows.some(({ row }) => row.includes(secret) || row.includes(plain))).toBe(false);
  });
});

describe('a receiver', () => {
  it('that wants no more switches the webhook off, and administrators are told', async () => {
    const hook = await aHook();
    receiver.answer = { status: 410 };
    await forum.ask(asker, open, { title: 'Nobody listens' });
    await logUntil(hook, over);
    expect(bodyOf<Hook>(await forum.as(admin).get(`${BASE}/${hook.id}`).expect(200)).offReason).toBe('gone');
    const mails = await forum.database.query<{ subject: string }>('SELECT subject FROM mail WHERE key LIKE $1', [
      `webhook-off.${hook.id}.%.${admin.id}`,
    ]);
    expect(mails.map(({ subject }) => subject)).toEqual(['[Afterclass] The webhook “Chat” is off']);
  });

  it('that was not reached for a day does so too', async () => {
    const hook = await aHook();
    receiver.answer = { status: 500 };
    await forum.ask(asker, open, { title: 'For a whole day' });
    const [delivery] = await logUntil(hook, (log) => log.some(({ attempts }) => attempts > 0));
    expect(bodyOf<Hook>(await forum.as(admin).get(`${BASE}/${hook.id}`)).offReason).toBeNull();
    await forum.nodes[0]!.app.get(Deliver).attempt(delivery!.id, { last: true });
    expect((await logOf(hook))[0]).toMatchObject({ state: 'failed', status: 500 });
    expect(bodyOf<Hook>(await forum.as(admin).get(`${BASE}/${hook.id}`)).offReason).toBe('failing');
  });

  it('in the network of the server is refused, when it is named and when it is reached', async () => {
    for (const url of [
      'http://127.0.0.1/',
      'http://169.254.169.254/latest',
      'http://[::1]:5432/',
      'ftp://example.org/',
    ]) {
      const plan = { name: 'Inside', url, events: ALL, spaceIds: [] };
      const refused = await forum.as(admin).post(BASE, plan).expect(422);
      expect(refused.text).toContain('webhook-url');
    }
    const hook = await aHook({ url: `http://localhost:${receiver.port}/inside` });
    await forum.as(admin).post(`${BASE}/${hook.id}/test`).expect(204);
    expect((await logUntil(hook, over))[0]).toMatchObject({ failure: 'refused-address', status: null });
    expect(receiver.arrived.some(({ path }) => path === '/inside')).toBe(false);
  });
});

describe('webhooks', () => {
  it('are for administrators alone', async () => {
    const hook = await aHook();
    const moderator = await forum.aMember('Moderator', 'moderator', 'trainer');
    for (const [who, status] of [
      [undefined, 401],
      [asker, 403],
      [moderator, 403],
    ] as const) {
      const as = forum.as(who);
      await as.get(BASE).expect(status);
      await as.post(BASE, {}).expect(status);
      await as.get(`${BASE}/${hook.id}`).expect(status);
      await as.patch(`${BASE}/${hook.id}`, {}).expect(status);
      await as.delete(`${BASE}/${hook.id}`).expect(status);
      await as.post(`${BASE}/${hook.id}/secret`).expect(status);
      await as.post(`${BASE}/${hook.id}/test`).expect(status);
      await as.get(`${BASE}/${hook.id}/deliveries`).expect(status);
      await as.post(`${BASE}/${hook.id}/deliveries/${hook.id}/again`).expect(status);
    }
    await forum.as(admin).delete(`${BASE}/${hook.id}`).expect(204);
    await forum.as(admin).get(`${BASE}/${hook.id}`).expect(404);
  });
});
