import { FORUM_LIMITS } from '#contracts';

/** Where a post stands in its thread. */
export interface Place {
  id: string;
  parentId: string | null;
  depth: number;
}

/** The post that a reply to `post` becomes a child of: the 500th level takes no more, so its parent does. */
export const parentFor = (post: Place): { id: string; depth: number } =>
  post.depth >= FORUM_LIMITS.depth && post.parentId !== null
    ? { id: post.parentId, depth: post.depth - 1 }
    : { id: post.id, depth: post.depth };
