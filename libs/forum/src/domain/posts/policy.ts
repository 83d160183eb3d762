import type { ErrorCode } from '#contracts';

/** What decides who may write where. */
export interface ThreadFacts {
  kind: 'question' | 'discussion';
  /** The thread is the viewer's. */
  mine: boolean;
  /** The viewer moderates its space. */
  moderates: boolean;
  locked: boolean;
  archived: boolean;
}

export interface PostFacts {
  mine: boolean;
  depth: number;
  remark: boolean;
  deleted: boolean;
  hidden: boolean;
}

type Refusal = Extract<ErrorCode, 'forbidden' | 'thread-locked' | 'space-archived'>;

/** Why a member who sees a thread cannot reply in it. An archived space is for reading, also to its moderators. */
export function replyRefused({ archived, locked, moderates }: ThreadFacts): Refusal | undefined {
  if (archived) return 'space-archived';
  return locked && !moderates ? 'thread-locked' : undefined;
}

/** Why a member cannot change, delete or restore a post: it is its author's and the moderators'. */
export function changeRefused(thread: ThreadFacts, post: Pick<PostFacts, 'mine'>): Refusal | undefined {
  if (!post.mine && !thread.moderates) return 'forbidden';
  return replyRefused(thread);
}

/** What a viewer may do with a post. `member` is false for guests and strangers, who may do nothing. */
export function abilities(viewer: { member: boolean; trainer: boolean }, thread: ThreadFacts, post: PostFacts) {
  const live = !post.deleted && !post.hidden;
  const open = viewer.member && live && !thread.locked && !thread.archived;
  const answer = post.depth === 1 && !post.remark;
  const change = viewer.member && changeRefused(thread, post) === undefined;
  return {
    edit: change && !post.deleted,
    delete: change && !post.deleted,
    vote: open && answer && !post.mine,
    accept: open && answer && thread.kind === 'question' && thread.mine,
    endorse: open && post.depth === 1 && viewer.trainer && !post.mine,
    flag: viewer.member && live && !post.mine,
  };
}
