import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ThreadListing } from '../../../api/forum.js';
import { Tag } from '../../../ui/tag.js';
import { Ago } from '../ago.js';
import { useAuthorName } from '../author.js';
import css from './list.module.css';

/** A thread among others: how many wait for it, what it is about, and what is new in it. */
export function ThreadRow({ thread }: { thread: ThreadListing }) {
  const { t } = useTranslation('forum');
  const nameOf = useAuthorName();
  const question = thread.kind === 'question';
  const figure = question ? thread.meTooCount : thread.replyCount;
  return (
    <li className={css.row}>
      <div className={css.figure} aria-hidden="true">
        <b>{figure}</b>
        <small className="muted">{question ? t('meToo') : t('repliesUnit', { count: figure })}</small>
      </div>
      <div className={css.about}>
        <h2 className={css.title}>
          <Link to="/threads/$threadId" params={{ threadId: thread.id }} data-thread>
            {thread.title}
          </Link>
        </h2>
        <p className="muted">
          {thread.space.name}
          {' · '}
          {t(question ? 'askedBy' : 'begunBy', { name: nameOf(thread) })} <Ago at={thread.createdAt} />
          {' · '}
          {t(question && thread.replyCount > 0 && !thread.answered ? 'noneAccepted' : 'replies', {
            count: thread.replyCount,
          })}
          {question && thread.meTooCount > 0 && (
            <span className="visually-hidden"> · {t('meTooCount', { count: thread.meTooCount })}</span>
          )}
        </p>
        {thread.tags.length > 0 && (
          <ul className={css.tags}>
            {thread.tags.map((tag) => (
              <li key={tag}>
                <Link to="/forum" search={{ tag }} className={css.tagLink}>
                  <Tag>{tag}</Tag>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className={css.marks}>
        {thread.unread !== null && thread.unread > 0 && <Tag tone="new">{t('news', { count: thread.unread })}</Tag>}
        {thread.unread === null && <Tag tone="new">{t('neverOpened')}</Tag>}
        {thread.answered && <Tag tone="good">{t('answered')}</Tag>}
        {thread.endorsed && <Tag tone="warn">{t('endorsed')}</Tag>}
        {thread.pinned && <Tag>{t('pinned')}</Tag>}
        {thread.locked && <Tag>{t('locked')}</Tag>}
      </div>
    </li>
  );
}
