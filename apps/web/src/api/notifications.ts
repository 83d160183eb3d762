import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api, type Schemas } from './client.js';
import { notificationsChanged } from './notifications-changed.js';
import { byCursor } from './pages.js';

export type Notification = Schemas['NotificationView'];

/** How many are unread, counted up to a hundred. */
export const unreadQuery = queryOptions({
  queryKey: ['notifications', 'unread'],
  queryFn: async () => {
    const query = { unread: 'yes', limit: 1 } as const;
    return (await answer(api.GET('/api/v1/notifications', { params: { query } }))).unread;
  },
  refetchOnWindowFocus: true,
});

export const notificationsQuery = (only: 'unread' | 'all') =>
  infiniteQueryOptions({
    queryKey: ['notifications', 'list', only],
    queryFn: ({ pageParam: cursor }) => {
      const query = { cursor, limit: 20, ...(only === 'unread' ? { unread: 'yes' as const } : {}) };
      return answer(api.GET('/api/v1/notifications', { params: { query } }));
    },
    ...byCursor,
    staleTime: 0,
  });

/** Says that some of them are read, or all; the other tabs hear of it too. */
export async function markRead(what: string[] | 'all'): Promise<void> {
  await answer(api.PUT('/api/v1/notifications/read', { body: what === 'all' ? { all: true } : { ids: what } }));
  notificationsChanged();
}

const by = (token: string) => ({ params: { path: { token } } });
/** Which mails a mail's way out leads out of. */
export const wayOutQuery = (token: string) =>
  queryOptions({
    queryKey: ['unsubscribe', token],
    queryFn: () => answer(api.GET('/api/v1/unsubscribe/{token}', by(token))),
    retry: false,
  });
export const unsubscribe = (token: string) => answer(api.POST('/api/v1/unsubscribe/{token}', by(token)));
