import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { SubscriptionLevel } from '#contracts';
import { answer, api, type Schemas } from './client.js';
import { notificationsChanged } from './notifications-changed.js';
import { byCursor } from './pages.js';
import type { paths } from './schema.js';

/** Who wrote something; `null` where that is not for the reader, or the person is gone. */
export type Author = Schemas['NamedAuthorView'];
export type Space = Schemas['SpaceView'];
/** A thread among others. `unread` counts posts, and is `null` where the thread was never opened. */
export type ThreadListing = Schemas['ThreadListingView'];
export type ThreadKind = ThreadListing['kind'];
export type Thread = Schemas['ThreadView'];
export type Post = Schemas['PostView'];
export type ThreadPage = Schemas['ThreadPageView'];
/** Words of a text, and whether they are what was searched for. */
export type Segment = Schemas['SegmentResponse'];
export type SearchHit = Schemas['FoundResponse'];
export type Draft = Schemas['DraftView'];
export type DraftContent = Schemas['DraftContentView'];
export type DraftListing = Schemas['DraftListingView'];
export type Bookmark = Schemas['BookmarkView'];
export type Revision = Schemas['RevisionView'];
export type Person = Schemas['MentionedPersonView'];
export type Upload = Schemas['UploadView'];
/** A post with its thread; `raw` is Markdown, where it was asked for and may be edited. */
export type Permalink = Schemas['PermalinkView'];

export type ThreadSort = 'best' | 'time';
export type ThreadOrder = 'latest' | 'newest' | 'unanswered';

/** What of the forum is listed. */
export interface ThreadFilter {
  space?: string;
  kind?: ThreadKind;
  tag?: string;
  /** Who began it. */
  author?: string;
  sort: ThreadOrder;
}

const at = (id: string) => ({ params: { path: { id } } });

export const spacesQuery = queryOptions({
  queryKey: ['forum', 'spaces'],
  queryFn: () => answer(api.GET('/api/v1/spaces')),
  refetchOnWindowFocus: true,
});

export const threadsQuery = (filter: ThreadFilter) =>
  infiniteQueryOptions({
    queryKey: ['forum', 'threads', filter],
    queryFn: ({ pageParam: cursor }) =>
      answer(api.GET('/api/v1/threads', { params: { query: { ...filter, cursor, limit: 25 } } })),
    ...byCursor,
  });

/** Words, and what narrows them down: a space by its id, days in UTC. */
type SearchWish = Omit<NonNullable<paths['/api/v1/search']['get']['parameters']['query']>, 'cursor' | 'limit'>;

export const searchQuery = (wish: SearchWish) =>
  infiniteQueryOptions({
    queryKey: ['forum', 'search', wish],
    queryFn: ({ pageParam: cursor }) => answer(api.GET('/api/v1/search', { params: { query: { ...wish, cursor } } })),
    ...byCursor,
  });

/** Where in a thread to begin: at its start, around a post, or at the first number that was not read. */
export type ThreadAnchor = { around?: string; number?: number };
type ThreadCursor = ThreadAnchor & { cursor?: string };

export const threadQuery = (id: string, sort: ThreadSort, anchor: ThreadAnchor) =>
  infiniteQueryOptions({
    queryKey: ['forum', 'thread', id, sort, anchor],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/v1/threads/{id}', { params: { path: { id }, query: { sort, ...pageParam, limit: 30 } } })),
    initialPageParam: anchor,
    getNextPageParam: ({ nextCursor }): ThreadCursor | undefined => (nextCursor ? { cursor: nextCursor } : undefined),
    getPreviousPageParam: ({ previousCursor }): ThreadCursor | undefined =>
      previousCursor ? { cursor: previousCursor } : undefined,
  });

const NEWS_EVERY_MS = 30_000;

/** How a thread stands now, with as little of its posts as there is: asked again while somebody reads. */
export const newsQuery = (id: string) =>
  queryOptions({
    queryKey: ['forum', 'news', id],
    queryFn: () =>
      answer(api.GET('/api/v1/threads/{id}', { params: { path: { id }, query: { sort: 'time', limit: 1 } } })),
    refetchInterval: NEWS_EVERY_MS,
    refetchOnWindowFocus: true,
    staleTime: 0,
  });

/** What was said below one post, from a cursor on. */
export const repliesQuery = (threadId: string, postId: string, from?: string) =>
  infiniteQueryOptions({
    queryKey: ['forum', 'thread', threadId, 'replies', postId, from ?? ''],
    queryFn: ({ pageParam: cursor }) =>
      answer(api.GET('/api/v1/posts/{id}/replies', { params: { path: { id: postId }, query: { cursor, limit: 30 } } })),
    initialPageParam: from,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });

export const permalinkQuery = (postId: string) =>
  queryOptions({
    queryKey: ['forum', 'post', postId],
    queryFn: () => answer(api.GET('/api/v1/posts/{id}', at(postId))),
    staleTime: 0,
  });

/** A post with what was typed, for whoever may edit it. */
export const rawOf = (postId: string) =>
  answer(api.GET('/api/v1/posts/{id}', { params: { path: { id: postId }, query: { raw: '1' } } }));

