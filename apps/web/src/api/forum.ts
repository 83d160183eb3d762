import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { SubscriptionLevel } from '#contracts';
import { answer, api } from './client.js';
import type { Listed } from './listed.js';
import { byCursor } from './pages.js';

/** Who wrote something; `null` where that is not for the reader, or the person is gone. */
export interface Author {
  id: string;
  name: string;
  handle: string | null;
}

export interface Space {
  id: string;
  slug: string;
  name: string;
  description: string;
  audience: 'public' | 'members' | 'cohort' | 'trainers';
  archived: boolean;
  unread: number;
  level: SubscriptionLevel;
  canWrite: boolean;
  canModerate: boolean;
}

export type ThreadKind = 'question' | 'discussion';

export interface ThreadListing {
  id: string;
  slug: string;
  title: string;
  kind: ThreadKind;
  space: { id: string; slug: string; name: string };
  author: Author | null;
  anonymous: boolean;
  tags: string[];
  createdAt: string;
  lastActivityAt: string;
  replyCount: number;
  answerCount: number;
  meTooCount: number;
  answered: boolean;
  endorsed: boolean;
  pinned: boolean;
  locked: boolean;
  /** Posts that were not read yet; `null` where the thread was never opened. */
  unread: number | null;
  excerpt: string;
}

export interface Thread extends ThreadListing {
  archived: boolean;
  deleted: boolean;
  mine: boolean;
  acceptedPostId: string | null;
  canReply: boolean;
  canEdit: boolean;
  canAccept: boolean;
  canModerate: boolean;
  level: SubscriptionLevel;
  meToo: boolean;
  /** The number up to which one has read; 0 where the thread was never opened. */
  lastRead: number;
  /** The number of the latest post. */
  lastNumber: number;
}

export interface Post {
  id: string;
  threadId: string;
  parentId: string | null;
  number: number;
  depth: number;
  author: Author | null;
  anonymous: boolean;
  mine: boolean;
  /** `null` where the words are gone, and the post only holds what is below it. */
  html: string | null;
  createdAt: string;
  editedAt: string | null;
  edits: number;
  score: number;
  voted: boolean;
  accepted: boolean;
  endorsed: { by: Author; at: string } | null;
  descendantCount: number;
  deleted: boolean;
  hidden: boolean;
  bookmarked: boolean;
  can: { edit: boolean; delete: boolean; vote: boolean; accept: boolean; endorse: boolean; flag: boolean };
  /** Where the replies to an answer go on, when sorted by best and only the first of them came along. */
  moreReplies: string | null;
}

export type ThreadSort = 'best' | 'time';

export interface ThreadPage extends Listed<Post> {
  thread: Thread;
  opening: Post;
  previousCursor: string | null;
}

export type ThreadOrder = 'latest' | 'newest' | 'unanswered';

/** What of the forum is listed. */
export interface ThreadFilter {
  space?: string;
  kind?: ThreadKind;
  tag?: string;
  author?: string;
  answered?: 'yes' | 'no';
  sort: ThreadOrder;
}

/** Words of a text, and whether they are what was searched for. */
export interface Segment {
  text: string;
  hit: boolean;
}

export interface SearchHit {
  kind: 'thread' | 'post';
  threadId: string;
  postId: string | null;
  title: Segment[];
  excerpt: Segment[];
  space: { id: string; name: string };
  author: Author | null;
  createdAt: string;
}

export interface SimilarThread {
  id: string;
  slug: string;
  title: string;
  answered: boolean;
  replyCount: number;
}

export interface DraftContent {
  title?: string;
  body?: string;
  tags?: string[];
  spaceId?: string;
  kind?: ThreadKind;
  anonymous?: boolean;
  reason?: string;
}

export interface Draft {
  place: string;
  content: DraftContent;
  version: number;
  updatedAt: string;
}

export interface DraftListing {
  place: string;
  version: number;
  updatedAt: string;
  title: string | null;
  excerpt: string;
  thread: { id: string; title: string; postId: string } | null;
}

