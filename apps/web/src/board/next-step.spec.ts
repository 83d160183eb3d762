import { describe, expect, it } from '@jest/globals';
import { aRoom, anna, guest, helper, host, type Room } from '../../../../test/support/a-room.js';
import { nextSteps } from './next-step.js';

const labels = (room: Room) => nextSteps(room.state).map(({ label }) => label);

describe('the facilitator’s bar', () => {
  it('offers one next step in each phase', () => {
    expect(labels(aRoom())).toEqual(['start']);
    expect(labels(aRoom().gathering(2))).toEqual(['openVoting']);
    expect(labels(aRoom().voting(2))).toEqual(['closeVoting']);
    expect(labels(aRoom().voting(2).closesVoting())).toEqual(['firstTopic']);
  });

  it('offers the thumbs first while a topic is on the table, and to go on first while it is paused', () => {
    const room = aRoom().talking(2);
    expect(labels(room)[0]).toBe('openPoll');
    expect(labels(room.does(host, { type: 'pause-timebox', expected: room.state.step }))[0]).toBe('resume');
  });

  it('offers to count while the thumbs come in, and the two ways out where the facilitator decides', () => {
    const room = aRoom({ continuation: 'facilitator' }).only(host, anna, helper, guest).talking(2).expires();
    expect(labels(room)[0]).toBe('closePoll');
    room.does(host, { type: 'close-poll', expected: room.state.step });
    expect(labels(room)).toEqual(['goOn', 'finish']);
  });

  it('offers the next topic, and the end after the last', () => {
    const room = aRoom().talking(2);
    room.does(host, { type: 'finish-topic', expected: room.state.step });
    expect(labels(room)).toEqual(['nextTopic']);
    room.starts(2);
    room.does(host, { type: 'finish-topic', expected: room.state.step });
    expect(labels(room)).toEqual(['end']);
    room.does(host, { type: 'end-session' });
    expect(labels(room)).toEqual([]);
  });

  it('only offers what the rules accept', () => {
    const room = aRoom().talking(2);
    for (const step of nextSteps(room.state)) {
      const copy = aRoom().talking(2);
      expect(copy.tries(host, { type: step.type, ...step.payload } as Parameters<Room['tries']>[1])).toBeNull();
    }
  });
});
