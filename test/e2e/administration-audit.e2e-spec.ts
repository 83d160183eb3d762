import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DAY, SystemClock } from '#kernel';
import { type Handler, handlersOf } from '#platform';
import type supertest from 'supertest';
import { FIRST_ATTENDANCE_RULES } from '../../libs/attendance/src/infra/rules/first-rules.js';
import { aDump, dumpFile } from '../support/dump.js';
import {
  aMember,
  aSignedIn,
  type IdentityApp,
  identityApp,
  settled,
  type TestMember,
} from '../support/identity-app.js';
import { RENEWAL_RULES } from '../support/rules.js';

interface House {
  call(method: 'get' | 'post' | 'put' | 'patch' | 'delete', path: string, body?: object): supertest.Test;
  /** Sends the first part of a file of an import. */
  part(importId: string, name: string, content: string): supertest.Test;
  bob: TestMember;
  /** What a webhook has told already. @returns its id */
  told(webhookId: string): Promise<string>;
  /** Gives an event up. @returns its id */
  parked(): Promise<string>;
}

interface Act {
  action: string;
  /** What the entry tells, where that is more than an id. */
  codes?: object;
  act(house: House): PromiseLike<supertest.Response>;
}

const newVersion = {
  effectiveFrom: new Date(new SystemClock().now() + 2 * DAY).toISOString().slice(0, 10),
  sources: ['Decided at the yearly meeting'],
};
const MODERATION_RULES = {
  ...{ newcomers: 'always', newForDays: 7, firstPosts: 1, firstPostsWithLinks: 3, floodPosts: 4, floodMinutes: 10 },
  ...{ words: ['casino'], domains: [] },
};

const idOf = async (made: PromiseLike<supertest.Response>): Promise<string> => ((await made).body as { id: string }).id;
const invite = (call: House['call'], email: string) => call('post', '/invitations', { email, roles: ['member'] });
const open = (call: House['call']) =>
  call('post', '/imports', { kind: 'stackexchange', site: 'tea.stackexchange.com' });
const { Posts, Comments } = aDump(3);

const HOOKS = '/administration/webhooks';
const hook = (call: House['call']) =>
  idOf(
    call('post', HOOKS, {
      name: 'The chat',
      url: 'https://hooks.example.org/in',
      events: ['thread.created'],
      spaceIds: [],
    }),
  );

/** Each act of an administrator, what the log calls it, and how it is done. */
const ACTS: Record<string, Act> = {
  'CommunityController.changeSettings': {
    action: 'settings.changed',
    codes: { 'signUp.before': 'invitation', 'signUp.after': 'open' },
    act: ({ call }) => call('patch', '/settings', { signUp: 'open' }),
  },
  'ImportsController.cancel': {
    action: 'import.cancelled',
    act: async ({ call }) => call('post', `/imports/${await idOf(open(call))}/cancel`),
  },
  'ImportsController.open': { action: 'import.opened', act: ({ call }) => open(call) },
  'ImportsController.start': {
    action: 'import.started',
    act: async ({ call, part }) => {
      const id = await idOf(open(call));
      await part(id, 'Posts.xml', dumpFile(Posts));
      await part(id, 'Comments.xml', dumpFile(Comments!));
      return call('post', `/imports/${id}/start`);
    },
  },
  'ImportsController.upload': {
    action: 'import.file-added',
    act: async ({ call, part }) => part(await idOf(open(call)), 'Posts.xml', dumpFile(Posts)),
  },
  'InvitationsController.create': {
    action: 'invitation.sent',
    codes: { roles: ['member'] },
    act: ({ call }) => invite(call, 'new@example.org'),
  },
  'InvitationsController.revoke': {
    action: 'invitation.revoked',
    act: async ({ call }) => call('delete', `/invitations/${await idOf(invite(call, 'newer@example.org'))}`),
  },
  'MembersController.setRoles': {
    action: 'roles.changed',
    codes: { before: ['member'], after: ['member', 'trainer'] },
    act: ({ call, bob }) => call('patch', `/members/${bob.id}/roles`, { roles: ['trainer'] }),
  },
  'ModeratedMembersController.changeRules': {
    action: 'rules.changed',
    codes: { 'words.before': 0, 'words.after': 1 },
    act: ({ call }) => call('put', '/moderation/rules', MODERATION_RULES),
  },
  'RulesController.addAttendance': {
    action: 'attendance-rules.added',
    codes: { effectiveFrom: newVersion.effectiveFrom },
    act: ({ call }) => call('post', '/rules/attendance', { ...newVersion, ...FIRST_ATTENDANCE_RULES.numbers }),
  },
  'RulesController.addRenewal': {
    action: 'renewal-rules.added',
    codes: { effectiveFrom: newVersion.effectiveFrom },
    act: ({ call }) => call('post', '/rules/renewal', { ...newVersion, ...RENEWAL_RULES }),
  },
  'SigningKeysController.compromise': {
    action: 'key.compromised',
    act: async ({ call }) => {
      await call('post', '/administration/credentials/keys/rotation');
      const keys = (await call('get', '/administration/credentials/keys')).body as { items: { id: string }[] };
      const [key] = keys.items;
      return call('post', `/administration/credentials/keys/${key!.id}/compromise`, { words: 'It was lost' });
    },
  },
  'SigningKeysController.rotate': {
    action: 'key.rotated',
    act: ({ call }) => call('post', '/administration/credentials/keys/rotation'),
  },
  'StatusController.retryEvent': {
    action: 'event.retried',
    codes: { type: 'test.given-up' },
    act: async ({ call, parked }) => call('post', `/administration/status/events/${await parked()}/retry`),
  },
  'StatusController.retryQueue': {
    action: 'jobs.retried',
    codes: { queue: 'mail.sweep', count: 0 },
    act: ({ call }) => call('post', '/administration/status/queues/mail.sweep/retry'),
  },
  'WebhooksController.add': {
    action: 'webhook.added',
    act: ({ call }) =>
      call('post', HOOKS, { name: 'Chat', url: 'https://hooks.example.org/', events: ['meetup.closed'], spaceIds: [] }),
  },
  'WebhooksController.again': {
    action: 'webhook.told-again',
    act: async ({ call, told }) => {
      const id = await hook(call);
      return call('post', `${HOOKS}/${id}/deliveries/${await told(id)}/again`);
    },
  },
  'WebhooksController.change': {
    action: 'webhook.changed',
    act: async ({ call }) => call('patch', `${HOOKS}/${await hook(call)}`, { on: false }),
  },
  'WebhooksController.remove': {
    action: 'webhook.removed',
    act: async ({ call }) => call('delete', `${HOOKS}/${await hook(call)}`),
  },
  'WebhooksController.rotate': {
    action: 'webhook.rotated',
    act: async ({ call }) => call('post', `${HOOKS}/${await hook(call)}/secret`),
  },
  'WebhooksController.test': {
    action: 'webhook.tried',
    act: async ({ call }) => call('post', `${HOOKS}/${await hook(call)}/test`),
  },
};

