import { Link, type LinkProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { markRead, type Notification } from '../api/notifications.js';
import { fromNow, moment } from '../time/format.js';
import { useNow } from '../time/use-now.js';
import { usePlace } from '../time/use-place.js';
import css from './notifications.module.css';

const MINUTE = 60_000;
/** Where what moderators decided about oneself is told in full. */
const DECISIONS: string = '/account/decisions';

/** What happened, where, and when; following it makes it read. */
export function NotificationRow({ notification, onLeave }: { notification: Notification; onLeave?: () => void }) {
  const { t } = useTranslation('notifications');
  const place = usePlace();
  const now = useNow(MINUTE);
  const { id, createdAt, readAt, thread, space, excerpt, offering } = notification;
  const sentence = useSentence(notification);
  const follow = () => {
    onLeave?.();
    // What is not kept now is read again with the thread.
    if (readAt === null) void markRead([id]).catch(() => undefined);
  };
  const inside = (
    <>
      <span className={css.sentence}>
        {readAt === null && (
          <>
            <span className={css.dot} aria-hidden="true" />
            <span className="visually-hidden">{t('unread')}: </span>
          </>
        )}
        {sentence}
      </span>
      {(thread ?? offering) && <span className={css.thread}>{thread?.title ?? offering?.name}</span>}
      {excerpt && <span className={css.excerpt}>{excerpt}</span>}
      <span className={css.where}>
        {space && `${space.name} · `}
        <time dateTime={createdAt} title={moment(createdAt, place)}>
          {now - Date.parse(createdAt) < MINUTE ? t('justNow') : fromNow(createdAt, now, place.language)}
        </time>
      </span>
    </>
  );
  const row = { className: css.row, onClick: follow, 'data-unread': readAt === null || undefined };
  return (
    <li>
      {thread ? (
        <Link
          to="/threads/$threadId"
          params={{ threadId: thread.id }}
          search={notification.postId ? { sort: 'time', post: notification.postId } : {}}
          {...row}
        >
          {inside}
        </Link>
      ) : offering ? (
        <Link to="/classes/$offeringId/road" params={{ offeringId: offering.id }} {...row}>
          {inside}
        </Link>
      ) : (
        <Link to={DECISIONS as LinkProps['to']} {...row}>
          {inside}
        </Link>
      )}
    </li>
  );
}

function useSentence({ kind, by, count, outcome }: Notification): string {
  const { t } = useTranslation('notifications');
  if (kind === 'appeal') return t(outcome === 'overturn' ? 'said.overturned' : 'said.upheld');
  const name = by?.name ?? t('somebody');
  const said = t(`said.${kind}`, { name });
  return count > 1 ? t('andMore', { said, count: count - 1 }) : said;
}
