import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { unreadQuery } from '../api/notifications.js';
import { onNotificationsChanged } from '../api/notifications-changed.js';
import { announce } from '../shell/announce.js';

/**
 * How many notifications are unread, kept true: by the socket, by the other tabs, and asked again whenever the
 * connection comes back. Somebody who listens is told of new ones.
 */
export function useUnread(): number {
  const client = useQueryClient();
  const { t } = useTranslation();
  const { data = 0 } = useQuery(unreadQuery);
  useEffect(() => {
    let stop: (() => void) | undefined;
    let left = false;
    const lists = () => client.invalidateQueries({ queryKey: ['notifications', 'list'] });
    const all = () => client.invalidateQueries({ queryKey: ['notifications'] });
    const unread = (count: number) => {
      void client.cancelQueries({ queryKey: unreadQuery.queryKey });
      if (client.getQueryData(unreadQuery.queryKey) === count) return;
      client.setQueryData(unreadQuery.queryKey, count);
      void lists();
    };
    const told = () => {
      announce(t('bell.told'));
      void all();
    };
    let before = false;
    const connected = () => {
      if (before) void all();
      before = true;
    };
    // The page comes first; what is live can wait for it.
    void import('./live.js').then(
      ({ hear }) => {
        if (!left) stop = hear({ connected, told, unread });
      },
      () => undefined,
    );
    const forget = onNotificationsChanged(() => void all());
    return () => {
      left = true;
      stop?.();
      forget();
    };
  }, [client, t]);
  return data;
}
