import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { CATEGORIES, KINDS, type LedgerFilter } from '../../api/ledger.js';
import { worded } from '../../i18n/setup.js';
import { mine, oneOf, text } from './frames.js';

/** A year of the calendar; whatever is no such number is none. */
const yearIn = ({ year }: Record<string, unknown>): number | undefined =>
  typeof year === 'number' && Number.isInteger(year) && year > 2000 && year < 9999 ? year : undefined;

/** One's own records: the ledger, and what is made of it. */
export const records = [
  createRoute({
    getParentRoute: () => mine,
    path: '/records',
    validateSearch: (search: Record<string, unknown>): LedgerFilter => ({
      year: yearIn(search),
      category: oneOf(search.category, ...CATEGORIES),
      kind: oneOf(search.kind, ...KINDS),
      logged: oneOf(search.logged, true, false),
    }),
    component: lazyRouteComponent(
      worded(() => import('../../pages/records/ledger/ledger-page.js'), 'ledger'),
      'LedgerPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/records/items/$itemId',
    component: lazyRouteComponent(
      worded(() => import('../../pages/records/ledger/item-page.js'), 'ledger', 'records', 'credentials'),
      'ItemPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/records/log',
    validateSearch: (search: Record<string, unknown>): { item?: string } => ({ item: text(search.item) }),
    component: lazyRouteComponent(
      worded(() => import('../../pages/records/ledger/log-page.js'), 'ledger'),
      'LogPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/records/meetups',
    component: lazyRouteComponent(
      worded(() => import('../../pages/records/records-page.js'), 'records', 'ledger'),
      'RecordsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/credentials',
    component: lazyRouteComponent(
      worded(() => import('../../pages/credentials/credentials-page.js'), 'credentials', 'ledger'),
      'CredentialsPage',
    ),
  }),
];