export interface Bookmark {
  postId: string;
  number: number;
  note: string;
  createdAt: string;
  excerpt: string;
  author: Author | null;
  anonymous: boolean;
  thread: { id: string; title: string; kind: ThreadKind };
  space: { id: string; slug: string; name: string };
}

export interface Revision {
  revision: number;
  author: Author | null;
  createdAt: string;
  reason: string | null;
  diff: { kind: 'same' | 'added' | 'removed'; text: string }[];
}

export interface Person {
  id: string;
  name: string;
  handle: string;
}

export interface Upload {
  id: string;
  name: string;
  type: string;
  bytes: number;
  url: string;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
type Asked = { data?: never; error?: unknown; response: Response };
type Ask = (path: string, options: { params?: { query?: object }; body?: object }) => Promise<Asked>;

function ask<Answer>(method: Method, path: string, { query, body }: { query?: object; body?: object } = {}) {
  const speak = api[method] as unknown as Ask;
  return answer<Answer>(speak(`/api/v1${path}`, { ...(query && { params: { query } }), ...(body && { body }) }));
}

export const spacesQuery = queryOptions({
  queryKey: ['forum', 'spaces'],
  queryFn: () => ask<{ items: Space[] }>('GET', '/spaces'),
  refetchOnWindowFocus: true,
});

export const threadsQuery = (filter: ThreadFilter) =>
  infiniteQueryOptions({
    queryKey: ['forum', 'threads', filter],
    queryFn: ({ pageParam: cursor }) =>
      ask<Listed<ThreadListing>>('GET', '/threads', { query: { ...filter, cursor, limit: 25 } }),
    ...byCursor,
  });

export const searchQuery = (q: string, space: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['forum', 'search', q, space],
    queryFn: ({ pageParam: cursor }) => ask<Listed<SearchHit>>('GET', '/search', { query: { q, space, cursor } }),
    ...byCursor,
  });

/** Where in a thread to begin: at its start, around a post, or at the first number that was not read. */
export type ThreadAnchor = { around?: string; number?: number };
type ThreadCursor = ThreadAnchor & { cursor?: string };

export const threadQuery = (id: string, sort: ThreadSort, anchor: ThreadAnchor) =>
  infiniteQueryOptions({
    queryKey: ['forum', 'thread', id, sort, anchor],
    queryFn: ({ pageParam }) => ask<ThreadPage>('GET', `/threads/${id}`, { query: { sort, ...pageParam, limit: 30 } }),
    initialPageParam: anchor,
    getNextPageParam: ({ nextCursor }): ThreadCursor | undefined => (nextCursor ? { cursor: nextCursor } : undefined),
    getPreviousPageParam: ({ previousCursor }): ThreadCursor | undefined =>
      previousCursor ? { cursor: previousCursor } : undefined,
  });

/** What was said below one post, from a cursor on. */
export const repliesQuery = (threadId: string, postId: string, from?: string) =>
  infiniteQueryOptions({
    queryKey: ['forum', 'thread', threadId, 'replies', postId, from ?? ''],
    queryFn: ({ pageParam: cursor }) =>
      ask<Listed<Post>>('GET', `/posts/${postId}/replies`, { query: { cursor, limit: 30 } }),
    initialPageParam: from,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });

export interface Permalink {
  post: Post;
  threadId: string;
  title: string;
  /** Markdown, where it was asked for and may be edited. */
  raw?: string;
}

export const permalinkQuery = (postId: string) =>
  queryOptions({
    queryKey: ['forum', 'post', postId],
    queryFn: () => ask<Permalink>('GET', `/posts/${postId}`),
    staleTime: 0,
  });

/** A post with what was typed, for whoever may edit it. */
export const rawOf = (postId: string) => ask<Permalink>('GET', `/posts/${postId}`, { query: { raw: 1 } });

export const revisionsQuery = (postId: string) =>
  infiniteQueryOptions({
    queryKey: ['forum', 'revisions', postId],
    queryFn: ({ pageParam: cursor }) =>
      ask<Listed<Revision>>('GET', `/posts/${postId}/revisions`, { query: { cursor } }),
    ...byCursor,
    staleTime: 0,
  });

