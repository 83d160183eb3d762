import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { meQuery } from '../../api/identity.js';

/** A place within this program; anything else a link may have smuggled in leads home. */
export const safePlace = (to: string | undefined): string =>
  to && /^\/(?![/\\])/.test(to) && !to.startsWith('/sign-in') ? to : '/';

/** After somebody signed in: forget what the anonymous visitor saw, and go where they were going. */
export function useEnter(to?: string): () => Promise<void> {
  const client = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    client.clear();
    await client.fetchQuery(meQuery);
    await navigate({ href: safePlace(to), replace: true });
  };
}
