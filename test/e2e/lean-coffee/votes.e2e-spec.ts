import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { uuidv7 } from '#kernel';
import { projectState, type SessionState } from '#lean-coffee/core';
import { LiveClient } from '../../support/live/live-client.js';
import type { LivePerson, LiveWorld } from '../../support/live/people.js';
import { storedEvents, storedState } from '../../support/live/stored.js';
import { type TwoNodes, twoNodes } from '../../support/live/two-nodes.js';

describe('voting over two nodes', () => {
  let both: TwoNodes;
  let world: LiveWorld;
  let nodes: TwoNodes['nodes'];
  let host: LivePerson;

  beforeAll(async () => {
    both = await twoNodes();
    ({ world, host, nodes } = both);
  });

  afterAll(() => both.close());

  /** A session in voting with so many topics. */
  async function aVote(topics: number, settings: object) {
    const meetup = await world.aMeetup(host, settings);
    const facilitator = await LiveClient.in(meetup, nodes[0]!.url, host);
    await facilitator.give('start-session');
    const topicIds = Array.from({ length: topics }, () => uuidv7(0));
    for (const topicId of topicIds)
      await facilitator.give('add-topic', { topicId, title: `Topic ${topicId.slice(-4)}` });
    await facilitator.has(await facilitator.give('open-voting', { expected: 1 }));
    return { meetup, facilitator, topicIds };
  }

  it('counts exactly one of fifty votes from three tabs when one is left', async () => {
    const { meetup, topicIds, facilitator } = await aVote(2, { votesPerPerson: 1, votesHidden: false });
    const voter = await world.aMember();
    const tabs = await Promise.all([0, 1, 1].map((node) => LiveClient.in(meetup, nodes[node]!.url, voter)));
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => tabs[index % 3]!.tries('cast-vote', { topicId: topicIds[index % 2]! })),
    );
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(answers.flatMap((answer) => (answer.ok ? [] : [answer.problem.code]))).toEqual(
      Array(49).fill('budget-spent'),
    );
    const state = await storedState(world, meetup);
    expect(state.secret!.spent).toEqual({ [voter.id]: 1 });
    const seq = answers.flatMap((answer) => (answer.ok ? [answer.data.seq] : []))[0]!;
    await Promise.all([...tabs, facilitator].map((client) => client.has(seq)));
    await Promise.all(tabs.map((tab) => tab.until(() => tab.mine?.spent === 1, 'the own part in every tab')));
    for (const client of [...tabs, facilitator]) client.close();
  });

  it('adds up votes and budgets when topics merge while votes arrive', async () => {
    const { meetup, topicIds, facilitator } = await aVote(6, {
      votesPerPerson: 3,
      severalVotesPerTopic: false,
      votesHidden: false,
    });
    const people = await world.members(20);
    const clients = await Promise.all(
      people.map((person, index) => LiveClient.in(meetup, nodes[index % 2]!.url, person)),
    );
    const voting = clients.flatMap((client, index) =>
      [0, 1, 2].map((turn) => client.tries('cast-vote', { topicId: topicIds[(index + turn) % 6]! })),
    );
    const merging = [
      facilitator.give('merge-topics', { targetId: topicIds[0], sourceIds: [topicIds[1]] }),
      facilitator.give('merge-topics', { targetId: topicIds[2], sourceIds: [topicIds[3], topicIds[4]] }),
    ];
    await Promise.all(voting);
    await Promise.all(merging);
    const state = await storedState(world, meetup);
    await facilitator.has((await storedEvents(world, meetup)).at(-1)!.seq);
    expectVotesToAddUp(state);
    expect(facilitator.state).toEqual(projectState(state, 'facilitator'));
    await Promise.all(
      clients.map((client) =>
        client.until(() => client.mine?.spent === (state.secret!.spent[client.mine!.personId] ?? 0)),
      ),
    );
    for (const client of [...clients, facilitator]) client.close();
  });

  /** Nobody spent more than three, nobody has two votes in one group of topics, and totals are what the ballots say. */
  function expectVotesToAddUp(state: SessionState): void {
    const { ballots, spent } = state.secret!;
    const counted: Record<string, number> = {};
    for (const topic of Object.values(state.topics)) {
      if (topic.status === 'merged') continue;
      const voters = new Set([topic.id, ...topic.parts].flatMap((id) => Object.keys(ballots[id] ?? {})));
      expect(topic.votes).toBe(voters.size);
      for (const voter of voters) counted[voter] = (counted[voter] ?? 0) + 1;
    }
    expect(Object.values(spent).every((votes) => votes <= 3)).toBe(true);
    expect(Object.fromEntries(Object.entries(spent).filter(([, votes]) => votes > 0))).toEqual(counted);
  }
});
