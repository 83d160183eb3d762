import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { MineFrame, PresenceFrame } from '#contracts';
import { ManualClock, MINUTE, SECOND, uuidv7 } from '#kernel';
import { projectState, type PrivateView } from '#lean-coffee/core';
import { Authenticator } from '#platform';
import { PresenceStore } from '../../../libs/lean-coffee/src/infra/session/presence-store.js';
import { Rooms } from '../../../libs/lean-coffee/src/realtime/rooms.js';
import { type TestApp, testApp } from '../../support/app.js';
import { LiveClient } from '../../support/live/live-client.js';
import { type LivePerson, LiveWorld } from '../../support/live/people.js';
import { storedState } from '../../support/live/stored.js';

describe('coming in and going', () => {
  const clock = new ManualClock(Date.UTC(2026, 10, 19, 18));
  const open: LiveClient[] = [];
  let app: TestApp;
  let world: LiveWorld;
  let host: LivePerson;

  beforeAll(async () => {
    app = await testApp({ clock });
    world = new LiveWorld(app.database.url, clock);
    host = await world.aMember();
  });

  afterEach(() => {
    jest.restoreAllMocks();
    for (const client of open.splice(0)) client.close();
  });

  afterAll(async () => {
    await world.close();
    await app.close();
  });

  const keep = (client: LiveClient): LiveClient => {
    open.push(client);
    return client;
  };
  const connect = async (person: LivePerson) => keep(await LiveClient.connect(app.url, person));
  const enter = async (meetup: string, person: LivePerson, options: { observe?: boolean } = {}) =>
    keep(await LiveClient.in(meetup, app.url, person, options));

  /** The next who comes in waits at the point where it is written down that they did. */
  function holdTheDoor(): { arrived: Promise<void>; letIn: () => void } {
    const store = app.app.get(PresenceStore);
    let letIn: () => void = () => undefined;
    const opened = new Promise<void>((resolve) => (letIn = resolve));
    const arrived = new Promise<void>((resolve) => {
      const joined = store.joined.bind(store);
      jest.spyOn(store, 'joined').mockImplementationOnce(async (connection) => {
        await joined(connection);
        resolve();
        await opened;
      });
    });
    return { arrived, letIn };
  }

  const openConnections = async (meetup: string, personId: string): Promise<number> => {
    const sql = `SELECT count(*)::int AS open FROM lean_coffee_connection
                  WHERE session_id = $1 AND person_id = $2 AND left_at IS NULL`;
    return (await world.query<{ open: number }>(sql, [meetup, personId]))[0]!.open;
  };
  const seats = (meetup: string, personId: string) =>
    [...app.app.get(Rooms).get(meetup)!.all()].filter((seat) => seat.personId === personId).length;
  const gone = (watcher: LiveClient, personId: string) =>
    watcher.until(
      () => watcher.of<PresenceFrame>('presence').some(({ left }) => left.includes(personId)),
      'the news that somebody left',
    );

  it('takes one seat for a socket that asks twice at once, and gives it up', async () => {
    const meetup = await world.aMeetup(host);
    const watcher = await enter(meetup, host);
    const person = await world.aMember();
    const client = await connect(person);
    const { arrived, letIn } = holdTheDoor();
    const first = client.ask('join', { sessionId: meetup });
    await arrived;
    const second = client.ask('join', { sessionId: meetup });
    // By then the second one has come as far as it can.
    for (let turn = 0; turn < 5; turn++) await client.ask('clock', { t0: turn });
    letIn();
    expect([await first, await second]).toMatchObject([{ ok: true }, { ok: true }]);
    expect(seats(meetup, person.id)).toBe(1);
    expect(await openConnections(meetup, person.id)).toBe(1);
    await watcher.until(() => watcher.sees(person.id), 'the news that somebody came');
    client.close();
    await gone(watcher, person.id);
    expect(seats(meetup, person.id)).toBe(0);
  });

  it('keeps no seat for somebody whose connection broke while they came in', async () => {
    const meetup = await world.aMeetup(host);
    const watcher = await enter(meetup, host);
    const person = await world.aMember();
    const client = await connect(person);
    const { arrived, letIn } = holdTheDoor();
    client.socket.emit('join', { sessionId: meetup });
    await arrived;
    const broken = new Promise((resolve) => client.socket.once('disconnect', resolve));
    client.close();
    await broken;
    await watcher.until(() => watcher.sees(person.id), 'the news that somebody came');
    letIn();
    await gone(watcher, person.id);
    expect(seats(meetup, person.id)).toBe(0);
    expect(await openConnections(meetup, person.id)).toBe(0);
  });

  it('lets nobody in who is removed while they come in', async () => {
    const meetup = await world.aMeetup(host);
    const facilitator = await enter(meetup, host);
    const person = await world.aMember();
    const client = await connect(person);
    const { arrived, letIn } = holdTheDoor();
    const joining = client.join(meetup);
    await arrived;
    await facilitator.give('remove-participant', { personId: person.id, reason: 'Shouting at others' });
    letIn();
    await expect(joining).rejects.toMatchObject({ problem: { code: 'removed-from-room' } });
    expect(seats(meetup, person.id)).toBe(0);
    expect(await openConnections(meetup, person.id)).toBe(0);
  });

  it('lets no guest watch where sessions are for members', async () => {
    const meetup = await world.aMeetup(host, { guestsAllowed: false });
    const guest = await world.aGuest(meetup);
    for (const observe of [false, true]) {
      await expect(enter(meetup, guest, { observe })).rejects.toMatchObject({ problem: { code: 'forbidden' } });
    }
    await enter(meetup, await world.aMember(), { observe: true });
  });

  it('knows a session by its id, however that is written', async () => {
    const meetup = await world.aMeetup(host);
    const facilitator = await enter(meetup, host);
    const loud = await enter(meetup.toUpperCase(), await world.aMember());
    await loud.give('add-topic', { topicId: uuidv7(0), title: 'Flow' });
    await facilitator.until(() => facilitator.state!.topicsAdded === 1, 'the topic');
    expect([...app.app.get(Rooms).get(meetup)!.all()]).toHaveLength(2);
    expect(await loud.ask('leave', { sessionId: meetup })).toMatchObject({ ok: true });
  });

  it('begins afresh for whoever comes back as another kind of viewer', async () => {
    const meetup = await world.aMeetup(host);
    const facilitator = await enter(meetup, host);
    const person = await world.aMember();
    const helper = await enter(meetup, person);
    await facilitator.give('remove-participant', { personId: uuidv7(0), reason: 'A link in every topic' });
    const last = await facilitator.give('add-cofacilitator', { personId: person.id });
    await helper.has(last);
    expect(JSON.stringify(helper.state)).toContain('A link in every topic');
    await helper.ask('leave', { sessionId: meetup });
    await facilitator.give('remove-cofacilitator', { personId: person.id });
    const back = await helper.rejoin();
    expect(back).toMatchObject({ you: { viewerKind: 'participant' } });
    expect(helper.state).toEqual(projectState(await storedState(world, meetup), 'participant'));
  });

  it('tells a tab what changed after the answer to a command that changed nothing', async () => {
    const meetup = await world.aMeetup(host, { severalVotesPerTopic: false });
    const facilitator = await enter(meetup, host);
    const voter = await enter(meetup, await world.aMember());
    const topicIds = [uuidv7(0), uuidv7(0)];
    await facilitator.give('start-session');
    for (const topicId of topicIds) await facilitator.give('add-topic', { topicId, title: 'Flow' });
    await facilitator.give('open-voting', { expected: 1 });
    const commandId = crypto.randomUUID();
    await voter.give('cast-vote', { topicId: topicIds[0] });
    await voter.give('cast-vote', { topicId: topicIds[1] }, commandId);
    await voter.give('cast-vote', { topicId: topicIds[1] }, commandId);
    expect(voter.mine!.spent).toBe(2);
    await facilitator.give('merge-topics', { targetId: topicIds[0], sourceIds: [topicIds[1]] });
    await voter.until(() => voter.mine!.spent === 1, 'the vote that came back');
    expect(voter.of<MineFrame<PrivateView>>('mine')).toHaveLength(1);
  });

  it('closes a poll once the last who had not answered is gone', async () => {
    const meetup = await world.aMeetup(host, { pollSeconds: 300 });
    const facilitator = await enter(meetup, host);
    const person = await world.aMember();
    const silent = await enter(meetup, person);
    const topicId = uuidv7(0);
    await facilitator.until(() => facilitator.sees(person.id), 'the other one in the room');
    await facilitator.give('start-session');
    await facilitator.give('add-topic', { topicId, title: 'Flow' });
    await facilitator.give('open-voting', { expected: 1 });
    await facilitator.give('close-voting', { expected: 2 });
    await facilitator.give('start-topic', { topicId, expected: 3 });
    await facilitator.has(await facilitator.give('open-poll', { expected: 4 }));
    const { step } = facilitator;
    await facilitator.has(await facilitator.give('show-thumb', { thumb: 'down', expected: step }));
    expect(facilitator.step).toBe(step);
    silent.close();
    await facilitator.until(() => facilitator.state!.topics[topicId]!.polls.length === 1, 'the end of the poll');
    expect(facilitator.state!.topics[topicId]).toMatchObject({ status: 'discussed', polls: [{ outcome: 'finish' }] });
  });

  it('announces somebody once who watches in one tab and takes part in another', async () => {
    const meetup = await world.aMeetup(host);
    const facilitator = await enter(meetup, host);
    const person = await world.aMember();
    await enter(meetup, person);
    await enter(meetup, person, { observe: true });
    const other = await world.aMember();
    await facilitator.until(() => facilitator.sees(person.id), 'the one with two tabs');
    await enter(meetup, other);
    await facilitator.until(() => facilitator.sees(other.id), 'somebody else, by a later look');
    const told = facilitator.of<PresenceFrame>('presence').flatMap(({ joined }) => joined);
    const times = told.filter(({ personId, kind }) => personId === person.id && kind === 'member');
    expect(times).toHaveLength(1);
    expect(facilitator.of<PresenceFrame>('presence').at(-1)!.count).toBe(3);
    await facilitator.give('add-cofacilitator', { personId: person.id });
  });

  it('shows nobody out because the database could not be asked who they are', async () => {
    const meetup = await world.aMeetup(host);
    const client = await enter(meetup, await world.aMember());
    clock.advance(MINUTE);
    const away = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    jest.spyOn(app.app.get(Authenticator), 'authenticate').mockRejectedValueOnce(away);
    expect(await client.ask('clock', { t0: 1 })).toMatchObject({ ok: false, problem: { code: 'unavailable' } });
    clock.advance(SECOND);
    expect(await client.ask('clock', { t0: 1 })).toMatchObject({ ok: true });
    expect(client.socket.connected).toBe(true);
  });
});
