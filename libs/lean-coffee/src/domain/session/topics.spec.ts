import { describe, expect, it } from '@jest/globals';
import { SESSION_LIMITS } from '#contracts';
import { privateAffected, projectEvent, projectState, votesLeft } from '#lean-coffee/core';
import { anna, aRoom, ben, guest, host, observer, takeaway, topic } from '../../../../../test/support/a-room.js';

const add = (number: number, more: object = {}) =>
  ({ type: 'add-topic', topicId: topic(number), title: `Topic ${number}`, ...more }) as const;

describe('topics', () => {
  it('are added from before the start until the end, by all but observers', () => {
    const room = aRoom().does(anna, add(1)).does(host, { type: 'start-session' }).does(guest, add(2));
    expect(room.tries(observer, add(3))?.code).toBe('forbidden');
    expect(room.state.topics[topic(1)]).toMatchObject({ by: anna.personId, number: 1, status: 'open' });
  });

  it('are kept in one clean line, well-formed, without what a database cannot store', () => {
    const title = '  How\u0000 do\nyou\u2028 refine\ud800?  ';
    const room = aRoom().does(anna, add(1, { title, note: 'one\r\ntwo\u0007' }));
    expect(room.state.topics[topic(1)]).toMatchObject({ title: 'How do you refine\ufffd?', note: 'one\ntwo' });
  });

  it('have a title, of up to 200 characters however they are written', () => {
    const room = aRoom();
    for (const title of [' \n ', '\u200b', '\u3164 \u2800']) {
      expect(room.tries(anna, add(1, { title }))?.fields).toEqual([
        { field: 'title', code: 'empty', reason: 'must not be empty' },
      ]);
    }
    expect(room.tries(anna, add(1, { title: 'x'.repeat(201) }))?.fields?.[0]?.field).toBe('title');
    expect(room.tries(anna, add(1, { note: 'x'.repeat(2001) }))?.fields?.[0]?.field).toBe('note');
    expect(room.tries(anna, add(1, { title: '☕️'.repeat(100) }))).toBeNull();
  });

  it('keep the id their author gave, if it is a new UUID', () => {
    const room = aRoom().does(anna, add(1));
    expect(room.tries(ben, add(1))?.code).toBe('id-taken');
    expect(room.tries(ben, { ...add(2), topicId: '__proto__' })?.fields?.[0]?.field).toBe('topicId');
  });

  it('are not found by names that every object has', () => {
    const room = aRoom().voting(1);
    for (const topicId of ['__proto__', 'constructor', 'toString']) {
      expect(room.tries(host, { type: 'edit-topic', topicId, title: 'x' })?.code).toBe('topic-unknown');
      expect(room.tries(host, { type: 'cast-vote', topicId })?.code).toBe('topic-unknown');
      expect(room.tries(host, { type: 'edit-takeaway', takeawayId: topicId, text: 'x' })?.code).toBe(
        'takeaway-unknown',
      );
    }
  });

  it('are limited per person', () => {
    const room = aRoom();
    for (let number = 1; number <= SESSION_LIMITS.topicsPerPerson; number++) {
      room.does(anna, add(number, { anonymous: number % 2 === 0 }));
    }
    expect(room.tries(anna, add(99))?.code).toBe('limit-reached');
    expect(room.tries(ben, add(99))).toBeNull();
  });

  it('are edited by their author and by the facilitator, until they have been discussed', () => {
    const room = aRoom().talking(2);
    const edit = { type: 'edit-topic', topicId: topic(1), title: 'Better' } as const;
    expect(room.tries(ben, edit)?.code).toBe('forbidden');
    expect(room.does(anna, edit).state.topics[topic(1)]!.title).toBe('Better');
    const known = room.log.length;
    expect(room.does(host, edit).log).toHaveLength(known);
    room.starts(2);
    expect(room.tries(anna, { ...edit, title: 'Too late' })?.code).toBe('topic-not-open');
  });

  it('are withdrawn by their author alone, and votes for them come back', () => {
    const room = aRoom().voting(2).votesFor(ben, 1, 1, 2);
    expect(room.tries(host, { type: 'withdraw-topic', topicId: topic(1) })?.code).toBe('forbidden');
    room.does(anna, { type: 'withdraw-topic', topicId: topic(1) });
    expect(room.state.topics).not.toHaveProperty(topic(1));
    expect(room.mine(ben)).toMatchObject({ spent: 1, votes: { [topic(2)]: 1 } });
    expect(privateAffected(room.log.at(-1)!)).toEqual([ben.personId]);
  });

  it('are not withdrawn with other people’s topics inside', () => {
    const room = aRoom().voting(2);
    room.does(host, { type: 'merge-topics', targetId: topic(1), sourceIds: [topic(2)] });
    expect(room.tries(anna, { type: 'withdraw-topic', topicId: topic(1) })?.code).toBe('topic-not-open');
    expect(room.tries(anna, { type: 'withdraw-topic', topicId: topic(2) })?.code).toBe('topic-not-open');
  });

  it('are removed by the facilitator even from the table; their takeaways stay', () => {
    const room = aRoom().talking(2);
    room.does(ben, { type: 'add-takeaway', takeawayId: takeaway(1), text: 'Keep this', topicId: topic(1) });
    expect(room.tries(anna, { type: 'remove-topic', topicId: topic(1) })?.code).toBe('forbidden');
    const before = room.state.step;
    room.does(host, { type: 'remove-topic', topicId: topic(1), reason: 'Names a client' });
    expect(room.state).toMatchObject({ step: before + 1, stage: { phase: 'discussing', current: null } });
    expect(room.state.takeaways[takeaway(1)]).toMatchObject({ text: 'Keep this', topicId: null });
    expect(projectEvent(room.log.at(-1)!, 'facilitator')).toHaveProperty('reason', 'Names a client');
    expect(projectEvent(room.log.at(-1)!, 'participant')).not.toHaveProperty('reason');
  });

  it('of one thread of the forum are there once, however they came', () => {
    const origin = { kind: 'forum', ref: 't1', label: 'How?' } as const;
    const room = aRoom().does('server', add(1, { origin: { ...origin, meToo: 7 } }));
    expect(room.state.topics[topic(1)]).toMatchObject({ origin: { ...origin, meToo: 7 } });
    expect(room.tries('server', add(2, { origin }))?.code).toBe('id-taken');
    expect(room.tries('server', add(2, { origin: { ...origin, ref: 't2', meToo: 'many' } }))).toBeNull();
    room.does(host, { type: 'remove-topic', topicId: topic(1) });
    expect(room.tries('server', add(3, { origin }))).toBeNull();
  });

  it('come with an origin only from facilitators and the server', () => {
    const origin = { kind: 'carried', ref: 'm1', label: 'December' } as const;
    const room = aRoom().does('server', add(1, { origin })).does(host, add(2, { origin }));
    expect(room.state.topics[topic(1)]).toMatchObject({ by: null, anonymous: false, origin });
    expect(room.tries(anna, add(3, { origin }))?.code).toBe('forbidden');
    const strange = { kind: 'elsewhere', ref: '', label: '' } as never;
    expect(room.tries(host, add(3, { origin: strange }))?.code).toBe('invalid-input');
  });
});

