import { FORUM_LIMITS } from '#contracts';
import { encodeCursor } from '#kernel';
import { holds, type Viewer } from '#platform';
import type { ThreadPage } from '../../app/threads/read-threads.js';
import { abilities, changeRefused, replyRefused, type ThreadFacts } from '../../domain/posts/policy.js';
import { threadSlug } from '../../domain/threads/slug.js';
import { plainExcerpt } from '../../infra/excerpt.js';
import type { PostAsShown, ShownPost } from '../../infra/threads/post-json.js';
import type { ListedThread } from '../../infra/threads/thread-columns.js';
import type { ShownThread } from '../../infra/threads/thread-reader.js';
import type { PostView, ThreadListingView, ThreadPageView, ThreadView } from './responses.js';

export const presentListing = (row: ListedThread): ThreadListingView => ({
  id: row.id,
  slug: threadSlug(row.title),
  title: row.title,
  kind: row.kind,
  space: row.space,
  author: row.author,
  anonymous: row.anonymous,
  tags: row.tags,
  createdAt: row.createdAt.toISOString(),
  lastActivityAt: row.lastActivityAt.toISOString(),
  replyCount: row.replyCount,
  answerCount: row.answerCount,
  meTooCount: row.meTooCount,
  answered: row.answered,
  endorsed: row.endorsed,
  pinned: row.pinned,
  locked: row.locked,
  hidden: row.hidden,
  unread: row.unread,
  excerpt: plainExcerpt(row.excerpt),
});

const factsOf = ({ kind, mine, moderates, locked, spaceArchived }: ShownThread): ThreadFacts => ({
  kind,
  mine,
  moderates,
  locked,
  archived: spaceArchived,
});

export function presentThread(viewer: Viewer, thread: ShownThread): ThreadView {
  const facts = factsOf(thread);
  const member = viewer.kind === 'member';
  const writable = member && !thread.deleted && !thread.hidden && replyRefused(facts) === undefined;
  return {
    ...presentListing(thread),
    acceptedPostId: thread.acceptedPostId,
    mine: thread.mine,
    archived: thread.spaceArchived,
    deleted: thread.deleted,
    meToo: thread.meToo,
    lastRead: thread.lastRead,
    lastNumber: thread.lastNumber,
    level: thread.level,
    canReply: writable,
    canEdit: member && !thread.deleted && changeRefused(facts, thread) === undefined,
    canAccept: writable && thread.mine && thread.kind === 'question' && !thread.locked,
    canModerate: thread.moderates,
  };
}

export function presentPost(viewer: Viewer, thread: ShownThread, post: ShownPost, moreReplies: string | null = null) {
  return postView(viewer, { id: thread.id, facts: factsOf(thread) }, post, moreReplies);
}

/** What is known of a post besides, and nobody's to see: undefined, which is left out of an answer. */
const UNSEEN = { path: undefined, outdated: undefined };

/** A post in a thread of which no more is known than what one may do in it. */
export function postView(
  viewer: Viewer,
  thread: { id: string; facts: ThreadFacts },
  post: PostAsShown,
  moreReplies: string | null = null,
): PostView {
  const member = { member: viewer.kind === 'member', trainer: holds(viewer, 'trainer') };
  return { ...post, ...UNSEEN, threadId: thread.id, can: abilities(member, thread.facts, post), moreReplies };
}

export function presentPage(viewer: Viewer, { thread, opening, posts, ...cursors }: ThreadPage, best: boolean) {
  const page: ThreadPageView = {
    thread: presentThread(viewer, thread),
    opening: presentPost(viewer, thread, opening),
    items: posts.map((post, index) => presentPost(viewer, thread, post, best ? moreBelow(posts, index) : null)),
    nextCursor: cursors.nextCursor,
    previousCursor: cursors.previousCursor,
  };
  return page;
}

/** Where the replies below an answer go on, when there are as many as are shown at first and more are counted. */
function moreBelow(posts: ShownPost[], index: number): string | null {
  const answer = posts[index]!;
  const shown = posts.slice(index + 1, index + 1 + FORUM_LIMITS.repliesShown);
  const last = shown.at(-1);
  if (answer.depth !== 1 || !last || shown.length < FORUM_LIMITS.repliesShown) return null;
  if (shown.some(({ depth }) => depth === 1) || answer.descendantCount <= shown.length) return null;
  return encodeCursor(['after', last.path]);
}
