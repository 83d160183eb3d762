import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
  redirect,
  type ParsedLocation,
} from '@tanstack/react-router';
import { meQuery } from '../../api/identity.js';
import { FailedPage } from '../../shell/failed-page.js';
import { Root } from '../../shell/root.js';

export interface RouterContext {
  client: QueryClient;
}

/** What is known before a page is shown. */
export interface Guarded {
  context: RouterContext;
  location: ParsedLocation;
}

/** All there is. */
export const root = createRootRouteWithContext<RouterContext>()({
  component: Root,
  errorComponent: FailedPage,
});

/** Whoever is not signed in signs in first, and comes back here. */
async function signedIn({ context, location }: Guarded): Promise<void> {
  const me = await context.client.ensureQueryData(meQuery);
  if (!me) signInFirst(location);
}

/** Comes back here afterwards. */
export const signInFirst = (location: ParsedLocation) =>
  redirect({ to: '/sign-in', search: { to: location.href }, throw: true });

/** With the bar above it. */
export const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  component: lazyRouteComponent(() => import('../../shell/shell.js'), 'Shell'),
});

/** Pages of members. */
export const mine = createRoute({ getParentRoute: () => shell, id: 'mine', beforeLoad: signedIn });

/** The pages before signing in have a cup, a card, and nothing else. */
export const door = createRoute({
  getParentRoute: () => root,
  id: 'door',
  component: lazyRouteComponent(() => import('../../pages/door/door.js'), 'Door'),
});

/** A parameter of the address. */
export const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** A parameter that is one of those; any other is none. */
export const oneOf = <Value extends string | boolean>(value: unknown, ...known: Value[]): Value | undefined =>
  known.find((one) => one === value);

/** A page of a text; whatever is no number is none. */
export const pageIn = (search: Record<string, unknown>): number | undefined =>
  typeof search.page === 'number' && search.page >= 1 ? Math.floor(search.page) : undefined;
