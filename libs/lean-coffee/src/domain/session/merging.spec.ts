import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { evolve, projectEvent, projectState, type PersonActor } from '#lean-coffee/core';
import { anna, aRoom, ben, guest, helper, host, topic, type Room } from '../../../../../test/support/a-room.js';
import { countedVotes, groupOf } from './ballots.js';

const voters = [host, helper, anna, ben, guest];

const merges = (room: Room, target: number, ...sources: number[]) =>
  room.does(host, { type: 'merge-topics', targetId: topic(target), sourceIds: sources.map(topic) });
const splits = (room: Room, number: number) => room.does(host, { type: 'split-topic', topicId: topic(number) });

describe('merging topics', () => {
  it('adds their votes up', () => {
    const room = aRoom({ votesHidden: false }).voting(3).votesFor(anna, 1, 2).votesFor(ben, 2, 2, 3);
    merges(room, 1, 2);
    expect(room.votes(1)).toBe(4);
    expect(room.mine(ben)).toMatchObject({ spent: 3, votes: { [topic(1)]: 2, [topic(3)]: 1 } });
  });

  it('keeps one vote per person and refunds the other where a topic takes one each', () => {
    const room = aRoom({ votesHidden: false, severalVotesPerTopic: false, votesPerPerson: 2 }).voting(3);
    room.votesFor(anna, 1, 2).votesFor(ben, 2);
    merges(room, 1, 2);
    expect(room.votes(1)).toBe(2);
    expect(room.mine(anna)).toMatchObject({ spent: 1, votes: { [topic(1)]: 1 } });
    room.votesFor(anna, 3);
    expect(room.tries(anna, { type: 'cast-vote', topicId: topic(1) })?.code).toBe('already-voted');
  });

  it('takes a whole merged vote back at once', () => {
    const room = aRoom({ votesHidden: false, severalVotesPerTopic: false }).voting(2).votesFor(anna, 1, 2);
    merges(room, 1, 2).does(anna, { type: 'retract-vote', topicId: topic(1) });
    expect(room.votes(1)).toBe(0);
    expect(room.mine(anna)).toMatchObject({ spent: 0, votes: {} });
    splits(room, 1);
    expect([room.votes(1), room.votes(2)]).toEqual([0, 0]);
  });

  it('takes single votes back from merged parts too', () => {
    const room = aRoom({ votesHidden: false }).voting(2).votesFor(anna, 2, 2);
    merges(room, 1, 2).does(anna, { type: 'retract-vote', topicId: topic(1) });
    expect(splits(room, 1).votes(2)).toBe(1);
  });

  it('keeps the parts out of the queue and lets them be voted on through the whole only', () => {
    const room = aRoom().voting(3);
    merges(room, 1, 2);
    expect(room.tries(anna, { type: 'cast-vote', topicId: topic(2) })?.code).toBe('topic-not-open');
    room.closesVoting();
    expect(room.state.queue).toEqual([topic(1), topic(3)]);
  });

  it('refuses a topic into itself, twice, unknown ones, and one that is on the table', () => {
    const room = aRoom().talking(3);
    const merge = (target: number, ...sources: number[]) =>
      room.tries(host, { type: 'merge-topics', targetId: topic(target), sourceIds: sources.map(topic) })?.code;
    expect(merge(2, 2)).toBe('invalid-input');
    expect(merge(2, 3, 3)).toBe('invalid-input');
    expect(merge(2)).toBe('invalid-input');
    expect(merge(2, 9)).toBe('topic-unknown');
    expect(merge(2, 1)).toBe('topic-not-open');
    expect(merge(1, 2)).toBeUndefined();
    expect(merge(3, 2)).toBe('topic-not-open');
  });

  it('is for facilitators', () => {
    const room = aRoom().voting(2);
    const command = { type: 'merge-topics' as const, targetId: topic(1), sourceIds: [topic(2)] };
    expect(room.tries(anna, command)?.code).toBe('forbidden');
  });

  it('tells no counts while votes are hidden', () => {
    const room = aRoom().voting(2).votesFor(anna, 1, 2);
    merges(room, 1, 2);
    const merged = projectEvent(room.log.at(-1)!, 'facilitator');
    expect(merged).toEqual(expect.objectContaining({ type: 'topics-merged', total: null }));
    expect(merged).not.toHaveProperty('affected');
    expect(room.state.topics[topic(1)]!.votes).toBeNull();
  });
});

