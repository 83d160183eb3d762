import type { Post } from '../../../api/forum.js';

/** Deeper than this below where one began to read, a branch goes on by itself. */
export const LEVELS_SHOWN = 8;

/** One line of a thread as it is shown. */
export interface TreeLine {
  post: Post;
  /** How far below the first level it stands, from 0. */
  level: number;
  /** Posts below it that are folded away by the reader. */
  folded: number;
  /** Posts below it that are too deep to be shown here. */
  beyond: number;
}

/**
 * A thread as lines from top to bottom, without what is folded away and what is too deep.
 *
 * @param posts in the order of the tree, parents before children
 * @param rootDepth the depth that is shown without indentation
 * @param folded the posts whose replies the reader has folded away
 */
export function treeLines(posts: readonly Post[], rootDepth: number, folded: ReadonlySet<string>): TreeLine[] {
  const lines: TreeLine[] = [];
  // All that is deeper than this is left out, until something as shallow comes.
  let hiddenBelow = Infinity;
  for (const post of posts) {
    if (post.depth > hiddenBelow) continue;
    hiddenBelow = Infinity;
    const level = Math.max(0, post.depth - rootDepth);
    const isFolded = folded.has(post.id) && post.descendantCount > 0;
    const isDeepest = level >= LEVELS_SHOWN && post.descendantCount > 0;
    if (isFolded || isDeepest) hiddenBelow = post.depth;
    lines.push({
      post,
      level,
      folded: isFolded ? post.descendantCount : 0,
      beyond: !isFolded && isDeepest ? post.descendantCount : 0,
    });
  }
  return lines;
}

/** Each post once: pages that were cut while somebody voted may repeat one. */
export function onceEach(posts: readonly Post[]): Post[] {
  const seen = new Set<string>();
  return posts.filter(({ id }) => !seen.has(id) && seen.add(id));
}
