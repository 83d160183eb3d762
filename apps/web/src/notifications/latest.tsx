import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { markRead, notificationsQuery } from '../api/notifications.js';
import { itemsOf } from '../api/pages.js';
import { QueryView } from '../ui/query-view.js';
import { CardsComing } from '../ui/skeletons.js';
import { useAction } from '../ui/use-action.js';
import css from './notifications.module.css';
import { NotificationRow } from './notification-row.js';

const SHOWN = 8;

/** The latest notifications, below the bell. */
export function Latest({ onLeave }: { onLeave: () => void }) {
  const { t } = useTranslation('notifications');
  const query = useInfiniteQuery(notificationsQuery('all'));
  const all = useAction(() => markRead('all'), { stale: 'notifications', done: t('allRead') });
  return (
    <>
      <div className={`row between ${css.head}`}>
        <h2>{t('title')}</h2>
        <Button variant="subtle" size="compact-sm" loading={all.isPending} onClick={() => all.mutate()}>
          {t('readAll')}
        </Button>
      </div>
      <div className={css.scroll}>
        <QueryView query={query} coming={<CardsComing cards={1} lines={2} />}>
          {(data) => {
            const some = itemsOf(data).slice(0, SHOWN);
            if (some.length === 0) return <p className={`muted ${css.none}`}>{t('none')}</p>;
            return (
              <ul>
                {some.map((one) => (
                  <NotificationRow key={one.id} notification={one} onLeave={onLeave} />
                ))}
              </ul>
            );
          }}
        </QueryView>
      </div>
      <p className={css.foot}>
        <Link to="/notifications" onClick={onLeave}>
          {t('all')}
        </Link>
      </p>
    </>
  );
}
