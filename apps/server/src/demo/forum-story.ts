import { createHash } from 'node:crypto';
import type { Audience, FlagKind, ThreadKind } from '#contracts';
import { HOUR, type Instant } from '#kernel';
import type { Key } from './people.js';

/** A space of the demo's forum that Nora opens. Those of classes come by themselves. */
export interface StorySpace {
  slug: string;
  name: string;
  description: string;
  audience: Audience;
}

/** Something that somebody wrote. */
export interface StoryPost {
  by: Key;
  /** How long before the community was planted, in hours. */
  ago: number;
  body: string;
  votes?: readonly Key[];
  /** Whoever asked says that this helped. */
  accepted?: true;
  /** The trainer vouches for it. */
  endorsed?: true;
  flag?: { by: Key; kind: FlagKind; words: string };
  replies?: readonly StoryPost[];
}

/** A question or a discussion, with all that came of it. */
export interface StoryThread extends Pick<StoryPost, 'by' | 'ago' | 'body' | 'replies'> {
  /** The slug of its space; that of a class goes by the code of its course. */
  space: string;
  kind: ThreadKind;
  title: string;
  tags: readonly string[];
  anonymous?: true;
  /** Of the handbook of the class, where that is what it is about. */
  page?: number;
  meToo?: readonly Key[];
  /** Up to which post people have read who read more than they wrote. */
  read?: Partial<Record<Key, number>>;
}

/** A reply with its place in the thread. */
export interface PlacedPost extends StoryPost {
  id: string;
  /** Absent for an answer to the opening post. */
  parentId?: string;
  /** The opening post is 1. */
  number: number;
}

/** The moment `ago` hours before the community was planted. */
export const momentOf = (begunAt: Instant, ago: number): Instant => Math.round(begunAt - ago * HOUR);

/** All replies of a thread, in the order in which they were written. */
export function postsOf({ title, replies }: StoryThread, begunAt: Instant): PlacedPost[] {
  const placed = below(replies, title, begunAt);
  placed.sort((one, other) => other.ago - one.ago);
  return placed.map((post, index) => ({ ...post, number: index + 2 }));
}

type Found = Omit<PlacedPost, 'number'>;

const below = (replies: readonly StoryPost[] = [], path: string, begunAt: Instant, parentId?: string): Found[] =>
  replies.flatMap((post, index) => {
    const own = `${path}/${index}`;
    const id = storyId(momentOf(begunAt, post.ago), own);
    return [{ ...post, id, parentId }, ...below(post.replies, own, begunAt, id)];
  });

/** An id like those of `uuidv7`, but the same for the same moment and words: a start that goes on writes nothing twice. */
export function storyId(at: Instant, words: string): string {
  const time = at.toString(16).padStart(12, '0');
  const hash = createHash('sha256').update(words).digest('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hash.slice(0, 3)}-8${hash.slice(3, 6)}-${hash.slice(6, 18)}`;
}
