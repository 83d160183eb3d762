import { describe, expect, it } from '@jest/globals';
import { threadsOf } from './threads-of.js';
import { topicOf } from './topic.js';

const thread = { id: 't1', title: 'How?', excerpt: 'We never finish.', meTooCount: 7 };

describe('the topic of a thread', () => {
  it('has its title, its beginning, and how many have the question too', () => {
    expect(topicOf(thread, 'topic')).toEqual({
      topicId: 'topic',
      title: 'How?',
      note: 'We never finish.',
      origin: { kind: 'forum', ref: 't1', label: 'How?', meToo: 7 },
    });
  });

  it('counts nobody where nobody said so', () => {
    expect(topicOf({ ...thread, meTooCount: 0 }, 'topic').origin).not.toHaveProperty('meToo');
  });

  it('fits the board, in whole characters', () => {
    const { title, note, origin } = topicOf(
      { ...thread, title: '☕'.repeat(300), excerpt: '😀'.repeat(3000) },
      'topic',
    );
    expect([[...title], [...note], [...origin.label]].map(({ length }) => length)).toEqual([200, 2000, 200]);
    expect([title, note].every((text) => text.endsWith('…') && text.isWellFormed())).toBe(true);
  });
});

describe('the threads of a topic', () => {
  const from = (ref: string) => ({ kind: 'forum' as const, ref, label: ref });
  const part = (origin: ReturnType<typeof from> | null) => ({ id: 'x', title: '', note: '', by: null, origin });

  it('are its own and those of what was merged into it, each once', () => {
    expect(threadsOf({ origin: from('a'), parts: [part(from('b')), part(null), part(from('a'))] })).toEqual(['a', 'b']);
  });

  it('are none of a topic that comes from a meetup, or from nowhere', () => {
    expect(threadsOf({ origin: { kind: 'carried', ref: 'm', label: 'm' }, parts: [part(null)] })).toEqual([]);
  });
});
