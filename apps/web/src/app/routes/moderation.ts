import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { worded } from '../../i18n/setup.js';
import { mine, text } from './frames.js';

/** For those who moderate. */
export const moderation = [
  createRoute({
    getParentRoute: () => mine,
    path: '/moderation',
    validateSearch: (search: Record<string, unknown>): { state?: 'open' | 'closed'; space?: string } => ({
      state: search.state === 'closed' ? 'closed' : undefined,
      space: text(search.space),
    }),
    component: lazyRouteComponent(
      worded(() => import('../../pages/moderation/queue-page.js'), 'moderation', 'forum'),
      'QueuePage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/moderation/cases/$caseId',
    component: lazyRouteComponent(
      worded(() => import('../../pages/moderation/case-page.js'), 'moderation', 'forum'),
      'CasePage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/moderation/members/$personId',
    component: lazyRouteComponent(
      worded(() => import('../../pages/moderation/member-page.js'), 'moderation', 'forum'),
      'MemberPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/moderation/appeals',
    component: lazyRouteComponent(
      worded(() => import('../../pages/moderation/appeals-page.js'), 'moderation', 'forum'),
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
      worded(() => import('../../pages/moderation/log-page.js'), 'moderation', 'forum'),
      'LogPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/moderation/rules',
    component: lazyRouteComponent(
      worded(() => import('../../pages/moderation/rules-page.js'), 'moderation', 'forum'),
      'RulesPage',
    ),
  }),
];