describe('an anonymous topic', () => {
  it('keeps its author from everybody but its author', () => {
    const room = aRoom()
      .does(anna, add(1, { anonymous: true }))
      .does(anna, { type: 'edit-topic', topicId: topic(1), title: 'New' });
    expect(room.mine(anna).anonymousTopics).toEqual([topic(1)]);
    expect(privateAffected(room.log[0]!)).toEqual([anna.personId]);
    const seen = [
      projectState(room.state, 'facilitator'),
      ...room.log.map((event) => projectEvent(event, 'facilitator')),
    ];
    expect(JSON.stringify(seen)).not.toContain(anna.personId);
  });

  it('is withdrawn without a name', () => {
    const room = aRoom().does(anna, add(1, { anonymous: true }));
    expect(room.tries(ben, { type: 'withdraw-topic', topicId: topic(1) })?.code).toBe('forbidden');
    room.does(anna, { type: 'withdraw-topic', topicId: topic(1) });
    expect(JSON.stringify(projectEvent(room.log.at(-1)!, 'facilitator'))).not.toContain(anna.personId);
    expect(room.mine(anna).anonymousTopics).toEqual([]);
  });

  it('is refused where topics carry names', () => {
    expect(aRoom({ anonymousTopics: false }).tries(anna, add(1, { anonymous: true }))?.fields?.[0]?.field).toBe(
      'anonymous',
    );
  });
});

