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
import { arrive } from '../shell/arrival.js';
import { FailedPage, FailedPart } from '../shell/failed-page.js';
import { NotFoundPage } from '../shell/nothing-here.js';
import { Root } from '../shell/root.js';

export interface RouterContext {
  client: QueryClient;
}

interface Guarded {
  context: RouterContext;
  location: ParsedLocation;
}

const root = createRootRouteWithContext<RouterContext>()({
  component: Root,
  notFoundComponent: NotFoundPage,
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

const doors = [
  createRoute({
    getParentRoute: () => door,
    path: '/sign-in',
    validateSearch: (search: Record<string, unknown>): { to?: string } => ({ to: text(search.to) }),
    component: lazyRouteComponent(() => import('../pages/door/sign-in-page.js'), 'SignInPage'),
  }),
  createRoute({
    getParentRoute: () => door,
    path: '/forgotten',
    component: lazyRouteComponent(() => import('../pages/door/forgotten-page.js'), 'ForgottenPage'),
  }),
  createRoute({
    getParentRoute: () => door,
    path: '/link/$purpose',
    component: lazyRouteComponent(() => import('../pages/door/link-page.js'), 'LinkPage'),
  }),
  createRoute({
    getParentRoute: () => door,
    path: '/sign-up',
    component: lazyRouteComponent(() => import('../pages/door/sign-up-page.js'), 'SignUpPage'),
  }),
  createRoute({
    getParentRoute: () => door,
    path: '/join/$token',
    component: lazyRouteComponent(() => import('../pages/door/join-page.js'), 'JoinPage'),
  }),
];

const pages = [
  createRoute({
    getParentRoute: () => mine,
    path: '/',
    component: lazyRouteComponent(() => import('../pages/home/home-page.js'), 'HomePage'),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/meetups',
    validateSearch: (search: Record<string, unknown>): { when?: 'past' | 'upcoming' } => ({
      when: search.when === 'past' ? 'past' : undefined,
    }),
    component: lazyRouteComponent(() => import('../pages/meetups/meetups-page.js'), 'MeetupsPage'),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/meetups/new',
    component: lazyRouteComponent(() => import('../pages/meetups/new-meetup-page.js'), 'NewMeetupPage'),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/meetups/$meetupId',
    component: lazyRouteComponent(() => import('../pages/meetups/meetup-page.js'), 'MeetupPage'),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/meetups/$meetupId/edit',
    component: lazyRouteComponent(() => import('../pages/meetups/edit-meetup-page.js'), 'EditMeetupPage'),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/meetups/$meetupId/manage',
    component: lazyRouteComponent(() => import('../pages/meetups/manage-meetup-page.js'), 'ManageMeetupPage'),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/meetups/$meetupId/attendance',
    component: lazyRouteComponent(() => import('../pages/records/attendance-page.js'), 'AttendancePage'),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/records',
    component: lazyRouteComponent(() => import('../pages/records/records-page.js'), 'RecordsPage'),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/attendance',
    component: lazyRouteComponent(() => import('../pages/records/disputes-page.js'), 'DisputesPage'),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/account/profile',
    component: lazyRouteComponent(() => import('../pages/account/profile-page.js'), 'ProfilePage'),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/account/sessions',
    component: lazyRouteComponent(() => import('../pages/account/sessions-page.js'), 'SessionsPage'),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/account/tokens',
    component: lazyRouteComponent(() => import('../pages/account/tokens-page.js'), 'TokensPage'),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/administration',
    component: lazyRouteComponent(() => import('../pages/admin/members-page.js'), 'MembersPage'),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/administration/settings',
    component: lazyRouteComponent(() => import('../pages/admin/settings-page.js'), 'SettingsPage'),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/administration/mail',
    component: lazyRouteComponent(() => import('../pages/admin/mail-page.js'), 'MailPage'),
  }),
];

const summary = createRoute({
  getParentRoute: () => shell,
  path: '/meetups/$meetupId/summary',
  beforeLoad: signedInOrGuest,
  component: lazyRouteComponent(() => import('../pages/meetups/summary-page.js'), 'SummaryPage'),
});

/** The board has the whole screen. Members and guests come here; it asks for a name or a sign-in by itself. */
const board = createRoute({
  getParentRoute: () => root,
  path: '/meetups/$meetupId/board',
  errorComponent: FailedPage,
  component: lazyRouteComponent(() => import('../board/board-page.js'), 'BoardPage'),
});

const tree = root.addChildren([shell.addChildren([mine.addChildren(pages), summary]), door.addChildren(doors), board]);

export function makeRouter(client: QueryClient) {
  const router = createRouter({
    routeTree: tree,
    context: { client },
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultErrorComponent: FailedPart,
    defaultNotFoundComponent: NotFoundPage,
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