describe('splitting a merged topic', () => {
  it('gives every vote back to where it was', () => {
    const room = aRoom({ votesHidden: false }).voting(3).votesFor(anna, 1, 2, 2).votesFor(ben, 3);
    splits(merges(room, 1, 2, 3), 1);
    expect([room.votes(1), room.votes(2), room.votes(3)]).toEqual([1, 2, 1]);
    expect(room.mine(anna)).toMatchObject({ spent: 3, votes: { [topic(1)]: 1, [topic(2)]: 2 } });
  });

  it('drops a vote that was refunded and has been spent elsewhere since', () => {
    const room = aRoom({ votesHidden: false, severalVotesPerTopic: false, votesPerPerson: 2 }).voting(3);
    merges(room.votesFor(anna, 1, 2), 1, 2).votesFor(anna, 3);
    splits(room, 1);
    expect([room.votes(1), room.votes(2), room.votes(3)]).toEqual([1, 0, 1]);
    expect(room.mine(anna).spent).toBe(2);
  });

  it('splits off one part and leaves the others', () => {
    const room = merges(aRoom({ votesHidden: false }).voting(3).votesFor(anna, 1, 2, 3), 1, 2, 3);
    room.does(host, { type: 'split-topic', topicId: topic(1), parts: [topic(2)] });
    expect(room.state.topics[topic(1)]!.parts).toEqual([topic(3)]);
    expect([room.votes(1), room.votes(2)]).toEqual([2, 1]);
  });

  it('puts the parts where their votes say in the queue', () => {
    const room = merges(aRoom().voting(4).votesFor(anna, 4, 4, 3).votesFor(ben, 2, 2, 2), 4, 2).closesVoting();
    expect(room.state.queue).toEqual([topic(4), topic(3), topic(1)]);
    expect(splits(room, 4).state.queue).toEqual([topic(2), topic(4), topic(3), topic(1)]);
  });

  it('keeps merges within merges', () => {
    const room = merges(merges(aRoom({ votesHidden: false }).voting(3).votesFor(anna, 1, 2, 3), 2, 3), 1, 2);
    expect(room.votes(1)).toBe(3);
    expect(splits(room, 1).votes(2)).toBe(2);
    expect(splits(room, 2).votes(3)).toBe(1);
  });

  it('is refused where there is nothing to split', () => {
    expect(
      aRoom()
        .voting(1)
        .tries(host, { type: 'split-topic', topicId: topic(1) })?.code,
    ).toBe('topic-not-open');
  });
});

describe('voting, merging and splitting in any order', () => {
  const deed = fc.record({
    what: fc.constantFrom('cast', 'cast', 'cast', 'cast', 'cast', 'cast', 'retract', 'merge', 'split'),
    who: fc.nat(voters.length - 1),
    one: fc.integer({ min: 1, max: 5 }),
    other: fc.integer({ min: 1, max: 5 }),
  });
  const kinds = fc.record({
    votesPerPerson: fc.constantFrom(1, 2, 2, 3),
    severalVotesPerTopic: fc.constantFrom(false, false, true),
    votesHidden: fc.boolean(),
  });

  const counted = (room: Room, person: PersonActor) => {
    const waiting = Object.values(room.state.topics).filter(({ status }) => status === 'open');
    return waiting.reduce(
      (sum, { id }) =>
        sum + countedVotes(room.state, room.state.secret!, groupOf(room.state.topics, id), person.personId),
      0,
    );
  };

  function tries(room: Room, { what, who, one, other }: typeof deed extends fc.Arbitrary<infer Deed> ? Deed : never) {
    const voter = voters[who]!;
    if (what === 'cast') return room.tries(voter, { type: 'cast-vote', topicId: topic(one) });
    if (what === 'retract') return room.tries(voter, { type: 'retract-vote', topicId: topic(one) });
    const whole = Object.values(room.state.topics).find(({ parts }) => parts.length > 0);
    if (what === 'split') return room.tries(host, { type: 'split-topic', topicId: whole?.id ?? topic(one) });
    return room.tries(host, { type: 'merge-topics', targetId: topic(one), sourceIds: [topic(other)] });
  }

  it('adds up: budgets, refunds, totals and what each projection evolves to', () => {
    let refunds = 0;
    let losses = 0;
    const deeds = fc.array(fc.noBias(deed), { minLength: 60, maxLength: 60 });
    fc.assert(
      fc.property(kinds, deeds, (settings, history) => {
        const room = aRoom(settings).voting(5);
        let projected = projectState(structuredClone(room.state), 'participant');
        for (const next of history) {
          const before = voters.map((voter) => room.mine(voter).spent);
          const known = room.log.length;
          tries(room, next);
          if (room.log.length === known) continue;
          for (const event of room.log.slice(known)) {
            const seen = projectEvent(event, 'participant');
            projected = seen ? evolve(projected, seen) : projected;
            if (event.type === 'topic-split') losses += Object.keys(event.dropped!).length;
            if (event.type !== 'topics-merged') continue;
            refunds += voters.filter((voter, index) => room.mine(voter).spent < before[index]!).length;
          }
          const spent = voters.map((voter) => room.mine(voter).spent);
          expect(spent).toEqual(voters.map((voter) => counted(room, voter)));
          expect(Math.max(...spent)).toBeLessThanOrEqual(settings.votesPerPerson);
          expect(projected).toStrictEqual(projectState(room.state, 'participant'));
          const shown = Object.values(room.state.topics).filter(({ status }) => status === 'open');
          const total = settings.votesHidden ? null : spent.reduce((sum, votes) => sum + votes, 0);
          expect(
            shown.reduce<number | null>((sum, { votes }) => (votes === null ? null : (sum ?? 0) + votes), null),
          ).toBe(total);
        }
      }),
      { numRuns: 120 },
    );
    // The histories did reach what this is about.
    expect(refunds).toBeGreaterThan(0);
    expect(losses).toBeGreaterThan(0);
  });

  it('splits a merge, with nothing in between, into exactly what was there', () => {
    const deeds = fc.array(fc.noBias(deed), { minLength: 5, maxLength: 25 });
    fc.assert(
      fc.property(kinds, deeds, (settings, history) => {
        const room = aRoom(settings).voting(5);
        for (const next of history.filter(({ what }) => what !== 'merge' && what !== 'split')) tries(room, next);
        const before = structuredClone(room.state);
        splits(merges(room, 1, 2, 3), 1);
        expect(room.state).toStrictEqual(before);
      }),
      { numRuns: 60 },
    );
  });
});