describe('votes', () => {
  it('are cast up to the budget, several on one topic where allowed, and taken back', () => {
    const room = aRoom({ votesHidden: false }).voting(2).votesFor(anna, 1, 1, 2);
    expect(room.tries(anna, { type: 'cast-vote', topicId: topic(2) })?.code).toBe('budget-spent');
    expect(room.votes(1)).toBe(2);
    room.does(anna, { type: 'retract-vote', topicId: topic(1) });
    expect([room.votes(1), votesLeft(room.state, room.mine(anna))]).toEqual([1, 1]);
    expect(room.tries(ben, { type: 'retract-vote', topicId: topic(1) })?.code).toBe('no-vote');
    expect(room.tries(observer, { type: 'cast-vote', topicId: topic(1) })?.code).toBe('forbidden');
  });

  it('are one per topic where the room says so', () => {
    const room = aRoom({ severalVotesPerTopic: false }).voting(2).votesFor(anna, 1);
    expect(room.tries(anna, { type: 'cast-vote', topicId: topic(1) })?.code).toBe('already-voted');
  });

  it('belong to the voting', () => {
    expect(
      aRoom()
        .gathering(1)
        .tries(anna, { type: 'cast-vote', topicId: topic(1) })?.code,
    ).toBe('wrong-phase');
    expect(
      aRoom()
        .voting(1)
        .tries(anna, { type: 'cast-vote', topicId: topic(7) })?.code,
    ).toBe('topic-unknown');
    const room = aRoom().talking(2).does(host, { type: 'reopen-step', expected: 4 });
    expect(room.tries(anna, { type: 'cast-vote', topicId: topic(1) })).toBeNull();
  });

  it('leave no trace while hidden, and only totals afterwards', () => {
    const room = aRoom().voting(2).votesFor(anna, 1, 1).votesFor(ben, 2);
    expect(room.log.slice(-3).map((event) => projectEvent(event, 'facilitator'))).toEqual([null, null, null]);
    expect(Object.values(projectState(room.state, 'facilitator').topics).map(({ votes }) => votes)).toEqual([
      null,
      null,
    ]);
    room.closesVoting();
    expect(projectEvent(room.log.at(-1)!, 'guest')).toMatchObject({ totals: { [topic(1)]: 2, [topic(2)]: 1 } });
  });

  it('travel as totals, never as ballots, where they are shown', () => {
    const room = aRoom({ votesHidden: false }).voting(1).votesFor(anna, 1);
    expect(projectEvent(room.log.at(-1)!, 'participant')).toEqual({
      type: 'vote-cast',
      at: room.now,
      topicId: topic(1),
      hidden: false,
      total: 1,
    });
  });
});

describe('takeaways', () => {
  const note = { type: 'add-takeaway', takeawayId: takeaway(1), text: 'Try it\nsoon' } as const;

  it('are written by everybody who takes part, on a topic or on none', () => {
    const room = aRoom().gathering(1).does(guest, note);
    room.does(anna, { ...note, takeawayId: takeaway(2), topicId: topic(1) });
    expect(room.state.takeaways[takeaway(1)]).toMatchObject({
      text: 'Try it\nsoon',
      by: guest.personId,
      topicId: null,
    });
    expect(room.tries(observer, { ...note, takeawayId: takeaway(3) })?.code).toBe('forbidden');
    expect(room.tries(anna, { ...note, takeawayId: takeaway(3), topicId: topic(9) })?.code).toBe('topic-unknown');
    expect(room.tries(anna, note)?.code).toBe('id-taken');
    expect(room.tries(anna, { ...note, takeawayId: takeaway(3), text: '' })?.fields?.[0]?.field).toBe('text');
  });

  it('are edited and removed by whoever wrote them, and by the facilitator', () => {
    const room = aRoom().gathering(1).does(anna, note);
    expect(room.tries(ben, { type: 'edit-takeaway', takeawayId: takeaway(1), text: 'No' })?.code).toBe('forbidden');
    room.after(5).does(anna, { type: 'edit-takeaway', takeawayId: takeaway(1), text: 'Yes' });
    expect(room.state.takeaways[takeaway(1)]).toMatchObject({ text: 'Yes', editedAt: room.now });
    expect(room.tries(ben, { type: 'remove-takeaway', takeawayId: takeaway(1) })?.code).toBe('forbidden');
    room.does(host, { type: 'remove-takeaway', takeawayId: takeaway(1), reason: 'Twice' });
    expect(room.state.takeaways).toEqual({});
    expect(room.tries(anna, { type: 'remove-takeaway', takeawayId: takeaway(1) })?.code).toBe('takeaway-unknown');
  });
});
