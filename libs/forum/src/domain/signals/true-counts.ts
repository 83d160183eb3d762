/** A post as its thread's rows have it, in the order of `path`. */
export interface CountedPost {
  id: string;
  /** 0 for the opening post. */
  depth: number;
  /** A comment on a question: directly below it, and no answer. */
  remark: boolean;
  /** Neither deleted nor waiting for a moderator. */
  live: boolean;
  endorsed: boolean;
  descendantCount: number;
  score: number;
  /** Rows of votes for it, and votes that were given where it came from. */
  votes: number;
}

/** What the counters of a thread say. */
export interface ThreadCounts {
  replyCount: number;
  answerCount: number;
  endorsedCount: number;
  meTooCount: number;
}

/** A counter that does not say what the rows say. */
export interface WrongCount {
  counter: keyof ThreadCounts | 'descendantCount' | 'score';
  /** The row that carries it. */
  id: string;
  said: number;
  is: number;
}

/**
 * Counts a thread anew from its rows. A post stands below those before it with a smaller depth, so that one pass over
 * the tree's order is enough, whatever its depth.
 *
 * @param posts all posts of the thread in the order of `path`
 * @param meToo rows of "me too", and those given where it came from
 */
export function trueCounts(posts: CountedPost[], meToo: number): { thread: ThreadCounts; descendants: number[] } {
  const thread: ThreadCounts = { replyCount: 0, answerCount: 0, endorsedCount: 0, meTooCount: meToo };
  const descendants = posts.map(() => 0);
  const above: number[] = [];
  posts.forEach(({ depth, remark, live, endorsed }, index) => {
    while (above.length > 0 && posts[above.at(-1)!]!.depth >= depth) close(above.pop()!);
    if (live && depth > 0) thread.replyCount += 1;
    if (live && depth === 1 && !remark) thread.answerCount += 1;
    if (live && depth === 1 && endorsed) thread.endorsedCount += 1;
    above.push(index);
  });
  while (above.length > 0) close(above.pop()!);
  return { thread, descendants };

  /** Nothing more comes below this post: what is below its parent is known that much further. */
  function close(index: number): void {
    const parent = above.at(-1);
    if (parent !== undefined) descendants[parent]! += descendants[index]! + (posts[index]!.live ? 1 : 0);
  }
}

/** The counters of a thread and its posts that differ from the rows. */
export function wrongCounts(id: string, said: ThreadCounts, posts: CountedPost[], meToo: number): WrongCount[] {
  const { thread, descendants } = trueCounts(posts, meToo);
  const names = Object.keys(thread) as (keyof ThreadCounts)[];
  const all: WrongCount[] = names.map((counter) => ({ counter, id, said: said[counter], is: thread[counter] }));
  posts.forEach((post, index) => {
    all.push({ counter: 'descendantCount', id: post.id, said: post.descendantCount, is: descendants[index]! });
    all.push({ counter: 'score', id: post.id, said: post.score, is: post.votes });
  });
  return all.filter((count) => count.said !== count.is);
}
