import type { SpaceMailKind } from '#contracts';
import type { Instant } from '#kernel';

/** One thing that a digest could tell. */
export interface DigestLine {
  kind: SpaceMailKind;
  /** Of the post. */
  at: Instant;
  /** Null for who wrote without a name, or is gone. */
  by: string | null;
  postId: string;
  excerpt: string;
  threadId: string;
  title: string;
  space: string;
  /** Somebody else's question that nobody has answered. */
  open: boolean;
}

/** All that a digest tells of one thread. */
export interface DigestThread {
  /** What concerns the receiver most. */
  line: DigestLine;
  /** How many posts that is about. */
  posts: number;
}

/** What stands in a digest. */
export interface Digest {
  unanswered: DigestThread[];
  rest: DigestThread[];
  /** Threads that are left out. */
  more: number;
}

/** So many threads stand in one digest: what is longer is not read. */
export const DIGEST_THREADS = 20;

/** What concerns somebody most comes first. */
const ORDER: readonly SpaceMailKind[] = [
  'mention',
  'answer',
  'accepted',
  'reply',
  'quote',
  'endorsed',
  'watching',
  'unanswered',
];

const byConcern = (a: DigestLine, b: DigestLine): number =>
  ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || b.at - a.at || (a.postId < b.postId ? 1 : -1);

/** Puts the questions that wait for an answer first, then what concerns the receiver, each thread once. */
export function arrange(lines: readonly DigestLine[]): Digest {
  const threads = [...Map.groupBy([...lines].sort(byConcern), ({ threadId }) => threadId).values()].map((ofThread) => ({
    line: ofThread[0]!,
    posts: new Set(ofThread.map(({ postId }) => postId)).size,
  }));
  const waiting = threads.filter(({ line }) => line.open);
  const others = threads.filter(({ line }) => !line.open);
  const unanswered = waiting.slice(0, DIGEST_THREADS);
  const rest = others.slice(0, DIGEST_THREADS - unanswered.length);
  return { unanswered, rest, more: threads.length - unanswered.length - rest.length };
}
