import { Button, SegmentedControl } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { markRead, notificationsQuery } from '../../api/notifications.js';
import { itemsOf } from '../../api/pages.js';
import { NotificationRow } from '../../notifications/notification-row.js';
import css from '../../notifications/notifications.module.css';
import { Empty } from '../../ui/empty.js';
import { MoreButton } from '../../ui/more-button.js';
import { Page } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import { useAction } from '../../ui/use-action.js';

const route = getRouteApi('/shell/mine/notifications');

/** All that one was told, and may still see. */
export function NotificationsPage() {
  const { t } = useTranslation('notifications');
  const { only = 'all' } = route.useSearch();
  const navigate = useNavigate();
  const query = useInfiniteQuery(notificationsQuery(only));
  const all = useAction(() => markRead('all'), { stale: 'notifications', done: t('allRead') });
  return (
    <Page
      narrow
      title={t('title')}
      action={
        <Button variant="default" loading={all.isPending} onClick={() => all.mutate()}>
          {t('readAll')}
        </Button>
      }
    >
      <div className="stack">
        <div className="row between">
          <SegmentedControl
            aria-label={t('show')}
            value={only}
            onChange={(chosen) =>
              void navigate({ to: '/notifications', search: chosen === 'unread' ? { only: 'unread' } : {} })
            }
            data={[
              { value: 'all', label: t('showAll') },
              { value: 'unread', label: t('showUnread') },
            ]}
          />
          <Link to="/account/mails" className="muted">
            {t('mails.title')}
          </Link>
        </div>
        <QueryView query={query}>
          {(data) => {
            const items = itemsOf(data);
            if (items.length === 0) {
              return <Empty title={t(only === 'unread' ? 'noneUnread' : 'none')}>{t('noneText')}</Empty>;
            }
            return (
              <>
                <ul className={`card ${css.list}`}>
                  {items.map((one) => (
                    <NotificationRow key={one.id} notification={one} />
                  ))}
                </ul>
                <MoreButton query={query} />
              </>
            );
          }}
        </QueryView>
      </div>
    </Page>
  );
}
