import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.js';

/** One's key to the feeds of the forum. */
export const forumFeedQuery = queryOptions({
  queryKey: ['forum-feed'],
  queryFn: () => answer(api.GET('/api/v1/me/forum-feed')),
});
export const makeForumFeed = () => answer(api.POST('/api/v1/me/forum-feed'));
export const revokeForumFeed = () => answer(api.DELETE('/api/v1/me/forum-feed'));