export const revisionsQuery = (postId: string) =>
  infiniteQueryOptions({
    queryKey: ['forum', 'revisions', postId],
    queryFn: ({ pageParam: cursor }) =>
      answer(api.GET('/api/v1/posts/{id}/revisions', { params: { path: { id: postId }, query: { cursor } } })),
    ...byCursor,
    staleTime: 0,
  });

export const bookmarksQuery = infiniteQueryOptions({
  queryKey: ['forum', 'bookmarks'],
  queryFn: ({ pageParam: cursor }) => answer(api.GET('/api/v1/bookmarks', { params: { query: { cursor } } })),
  ...byCursor,
});

export const draftsQuery = queryOptions({
  queryKey: ['forum', 'drafts'],
  queryFn: () => answer(api.GET('/api/v1/drafts')),
  staleTime: 0,
});

export const similarQuery = (title: string) =>
  queryOptions({
    queryKey: ['forum', 'similar', title],
    queryFn: () => answer(api.GET('/api/v1/threads/similar', { params: { query: { title } } })),
    staleTime: 60_000,
  });

export const tagsQuery = (prefix: string) =>
  queryOptions({
    queryKey: ['forum', 'tags', prefix],
    queryFn: () => answer(api.GET('/api/v1/tags', { params: { query: { prefix } } })),
    staleTime: 60_000,
  });

/** Whom a mention may mean: those who may read what is being written. */
export const mentionsQuery = (prefix: string, where: { threadId?: string; spaceId?: string }) =>
  queryOptions({
    queryKey: ['forum', 'mentions', prefix, where],
    queryFn: () => answer(api.GET('/api/v1/mentions', { params: { query: { prefix, ...where } } })),
    staleTime: 60_000,
  });

export const startThread = (body: Schemas['ThreadBody']) => answer(api.POST('/api/v1/threads', { body }));
export const changeThread = (id: string, body: Schemas['ThreadChangesBody']) =>
  answer(api.PATCH('/api/v1/threads/{id}', { ...at(id), body }));
export const sendPost = (threadId: string, body: Schemas['ReplyBody']) =>
  answer(api.POST('/api/v1/threads/{id}/posts', { ...at(threadId), body }));
export const editPost = (id: string, body: Schemas['PostEditBody']) =>
  answer(api.PATCH('/api/v1/posts/{id}', { ...at(id), body }));
export const deletePost = (id: string) => answer(api.DELETE('/api/v1/posts/{id}', at(id)));
export const restorePost = (id: string) => answer(api.POST('/api/v1/posts/{id}/restore', at(id)));
export const flagPost = (id: string, body: Schemas['FlagBody']) =>
  answer(api.POST('/api/v1/posts/{id}/flags', { ...at(id), body }));

export const vote = (postId: string, on: boolean) =>
  answer(on ? api.PUT('/api/v1/posts/{id}/vote', at(postId)) : api.DELETE('/api/v1/posts/{id}/vote', at(postId)));
export const sayMeToo = (threadId: string, on: boolean) =>
  answer(
    on ? api.PUT('/api/v1/threads/{id}/me-too', at(threadId)) : api.DELETE('/api/v1/threads/{id}/me-too', at(threadId)),
  );
export const accept = (threadId: string, postId: string, on: boolean): Promise<unknown> => {
  const what = { ...at(threadId), body: { postId } };
  return answer(
    on ? api.PUT('/api/v1/threads/{id}/accepted', what) : api.DELETE('/api/v1/threads/{id}/accepted', what),
  );
};
export const endorse = (postId: string, on: boolean): Promise<unknown> =>
  on
    ? answer(api.PUT('/api/v1/posts/{id}/endorsement', at(postId)))
    : answer(api.DELETE('/api/v1/posts/{id}/endorsement', at(postId)));
/** Keeps a post to find it again, with a word about why; kept already, the word is changed. */
export const keepBookmark = (postId: string, note = '') =>
  answer(api.PUT('/api/v1/posts/{id}/bookmark', { ...at(postId), body: { note } }));
export const removeBookmark = (postId: string) => answer(api.DELETE('/api/v1/posts/{id}/bookmark', at(postId)));
/** What one was told of those posts is read with them. */
export async function readUpTo(threadId: string, number: number) {
  const read = await answer(api.PUT('/api/v1/threads/{id}/read', { ...at(threadId), body: { number } }));
  notificationsChanged();
  return read;
}
export const hearOfThread = (id: string, level: SubscriptionLevel) =>
  answer(api.PUT('/api/v1/threads/{id}/subscription', { ...at(id), body: { level } }));
export const hearOfSpace = (id: string, level: SubscriptionLevel) =>
  answer(api.PUT('/api/v1/spaces/{id}/subscription', { ...at(id), body: { level } }));

export const preview = (body: string, spaceId?: string) =>
  answer(api.POST('/api/v1/preview', { body: { body, spaceId } }));

export const draftAt = (place: string) => answer(api.GET('/api/v1/drafts/{place}', { params: { path: { place } } }));
export const saveDraft = (place: string, version: number, content: DraftContent) =>
  answer(api.PUT('/api/v1/drafts/{place}', { params: { path: { place } }, body: { ...content, version } }));
export const discardDraft = (place: string, version: number) =>
  answer(api.DELETE('/api/v1/drafts/{place}', { params: { path: { place }, query: { version } } }));
