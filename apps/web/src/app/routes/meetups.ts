import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { visitorQuery } from '../../api/identity.js';
import { worded } from '../../i18n/setup.js';
import { FailedPage } from '../../shell/failed-page.js';
import { type Guarded, root, shell, signInFirst } from './frames.js';

/** The guest of a meetup may see how it went; whoever is neither signs in first. */
async function signedInOrGuest({ context, location, params }: Guarded & { params: { meetupId: string } }) {
  const visitor = await context.client.fetchQuery(visitorQuery(params.meetupId));
  if (!visitor) signInFirst(location);
}

/** How a meetup went. */
export const summary = createRoute({
  getParentRoute: () => shell,
  path: '/meetups/$meetupId/summary',
  beforeLoad: signedInOrGuest,
  component: lazyRouteComponent(
    worded(() => import('../../pages/meetups/summary-page.js'), 'meetups', 'bridge'),
    'SummaryPage',
  ),
});

/** The board has the whole screen. Members and guests come here; it asks for a name or a sign-in by itself. */
export const board = createRoute({
  getParentRoute: () => root,
  path: '/meetups/$meetupId/board',
  errorComponent: FailedPage,
  component: lazyRouteComponent(
    worded(() => import('../../board/board-page.js'), 'board'),
    'BoardPage',
  ),
});
