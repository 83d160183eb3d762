import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { When } from '../../api/meetups.js';
import { worded } from '../../i18n/setup.js';
import { isMonth } from '../../time/month.js';
import { mine, oneOf, pageIn, text } from './frames.js';

/** For whoever is signed in. */
export const members = [
  createRoute({
    getParentRoute: () => mine,
    path: '/forum/new',
    validateSearch: (search: Record<string, unknown>): { space?: string; version?: string; page?: number } => ({
      space: text(search.space),
      // Where in a material one asks.
      version: text(search.version),
      page: pageIn(search),
    }),
    component: lazyRouteComponent(
      worded(() => import('../../pages/forum/ask-page.js'), 'forum', 'materials'),
      'AskPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/forum/spaces/new',
    component: lazyRouteComponent(
      worded(() => import('../../pages/forum/spaces/new-space-page.js'), 'spaces', 'forum'),
      'NewSpacePage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/forum/spaces/$spaceId',
    component: lazyRouteComponent(
      worded(() => import('../../pages/forum/spaces/space-page.js'), 'spaces', 'forum'),
      'SpacePage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/people/$personId',
    component: lazyRouteComponent(
      worded(() => import('../../pages/people/person-page.js'), 'people', 'forum'),
      'PersonPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/bookmarks',
    component: lazyRouteComponent(
      worded(() => import('../../pages/forum/bookmarks-page.js'), 'forum'),
      'BookmarksPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/drafts',
    component: lazyRouteComponent(
      worded(() => import('../../pages/forum/drafts-page.js'), 'forum'),
      'DraftsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/',
    component: lazyRouteComponent(
      worded(() => import('../../pages/home/home-page.js'), 'home', 'meetups', 'attending'),
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
      worded(() => import('../../pages/meetups/meetups-page.js'), 'meetups'),
      'MeetupsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/meetups/new',
    component: lazyRouteComponent(
      worded(() => import('../../pages/meetups/new-meetup-page.js'), 'meetups'),
      'NewMeetupPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/meetups/$meetupId',
    component: lazyRouteComponent(
      worded(() => import('../../pages/meetups/meetup-page.js'), 'meetups', 'bridge'),
      'MeetupPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/meetups/$meetupId/edit',
    component: lazyRouteComponent(
      worded(() => import('../../pages/meetups/edit-meetup-page.js'), 'meetups'),
      'EditMeetupPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/meetups/$meetupId/manage',
    component: lazyRouteComponent(
      worded(() => import('../../pages/meetups/manage-meetup-page.js'), 'meetups', 'bridge'),
      'ManageMeetupPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/meetups/$meetupId/attendance',
    component: lazyRouteComponent(
      worded(() => import('../../pages/records/attendance-page.js'), 'records', 'credentials'),
      'AttendancePage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/attendance',
    component: lazyRouteComponent(
      worded(() => import('../../pages/records/disputes-page.js'), 'records'),
      'DisputesPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/account/profile',
    component: lazyRouteComponent(
      worded(() => import('../../pages/account/profile-page.js'), 'account'),
      'ProfilePage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/account/security',
    validateSearch: (search: Record<string, unknown>): { problem?: string } => ({ problem: text(search.problem) }),
    component: lazyRouteComponent(
      worded(() => import('../../pages/account/security-page.js'), 'account'),
      'SecurityPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/account/sessions',
    component: lazyRouteComponent(
      worded(() => import('../../pages/account/sessions-page.js'), 'account'),
      'SessionsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/account/mails',
    component: lazyRouteComponent(
      worded(() => import('../../pages/account/mails-page.js'), 'account', 'notifications', 'push'),
      'MailsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/account/feeds',
    component: lazyRouteComponent(
      worded(() => import('../../pages/account/feeds-page.js'), 'account', 'feeds', 'meetups'),
      'FeedsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/notifications',
    validateSearch: (search: Record<string, unknown>): { only?: 'unread' } => ({
      only: search.only === 'unread' ? 'unread' : undefined,
    }),
    component: lazyRouteComponent(
      worded(() => import('../../pages/notifications/notifications-page.js'), 'notifications'),
      'NotificationsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/account/tokens',
    component: lazyRouteComponent(
      worded(() => import('../../pages/account/tokens-page.js'), 'account'),
      'TokensPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/account/decisions',
    component: lazyRouteComponent(
      worded(() => import('../../pages/account/decisions-page.js'), 'account', 'moderation', 'forum'),
      'DecisionsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/administration',
    component: lazyRouteComponent(
      worded(() => import('../../pages/admin/members-page.js'), 'admin'),
      'MembersPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/administration/settings',
    component: lazyRouteComponent(
      worded(() => import('../../pages/admin/settings-page.js'), 'admin'),
      'SettingsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/administration/mail',
    component: lazyRouteComponent(
      worded(() => import('../../pages/admin/mail-page.js'), 'admin'),
      'MailPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/administration/replies',
    component: lazyRouteComponent(
      worded(() => import('../../pages/admin/replies-page.js'), 'admin'),
      'RepliesPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/administration/keys',
    component: lazyRouteComponent(
      worded(() => import('../../pages/admin/keys-page.js'), 'admin', 'credentials'),
      'KeysPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/administration/webhooks',
    component: lazyRouteComponent(
      worded(() => import('../../pages/admin/webhooks/webhooks-page.js'), 'admin', 'webhooks'),
      'WebhooksPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/administration/webhooks/$webhookId',
    component: lazyRouteComponent(
      worded(() => import('../../pages/admin/webhooks/webhook-page.js'), 'admin', 'webhooks'),
      'WebhookPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/administration/status',
    component: lazyRouteComponent(
      worded(() => import('../../pages/admin/status/status-page.js'), 'admin', 'status'),
      'StatusPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/administration/import',
    validateSearch: (search: Record<string, unknown>): { again?: string } => ({ again: text(search.again) }),
    component: lazyRouteComponent(
      worded(() => import('../../pages/admin/import/import-page.js'), 'admin', 'imports', 'forum'),
      'ImportPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/administration/import/$importId',
    component: lazyRouteComponent(
      worded(() => import('../../pages/admin/import/one-import-page.js'), 'admin', 'imports', 'forum'),
      'OneImportPage',
    ),
  }),
];
