import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { When } from '../../api/meetups.js';
import { worded } from '../../i18n/setup.js';
import { mine, oneOf, pageIn, text } from './frames.js';

/** Courses and their classes, for those who plan them. */
export const classes = [
  createRoute({
    getParentRoute: () => mine,
    path: '/classes',
    validateSearch: (search: Record<string, unknown>): { when?: When } => ({ when: oneOf(search.when, 'past') }),
    component: lazyRouteComponent(
      worded(() => import('../../pages/classes/classes-page.js'), 'classes', 'attending'),
      'ClassesPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/classes/attending',
    component: lazyRouteComponent(
      worded(() => import('../../pages/classes/attending/attended-classes-page.js'), 'classes', 'attending'),
      'AttendedClassesPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/classes/courses',
    component: lazyRouteComponent(
      worded(() => import('../../pages/classes/courses-page.js'), 'classes', 'attending'),
      'CoursesPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/classes/new',
    component: lazyRouteComponent(
      worded(() => import('../../pages/classes/new-class-page.js'), 'classes'),
      'NewClassPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/classes/$offeringId',
    component: lazyRouteComponent(
      worded(
        () => import('../../pages/classes/class-page.js'),
        'classes',
        'enrolling',
        'attending',
        'class-day',
        'handing-out',
        'materials',
        'road',
      ),
      'ClassPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/classes/$offeringId/road',
    component: lazyRouteComponent(
      worded(() => import('../../pages/classes/road/road-page.js'), 'road'),
      'RoadPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/classes/$offeringId/submission',
    component: lazyRouteComponent(
      worded(() => import('../../pages/classes/road/submission-page.js'), 'road'),
      'SubmissionPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/classes/$offeringId/statistics',
    component: lazyRouteComponent(
      worded(() => import('../../pages/classes/road/statistics-page.js'), 'road'),
      'StatisticsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/classes/$offeringId/edit',
    component: lazyRouteComponent(
      worded(() => import('../../pages/classes/edit-class-page.js'), 'classes'),
      'EditClassPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/classes/$offeringId/materials',
    component: lazyRouteComponent(
      worded(() => import('../../pages/materials/class-materials-page.js'), 'materials'),
      'ClassMaterialsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/classes/$offeringId/materials/$entryId',
    validateSearch: (search: Record<string, unknown>): { page?: number; version?: string } => ({
      page: pageIn(search),
      version: text(search.version),
    }),
    component: lazyRouteComponent(
      worded(() => import('../../pages/materials/entry-page.js'), 'materials', 'forum'),
      'EntryPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/classes/$offeringId/materials/edit',
    component: lazyRouteComponent(
      worded(() => import('../../pages/handing-out/handing-out-page.js'), 'handing-out', 'material-form', 'classes'),
      'HandingOutPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/classes/$offeringId/roster',
    component: lazyRouteComponent(
      worded(() => import('../../pages/classes/roster/roster-page.js'), 'classes', 'enrolling'),
      'RosterPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/classes/$offeringId/roster/import',
    component: lazyRouteComponent(
      worded(() => import('../../pages/classes/roster/import-page.js'), 'classes'),
      'RosterImportPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/classes/$offeringId/day',
    component: lazyRouteComponent(
      worded(() => import('../../pages/class-day/day-page.js'), 'class-day', 'classes'),
      'DayPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/classes/$offeringId/today',
    component: lazyRouteComponent(
      worded(() => import('../../pages/class-day/today-page.js'), 'class-day', 'classes', 'records'),
      'TodayPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/classes/$offeringId/attendance/$enrolmentId',
    component: lazyRouteComponent(
      worded(() => import('../../pages/class-day/attendance-page.js'), 'class-day', 'classes', 'records'),
      'AttendancePage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/here',
    component: lazyRouteComponent(
      worded(() => import('../../pages/class-day/here-page.js'), 'class-day'),
      'HerePage',
    ),
  }),
];
