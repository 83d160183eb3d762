import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type CountedPost, trueCounts, wrongCounts } from './true-counts.js';

const post = (depth: number, more: Partial<CountedPost> = {}): CountedPost => ({
  id: `post at ${depth}`,
  depth,
  remark: false,
  live: true,
  endorsed: false,
  descendantCount: 0,
  score: 0,
  votes: 0,
  ...more,
});

describe('counting a thread from its rows', () => {
  it('counts answers, and replies at any depth', () => {
    const { thread, descendants } = trueCounts([post(0), post(1), post(2), post(3), post(2), post(1)], 4);
    expect(thread).toEqual({ replyCount: 5, answerCount: 2, endorsedCount: 0, meTooCount: 4 });
    expect(descendants).toEqual([5, 3, 1, 0, 0, 0]);
  });

  it('counts a comment on the question as a reply, and not as an answer', () => {
    const { thread } = trueCounts([post(0), post(1, { remark: true }), post(1)], 0);
    expect(thread).toMatchObject({ replyCount: 2, answerCount: 1 });
  });

  it('leaves out what nobody can read, and keeps what stands below it', () => {
    const { thread, descendants } = trueCounts([post(0), post(1, { live: false, endorsed: true }), post(2)], 0);
    expect(thread).toMatchObject({ replyCount: 1, answerCount: 0, endorsedCount: 0 });
    expect(descendants).toEqual([1, 1, 0]);
  });

  it('counts endorsed answers', () => {
    const { thread } = trueCounts([post(0), post(1, { endorsed: true }), post(1), post(1, { endorsed: true })], 0);
    expect(thread.endorsedCount).toBe(2);
  });

  it('agrees with looking below every single post, for any tree', () => {
    const steps = fc.array(fc.tuple(fc.nat({ max: 6 }), fc.boolean()), { maxLength: 80 });
    fc.assert(
      fc.property(steps, (given) => {
        const posts = [post(0)];
        for (const [depth, live] of given) {
          posts.push(post(1 + Math.min(depth, posts.at(-1)!.depth), { live }));
        }
        const below = posts.map((one, index) => {
          const rest = posts.slice(index + 1);
          const end = rest.findIndex(({ depth }) => depth <= one.depth);
          return rest.slice(0, end < 0 ? rest.length : end).filter(({ live }) => live).length;
        });
        expect(trueCounts(posts, 0).descendants).toEqual(below);
      }),
      { seed: 11 },
    );
  });

  it('takes a chain of 100,000 in its stride', () => {
    const { descendants } = trueCounts(
      Array.from({ length: 100_000 }, (_, depth) => post(depth)),
      0,
    );
    expect(descendants[0]).toBe(99_999);
  });
});

describe('counters that are wrong', () => {
  const right = { replyCount: 1, answerCount: 1, endorsedCount: 0, meTooCount: 0 };

  it('are none where rows and counters agree', () => {
    expect(wrongCounts('t', right, [post(0, { descendantCount: 1 }), post(1, { score: 3, votes: 3 })], 0)).toEqual([]);
  });

  it('are named with what they said and what is', () => {
    const found = wrongCounts(
      't',
      { ...right, meTooCount: 2 },
      [post(0, { descendantCount: 1 }), post(1, { votes: 3 })],
      1,
    );
    expect(found).toEqual([
      { counter: 'meTooCount', id: 't', said: 2, is: 1 },
      { counter: 'score', id: 'post at 1', said: 0, is: 3 },
    ]);
  });
});
