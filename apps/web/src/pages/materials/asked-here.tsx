import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { askedHereQuery, pageMarksQuery, type AskedThread } from '../../api/materials.js';
import { itemsOf } from '../../api/pages.js';
import { ButtonLink } from '../../ui/links.js';
import { MoreButton } from '../../ui/more-button.js';
import { QueryView } from '../../ui/query-view.js';
import { Tag } from '../../ui/tag.js';
import { Ago } from '../forum/ago.js';
import { useAuthorName } from '../forum/author.js';
import css from './materials.module.css';

interface AskedHereProps {
  versionId: string;
  /** Undefined: what has no pages. */
  page?: number;
  /** The space to begin with, where the class has one. */
  space?: string;
  onPage?: (page: number) => void;
}

/** What was asked at this page, and the way to ask. */
export function AskedHere({ versionId, page, space, onPage }: AskedHereProps) {
  const { t } = useTranslation('materials');
  const query = useInfiniteQuery(askedHereQuery(versionId, page));
  return (
    <aside className="card stack" aria-label={t('asked.title')}>
      <h2>{t('asked.title')}</h2>
      <QueryView query={query}>
        {(data) => {
          const threads = itemsOf(data);
          return threads.length === 0 ? (
            <p className="muted">{t(page === undefined ? 'asked.none' : 'asked.nonePage')}</p>
          ) : (
            <>
              <ul className="list">
                {threads.map((thread) => (
                  <Asked key={thread.id} thread={thread} />
                ))}
              </ul>
              <MoreButton query={query} />
            </>
          );
        }}
      </QueryView>
      <div>
        <ButtonLink to="/forum/new" search={{ version: versionId, page, space }} variant="default">
          {t(page === undefined ? 'asked.ask' : 'asked.askPage')}
        </ButtonLink>
      </div>
      {page !== undefined && onPage && <OtherPages versionId={versionId} page={page} onPage={onPage} />}
    </aside>
  );
}

function Asked({ thread }: { thread: AskedThread }) {
  const { t } = useTranslation(['materials', 'forum']);
  const nameOf = useAuthorName();
  return (
    <li>
      <h3>
        <Link to="/threads/$threadId" params={{ threadId: thread.id }}>
          {thread.title}
        </Link>
      </h3>
      <p className="muted">
        {nameOf(thread)} · <Ago at={thread.createdAt} /> · {t('forum:replies', { count: thread.replyCount })}
      </p>
      <p className="row tight">
        {thread.answered && <Tag tone="good">{t('forum:answered')}</Tag>}
        {thread.otherVersion !== null && (
          <Tag tone="warn">{t('asked.otherVersion', { number: thread.otherVersion })}</Tag>
        )}
      </p>
    </li>
  );
}

/** The pages at which something was asked. */
function OtherPages({ versionId, page, onPage }: { versionId: string; page: number; onPage: (page: number) => void }) {
  const { t } = useTranslation('materials');
  const marks = useQuery(pageMarksQuery(versionId)).data?.filter((mark) => mark.page !== null && mark.page !== page);
  if (!marks || marks.length === 0) return null;
  return (
    <nav aria-label={t('asked.pages')}>
      <p className="muted">{t('asked.pages')}</p>
      <ul className={css.marks}>
        {marks.map((mark) => (
          <li key={mark.page}>
            <button type="button" className={css.mark} onClick={() => onPage(mark.page!)}>
              {t('asked.mark', { page: mark.page, count: mark.threads })}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
