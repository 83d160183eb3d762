import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { spacesQuery, threadsQuery, type ThreadListing } from '../../api/forum.js';
import { itemsOf } from '../../api/pages.js';
import { fromNow } from '../../time/format.js';
import { useNow } from '../../time/use-now.js';
import { usePlace } from '../../time/use-place.js';
import { QueryView } from '../../ui/query-view.js';
import { CardsComing } from '../../ui/skeletons.js';
import { Tag } from '../../ui/tag.js';

const SHOWN = 4;
const MINUTE = 60_000;

/** Questions that nobody has answered yet. */
export function Unanswered() {
  const { t } = useTranslation('home');
  const query = useInfiniteQuery(threadsQuery({ sort: 'unanswered' }));
  return (
    <section className="card stack" aria-labelledby="unanswered">
      <div className="row between">
        <h2 id="unanswered">{t('unanswered')}</h2>
        <Link to="/forum" search={{ sort: 'unanswered' }} className="muted">
          {t('allUnanswered')}
        </Link>
      </div>
      <QueryView query={query} coming={<CardsComing cards={1} lines={2} />}>
        {(data) => <Threads threads={itemsOf(data)} none={t('noneUnanswered')} />}
      </QueryView>
    </section>
  );
}

/** What was said since one read it last, and what one never opened. */
export function News() {
  const { t } = useTranslation('home');
  const query = useInfiniteQuery(threadsQuery({ sort: 'latest' }));
  const waiting = (useQuery(spacesQuery).data?.items ?? []).reduce((sum, { unread }) => sum + unread, 0);
  return (
    <section className="card stack" aria-labelledby="news">
      <div className="row between">
        <h2 id="news">{t('news')}</h2>
        <Link to="/forum" className="muted">
          {waiting > 0 ? t('waiting', { count: waiting }) : t('forum')}
        </Link>
      </div>
      <QueryView query={query} coming={<CardsComing cards={1} lines={2} />}>
        {(data) => <Threads threads={itemsOf(data).filter(({ unread }) => unread !== 0)} none={t('noNews')} />}
      </QueryView>
    </section>
  );
}

function Threads({ threads, none }: { threads: ThreadListing[]; none: string }) {
  const { t } = useTranslation('home');
  const place = usePlace();
  const now = useNow(MINUTE);
  if (threads.length === 0) return <p className="muted">{none}</p>;
  return (
    <ul className="list">
      {threads.slice(0, SHOWN).map((thread) => (
        <li key={thread.id}>
          <Link to="/threads/$threadId" params={{ threadId: thread.id }}>
            {thread.title}
          </Link>{' '}
          {thread.unread !== null && thread.unread > 0 && <Tag tone="new">{t('unread', { count: thread.unread })}</Tag>}
          <br />
          <small className="muted">
            {thread.space.name} · {fromNow(thread.lastActivityAt, now, place.language)}
          </small>
        </li>
      ))}
    </ul>
  );
}
