import { describe, expect, it } from '@jest/globals';
import { minutesOf } from '#lean-coffee/core';
import { aRoom, host, topic } from '../../../../test/support/a-room.js';
import { openMinutes } from './open-minutes.js';

const from = (ref: string) => ({ kind: 'forum' as const, ref, label: ref });

/** Topics 1 to 4 come from threads; 2 was merged into 1, which is on the table; 3 and 4 wait. */
function aSession() {
  const room = aRoom().does(host, { type: 'start-session' });
  for (const number of [1, 2, 3, 4]) {
    const origin = from(`t${number}`);
    room.does('server', { type: 'add-topic', topicId: topic(number), title: `Q${number}`, note: `N${number}`, origin });
  }
  room.does(host, { type: 'merge-topics', targetId: topic(1), sourceIds: [topic(2)] });
  room.does(host, { type: 'open-voting', expected: room.state.step }).closesVoting().starts(1);
  return minutesOf(room.state);
}

describe('minutes for all members', () => {
  it('are whole while all members read the threads', () => {
    expect(openMinutes(aSession(), () => true)).toEqual(aSession());
  });

  it('keep what was talked about, and no words of threads that were closed to some', () => {
    const { discussed, notDiscussed } = openMinutes(aSession(), (id) => id === 't4');
    expect(discussed).toMatchObject([{ title: 'Q1', note: '', origin: null, parts: [] }]);
    expect(notDiscussed.map(({ title }) => title)).toEqual(['Q4']);
  });
});
