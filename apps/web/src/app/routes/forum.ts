import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { worded } from '../../i18n/setup.js';
import { SINCE, type ForumSearch } from '../../pages/forum/forum-search.js';
import { oneOf, shell, text } from './frames.js';

interface ThreadSearch {
  sort?: 'best' | 'time';
  /** The post that is brought into sight. */
  post?: string;
  /** The number from which on one reads. */
  number?: number;
  branch?: string;
  write?: 'reply' | 'edit';
}

const threadSearch = (search: Record<string, unknown>): ThreadSearch => ({
  sort: oneOf(search.sort, 'best', 'time'),
  post: text(search.post),
  number: typeof search.number === 'number' && search.number > 0 ? Math.floor(search.number) : undefined,
  branch: text(search.branch),
  write: oneOf(search.write, 'reply', 'edit'),
});

/** What of the forum is public is for strangers too: these pages ask nobody to sign in. */
export const forum = [
  createRoute({
    getParentRoute: () => shell,
    path: '/forum',
    validateSearch: (search: Record<string, unknown>): ForumSearch => ({
      space: text(search.space),
      kind: oneOf(search.kind, 'question', 'discussion'),
      tag: text(search.tag),
      sort: oneOf(search.sort, 'latest', 'newest', 'unanswered'),
      q: text(search.q),
      author: text(search.author),
      answered: oneOf(search.answered, 'yes', 'no'),
      since: oneOf(search.since, ...SINCE),
    }),
    component: lazyRouteComponent(
      worded(() => import('../../pages/forum/forum-page.js'), 'forum', 'materials'),
      'ForumPage',
    ),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/threads/$threadId',
    validateSearch: threadSearch,
    component: lazyRouteComponent(
      worded(() => import('../../pages/forum/thread/thread-page.js'), 'forum', 'bridge', 'materials'),
      'ThreadPage',
    ),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/threads/$threadId/$slug',
    validateSearch: threadSearch,
    // The words are for people; the place is the same with others or none.
    beforeLoad: ({ params: { threadId }, search }) =>
      redirect({ to: '/threads/$threadId', params: { threadId }, search, replace: true, throw: true }),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/posts/$postId',
    component: lazyRouteComponent(
      worded(() => import('../../pages/forum/permalink-page.js'), 'forum'),
      'PermalinkPage',
    ),
  }),
];
