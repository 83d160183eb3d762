import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { worded } from '../../i18n/setup.js';
import { mine } from './frames.js';

/** What renewals take: for members, and for those who keep the rules. */
export const planner = [
  createRoute({
    getParentRoute: () => mine,
    path: '/planner',
    component: lazyRouteComponent(
      worded(() => import('../../pages/planner/planner-page.js'), 'planner', 'ledger'),
      'PlannerPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/administration/rules',
    component: lazyRouteComponent(
      worded(() => import('../../pages/admin/rules/rules-page.js'), 'rules', 'admin'),
      'RulesPage',
    ),
  }),
];
