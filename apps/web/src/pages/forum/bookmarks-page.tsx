import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bookmarksQuery, removeBookmark, type Bookmark } from '../../api/forum.js';
import { itemsOf } from '../../api/pages.js';
import { Empty } from '../../ui/empty.js';
import { ButtonLink } from '../../ui/links.js';
import { MoreButton } from '../../ui/more-button.js';
import { Page } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import { useAction } from '../../ui/use-action.js';
import { Ago } from './ago.js';
import { useAuthorName } from './author.js';

const NoteDialog = lazy(() => import('./note-dialog.js').then((m) => ({ default: m.NoteDialog })));

/** The posts that one wanted to find again. */
export function BookmarksPage() {
  const { t } = useTranslation('forum');
  const nameOf = useAuthorName();
  const query = useInfiniteQuery(bookmarksQuery);
  const remove = useAction(removeBookmark, { stale: 'forum' });
  const [noting, note] = useState<Bookmark | null>(null);
  return (
    <Page title={t('bookmarks.title')} narrow>
      <QueryView query={query}>
        {(data) => {
          const bookmarks = itemsOf(data);
          if (bookmarks.length === 0) {
            return (
              <Empty title={t('bookmarks.empty')} action={<ButtonLink to="/forum">{t('title')}</ButtonLink>}>
                {t('bookmarks.emptyText')}
              </Empty>
            );
          }
          return (
            <div className="stack">
              <ul className="card list">
                {bookmarks.map((bookmark) => (
                  <li key={bookmark.postId} className="stack">
                    <h2>
                      <Link to="/posts/$postId" params={{ postId: bookmark.postId }}>
                        {bookmark.thread.title}
                      </Link>
                    </h2>
                    {bookmark.note && <p dir="auto">{bookmark.note}</p>}
                    <p className={bookmark.note ? 'muted' : ''} dir="auto">
                      {bookmark.excerpt}
                    </p>
                    <div className="row between">
                      <span className="muted">
                        {nameOf(bookmark)} · {bookmark.space.name} · <Ago at={bookmark.createdAt} />
                      </span>
                      <span className="row tight">
                        <Button variant="default" size="xs" onClick={() => note(bookmark)}>
                          {t(bookmark.note ? 'bookmarks.changeNote' : 'bookmarks.addNote')}
                        </Button>
                        <Button variant="subtle" size="xs" onClick={() => remove.mutate(bookmark.postId)}>
                          {t('bookmarks.remove')}
                        </Button>
                      </span>
                    </div>
                  </li>
                ))}
              </ul>
              <MoreButton query={query} />
            </div>
          );
        }}
      </QueryView>
      <Suspense fallback={null}>
        {noting && <NoteDialog postId={noting.postId} note={noting.note} onClose={() => note(null)} />}
      </Suspense>
    </Page>
  );
}
