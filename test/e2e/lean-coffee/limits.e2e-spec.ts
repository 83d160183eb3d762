import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Ack, CLIENT_COMMANDS, type PresenceFrame } from '#contracts';
import { Standing } from '#identity';
import { DAY, SECOND, uuidv7 } from '#kernel';
import { UnitOfWork } from '#platform';
import { type TestApp, testApp } from '../../support/app.js';
import { LiveClient } from '../../support/live/live-client.js';
import { type LivePerson, LiveWorld } from '../../support/live/people.js';

describe('at the door and over the line', () => {
  const open: LiveClient[] = [];
  let app: TestApp;
  let world: LiveWorld;
  let host: LivePerson;
  let meetup: string;

  beforeAll(async () => {
    app = await testApp();
    world = new LiveWorld(app.database.url);
    host = await world.aMember();
    meetup = await world.aMeetup(host);
  });

  afterEach(() => {
    for (const client of open.splice(0)) client.close();
  });

  afterAll(async () => {
    await world.close();
    await app.close();
  });

  async function enter(person: LivePerson, into = meetup): Promise<LiveClient> {
    const client = await LiveClient.in(into, app.url, person);
    open.push(client);
    return client;
  }

  it('takes no words of somebody who is silenced, and everything else', async () => {
    const person = await world.aMember();
    const until = Date.now() + DAY;
    await app.app
      .get(UnitOfWork)
      .run((tx) => app.app.get(Standing).impose(tx, { personId: person.id, kind: 'silence', until, givenBy: host.id }));
    const client = await enter(person);
    const refused = await client.tries('add-topic', { topicId: uuidv7(0), title: 'Hello' });
    expect(refused).toMatchObject({ ok: false, problem: { code: 'silenced' } });
    expect(await client.ask('clock', { t0: 1 })).toMatchObject({ ok: true });
    const other = await enter(await world.aMember());
    expect(await other.tries('add-topic', { topicId: uuidv7(0), title: 'Hello' })).toMatchObject({ ok: true });
  });

  it('lets eighty people behind one address in at once while one floods, and slows down that one alone', async () => {
    const flooder = await enter(await world.aMember());
    let flooding = true;
    const answers: Promise<Ack<unknown>>[] = [];
    const flood = (async () => {
      while (flooding && answers.length < 5_000) {
        for (let index = 0; index < 50; index++) answers.push(flooder.ask('clock', { t0: 1 }));
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    })();
    const people = await world.members(80);
    const clients = await Promise.all(people.map((person) => enter(person)));
    const topics = await Promise.all(
      clients.map((client) => client.tries('add-topic', { topicId: uuidv7(0), title: 'Hello' })),
    );
    flooding = false;
    await flood;
    const told = await Promise.all(answers);
    expect(topics.filter((answer) => !answer.ok)).toEqual([]);
    const limited = told.flatMap((answer) => (answer.ok ? [] : [answer.problem.code]));
    expect(limited.length).toBeGreaterThan(0);
    expect(new Set(limited)).toEqual(new Set(['rate-limited']));
  });

  it.each([
    ['nothing', null, {}, 'sign-in-required'],
    ['a token nobody has', { token: `acp_${'x'.repeat(43)}` }, {}, 'sign-in-required'],
    ['a token that is no text', { token: { $gt: '' } as never }, {}, 'sign-in-required'],
    ['another version of the protocol', { token: '' }, { protocol: 2 }, 'protocol-unsupported'],
    ['a version that is no number', { token: '' }, { protocol: '1' }, 'protocol-unsupported'],
  ])('refuses a handshake that shows %s', async (_, person, options, code) => {
    await expect(LiveClient.connect(app.url, person, options)).rejects.toMatchObject({ problem: { code } });
  });

  it('refuses a handshake from another site, over both transports', async () => {
    for (const transports of [['websocket'], ['polling']] as ('websocket' | 'polling')[][]) {
      const headers = { origin: 'https://elsewhere.example' };
      await expect(LiveClient.connect(app.url, host, { headers, transports })).rejects.toThrow();
    }
  });

  it('works over long polling, where a proxy lets no WebSocket through', async () => {
    const polling = await LiveClient.connect(app.url, host, { transports: ['polling'] });
    open.push(polling);
    await polling.join(meetup);
    const seq = await (await enter(await world.aMember())).give('add-topic', { topicId: uuidv7(0), title: 'By post' });
    await polling.has(seq);
    expect(polling.state!.topicsAdded).toBeGreaterThan(0);
  });

  it.each([
    ['no object', 'text'],
    ['nothing', undefined],
    ['an array', []],
    ['no session', { commandId: uuidv7(0), type: 'cast-vote', payload: {} }],
    ['an id that is none', { sessionId: 'x', commandId: uuidv7(0), type: 'cast-vote', payload: {} }],
    ['a NUL byte for an id', { sessionId: 'a\u0000b', commandId: uuidv7(0), type: 'cast-vote', payload: {} }],
    ['a command nobody knows', { sessionId: uuidv7(0), commandId: uuidv7(0), type: 'drop-table', payload: {} }],
    ['a command of the server', { sessionId: uuidv7(0), commandId: uuidv7(0), type: 'close-abandoned', payload: {} }],
    [
      'a field nobody knows',
      { sessionId: uuidv7(0), commandId: uuidv7(0), type: 'cast-vote', payload: {}, admin: true },
    ],
  ])('answers a command that carries %s with the fields at fault', async (_, message) => {
    const client = await enter(await world.aMember());
    const answer = await client.ask('command', message);
    expect(answer).toMatchObject({ ok: false, problem: { status: 422, code: 'invalid-input' } });
    expect(answer.ok || answer.problem.fields!.length).toBeGreaterThan(0);
  });

  it.each(CLIENT_COMMANDS.map((type) => [type]))(
    'survives nonsense in %s: 4xx, nothing stored, and it goes on',
    async (type) => {
      const person = await world.aMember();
      const session = await world.aMeetup(person);
      const client = await enter(person, session);
      const nonsense = [
        { nobody: 'knows this' },
        { topicId: 5, personId: [], text: {}, expected: 'x', seconds: 'y', topicIds: {}, sourceIds: 1, changes: 3 },
        {
          topicId: uuidv7(0),
          targetId: uuidv7(0),
          personId: uuidv7(0),
          takeawayId: uuidv7(0),
          expected: -1,
          title: '\u0000'.repeat(9_000),
        },
        {
          changes: { votesPerPerson: 1e9, nobody: 1 },
          seconds: 1e12,
          topicIds: Array(600).fill(uuidv7(0)),
          text: 'x'.repeat(20_000),
        },
      ];
      const deep = JSON.parse(`${'{"a":['.repeat(1_000)}1${']}'.repeat(1_000)}`) as object;
      const unstorable = { changes: { 'a\u0000b': 1, [`${'x'.repeat(49)}\u{1f600}`]: 1, '\ud83d': 1 } };
      for (const payload of [...nonsense, deep, { changes: deep }, unstorable, [], 'text', 7, null]) {
        const answer = await client.ask<unknown>('command', {
          sessionId: session,
          commandId: crypto.randomUUID(),
          type,
          payload,
        });
        // A command that carries nothing may be given with nothing.
        if (answer.ok) expect(payload).toBeNull();
        else expect(answer.problem.status).toBeGreaterThanOrEqual(400);
        expect(answer.ok || answer.problem.status < 500).toBe(true);
      }
      const rows = await world.query<{ body: string }>(
        'SELECT body::text FROM lean_coffee_event WHERE session_id = $1',
        [session],
      );
      expect(rows.map(({ body }) => body).join()).not.toContain('nobody');
      expect((await client.ask('clock', { t0: 1 })).ok).toBe(true);
    },
  );

  it('answers messages nobody knows, and survives those that want no answer', async () => {
    const client = await enter(await world.aMember());
    expect(await client.ask('shutdown', {})).toMatchObject({ ok: false, problem: { code: 'not-found' } });
    for (const event of ['join', 'command', 'clock', 'leave', 'shutdown']) client.socket.emit(event, null);
    expect((await client.ask('clock', { t0: 1 })).ok).toBe(true);
  });

  it('does what a message says that wants no answer', async () => {
    const client = await LiveClient.connect(app.url, await world.aMember());
    const watcher = await enter(host);
    open.push(client);
    client.socket.emit('join', { sessionId: meetup });
    const topicId = uuidv7(0);
    const command = { sessionId: meetup, commandId: crypto.randomUUID(), type: 'add-topic' };
    client.socket.once('presence', () =>
      client.socket.emit('command', { ...command, payload: { topicId, title: 'Hi' } }),
    );
    await watcher.until(() => watcher.state!.topics[topicId] !== undefined, 'the topic');
  });

  it('shows a guest their own meetup alone', async () => {
    const other = await world.aMeetup(host);
    const guest = await LiveClient.connect(app.url, await world.aGuest(meetup));
    open.push(guest);
    await expect(guest.join(other)).rejects.toMatchObject({ problem: { code: 'not-found' } });
    await expect(guest.join(uuidv7(0))).rejects.toMatchObject({ problem: { code: 'not-found' } });
    await guest.join(meetup);
  });

  it('says who came and went at most once a second, and keeps the facts', async () => {
    const session = await world.aMeetup(host);
    const watcher = await enter(host, session);
    const people = await world.members(10);
    const before = performance.now();
    const clients = await Promise.all(people.map((person) => enter(person, session)));
    await watcher.until(() => watcher.of<PresenceFrame>('presence').at(-1)?.count === 11, 'all eleven');
    for (const client of clients) client.close();
    await watcher.until(() => watcher.of<PresenceFrame>('presence').at(-1)?.count === 1, 'everybody gone');
    const seconds = (performance.now() - before) / SECOND;
    expect(watcher.of('presence').length).toBeLessThanOrEqual(Math.ceil(seconds) + 1);
    const facts = await world.query<{ left: number }>(
      'SELECT count(left_at)::int AS left FROM lean_coffee_connection WHERE session_id = $1',
      [session],
    );
    expect(facts).toEqual([{ left: 10 }]);
  });
});
