import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { LIBRARY_KINDS, type LibraryKind } from '#contracts';
import { worded } from '../../i18n/setup.js';
import { mine, oneOf, pageIn } from './frames.js';

/** The free library, for all members. */
export const library = [
  createRoute({
    getParentRoute: () => mine,
    path: '/library',
    validateSearch: (search: Record<string, unknown>): { kind?: LibraryKind } => ({
      kind: oneOf(search.kind, ...LIBRARY_KINDS),
    }),
    component: lazyRouteComponent(
      worded(() => import('../../pages/materials/library-page.js'), 'materials'),
      'LibraryPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/library/edit',
    component: lazyRouteComponent(
      worded(
        () => import('../../pages/library-keeping/library-keeping-page.js'),
        'library-keeping',
        'material-form',
        'materials',
        'classes',
      ),
      'LibraryKeepingPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/library/$materialId',
    validateSearch: (search: Record<string, unknown>): { page?: number } => ({ page: pageIn(search) }),
    component: lazyRouteComponent(
      worded(() => import('../../pages/materials/library-item-page.js'), 'materials', 'forum', 'ledger'),
      'LibraryItemPage',
    ),
  }),
];
