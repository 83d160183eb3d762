import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SECOND, uuidv7 } from '#kernel';
import { projectState } from '#lean-coffee/core';
import { LiveClient } from '../../support/live/live-client.js';
import type { LivePerson, LiveWorld } from '../../support/live/people.js';
import { storedEvents, storedState } from '../../support/live/stored.js';
import { type TwoNodes, twoNodes } from '../../support/live/two-nodes.js';

describe('losing the connection', () => {
  let both: TwoNodes;
  let world: LiveWorld;
  let host: LivePerson;
  let nodes: TwoNodes['nodes'];

  const url = (index: number) => nodes[index]!.url;

  beforeAll(async () => {
    both = await twoNodes();
    ({ world, host, nodes } = both);
  });

  afterAll(() => both.close());

  async function aVote(settings: object = {}) {
    const meetup = await world.aMeetup(host, { votesHidden: false, ...settings });
    const facilitator = await LiveClient.in(meetup, url(0), host);
    const topicId = uuidv7(0);
    await facilitator.give('start-session');
    await facilitator.give('add-topic', { topicId, title: 'Flow' });
    await facilitator.has(await facilitator.give('open-voting', { expected: 1 }));
    return { meetup, facilitator, topicId };
  }

  const eventually = async <Value>(look: () => Promise<Value>, right: (value: Value) => boolean): Promise<Value> => {
    const until = performance.now() + 15_000;
    for (;;) {
      const value = await look();
      if (right(value) || performance.now() > until) return value;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };

  it('has one effect and the same answer when the socket dies between commit and acknowledgement', async () => {
    const { meetup, topicId, facilitator } = await aVote();
    const voter = await world.aMember();
    const first = await LiveClient.in(meetup, url(0), voter);
    const commandId = crypto.randomUUID();
    const command = { sessionId: meetup, commandId, type: 'cast-vote', payload: { topicId } };
    const committed = () =>
      world.query<{ outcome: { seq: number } }>('SELECT outcome FROM lean_coffee_command WHERE command_id = $1', [
        commandId,
      ]);
    const answers: unknown[] = [];
    const { engine } = first.socket.io;
    // From here on it hears nothing.
    (engine.transport as unknown as { ws: { onmessage: () => void } }).ws.onmessage = () => undefined;
    first.socket.emit('command', command, (answer: unknown) => answers.push(answer));
    expect(await eventually(committed, (rows) => rows.length === 1)).toHaveLength(1);
    engine.close();
    expect(answers).toEqual([]);
    const second = await LiveClient.in(meetup, url(0), voter);
    const onTheOther = await LiveClient.in(meetup, url(1), voter);
    const seq = await second.give('cast-vote', { topicId }, commandId);
    expect(await onTheOther.give('cast-vote', { topicId }, commandId)).toBe(seq);
    expect(await second.give('cast-vote', { topicId }, commandId)).toBe(seq);
    expect((await committed())[0]!.outcome.seq).toBe(seq);
    expect((await storedState(world, meetup)).secret!.spent[voter.id]).toBe(1);
    for (const client of [facilitator, second, onTheOther]) client.close();
  });

  it('is back after kill -9 with everything it acknowledged, and gives the old answers', async () => {
    const { meetup, topicId, facilitator } = await aVote({ votesPerPerson: 20 });
    const people = await world.members(20);
    const clients = await Promise.all(people.map((person) => LiveClient.in(meetup, url(0), person)));
    const acknowledged = new Map<string, number>();
    const storm = clients.map(async (client) => {
      for (let turn = 0; turn < 20; turn++) {
        const commandId = crypto.randomUUID();
        const answer = await client.tries('cast-vote', { topicId }, commandId).catch(() => null);
        if (!answer) return;
        if (answer.ok) acknowledged.set(commandId, answer.data.seq);
      }
    });
    await eventually(
      async () => acknowledged.size,
      (size) => size >= 60,
    );
    await nodes[0]!.kill();
    for (const client of [...clients, facilitator]) client.close();
    await Promise.all(storm);
    await both.restart(0);
    const events = await storedEvents(world, meetup);
    const stored = new Set(events.map(({ seq }) => seq));
    expect(acknowledged.size).toBeGreaterThanOrEqual(60);
    expect([...acknowledged.values()].filter((seq) => !stored.has(seq))).toEqual([]);
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
    const outcomes = await world.query<{ command_id: string; outcome: { seq: number } }>(
      'SELECT command_id, outcome FROM lean_coffee_command WHERE session_id = $1 AND command_id = ANY($2)',
      [meetup, [...acknowledged.keys()]],
    );
    expect(new Map(outcomes.map((row) => [row.command_id, row.outcome.seq]))).toEqual(acknowledged);
  });

  it('keeps the timebox at its deadline through kill -9', async () => {
    const { meetup, topicId, facilitator } = await aVote({ timeboxSeconds: [6], pollSeconds: 300 });
    await facilitator.has(await facilitator.give('close-voting', { expected: facilitator.step }));
    await facilitator.has(await facilitator.give('start-topic', { topicId, expected: facilitator.step }));
    const deadline = deadlineOf(facilitator);
    await nodes[0]!.kill();
    facilitator.close();
    await both.restart(0);
    const again = await LiveClient.in(meetup, url(0), host);
    if (again.state!.stage.phase === 'discussing' && again.state!.stage.current?.timebox.state === 'running') {
      expect(deadlineOf(again)).toBe(deadline);
    }
    await again.until(
      () => again.state?.stage.phase === 'discussing' && again.state.stage.current?.timebox.state === 'expired',
    );
    const expiries = (await storedEvents(world, meetup)).filter(({ type }) => type === 'timebox-expired');
    expect(expiries).toHaveLength(1);
    expect(expiries[0]!.at).toBeGreaterThanOrEqual(deadline);
    expect(expiries[0]!.at).toBeLessThan(deadline + 5 * SECOND);
    again.close();
  });

  function deadlineOf(client: LiveClient): number {
    const stage = client.state!.stage;
    const timebox = stage.phase === 'discussing' ? stage.current?.timebox : undefined;
    if (timebox?.state !== 'running') throw new Error(`No timebox is running: ${JSON.stringify(stage)}`);
    return timebox.deadline;
  }

  it('misses nothing and applies nothing twice when people join in a storm of writes', async () => {
    const { meetup, topicId, facilitator } = await aVote({ votesPerPerson: 20 });
    const writers = await Promise.all(
      (await world.members(10)).map((person, index) => LiveClient.in(meetup, url(index % 2), person)),
    );
    let storming = true;
    const storm = writers.map(async (client) => {
      for (let turn = 0; storming; turn++) await client.tries(turn % 2 ? 'retract-vote' : 'cast-vote', { topicId });
    });
    const joiners = await world.members(60);
    const joined = await Promise.all(
      joiners.map(async (person, index) => {
        await new Promise((resolve) => setTimeout(resolve, index * 20));
        return LiveClient.in(meetup, url(index % 2), person);
      }),
    );
    storming = false;
    await Promise.all(storm);
    const last = await facilitator.give('add-takeaway', { takeawayId: uuidv7(0), text: 'The end' });
    await Promise.all([...joined, facilitator].map((client) => client.has(last)));
    const truth = projectState(await storedState(world, meetup), 'participant');
    for (const client of joined) {
      expect(client.state).toEqual(truth);
      expect(new Set(client.applied).size).toBe(client.applied.length);
      expect(client.gaps).toBe(0);
    }
    for (const client of [...joined, ...writers, facilitator]) client.close();
  });

  it('brings two hundred clients with random drops through a rolling restart to the same state', async () => {
    const { meetup, topicId, facilitator } = await aVote({ votesPerPerson: 20 });
    facilitator.close();
    const seed = 20_261_119;
    const pauses = fc.sample(fc.integer({ min: 0, max: 2 * SECOND }), { numRuns: 400, seed });
    const people = await world.members(200);
    const clients = await Promise.all(
      people.map((person, index) =>
        LiveClient.in(meetup, url(index % 2), person, { reconnect: true, observe: index % 10 === 9 }),
      ),
    );
    const wobbling = clients.map(async (client, index) => {
      for (const pause of [pauses[2 * index]!, pauses[2 * index + 1]!]) {
        client.socket.io.engine?.close();
        await new Promise((resolve) => setTimeout(resolve, pause));
        await client.tries('cast-vote', { topicId }).catch(() => undefined);
      }
      // Counted by everybody who hears of it: one that is lost, or heard twice, shows.
      await client.tries('add-takeaway', { takeawayId: uuidv7(0), text: `Of ${index}` }).catch(() => undefined);
    });
    for (const index of [0, 1]) {
      await nodes[index]!.stop();
      await both.restart(index);
    }
    await Promise.all(wobbling);
    const closing = await LiveClient.in(meetup, url(1), host);
    const last = await closing.give('add-takeaway', { takeawayId: uuidv7(0), text: 'Everybody is back' });
    await Promise.all(clients.map((client) => client.has(last)));
    const state = await storedState(world, meetup);
    for (const [index, client] of clients.entries()) {
      expect(client.state).toEqual(projectState(state, index % 10 === 9 ? 'observer' : 'participant'));
      expect(client.seq).toBe(last);
      expect(new Set(client.applied).size).toBe(client.applied.length);
    }
    expect(state.takeawaysAdded).toBeGreaterThan(20);
    expect(Object.values(state.secret!.spent).every((votes) => votes <= 20)).toBe(true);
    for (const client of [...clients, closing]) client.close();
  }, 120_000);
});
