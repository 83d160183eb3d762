import { describe, expect, it } from '@jest/globals';
import { aRoom, anna, host, topic, uuid } from '../../../../../test/support/a-room.js';
import { minutesOf } from '../../core.js';
import { carriedTopics } from './carried-topics.js';

const from = { meetupId: uuid('e', 1), title: 'September', zone: 'Pacific/Apia', startsAt: Date.UTC(2026, 8, 17, 18) };
const idOf = (id: string) => `next ${id}`;

describe('topics nobody got to', () => {
  it('go on in their order, with where they come from', () => {
    const room = aRoom().talking(3);
    room.does(host, { type: 'reorder-queue', topicIds: [topic(3), topic(2)] });
    room.does(host, { type: 'end-session' });
    const origin = { kind: 'carried', ref: from.meetupId, label: 'September, 2026-09-18' };
    expect(carriedTopics(minutesOf(room.state), from, idOf)).toEqual([
      { type: 'add-topic', topicId: idOf(topic(3)), title: 'Topic 3', note: '', origin },
      { type: 'add-topic', topicId: idOf(topic(2)), title: 'Topic 2', note: '', origin },
    ]);
  });

  it('keep their first origin when they are carried again', () => {
    const origin = { kind: 'carried', ref: 'long ago', label: 'August' } as const;
    const room = aRoom().does(host, { type: 'start-session' });
    room
      .does('server', { type: 'add-topic', topicId: topic(1), title: 'Old', origin })
      .does(host, { type: 'end-session' });
    expect(carriedTopics(minutesOf(room.state), from, idOf)).toMatchObject([{ title: 'Old', origin }]);
  });

  it('that were merged go on as one, which says so', () => {
    const room = aRoom().gathering(2);
    room.does(host, { type: 'merge-topics', targetId: topic(1), sourceIds: [topic(2)] });
    room.does(host, { type: 'end-session' });
    expect(carriedTopics(minutesOf(room.state), from, idOf)).toMatchObject([{ title: 'Topic 1', note: '+ Topic 2' }]);
  });

  it('take along the thread of the forum that was merged into them', () => {
    const origin = { kind: 'forum', ref: 'thread', label: 'How?', meToo: 2 } as const;
    const room = aRoom().gathering(1);
    room.does('server', { type: 'add-topic', topicId: topic(2), title: 'How?', origin });
    room.does(host, { type: 'merge-topics', targetId: topic(1), sourceIds: [topic(2)] });
    room.does(host, { type: 'end-session' });
    expect(carriedTopics(minutesOf(room.state), from, idOf)).toMatchObject([{ title: 'Topic 1', origin }]);
  });

  it('say no author, and fit their limits', () => {
    const room = aRoom().does(host, { type: 'start-session' });
    const note = 'n'.repeat(2000);
    room.does(anna, { type: 'add-topic', topicId: topic(1), title: 'Secret', note, anonymous: true });
    room.does(host, { type: 'end-session' });
    const [carried] = carriedTopics(minutesOf(room.state), { ...from, title: 'é'.repeat(200) }, idOf);
    expect(JSON.stringify(carried)).not.toContain(anna.personId);
    expect([...carried!.origin!.label]).toHaveLength(200);
    expect(carried!.note).toHaveLength(2000);
  });

  it('are none where everything was discussed', () => {
    const room = aRoom().talking(1).does(host, { type: 'end-session' });
    expect(carriedTopics(minutesOf(room.state), from, idOf)).toEqual([]);
  });
});
