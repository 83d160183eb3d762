import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { worded } from '../../i18n/setup.js';
import { door, text } from './frames.js';

/** Before signing in, and without it. */
export const doors = [
  createRoute({
    getParentRoute: () => door,
    path: '/sign-in',
    validateSearch: (search: Record<string, unknown>): { to?: string; problem?: string } => ({
      to: text(search.to),
      problem: text(search.problem),
    }),
    component: lazyRouteComponent(
      worded(() => import('../../pages/door/sign-in-page.js'), 'auth'),
      'SignInPage',
    ),
  }),
  createRoute({
    getParentRoute: () => door,
    path: '/forgotten',
    component: lazyRouteComponent(
      worded(() => import('../../pages/door/forgotten-page.js'), 'auth'),
      'ForgottenPage',
    ),
  }),
  createRoute({
    getParentRoute: () => door,
    path: '/link/$purpose',
    component: lazyRouteComponent(
      worded(() => import('../../pages/door/link-page.js'), 'auth'),
      'LinkPage',
    ),
  }),
  createRoute({
    getParentRoute: () => door,
    path: '/sign-up',
    component: lazyRouteComponent(
      worded(() => import('../../pages/door/sign-up-page.js'), 'auth'),
      'SignUpPage',
    ),
  }),
  createRoute({
    getParentRoute: () => door,
    path: '/unsubscribe/$token',
    component: lazyRouteComponent(
      worded(() => import('../../pages/door/unsubscribe-page.js'), 'notifications'),
      'UnsubscribePage',
    ),
  }),
  createRoute({
    getParentRoute: () => door,
    path: '/mail-again',
    component: lazyRouteComponent(
      worded(() => import('../../pages/door/mail-again-page.js'), 'notifications'),
      'MailAgainPage',
    ),
  }),
  createRoute({
    getParentRoute: () => door,
    path: '/suspended/$token',
    component: lazyRouteComponent(
      worded(() => import('../../pages/door/suspension-page.js'), 'moderation'),
      'SuspensionPage',
    ),
  }),
  createRoute({
    getParentRoute: () => door,
    path: '/join-class',
    validateSearch: (search: Record<string, unknown>): { code?: string } => ({ code: text(search.code) }),
    component: lazyRouteComponent(
      worded(() => import('../../pages/door/join-class-page.js'), 'attending', 'auth', 'classes'),
      'JoinClassPage',
    ),
  }),
  createRoute({
    getParentRoute: () => door,
    path: '/join/$token',
    component: lazyRouteComponent(
      worded(() => import('../../pages/door/join-page.js'), 'auth'),
      'JoinPage',
    ),
  }),
];
