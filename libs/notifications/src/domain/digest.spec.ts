import { describe, expect, it } from '@jest/globals';
import { arrange, DIGEST_THREADS, type DigestLine } from './digest.js';
import { digestWords } from './digest-text.js';

let count = 0;
const line = (changes: Partial<DigestLine> = {}): DigestLine => {
  count += 1;
  return {
    ...{ kind: 'watching', at: count, by: 'Peer', postId: `post${count}`, excerpt: 'Little and often.' },
    ...{ threadId: `thread${count}`, title: `Thread ${count}`, space: 'Commons', open: false },
    ...changes,
  };
};

describe('a digest', () => {
  it('begins with questions that wait, then what concerns the receiver most, then the latest', () => {
    const quiet = line({ title: 'quiet' });
    const later = line({ title: 'later' });
    const waiting = line({ kind: 'unanswered', open: true });
    const mention = line({ kind: 'mention', at: 0 });
    const { unanswered, rest, more } = arrange([quiet, later, waiting, mention]);
    expect(unanswered.map(({ line: { title } }) => title)).toEqual([waiting.title]);
    expect(rest.map(({ line: { title } }) => title)).toEqual([mention.title, 'later', 'quiet']);
    expect(more).toBe(0);
  });

  it('tells each thread once, by what concerns the receiver most, and counts its posts', () => {
    const threadId = 'one';
    const lines = [line({ threadId }), line({ threadId, kind: 'reply' }), line({ threadId }), line()];
    const { rest } = arrange([...lines, { ...lines[1]!, kind: 'accepted' }]);
    expect(rest.map(({ line: { kind }, posts }) => [kind, posts])).toEqual([
      ['accepted', 3],
      ['watching', 1],
    ]);
  });

  it('has a bound, and says how much is left out', () => {
    const lines = [
      ...Array.from({ length: 30 }, () => line()),
      ...Array.from({ length: 8 }, () => line({ open: true, kind: 'unanswered' })),
    ];
    const { unanswered, rest, more } = arrange(lines);
    expect([unanswered.length, rest.length, more]).toEqual([8, DIGEST_THREADS - 8, 18]);
  });

  it('speaks both languages, of one and of several', () => {
    const [thread] = arrange([line({ by: null, kind: 'quote' })]).rest;
    const [en, fr] = [digestWords('en'), digestWords('fr')];
    expect(en.about(thread!)).toBe('Commons · Somebody quoted you: “Little and often.”');
    expect(fr.about({ ...thread!, posts: 3 })).toBe(
      'Commons · Quelqu’un vous a cité · 3 nouveaux messages\u00a0: «\u00a0Little and often.\u00a0»',
    );
    expect([en.subject('Afterclass', 1, false), fr.subject('Afterclass', 2, true)]).toEqual([
      '[Afterclass] Your day: 1 discussion',
      '[Afterclass] Votre semaine\u00a0: 2 discussions',
    ]);
    expect([en.more(1), fr.more(2)]).toEqual(['And 1 more discussion.', 'Et 2 autres discussions.']);
  });
});
