import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ClockReply } from '#contracts';
import { MINUTE, SECOND, uuidv7 } from '#kernel';
import { LiveClient } from '../../support/live/live-client.js';
import type { LivePerson, LiveWorld } from '../../support/live/people.js';
import { storedEvents } from '../../support/live/stored.js';
import { type TwoNodes, twoNodes } from '../../support/live/two-nodes.js';

describe('time on the server', () => {
  let both: TwoNodes;
  let world: LiveWorld;
  let host: LivePerson;
  let nodes: TwoNodes['nodes'];

  beforeAll(async () => {
    both = await twoNodes();
    ({ world, host, nodes } = both);
  });

  afterAll(() => both.close());

  /** A topic on the table, its facilitator on the first node, and somebody on each. */
  async function aTimebox(seconds: number) {
    const meetup = await world.aMeetup(host, { timeboxSeconds: [seconds], pollSeconds: 300 });
    const facilitator = await LiveClient.in(meetup, nodes[0]!.url, host);
    const person = await world.aMember();
    const other = await LiveClient.in(meetup, nodes[1]!.url, person);
    const topicId = uuidv7(0);
    await facilitator.give('start-session');
    await facilitator.give('add-topic', { topicId, title: 'Flow' });
    await facilitator.give('open-voting', { expected: 1 });
    await facilitator.give('close-voting', { expected: 2 });
    const last = await facilitator.give('start-topic', { topicId, expected: 3 });
    await Promise.all([facilitator.has(last), other.has(last)]);
    return { meetup, facilitator, other, person, topicId };
  }

  const timeboxOf = (client: LiveClient) =>
    client.state?.stage.phase === 'discussing' ? client.state.stage.current?.timebox : undefined;

  const types = async (meetup: string) => (await storedEvents(world, meetup)).map(({ type }) => type);

  it('expires a timebox once, at its deadline, on every screen', async () => {
    const { meetup, facilitator, other } = await aTimebox(2);
    const timebox = timeboxOf(facilitator);
    const expired = (client: LiveClient) => client.until(() => timeboxOf(client)?.state === 'expired', 'the expiry');
    await Promise.all([expired(facilitator), expired(other)]);
    const seen = Date.now();
    const expiries = (await storedEvents(world, meetup)).filter(({ type }) => type === 'timebox-expired');
    expect(expiries).toHaveLength(1);
    expect(timebox).toMatchObject({ state: 'running' });
    const deadline = timebox?.state === 'running' ? timebox.deadline : NaN;
    expect(expiries[0]!.at - deadline).toBeGreaterThanOrEqual(0);
    expect(seen - deadline).toBeLessThan(5 * SECOND);
    expect(timeboxOf(other)).toEqual(timeboxOf(facilitator));
    facilitator.close();
    other.close();
  });

  it('tells its time, so that clocks a quarter of an hour off agree within half a second', async () => {
    const { facilitator, other } = await aTimebox(300);
    const offsets = await Promise.all(
      [
        { client: facilitator, wrongBy: -15 * MINUTE },
        { client: other, wrongBy: 15 * MINUTE },
      ].map(async ({ client, wrongBy }) => {
        const clock = () => Date.now() + wrongBy;
        const exchanges = [];
        for (let turn = 0; turn < 5; turn++) {
          const t0 = clock();
          const answer = await client.ask<ClockReply>('clock', { t0 });
          const t1 = clock();
          if (!answer.ok) throw new Error(answer.problem.code);
          expect(answer.data.t0).toBe(t0);
          exchanges.push({ roundTrip: t1 - t0, offset: answer.data.serverTime - (t0 + t1) / 2 });
        }
        const best = exchanges.reduce((one, next) => (next.roundTrip < one.roundTrip ? next : one));
        return clock() + best.offset;
      }),
    );
    expect(Math.abs(offsets[0]! - offsets[1]!)).toBeLessThan(500);
    facilitator.close();
    other.close();
  });

  it('has one outcome when pause, extension and expiry meet while the node that owns the timer is killed', async () => {
    const { meetup, facilitator, other, person } = await aTimebox(3);
    await facilitator.until(() => facilitator.sees(person.id), 'the other one in the room');
    const granted = await facilitator.give('add-cofacilitator', { personId: person.id });
    await other.has(granted);
    const timebox = timeboxOf(other);
    const deadline = timebox?.state === 'running' ? timebox.deadline : NaN;
    const { step } = other;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, deadline - Date.now() - 5)));
    const answers = Promise.allSettled([
      facilitator.tries('pause-timebox', { expected: step }),
      other.tries('extend-timebox', { seconds: 120, expected: step }),
    ]);
    await nodes[0]!.kill();
    facilitator.close();
    await answers;
    await other.until(() => other.step > step, 'an outcome');
    const after = (await types(meetup)).slice(-8);
    const outcomes = after.filter((type) => ['timebox-paused', 'timebox-extended', 'timebox-expired'].includes(type));
    expect(outcomes).toHaveLength(1);
    await both.restart(0);
    const again = await LiveClient.in(meetup, nodes[0]!.url, host);
    expect(timeboxOf(again)).toEqual(timeboxOf(other));
    again.close();
    other.close();
  });

  it('fires the deadline of a node that died', async () => {
    const { meetup, facilitator, other } = await aTimebox(2);
    other.close();
    await nodes[0]!.kill();
    facilitator.close();
    const until = performance.now() + 15 * SECOND;
    while (!(await types(meetup)).includes('timebox-expired') && performance.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect((await types(meetup)).filter((type) => type === 'timebox-expired')).toHaveLength(1);
    await both.restart(0);
  });
});
