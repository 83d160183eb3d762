import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  type ParsedLocation,
} from '@tanstack/react-router';
import { meQuery, visitorQuery } from '../api/identity.js';
import type { When } from '../api/meetups.js';
import { worded } from '../i18n/setup.js';
import { SINCE, type ForumSearch } from '../pages/forum/forum-search.js';
import { arrive } from '../shell/arrival.js';
import { FailedPage, FailedPart } from '../shell/failed-page.js';
import { NothingHerePage } from '../shell/nothing-here.js';
import { Root } from '../shell/root.js';
import { isMonth } from '../time/month.js';

export interface RouterContext {
  client: QueryClient;
}

interface Guarded {
  context: RouterContext;
  location: ParsedLocation;
}

const root = createRootRouteWithContext<RouterContext>()({
  component: Root,
  errorComponent: FailedPage,
});

/** Whoever is not signed in signs in first, and comes back here. */
async function signedIn({ context, location }: Guarded): Promise<void> {
  const me = await context.client.ensureQueryData(meQuery);
  if (!me) signInFirst(location);
}

/** The guest of a meetup may see how it went; whoever is neither signs in first. */
async function signedInOrGuest({ context, location, params }: Guarded & { params: { meetupId: string } }) {
  const visitor = await context.client.fetchQuery(visitorQuery(params.meetupId));
  if (!visitor) signInFirst(location);
}

const signInFirst = (location: ParsedLocation) =>
  redirect({ to: '/sign-in', search: { to: location.href }, throw: true });

const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  component: lazyRouteComponent(() => import('../shell/shell.js'), 'Shell'),
});

const mine = createRoute({ getParentRoute: () => shell, id: 'mine', beforeLoad: signedIn });

/** The pages before signing in have a cup, a card, and nothing else. */
const door = createRoute({
  getParentRoute: () => root,
  id: 'door',
  component: lazyRouteComponent(() => import('../pages/door/door.js'), 'Door'),
});

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
const oneOf = <Value extends string>(value: unknown, ...known: Value[]): Value | undefined =>
  known.find((one) => one === value);

const doors = [
  createRoute({
    getParentRoute: () => door,
    path: '/sign-in',
    validateSearch: (search: Record<string, unknown>): { to?: string } => ({ to: text(search.to) }),
    component: lazyRouteComponent(
      worded(() => import('../pages/door/sign-in-page.js'), 'auth'),
      'SignInPage',
    ),
  }),
  createRoute({
    getParentRoute: () => door,
    path: '/forgotten',
    component: lazyRouteComponent(
      worded(() => import('../pages/door/forgotten-page.js'), 'auth'),
      'ForgottenPage',
    ),
  }),
  createRoute({
    getParentRoute: () => door,
    path: '/link/$purpose',
    component: lazyRouteComponent(
      worded(() => import('../pages/door/link-page.js'), 'auth'),
      'LinkPage',
    ),
  }),
  createRoute({
    getParentRoute: () => door,
    path: '/sign-up',
    component: lazyRouteComponent(
      worded(() => import('../pages/door/sign-up-page.js'), 'auth'),
      'SignUpPage',
    ),
  }),
  createRoute({
    getParentRoute: () => door,
    path: '/unsubscribe/$token',
    component: lazyRouteComponent(
      worded(() => import('../pages/door/unsubscribe-page.js'), 'notifications'),
      'UnsubscribePage',
    ),
  }),
  createRoute({
    getParentRoute: () => door,
    path: '/suspended/$token',
    component: lazyRouteComponent(
      worded(() => import('../pages/door/suspension-page.js'), 'moderation'),
      'SuspensionPage',
    ),
  }),
  createRoute({
    getParentRoute: () => door,
    path: '/join/$token',
    component: lazyRouteComponent(
      worded(() => import('../pages/door/join-page.js'), 'auth'),
      'JoinPage',
    ),
  }),
];

