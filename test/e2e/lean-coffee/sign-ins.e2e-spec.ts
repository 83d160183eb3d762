import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { ManualClock, MINUTE, SECOND, uuidv7 } from '#kernel';
import { Authenticator, Database } from '#platform';
import { type TestApp, testApp } from '../../support/app.js';
import { LiveClient } from '../../support/live/live-client.js';
import { type LivePerson, LiveWorld } from '../../support/live/people.js';

/** Every five seconds each node says in each namespace that it lives; `socket.io-adapter` gives these words the types 1 and 2. */
const isHeartbeat = (words: string): boolean => [1, 2].includes((JSON.parse(words) as { type: number }).type);

describe('whoever is in a live session', () => {
  const open: LiveClient[] = [];
  const clock = new ManualClock(Date.now());
  let app: TestApp;
  let world: LiveWorld;
  let meetup: string;

  beforeAll(async () => {
    app = await testApp({ clock });
    world = new LiveWorld(app.database.url);
    meetup = await world.aMeetup(await world.aMember());
  });

  afterEach(() => {
    jest.restoreAllMocks();
    for (const client of open.splice(0)) client.close();
  });

  afterAll(async () => {
    await world.close();
    await app.close();
  });

  const authenticator = () => app.app.get(Authenticator);
  const enter = async (person: LivePerson): Promise<LiveClient> => {
    const client = await LiveClient.in(meetup, app.url, person);
    open.push(client);
    return client;
  };
  const revoke = ({ id }: LivePerson) =>
    world.query('UPDATE access_token SET revoked_at = created_at WHERE person_id = $1', [id]);
  /** Four seconds pass, after which everybody is asked for together. */
  const pass = async () => {
    const asked = jest.spyOn(authenticator(), 'askTogether');
    clock.advance(4 * SECOND);
    while (asked.mock.results.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    await asked.mock.results[0]!.value;
    asked.mockRestore();
  };

  it('is shown out once they are signed out, also if they only listen, and nobody else is', async () => {
    const [gone, guest, other] = [await world.aMember(), await world.aGuest(meetup), await world.aMember()];
    const [silent, visitor, stays] = [await enter(gone), await enter(guest), await enter(other)];
    await revoke(gone);
    await world.query('UPDATE guest_access SET expires_at = created_at WHERE person_id = $1', [guest.id]);
    await pass();
    await silent.until(() => !silent.socket.connected, 'the end of the member’s connection');
    await visitor.until(() => !visitor.socket.connected, 'the end of the guest’s connection');
    expect(await stays.ask('clock', { t0: 1 })).toMatchObject({ ok: true });
  });

  it('is not asked for by themselves before each message, and once a minute all the same', async () => {
    const client = await enter(await world.aMember());
    await client.ask('clock', { t0: 1 });
    const asked = jest.spyOn(app.app.get(Database).pool, 'query');
    const byThemselves = () =>
      asked.mock.calls.filter(([it]) => (it as { name?: string }).name === 'identity-by-access-token').length;
    for (let passed = 4 * SECOND; passed < MINUTE; passed += 4 * SECOND) {
      await pass();
      expect(await client.ask('clock', { t0: 1 })).toMatchObject({ ok: true });
    }
    expect(byThemselves()).toBe(0);
    await pass();
    await pass();
    expect(await client.ask('clock', { t0: 1 })).toMatchObject({ ok: true });
    expect(byThemselves()).toBe(1);
  });

  it('is asked for with a message, where nobody could be asked for lately', async () => {
    const [gone, other] = [await world.aMember(), await world.aMember()];
    const [client, stays] = [await enter(gone), await enter(other)];
    jest.spyOn(authenticator(), 'askTogether').mockRejectedValue(new Error('The database is away.'));
    await revoke(gone);
    clock.advance(6 * SECOND);
    expect(await client.ask('clock', { t0: 1 })).toMatchObject({
      ok: false,
      problem: { code: 'sign-in-required' },
    });
    await client.until(() => !client.socket.connected, 'the end of the connection');
    expect(await stays.ask('clock', { t0: 1 })).toMatchObject({ ok: true });
  });

  it('is told of changes without a word on the bus, while this node is the only one', async () => {
    const [client, other] = [await enter(await world.aMember()), await enter(await world.aMember())];
    const asked = jest.spyOn(pg.Client.prototype, 'query');
    const topicId = uuidv7(clock.now());
    await client.give('add-topic', { topicId, title: 'Hello' });
    await other.until(() => other.state!.topics[topicId] !== undefined, 'the topic');
    await new Promise((resolve) => setTimeout(resolve, 100));
    const told = asked.mock.calls.map(([it, values]: unknown[]) => ({
      text: typeof it === 'string' ? it : ((it as { text?: string }).text ?? ''),
      words: values as unknown[],
    }));
    expect(told.filter(({ text }) => text.includes('lean_coffee_event'))).toHaveLength(1);
    const onTheBus = told.filter(({ text }) => text.includes('pg_notify')).map(({ words }) => String(words[1]));
    expect(onTheBus.filter((words) => !isHeartbeat(words))).toEqual([]);
  });
});