/** What asks without changing anything, though not by GET. */
const ASKS = ['RulesController.tryAttendance', 'RulesController.tryRenewal'];

const isAnAct = ({ kind, verb, scope, rule }: Handler): boolean =>
  kind === 'http' &&
  verb !== 'GET' &&
  (scope === 'admin' || (rule?.who === 'roles' && rule.roles.every((role) => role === 'admin')));

describe('what administrators do', () => {
  let app: IdentityApp;
  let data: string;
  let house: House;
  let adminId: string;

  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'afterclass-data-'));
    app = await identityApp({ dataDir: data });
    const { id, cookie } = await aSignedIn(app, 'admin');
    adminId = id;
    const call: House['call'] = (method, path, body) => {
      const asked = app.http[method](`/api/v1${path}`).set('cookie', cookie).set('origin', 'http://localhost:4321');
      return body ? asked.send(body) : asked;
    };
    const part: House['part'] = (importId, name, content) =>
      call('put', `/imports/${importId}/files/${name}?offset=0`)
        .set('content-type', 'application/vnd.afterclass.import-part')
        .send(content);
    const parked = async () => {
      const [event] = await app.database.query<{ id: string }>(
        `INSERT INTO outbox (id, type, payload, created_at, parked_at, attempts)
         VALUES (gen_random_uuid(), 'test.given-up', '{}', now(), now(), 12) RETURNING id`,
      );
      return event!.id;
    };
    const told = async (webhookId: string) => {
      const [delivery] = await app.database.query<{ id: string }>(
        `INSERT INTO webhook_delivery (id, webhook_id, event, happened_at, created_at, state)
         VALUES (gen_random_uuid(), $1, 'test', now(), now(), 'delivered') RETURNING id`,
        [webhookId],
      );
      return delivery!.id;
    };
    house = { call, told, part, bob: await aMember(app), parked };
  });
  afterAll(async () => {
    await app.close();
    await rm(data, { recursive: true, force: true });
  });

  it('is known in full: a door that is new has to say what it leaves in the log', () => {
    const found = handlersOf(app.app)
      .filter(isAnAct)
      .map(({ owner, method }) => `${owner}.${method}`);
    expect(found).toEqual([...Object.keys(ACTS), ...ASKS].sort());
  });

  it.each(Object.entries(ACTS))('%s leaves an entry', async (_door, { action, codes = {}, act }) => {
    const before = await entries();
    const { status } = await act(house);
    expect([status >= 200 && status < 300, status]).toEqual([true, status]);
    await settled(app);
    const added = (await entries()).filter(({ id }) => !before.some((entry) => entry.id === id));
    expect(added).toContainEqual(
      expect.objectContaining({ action, actorId: adminId, codes: expect.objectContaining(codes) }),
    );
    // Addresses, words and secrets stay where they are.
    expect(JSON.stringify(added)).not.toMatch(/example\.org|casino|lost/);
  });

  it('is found by who did it, page by page', async () => {
    const first = await house.call('get', `/moderation/audit?actor=${adminId}&limit=2`).expect(200);
    const { items, nextCursor } = first.body as { items: { id: string }[]; nextCursor: string };
    const path = `/moderation/audit?actor=${adminId}&limit=2&cursor=${encodeURIComponent(nextCursor)}`;
    const second = (await house.call('get', path).expect(200)).body as { items: { id: string }[] };
    expect(new Set([...items, ...second.items].map(({ id }) => id)).size).toBe(4);
  });

  const entries = () =>
    app.database.query<{ id: string; action: string; actorId: string; codes: object }>(
      'SELECT id, action, actor_id AS "actorId", person_id, codes FROM audit_entry',
    );
});