export const bookmarksQuery = infiniteQueryOptions({
  queryKey: ['forum', 'bookmarks'],
  queryFn: ({ pageParam: cursor }) => ask<Listed<Bookmark>>('GET', '/bookmarks', { query: { cursor } }),
  ...byCursor,
});

export const draftsQuery = queryOptions({
  queryKey: ['forum', 'drafts'],
  queryFn: () => ask<{ items: DraftListing[] }>('GET', '/drafts'),
  staleTime: 0,
});

export const similarQuery = (title: string) =>
  queryOptions({
    queryKey: ['forum', 'similar', title],
    queryFn: () => ask<{ items: SimilarThread[] }>('GET', '/threads/similar', { query: { title } }),
    staleTime: 60_000,
  });

export const tagsQuery = (prefix: string) =>
  queryOptions({
    queryKey: ['forum', 'tags', prefix],
    queryFn: () => ask<{ items: string[] }>('GET', '/tags', { query: { prefix } }),
    staleTime: 60_000,
  });

/** Whom a mention may mean: those who may read what is being written. */
export const mentionsQuery = (prefix: string, where: { threadId?: string; spaceId?: string }) =>
  queryOptions({
    queryKey: ['forum', 'mentions', prefix, where],
    queryFn: () => ask<{ items: Person[] }>('GET', '/mentions', { query: { prefix, ...where } }),
    staleTime: 60_000,
  });

export interface NewThread {
  spaceId: string;
  kind: ThreadKind;
  title: string;
  body: string;
  tags: string[];
  anonymous?: boolean;
}

export const startThread = (body: NewThread) => ask<ThreadPage>('POST', '/threads', { body });
export const sendPost = (
  threadId: string,
  body: { parentId?: string; body: string; anonymous?: boolean; clientId: string },
) => ask<Post>('POST', `/threads/${threadId}/posts`, { body });
export const editPost = (id: string, body: { body: string; reason?: string; edits: number }) =>
  ask<Post>('PATCH', `/posts/${id}`, { body });
export const deletePost = (id: string) => ask('DELETE', `/posts/${id}`);
export const restorePost = (id: string) => ask('POST', `/posts/${id}/restore`);
export const flagPost = (id: string, body: { kind: string; words: string }) =>
  ask('POST', `/posts/${id}/flags`, { body });

export const vote = (postId: string, on: boolean) =>
  ask<{ voted: boolean; score: number }>(on ? 'PUT' : 'DELETE', `/posts/${postId}/vote`);
export const sayMeToo = (threadId: string, on: boolean) =>
  ask<{ meToo: boolean; meTooCount: number }>(on ? 'PUT' : 'DELETE', `/threads/${threadId}/me-too`);
export const accept = (threadId: string, postId: string, on: boolean) =>
  ask(on ? 'PUT' : 'DELETE', `/threads/${threadId}/accepted`, { body: { postId } });
export const endorse = (postId: string, on: boolean) => ask(on ? 'PUT' : 'DELETE', `/posts/${postId}/endorsement`);
export const keepBookmark = (postId: string, on: boolean) =>
  ask(on ? 'PUT' : 'DELETE', `/posts/${postId}/bookmark`, on ? { body: {} } : {});
export const readUpTo = (threadId: string, number: number) =>
  ask<{ lastRead: number }>('PUT', `/threads/${threadId}/read`, { body: { number } });
export const subscribe = (what: 'threads' | 'spaces', id: string, level: SubscriptionLevel) =>
  ask('PUT', `/${what}/${id}/subscription`, { body: { level } });

export const preview = (body: string, spaceId?: string) =>
  ask<{ html: string }>('POST', '/preview', { body: { body, spaceId } });

export const draftAt = (place: string) => ask<Draft>('GET', `/drafts/${place}`);
export const saveDraft = (place: string, version: number, content: DraftContent) =>
  ask<Draft>('PUT', `/drafts/${place}`, { body: { version, ...content } });
export const discardDraft = (place: string, version: number) =>
  ask('DELETE', `/drafts/${place}`, { query: { version } });
