import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ManualClock, MINUTE, SECOND, uuidv7 } from '#kernel';
import { type TestApp, testApp } from '../../support/app.js';
import { LiveClient, Refused } from '../../support/live/live-client.js';
import { type LivePerson, LiveWorld } from '../../support/live/people.js';
import { storedState } from '../../support/live/stored.js';

describe('the facilitator', () => {
  const clock = new ManualClock(Date.UTC(2026, 10, 19, 18));
  const open: LiveClient[] = [];
  let app: TestApp;
  let world: LiveWorld;
  let host: LivePerson;

  beforeAll(async () => {
    app = await testApp({ clock });
    world = new LiveWorld(app.database.url, clock);
    host = await world.aMember('trainer');
  });

  afterEach(() => {
    for (const client of open.splice(0)) client.close();
  });

  afterAll(async () => {
    await world.close();
    await app.close();
  });

  async function enter(meetup: string, person: LivePerson, options: { observe?: boolean } = {}): Promise<LiveClient> {
    const client = await LiveClient.in(meetup, app.url, person, options);
    open.push(client);
    return client;
  }

  /** A session with two topics to discuss and a co-facilitator. */
  async function aDiscussion() {
    const meetup = await world.aMeetup(host);
    const facilitator = await enter(meetup, host);
    const person = await world.aMember();
    const helper = await enter(meetup, person);
    const topicIds = [uuidv7(0), uuidv7(0)];
    await facilitator.give('start-session');
    for (const topicId of topicIds) await facilitator.give('add-topic', { topicId, title: 'Topic' });
    await facilitator.give('add-cofacilitator', { personId: person.id });
    await facilitator.give('open-voting', { expected: 1 });
    const last = await facilitator.give('close-voting', { expected: 2 });
    await Promise.all([facilitator.has(last), helper.has(last)]);
    return { meetup, facilitator, helper, person, topicIds };
  }

  /** Lets time pass until the server has looked around again: people who left are known to have left. */
  async function away(client: LiveClient, span: number): Promise<void> {
    const before = client.of('presence').length;
    await client.until(() => client.of('presence').length > before, 'the news that somebody left');
    clock.advance(span);
  }

  it('gives one of two who press "next" together a conflict, and moves on once', async () => {
    const { meetup, facilitator, helper, topicIds } = await aDiscussion();
    const step = facilitator.step;
    const answers = await Promise.all([
      facilitator.tries('start-topic', { topicId: topicIds[0], expected: step }),
      helper.tries('start-topic', { topicId: topicIds[1], expected: step }),
    ]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(answers.flatMap((answer) => (answer.ok ? [] : [answer.problem.code]))).toEqual(['conflict']);
    const { topics } = await storedState(world, meetup);
    expect(Object.values(topics).filter(({ status }) => status === 'current')).toHaveLength(1);
  });

  it('keeps the role through a refresh', async () => {
    const { meetup, facilitator } = await aDiscussion();
    facilitator.close();
    const again = await enter(meetup, host);
    expect(again.state!.owner).toBe(host.id);
    await again.give('lock-room');
  });

  it('can be replaced by a co-facilitator after a minute, by nobody before, and comes back as a participant', async () => {
    const { meetup, facilitator, helper, person } = await aDiscussion();
    const guest = await enter(meetup, await world.aGuest(meetup));
    const observer = await enter(meetup, await world.aMember(), { observe: true });
    facilitator.close();
    await away(helper, 0);
    await expect(helper.give('claim-facilitation')).rejects.toMatchObject({ problem: { code: 'facilitator-here' } });
    clock.advance(MINUTE + SECOND);
    for (const other of [guest, observer]) {
      await expect(other.give('claim-facilitation')).rejects.toBeInstanceOf(Refused);
    }
    await helper.give('claim-facilitation');
    const returned = await enter(meetup, host);
    expect(returned.state!.owner).toBe(person.id);
    await expect(returned.give('end-session')).rejects.toMatchObject({ problem: { status: 403 } });
    await helper.give('hand-over', { personId: host.id });
    await returned.until(() => returned.state?.owner === host.id, 'the role');
    expect(returned.of('snapshot')).toHaveLength(1);
    await returned.give('lock-room');
  });

  it('leaves exactly one owner when several claim at once', async () => {
    const meetup = await world.aMeetup(host);
    const facilitator = await enter(meetup, host);
    await facilitator.give('start-session');
    const people = await world.members(5);
    const clients = await Promise.all(people.map((person) => enter(meetup, person)));
    facilitator.close();
    await away(clients[0]!, 2 * MINUTE + SECOND);
    const answers = await Promise.all(clients.map((client) => client.tries('claim-facilitation')));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    const { owner } = await storedState(world, meetup);
    expect(people.map(({ id }) => id)).toContain(owner);
  });

  it('removes somebody for good, with a reason only facilitators see', async () => {
    const { meetup, facilitator, helper } = await aDiscussion();
    const person = await world.aMember();
    const rude = await enter(meetup, person);
    const bystander = await enter(meetup, await world.aMember());
    const last = await facilitator.give('remove-participant', { personId: person.id, reason: 'Shouting at others' });
    await rude.until(() => rude.of('resync').length > 0, 'the word that one was removed');
    expect(rude.of('resync')[0]).toMatchObject({ rejoin: false, problem: { code: 'removed-from-room' } });
    await expect(rude.give('add-takeaway', { takeawayId: uuidv7(0), text: 'Still here' })).rejects.toMatchObject({
      problem: { code: 'not-joined' },
    });
    await expect(enter(meetup, person)).rejects.toMatchObject({ problem: { code: 'removed-from-room' } });
    await Promise.all([helper.has(last), bystander.has(last)]);
    expect(helper.raw.join()).toContain('Shouting at others');
    expect(bystander.raw.join()).not.toContain('Shouting at others');
  });

  it('locks the room against newcomers and lets those who were in it come back', async () => {
    const { meetup, facilitator } = await aDiscussion();
    const person = await world.aMember();
    const early = await enter(meetup, person);
    await facilitator.give('lock-room');
    early.close();
    await expect(enter(meetup, await world.aMember())).rejects.toMatchObject({ problem: { code: 'room-locked' } });
    expect((await enter(meetup, person)).state!.locked).toBe(true);
  });

  it('closes a session whose room has been empty for ten minutes', async () => {
    const { meetup, facilitator, helper } = await aDiscussion();
    helper.close();
    facilitator.close();
    const left = () =>
      world.query<{ open: number }>(
        'SELECT count(*)::int AS open FROM lean_coffee_connection WHERE session_id = $1 AND left_at IS NULL',
        [meetup],
      );
    while ((await left())[0]!.open > 0) await new Promise((resolve) => setTimeout(resolve, 20));
    clock.advance(11 * MINUTE);
    const phase = () =>
      world.query<{ phase: string; abandoned: boolean }>(
        'SELECT phase, abandoned FROM lean_coffee_session WHERE id = $1',
        [meetup],
      );
    const until = performance.now() + 20_000;
    while ((await phase())[0]!.phase !== 'closed' && performance.now() < until)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await phase()).toEqual([{ phase: 'closed', abandoned: true }]);
  });

  it('closes a session that never began an hour past its end, also while somebody waits in it', async () => {
    const meetup = await world.aMeetup(host);
    const waiting = await enter(meetup, await world.aMember());
    await waiting.give('add-topic', { topicId: uuidv7(0), title: 'Is anybody there?' });
    clock.advance(119 * MINUTE);
    await waiting.give('add-topic', { topicId: uuidv7(0), title: 'Hello?' });
    clock.advance(2 * MINUTE);
    await waiting.until(() => waiting.state?.stage.phase === 'closed', 'the end');
    expect(waiting.state!.stage).toMatchObject({ reason: 'abandoned' });
  });
});
