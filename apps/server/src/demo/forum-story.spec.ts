import { describe, expect, it } from '@jest/globals';
import { HOUR } from '#kernel';
import { ALUMNI_THREADS } from './alumni-words.js';
import { CLASSES } from './class-story.js';
import { CLASS_THREADS } from './class-words.js';
import { postsOf, storyId, type StoryPost, type StoryThread } from './forum-story.js';
import { PUBLIC_THREADS, SPACES } from './forum-words.js';

const begunAt = Date.UTC(2026, 10, 19, 17, 30);
const THREADS = [...ALUMNI_THREADS, ...CLASS_THREADS, ...PUBLIC_THREADS];
const titled = THREADS.map((thread) => [thread.title, thread] as const);

/** Everybody who has a part in a thread. */
const peopleIn = (thread: StoryThread): string[] => [
  ...[thread.by, ...(thread.meToo ?? []), ...Object.keys(thread.read ?? {})],
  ...postsOf(thread, begunAt).flatMap(({ by, votes = [], flag }) => [by, ...votes, ...(flag ? [flag.by] : [])]),
];

/** Replies whose answer is not older than they are. */
const tooEarly = ({ ago, replies = [] }: Pick<StoryPost, 'ago' | 'replies'>): string[] =>
  replies.flatMap((reply) => [...(reply.ago < ago && reply.ago > 0 ? [] : [reply.body]), ...tooEarly(reply)]);

describe('the story of the forum', () => {
  it.each(titled)('has everything answered after it was said: %s', (_, thread) => {
    expect(tooEarly(thread)).toEqual([]);
  });

  it.each(titled)('is told in the order of time, with a number each: %s', (_, thread) => {
    const posts = postsOf(thread, begunAt);
    expect(posts.map(({ number }) => number)).toEqual(posts.map((_, index) => index + 2));
    expect(posts.map(({ ago }) => -ago)).toEqual(posts.map(({ ago }) => -ago).sort((one, other) => one - other));
    for (const number of Object.values(thread.read ?? {})) expect(number).toBeLessThanOrEqual(posts.length + 1);
  });

  it.each(titled)(
    'has nobody vote for their own, or for what is no answer: %s',
    (_, { by, meToo = [], replies = [] }) => {
      expect(meToo).not.toContain(by);
      for (const answer of replies) expect(answer.votes ?? []).not.toContain(answer.by);
      for (const { votes } of replies.flatMap((answer) => answer.replies ?? [])) expect(votes).toBeUndefined();
    },
  );

  it('keeps what is said in a class among those who took it, and their trainer', () => {
    for (const { code, roster, followers = [] } of CLASSES) {
      const threads = THREADS.filter(({ space }) => space === code);
      expect(threads.length).toBeGreaterThan(0);
      const inIt = ['nora', ...roster.map(({ key }) => key)];
      for (const key of [...threads.flatMap(peopleIn), ...followers]) expect(inIt).toContain(key);
    }
    for (const { space, anonymous, page } of THREADS) {
      const isOpen = SPACES.some(({ slug }) => slug === space);
      expect({ space, isOpen: isOpen && (anonymous || page !== undefined) }).toEqual({ space, isOpen: false });
    }
  });

  it('gives each post an id of its own, and the same when it is told again', () => {
    const ids = () => THREADS.flatMap((thread) => postsOf(thread, begunAt).map(({ id }) => id));
    expect(new Set(ids()).size).toBe(ids().length);
    expect(ids()).toEqual(ids());
    const id = storyId(begunAt, 'something');
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(storyId(begunAt + HOUR, 'something') > id).toBe(true);
  });
});