const pages = [
  createRoute({
    getParentRoute: () => mine,
    path: '/forum/new',
    validateSearch: (search: Record<string, unknown>): { space?: string } => ({ space: text(search.space) }),
    component: lazyRouteComponent(
      worded(() => import('../pages/forum/ask-page.js'), 'forum'),
      'AskPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/forum/spaces/new',
    component: lazyRouteComponent(
      worded(() => import('../pages/forum/spaces/new-space-page.js'), 'spaces', 'forum'),
      'NewSpacePage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/forum/spaces/$spaceId',
    component: lazyRouteComponent(
      worded(() => import('../pages/forum/spaces/space-page.js'), 'spaces', 'forum'),
      'SpacePage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/people/$personId',
    component: lazyRouteComponent(
      worded(() => import('../pages/people/person-page.js'), 'people', 'forum'),
      'PersonPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/bookmarks',
    component: lazyRouteComponent(
      worded(() => import('../pages/forum/bookmarks-page.js'), 'forum'),
      'BookmarksPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/drafts',
    component: lazyRouteComponent(
      worded(() => import('../pages/forum/drafts-page.js'), 'forum'),
      'DraftsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/',
    component: lazyRouteComponent(
      worded(() => import('../pages/home/home-page.js'), 'home', 'meetups'),
      'HomePage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/meetups',
    validateSearch: (search: Record<string, unknown>): { when?: When | 'calendar'; month?: string } => ({
      when: oneOf(search.when, 'past', 'calendar'),
      month: typeof search.month === 'string' && isMonth(search.month) ? search.month : undefined,
    }),
    component: lazyRouteComponent(
      worded(() => import('../pages/meetups/meetups-page.js'), 'meetups'),
      'MeetupsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/meetups/new',
    component: lazyRouteComponent(
      worded(() => import('../pages/meetups/new-meetup-page.js'), 'meetups'),
      'NewMeetupPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/meetups/$meetupId',
    component: lazyRouteComponent(
      worded(() => import('../pages/meetups/meetup-page.js'), 'meetups', 'bridge'),
      'MeetupPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/meetups/$meetupId/edit',
    component: lazyRouteComponent(
      worded(() => import('../pages/meetups/edit-meetup-page.js'), 'meetups'),
      'EditMeetupPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/meetups/$meetupId/manage',
    component: lazyRouteComponent(
      worded(() => import('../pages/meetups/manage-meetup-page.js'), 'meetups', 'bridge'),
      'ManageMeetupPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/meetups/$meetupId/attendance',
    component: lazyRouteComponent(
      worded(() => import('../pages/records/attendance-page.js'), 'records'),
      'AttendancePage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/records',
    component: lazyRouteComponent(
      worded(() => import('../pages/records/records-page.js'), 'records'),
      'RecordsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/attendance',
    component: lazyRouteComponent(
      worded(() => import('../pages/records/disputes-page.js'), 'records'),
      'DisputesPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/account/profile',
    component: lazyRouteComponent(
      worded(() => import('../pages/account/profile-page.js'), 'account'),
      'ProfilePage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/account/sessions',
    component: lazyRouteComponent(
      worded(() => import('../pages/account/sessions-page.js'), 'account'),
      'SessionsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/account/mails',
    component: lazyRouteComponent(
      worded(() => import('../pages/account/mails-page.js'), 'account', 'notifications'),
      'MailsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/notifications',
    validateSearch: (search: Record<string, unknown>): { only?: 'unread' } => ({
      only: search.only === 'unread' ? 'unread' : undefined,
    }),
    component: lazyRouteComponent(
      worded(() => import('../pages/notifications/notifications-page.js'), 'notifications'),
      'NotificationsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/account/tokens',
    component: lazyRouteComponent(
      worded(() => import('../pages/account/tokens-page.js'), 'account'),
      'TokensPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/account/decisions',
    component: lazyRouteComponent(
      worded(() => import('../pages/account/decisions-page.js'), 'account', 'moderation', 'forum'),
      'DecisionsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/administration',
    component: lazyRouteComponent(
      worded(() => import('../pages/admin/members-page.js'), 'admin'),
      'MembersPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/administration/settings',
    component: lazyRouteComponent(
      worded(() => import('../pages/admin/settings-page.js'), 'admin'),
      'SettingsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/administration/mail',
    component: lazyRouteComponent(
      worded(() => import('../pages/admin/mail-page.js'), 'admin'),
      'MailPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/administration/import',
    validateSearch: (search: Record<string, unknown>): { again?: string } => ({ again: text(search.again) }),
    component: lazyRouteComponent(
      worded(() => import('../pages/admin/import/import-page.js'), 'admin', 'imports', 'forum'),
      'ImportPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/administration/import/$importId',
    component: lazyRouteComponent(
      worded(() => import('../pages/admin/import/one-import-page.js'), 'admin', 'imports', 'forum'),
      'OneImportPage',
    ),
  }),
];

/** For those who moderate. */
const moderation = [
  createRoute({
    getParentRoute: () => mine,
    path: '/moderation',
    validateSearch: (search: Record<string, unknown>): { state?: 'open' | 'closed'; space?: string } => ({
      state: search.state === 'closed' ? 'closed' : undefined,
      space: text(search.space),
    }),
    component: lazyRouteComponent(
      worded(() => import('../pages/moderation/queue-page.js'), 'moderation', 'forum'),
      'QueuePage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/moderation/cases/$caseId',
    component: lazyRouteComponent(
      worded(() => import('../pages/moderation/case-page.js'), 'moderation', 'forum'),
      'CasePage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/moderation/members/$personId',
    component: lazyRouteComponent(
      worded(() => import('../pages/moderation/member-page.js'), 'moderation', 'forum'),
      'MemberPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/moderation/appeals',
    component: lazyRouteComponent(
      worded(() => import('../pages/moderation/appeals-page.js'), 'moderation', 'forum'),
      'AppealsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/moderation/log',
    validateSearch: (search: Record<string, unknown>): { person?: string; actor?: string; action?: string } => ({
      person: text(search.person),
      actor: text(search.actor),
      action: text(search.action),
    }),
    component: lazyRouteComponent(
      worded(() => import('../pages/moderation/log-page.js'), 'moderation', 'forum'),
      'LogPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/moderation/rules',
    component: lazyRouteComponent(
      worded(() => import('../pages/moderation/rules-page.js'), 'moderation', 'forum'),
      'RulesPage',
    ),
  }),
];

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
const forum = [
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
      worded(() => import('../pages/forum/forum-page.js'), 'forum'),
      'ForumPage',
    ),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/threads/$threadId',
    validateSearch: threadSearch,
    component: lazyRouteComponent(
      worded(() => import('../pages/forum/thread/thread-page.js'), 'forum', 'bridge'),
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
      worded(() => import('../pages/forum/permalink-page.js'), 'forum'),
      'PermalinkPage',
    ),
  }),
];

const summary = createRoute({
  getParentRoute: () => shell,
  path: '/meetups/$meetupId/summary',
  beforeLoad: signedInOrGuest,
  component: lazyRouteComponent(
    worded(() => import('../pages/meetups/summary-page.js'), 'meetups', 'bridge'),
    'SummaryPage',
  ),
});

/** Every other address, with the bar above it that leads on. */
const elsewhere = createRoute({ getParentRoute: () => shell, path: '$', component: NothingHerePage });

/** The board has the whole screen. Members and guests come here; it asks for a name or a sign-in by itself. */
const board = createRoute({
  getParentRoute: () => root,
  path: '/meetups/$meetupId/board',
  errorComponent: FailedPage,
  component: lazyRouteComponent(
    worded(() => import('../board/board-page.js'), 'board'),
    'BoardPage',
  ),
});

const tree = root.addChildren([
  shell.addChildren([mine.addChildren([...pages, ...moderation]), ...forum, summary, elsewhere]),
  door.addChildren(doors),
  board,
]);

export function makeRouter(client: QueryClient) {
  const router = createRouter({
    routeTree: tree,
    context: { client },
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultErrorComponent: FailedPart,
    defaultNotFoundComponent: NothingHerePage,
  });
  router.subscribe('onBeforeRouteMount', () => {
    const place = router.state.matches.at(-1)?.id;
    if (place !== undefined) arrive(place);
  });
  return router;
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
